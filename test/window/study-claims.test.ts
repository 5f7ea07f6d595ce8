import { describe, expect, it, vi } from 'vitest'
import { createStudyClaims, type Locks } from '../../renderer/host/study-claims.ts'

/** Locks that the pages of one origin share; a page that goes lets go of all it holds. */
function origin() {
  const held = new Map<string, object>()
  const waiting = new Set<() => void>()
  const page = () => {
    const self = {}
    const locks: Locks = {
      request: (name, { signal }, hold) =>
        new Promise((_, reject) => {
          const take = (): void => {
            if (held.has(name)) return
            waiting.delete(take)
            held.set(name, self)
            void hold()
          }
          waiting.add(take)
          signal.addEventListener('abort', () => {
            if (waiting.delete(take)) reject(new Error('aborted'))
          })
          take()
        }),
    }
    const leave = (): void => {
      for (const [name, holder] of held) if (holder === self) held.delete(name)
      for (const take of [...waiting]) take()
    }
    return { claims: createStudyClaims(locks), leave }
  }
  return { page }
}

describe('a study in several pages', () => {
  it('is kept by the first page that has it open, each study for itself', async () => {
    vi.useFakeTimers()
    const { page } = origin()
    const [first, second] = [page().claims, page().claims]
    expect(await first.claim('viet-nam')).toBe(true)
    expect(await first.claim('viet-nam')).toBe(true)
    const late = second.claim('viet-nam')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await late).toBe(false)
    expect([first, second].map((one) => one.isElsewhere('viet-nam'))).toEqual([false, true])
    expect(await second.claim('mini')).toBe(true)
    vi.useRealTimers()
  })

  it('goes to the same page when it is reloaded, though the one before lets go a moment later', async () => {
    vi.useFakeTimers()
    const { page } = origin()
    const before = page()
    await before.claims.claim('viet-nam')
    const again = page().claims.claim('viet-nam')
    await vi.advanceTimersByTimeAsync(200)
    before.leave()
    expect(await again).toBe(true)
    vi.useRealTimers()
  })

  it('is kept by every page where there are no locks', async () => {
    expect(await createStudyClaims(undefined).claim('viet-nam')).toBe(true)
  })
})
