import { describe, expect, it } from 'vitest'
import { plausibilityOfRun, type PlausibilityFinding } from '../../model/analysis/sanity/plausibility.ts'
import { RULES, runOf, scenarioIds, vietNam } from './viet-nam.ts'

interface Found extends PlausibilityFinding {
  readonly check: string
  readonly scenario: string
  readonly rule: string
}

function findingsOf(scenario: string, rule: (typeof RULES)[number]): Found[] {
  const { network, run } = runOf(scenario, { rule })
  const { checks } = plausibilityOfRun(network, run)
  return checks.flatMap(({ indicator, findings }) =>
    findings.map((finding) => ({ ...finding, check: indicator, scenario, rule })),
  )
}

describe('Viet Nam, every scenario and rule, against the ranges of the library', () => {
  const cases = scenarioIds.flatMap((scenario) => RULES.map((rule) => [scenario, rule] as const))
  const found = cases.flatMap(([scenario, rule]) => findingsOf(scenario, rule))

  it('runs seven scenarios', () => expect(scenarioIds).toHaveLength(7))

  it.each(cases)('%s under %s: what lies outside has a reason in findings.csv', (scenario, rule) => {
    const own = found.filter((one) => one.scenario === scenario && one.rule === rule)
    expect(own.filter(({ reason }) => reason === null)).toEqual([])
  })

  it('has no shortage of power above 0.1 % of load under the rule of the scenarios', () => {
    expect(found.filter(({ check, rule }) => check === 'shortage' && rule === 'logit')).toEqual([])
  })

  it('judges every indicator: growth, elasticity, levels, capacity factors, build rates, shares, shortage', () => {
    const { network, run } = runOf('current-policies')
    const judged = plausibilityOfRun(network, run).checks.filter((check) => check.judged > 0)
    const indicators = new Set(judged.map(({ indicator }) => indicator))
    expect([...indicators].sort()).toEqual([...new Set(vietNam.plausibility.map(({ indicator }) => indicator))].sort())
  })

  it('keeps no stale reason: each is of something found', () => {
    const stated = vietNam.findings.filter(({ check }) => check !== 'inventory')
    const used = new Set(found.map(({ reason, subject, check }) => `${check} ${subject} ${reason}`))
    expect(stated.filter(({ check, subject, reason }) => !used.has(`${check} ${subject} ${reason}`))).toEqual([])
  })

  it('covers a finding only as far as its reason goes', () => {
    const [shortage] = vietNam.findings.filter(({ check }) => check === 'shortage')
    const worst = found.filter(({ check }) => check === 'shortage').map(({ value }) => value)
    expect(Math.max(...worst)).toBeLessThanOrEqual(shortage!.limit)
    expect(Math.max(...worst)).toBeGreaterThan(0.9 * shortage!.limit)
  })
})
