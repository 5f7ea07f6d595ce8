import { describe, expect, it } from 'vitest'
import { holdWhileAlive, HOLDS_LOCK, untilLockFree } from '../../model/worker/life-lock.ts'

/** Locks that one holder at a time has, in the order asked for; `end` lets go what a dead holder had. */
function oneLock() {
  const waiting: (() => void)[] = []
  let isHeld = false
  const next = (): void => {
    isHeld = false
    waiting.shift()?.()
  }
  const request = (_: string, held: () => unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const begin = (): void => {
        isHeld = true
        void Promise.resolve(held()).then((value) => {
          resolve(value)
          next()
        })
      }
      if (isHeld) waiting.push(begin)
      else begin()
    })
  return { locks: { request }, end: next }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('the lock of a worker that lives', () => {
  it('is told as held, is never free while the worker lives, and is free once it is gone', async () => {
    const { locks, end } = oneLock()
    const told: string[] = []
    holdWhileAlive('engine', locks, (message) => told.push(message))
    expect(told).toEqual([HOLDS_LOCK])
    let isGone = false
    void untilLockFree('engine', locks).then(() => (isGone = true))
    await turn()
    expect(isGone).toBe(false)
    end()
    await turn()
    expect(isGone).toBe(true)
  })

  it('is told by nobody where there are no locks', async () => {
    const told: string[] = []
    holdWhileAlive('engine', undefined, (message) => told.push(message))
    const first = await Promise.race([untilLockFree('engine', undefined).then(() => 'gone'), turn()])
    expect([told, first]).toEqual([[], undefined])
  })
})
