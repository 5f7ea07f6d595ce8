import { describe, expect, test } from 'vitest'
import type { EngineApi } from '#worker'
import type { Connection } from '../../renderer/engine/connection.ts'
import { createEngineClient } from '../../renderer/engine/engine-client.ts'

const never = <T>(): Promise<T> => new Promise<T>(() => undefined)
const input = { scenario: 'a', rule: null, gwp: null, levers: {} }

/** A worker that answers only what a test gives it; everything else waits for ever. */
function fakeWorker(answers: Partial<EngineApi>) {
  let die: (reason: string) => void = () => undefined
  const died = new Promise<string>((resolve) => (die = resolve))
  const api = new Proxy(answers, {
    get: (own, name) => Reflect.get(own, name) ?? (() => never()),
  }) as EngineApi
  const terminated: boolean[] = []
  const connection: Connection = { api, died, terminate: () => terminated.push(true) }
  return { connection, die, terminated }
}

describe('the client of an engine', () => {
  test('a worker that dies answers what was asked of it, another takes its place with the same study', async () => {
    const opened: unknown[] = []
    const open: EngineApi['open'] = (files) => {
      opened.push(files)
      return Promise.resolve({ ok: false, error: [] })
    }
    const workers = [
      fakeWorker({ open }),
      fakeWorker({ open, resultHash: () => Promise.resolve({ ok: true, value: 'h' }) }),
    ]
    let begun = 0
    const client = createEngineClient(() => {
      const worker = workers[begun++]
      if (worker === undefined) throw new Error('a third worker')
      return worker.connection
    })
    const reasons: string[] = []
    client.onRestart((reason) => reasons.push(reason))
    const files = [{ path: 'country.yaml', text: '' }]
    await client.open(files)
    const pending = client.resultHash(input)
    workers[0]?.die('out of memory')
    expect(await pending).toEqual({ ok: false, error: { kind: 'engine-died', reason: 'out of memory' } })
    expect(await client.resultHash(input)).toEqual({ ok: true, value: 'h' })
    expect(reasons).toEqual(['out of memory'])
    expect(opened).toEqual([files, files])
    expect(workers[0]?.terminated).toEqual([true])
  })
  test('a worker that says nothing for too long counts as dead', async () => {
    let begun = 0
    const client = createEngineClient(() => (begun++, fakeWorker({}).connection), 20)
    expect(await client.resultHash(input)).toEqual({ ok: false, error: { kind: 'engine-died', reason: 'silent' } })
    expect(begun).toBe(2)
  })
  test('a signal cancels the call by its number, even one that was raised before', async () => {
    const cancelled: number[] = []
    const cancel = (call: number) => {
      cancelled.push(call)
      return Promise.resolve()
    }
    const client = createEngineClient(() => fakeWorker({ cancel }).connection, 30)
    const controller = new AbortController()
    const running = client.document(input, { signal: controller.signal })
    controller.abort()
    await client.document(input, { signal: controller.signal })
    await running
    expect(cancelled).toEqual([1, 2])
  })
})
