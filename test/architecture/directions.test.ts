import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/repository.ts'
import { RULES, judge, rulesBrokenBy } from './plantation.ts'
import { PLANTED } from './planted.ts'

/** Fewer modules than this means that dependency-cruiser could not read TypeScript, and then nothing is ever wrong. */
const MINIMUM_MODULES = 40

describe('who may import whom', () => {
  test('every rule has its planted violation', () => {
    expect(Object.keys(PLANTED).sort()).toEqual([...RULES].sort())
  })

  test('a lawful checkout breaks none', async () => {
    expect(await rulesBrokenBy('lawful', {})).toEqual([])
  })

  test.each(Object.entries(PLANTED))('the violation planted for %s is found, and it alone', async (name, planted) => {
    expect(await rulesBrokenBy(name, planted)).toEqual([name])
  })

  test('this repository breaks none, and all of it was seen', async () => {
    const { modules, summary } = await judge(ROOT)
    const ours = modules.filter(({ source }) => /^(model|renderer|electron)\//.test(source))
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
    expect(ours.length).toBeGreaterThanOrEqual(MINIMUM_MODULES)
  })
})
