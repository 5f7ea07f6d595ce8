import { acceptedFinding } from '../../model/analysis/findings.ts'
import {
  type PlausibilityCheck,
  type PlausibilityFinding,
  plausibilityOfRun,
} from '../../model/analysis/sanity/plausibility.ts'
import type { AcceptedFinding, PlausibilityIndicator, Rule } from '../../model/study/study.ts'
import { allScenarioIds, RULES, runOf, scenarioIds, vietNam } from './viet-nam.ts'

/** What lies outside a range of the library in one run, with the row of findings.csv that speaks for it. */
export interface FindingOfRun extends PlausibilityFinding {
  readonly check: PlausibilityIndicator
  readonly unit: string
  readonly scenario: string
  readonly rule: Rule
  readonly accepted: AcceptedFinding | null
}

const checked = new Map<string, readonly PlausibilityCheck[]>()

/** Every range of the library against a run, computed once. */
export function checksOf(scenario: string, rule: Rule): readonly PlausibilityCheck[] {
  const key = `${scenario} ${rule}`
  const known = checked.get(key)
  if (known !== undefined) return known
  const { network, run } = runOf(scenario, { rule })
  const { checks } = plausibilityOfRun(network, run)
  checked.set(key, checks)
  return checks
}

function findingsOf(scenario: string, rule: Rule): FindingOfRun[] {
  return checksOf(scenario, rule).flatMap(({ indicator, unit, findings }) =>
    findings.map((finding) => {
      const found = { ...finding, check: indicator, unit, scenario, rule }
      return { ...found, accepted: acceptedFinding(vietNam, found) }
    }),
  )
}

let known: readonly FindingOfRun[] | null = null

/** What lies outside in every scenario under both rules, computed once. */
export function findingsOfRuns(): readonly FindingOfRun[] {
  known ??= scenarioIds.flatMap((scenario) => RULES.flatMap((rule) => findingsOf(scenario, rule)))
  return known
}

/** The same, and what lies outside where a scenario goes by least cost of its own. */
export function everyFinding(): readonly FindingOfRun[] {
  const others = allScenarioIds.filter((id) => !scenarioIds.includes(id))
  return [...findingsOfRuns(), ...others.flatMap((scenario) => findingsOf(scenario, 'least-cost'))]
}
