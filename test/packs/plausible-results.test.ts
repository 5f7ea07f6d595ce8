import { describe, expect, it } from 'vitest'
import { plausibilityOfRun } from '../../model/analysis/sanity/plausibility.ts'
import { everyFinding } from './plausibility-findings.ts'
import { allScenarioIds, RULES, runOf, scenarioIds, vietNam } from './viet-nam.ts'

describe('Viet Nam, every scenario and rule, against the ranges of the library', () => {
  const cases = [
    ...scenarioIds.flatMap((scenario) => RULES.map((rule) => [scenario, rule] as const)),
    ['cost-optimal-net-zero', 'least-cost'] as const,
  ]
  const found = everyFinding()

  it('runs eight scenarios, seven of them under both rules', () => {
    expect(allScenarioIds).toHaveLength(8)
    expect(scenarioIds).toHaveLength(7)
  })

  it.each(cases)('%s under %s: what lies outside has a reason in findings.csv', (scenario, rule) => {
    const own = found.filter((one) => one.scenario === scenario && one.rule === rule)
    expect(own.filter(({ reason }) => reason === null)).toEqual([])
  })

  it('has no shortage of power above 0.1 % of load in any scenario, by logit, as prescribed or at least cost', () => {
    expect(found.filter(({ check }) => check === 'shortage')).toEqual([])
  })

  it('judges every indicator: growth, elasticity, levels, capacity factors, build rates, shares, shortage', () => {
    const { network, run } = runOf('current-policies')
    const judged = plausibilityOfRun(network, run).checks.filter((check) => check.judged > 0)
    const indicators = new Set(judged.map(({ indicator }) => indicator))
    expect([...indicators].sort()).toEqual([...new Set(vietNam.plausibility.map(({ indicator }) => indicator))].sort())
  })

  it('keeps no stale reason: each row speaks for something found', () => {
    const stated = vietNam.findings.filter(({ check }) => check !== 'inventory')
    const spoken = new Set(found.map(({ accepted }) => accepted))
    expect(stated.filter((row) => !spoken.has(row))).toEqual([])
  })

  it('covers a finding only as far as its reason goes', () => {
    const kilns = (name: string) => name === 'kiln-conventional'
    const [stated] = vietNam.findings.filter(({ check, subject }) => check === 'share-step' && kilns(subject))
    const worst = found
      .filter(({ check, subject, rule }) => check === 'share-step' && kilns(subject) && rule !== 'least-cost')
      .map(({ value }) => value)
    expect(Math.max(...worst)).toBeLessThanOrEqual(stated!.limit)
    expect(Math.max(...worst)).toBeGreaterThan(0.9 * stated!.limit)
  })
})
