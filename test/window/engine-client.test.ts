import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EngineApi, RunInput } from '../../model/worker/protocol.ts'
import { createEngineClient, type EngineStop } from '../../renderer/engine/engine-client.ts'
import { withText } from '../support/change-study.ts'
import { readStudy } from '../support/read-study.ts'
import { directEngine } from '../support/window/direct-engine.ts'

const files = readStudy('mini')
const input: RunInput = { scenario: 'net-zero', rule: null, gwp: null, levers: {} }
const request = { ...input, variables: null }
const never = <T>(): Promise<T> => new Promise(() => undefined)
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the client of the engine', () => {
  it('answers what was asked of a worker that is killed, says so, and gives the next one the same study', async () => {
    let isHeld = true
    const engine = directEngine((service) => ({
      ...service,
      run: (...asked) => (isHeld ? never() : service.run(...asked)),
    }))
    const client = createEngineClient(engine.connect)
    const stops: EngineStop[] = []
    client.onStop((stop) => stops.push(stop))
    await client.open(files)
    const held = [client.run(request), client.run(request)]
    engine.kill('out of memory')
    expect(await Promise.all(held)).toEqual([
      { ok: false, error: { kind: 'engine-died', reason: 'out of memory' } },
      { ok: false, error: { kind: 'engine-died', reason: 'out of memory' } },
    ])
    expect(stops).toEqual([{ kind: 'engine-restarted', reason: 'out of memory' }])
    expect(engine.begun()).toBe(2)
    isHeld = false
    expect(await client.run(request)).toMatchObject({ ok: true })
  })

  it('begins no fourth worker within a minute, and one again when a study is opened', async () => {
    const engine = directEngine()
    const client = createEngineClient(engine.connect)
    const stops: EngineStop[] = []
    client.onStop((stop) => stops.push(stop))
    await client.open(files)
    for (let times = 0; times < 4; times++) {
      engine.kill('crash')
      await turns()
    }
    expect(stops.map(({ kind }) => kind)).toEqual([
      'engine-restarted',
      'engine-restarted',
      'engine-restarted',
      'engine-lost',
    ])
    expect(engine.begun()).toBe(4)
    expect(await client.run(request)).toMatchObject({ ok: false, error: { kind: 'engine-lost' } })
    expect(await client.open(files)).toMatchObject({ ok: true })
    expect(await client.run(request)).toMatchObject({ ok: true })
  })

  it('gives a new worker the study that opened last, not one that was refused', async () => {
    const engine = directEngine()
    const client = createEngineClient(engine.connect)
    await client.open(files)
    const bad = withText(files, 'drivers.csv', (text) => text.replace('10.3', 'ten'))
    expect(await client.open(bad)).toMatchObject({ ok: false })
    engine.kill('crash')
    await turns()
    expect(await client.run(request)).toMatchObject({ ok: true })
  })

  it('answers an aborted call at once, tells the worker, and asks nothing for one aborted before', async () => {
    const cancelled: number[] = []
    const engine = directEngine((service) => ({
      ...service,
      run: () => never(),
      cancel(call) {
        cancelled.push(call)
        return service.cancel(call)
      },
    }))
    const client = createEngineClient(engine.connect)
    await client.open(files)
    const abort = new AbortController()
    const run = client.run(request, { signal: abort.signal })
    await turns()
    abort.abort()
    expect(await run).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await client.run(request, { signal: abort.signal })).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(cancelled).toHaveLength(2)
  })

  it('turns a thrown error of the worker into an answer, and goes on with the same worker', async () => {
    const engine = directEngine((service) => ({ ...service, sources: () => Promise.reject(new Error('not planned')) }))
    const client = createEngineClient(engine.connect)
    await client.open(files)
    expect(await client.sources()).toEqual({ ok: false, error: { kind: 'engine-bug', reason: 'Error: not planned' } })
    expect(await client.run(request)).toMatchObject({ ok: true })
    expect(engine.begun()).toBe(1)
  })

  it.each([
    ['counts a worker as dead that does not answer whether it lives', () => never<true>(), 2],
    ['waits as long as it takes for one that works and lives', () => Promise.resolve(true as const), 1],
  ])('%s', async (_, isAlive: EngineApi['isAlive'], begun) => {
    vi.useFakeTimers()
    const engine = directEngine((service) => ({ ...service, isAlive, prepare: () => never() }))
    const client = createEngineClient(engine.connect)
    await client.open(files)
    void client.prepare(input)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(engine.begun()).toBe(begun)
    client.close()
    expect(vi.getTimerCount()).toBe(0)
  })
})
