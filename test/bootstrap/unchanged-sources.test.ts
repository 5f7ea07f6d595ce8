import { describe, expect, test } from 'vitest'
import { isUntouched, surveySources } from '../../electron/hosts/bootstrap/sources.js'
import { ROOT } from '../support/repository.ts'

/** Milliseconds of the quickest of a few runs: what the work costs without its neighbours. */
function quickest(work: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return Math.min(...times)
}

describe('looking for changed sources', () => {
  test('sees every source and nothing that was made', () => {
    const paths = Object.keys(surveySources(ROOT))
    expect(paths).toContain('model/index.ts')
    expect(paths).toContain('package-lock.json')
    expect(paths.filter((path) => /^(test|scenarios|node_modules|\.build)\//.test(path))).toEqual([])
    expect(paths.length).toBeGreaterThan(40)
  })

  test('costs less than 60 ms when there is none', () => {
    const before = surveySources(ROOT)
    const takenAt = Date.now() + 60_000
    expect(isUntouched(before, surveySources(ROOT), takenAt)).toBe(true)
    expect(quickest(() => isUntouched(before, surveySources(ROOT), takenAt))).toBeLessThan(60)
  })

  test('a file that grew, a file that vanished and a file written during the survey count as changed', () => {
    const before = { 'model/a.ts': [10, 1_000], 'model/b.ts': [20, 1_000] } as const
    expect(isUntouched(before, before, 2_000)).toBe(true)
    expect(isUntouched(before, { ...before, 'model/a.ts': [11, 1_000] }, 2_000)).toBe(false)
    expect(isUntouched(before, { 'model/a.ts': [10, 1_000] }, 2_000)).toBe(false)
    expect(isUntouched(before, before, 1_000)).toBe(false)
  })
})
