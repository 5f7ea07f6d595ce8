import { chainOf, measuresIn, resolveScenario } from './inheritance.ts'
import { changedNumbers } from './changed-numbers.ts'
import type { ResolvedScenario } from './resolved-scenario.ts'
import type { Study } from './study.ts'

/** One thing in which a scenario differs from another, both with all that they inherit. */
export interface Difference {
  readonly kind: 'rule' | 'measures' | 'freeze' | 'strength' | 'timing' | 'override'
  /** Policy, `policy/start`, commodity, or `series@year`; empty where the kind says it all. */
  readonly address: string
  /** Null where a scenario has nothing there. */
  readonly from: string | number | null
  readonly to: string | number | null
  readonly unit: string | null
}

/** Levers that a person has moved, by address: `strength/ID` (0..1), `start/ID`, `end/ID`, `ramp/ID` (years). */
export type MovedLevers = Readonly<Record<string, number>>

const UNMOVED: MovedLevers = {}

/**
 * In what `to` differs from `from`: rules, measures, freezing, strengths of policies (0..1) and their years, then numbers, in the order
 * of the study. Levers that are moved stand for what the scenario says of its policies. Both must be scenarios of a study that was loaded; anything else is a bug of the caller.
 */
export function differenceBetween(
  study: Study,
  from: string,
  to: string,
  movedFrom: MovedLevers = UNMOVED,
  movedTo: MovedLevers = UNMOVED,
): readonly Difference[] {
  const a = withMoved(resolved(study, from), movedFrom)
  const b = withMoved(resolved(study, to), movedTo)
  return [
    ...simple('rule', '', a.rule, b.rule),
    ...ruleDifferences(a, b),
    ...simple('measures', '', measuresOf(study, from), measuresOf(study, to)),
    ...simple('freeze', '', a.freezeAfter, b.freezeAfter),
    ...study.policies.flatMap(({ id }) => simple('strength', id, a.strengths[id] ?? 0, b.strengths[id] ?? 0)),
    ...timingDifferences(a.study, b.study),
    ...changedNumbers(a.study, b.study).map((number) => ({ kind: 'override' as const, ...number })),
  ]
}

/** In what a scenario differs from its parent; nothing for a root. */
export function differenceFromParent(study: Study, id: string): readonly Difference[] {
  const parent = study.scenarios.find((scenario) => scenario.id === id)?.parent ?? null
  return parent === null ? [] : differenceBetween(study, parent, id)
}

function withMoved(scenario: ResolvedScenario, moved: MovedLevers): ResolvedScenario {
  if (Object.keys(moved).length === 0) return scenario
  const { study } = scenario
  const strengths = study.policies.map(
    ({ id }) => [id, moved[`strength/${id}`] ?? scenario.strengths[id] ?? 0] as const,
  )
  const policies = study.policies.map((policy) => ({
    ...policy,
    start: moved[`start/${policy.id}`] ?? policy.start,
    end: moved[`end/${policy.id}`] ?? policy.end,
    rampYears: moved[`ramp/${policy.id}`] ?? policy.rampYears,
  }))
  return { ...scenario, strengths: Object.fromEntries(strengths), study: { ...study, policies } }
}

function measuresOf(study: Study, id: string): string {
  const chain = chainOf(study.scenarios, id)
  return chain.ok ? measuresIn(chain.value) : 'none'
}

function ruleDifferences(a: ResolvedScenario, b: ResolvedScenario): Difference[] {
  const commodities = new Set([...Object.keys(a.rules), ...Object.keys(b.rules)])
  return [...commodities].flatMap((id) => simple('rule', id, a.rules[id] ?? null, b.rules[id] ?? null))
}

function timingDifferences(a: Study, b: Study): Difference[] {
  const after = new Map(b.policies.map((policy) => [policy.id, policy]))
  return a.policies.flatMap((before) => {
    const policy = after.get(before.id) ?? before
    const { id } = policy
    return [
      ...simple('timing', `${id}/start`, before.start, policy.start),
      ...simple('timing', `${id}/end`, before.end, policy.end),
      ...simple('timing', `${id}/ramp_years`, before.rampYears, policy.rampYears),
    ]
  })
}

function simple(
  kind: Difference['kind'],
  address: string,
  from: Difference['from'],
  to: Difference['to'],
): Difference[] {
  return from === to ? [] : [{ kind, address, from, to, unit: null }]
}

function resolved(study: Study, id: string): ResolvedScenario {
  const scenario = resolveScenario(study, id)
  if (!scenario.ok) throw new RangeError(`Scenario ${id} cannot be resolved: ${JSON.stringify(scenario.error[0])}`)
  return scenario.value
}
