import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RunAnswer, RunRequest } from '#worker'
import type { Result } from '#model'
import type { Asked, EngineClient } from '../../renderer/engine/engine-client.ts'
import { watchWork } from '../../renderer/engine/long-work.ts'

const WHOLE: RunRequest = { scenario: 'net-zero', rule: null, gwp: null, levers: {}, variables: null }
const ANSWER: RunAnswer = { values: new Float64Array(0), milliseconds: 0, balanceGap: 0, shortages: [], conflicts: [] }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An engine whose runs last until the test ends them. */
function slowEngine() {
  const asked: Asked[] = []
  let end: () => void = () => undefined
  const run = (_: RunRequest, given: Asked = {}): Promise<Result<RunAnswer, { kind: 'cancelled' }>> =>
    new Promise((resolve) => {
      asked.push(given)
      end = () => resolve({ ok: true, value: ANSWER })
      given.signal?.addEventListener('abort', () => resolve({ ok: false, error: { kind: 'cancelled' } }))
    })
  const work = watchWork({ run } as unknown as EngineClient, () => Date.now())
  return { work, asked, end: () => end() }
}

describe('long work', () => {
  test('is not shown while it is short, then with the years done and the time left at the pace so far', async () => {
    const { work, asked, end } = slowEngine()
    const told = vi.fn()
    work.subscribe(told)
    const answer = work.client.run(WHOLE)
    vi.advanceTimersByTime(499)
    expect(work.current()).toBeNull()
    vi.advanceTimersByTime(501)
    asked[0]?.progress?.({ done: 10, total: 40 })
    expect(work.current()).toMatchObject({ scenario: 'net-zero', done: 10, total: 40, timeLeft: 3000 })
    end()
    await answer
    vi.advanceTimersByTime(1000)
    expect(work.current()).toBeNull()
    expect(told).toHaveBeenCalledTimes(3)
  })

  test('of several scenarios one after another is shown without a gap', async () => {
    const { work, end } = slowEngine()
    const first = work.client.run(WHOLE)
    vi.advanceTimersByTime(600)
    end()
    await first
    vi.advanceTimersByTime(999)
    expect(work.current()).toMatchObject({ scenario: 'net-zero' })
    const second = work.client.run({ ...WHOLE, scenario: 'current' })
    expect(work.current()).toMatchObject({ scenario: 'current', done: 0, total: 0 })
    vi.advanceTimersByTime(1001)
    expect(work.current()).toMatchObject({ scenario: 'current' })
    end()
    await second
    vi.advanceTimersByTime(1000)
    expect(work.current()).toBeNull()
    const later = work.client.run(WHOLE)
    expect(work.current()).toBeNull()
    end()
    await later
  })

  test('that is cancelled answers so', async () => {
    const { work } = slowEngine()
    const answer = work.client.run(WHOLE)
    vi.advanceTimersByTime(600)
    work.current()?.cancel()
    expect(await answer).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(work.current()).toBeNull()
  })

  test('leaves nothing with a signal that outlives it', async () => {
    const { work, end } = slowEngine()
    const { signal } = new AbortController()
    const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')]
    const answer = work.client.run(WHOLE, { signal })
    end()
    await answer
    expect(added).toHaveBeenCalledTimes(1)
    expect(removed.mock.calls).toEqual([['abort', added.mock.calls[0]?.[1]]])
  })

  test('leaves runs under a moving lever alone', () => {
    const { work, asked } = slowEngine()
    void work.client.run({ ...WHOLE, variables: ['Final Energy'] })
    vi.advanceTimersByTime(1000)
    expect(asked).toEqual([{}])
    expect(work.current()).toBeNull()
  })
})
