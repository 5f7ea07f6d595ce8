import { err, ok, type Result } from '../domain/result.ts'
import type { Problem } from '../domain/problem.ts'
import { growthIsDefined } from '../numerics/interpolate.ts'
import { checkCarbon } from './checks/carbon.ts'
import { checkSectorInputs } from './checks/sector-inputs.ts'
import { checkShares } from './checks/shares.ts'
import { checkSlices } from './checks/slices.ts'
import { overrideStudy } from './override-study.ts'
import { includesStatus, policyStatus } from './policy-status.ts'
import { errorAt, wholeFile } from './report.ts'
import type { ResolvedScenario } from './resolved-scenario.ts'
import type { PolicyTiming, Rule, Scenario, Study } from './study.ts'

export type Measures = NonNullable<Scenario['measures']>

/**
 * A scenario with all that it inherits. From the root down, each scenario replaces its parent's `rule`, `measures` and
 * `freeze_after` where it states its own, and adds its `rules`, `policies`, `timing` and overrides over its parent's, key by key.
 *
 * A policy has strength 1 where the scenario's measures include its status at the cut-off, else 0; what `policies`
 * says holds over that. Problems: an unknown scenario or parent, a circle of parents, a chain without a rule, and
 * overrides after which shares no longer sum to one, hours to a year, or carbon to what was taken.
 */
export function resolveScenario(study: Study, id: string): Result<ResolvedScenario, readonly Problem[]> {
  const ofStudy = resolvedBefore.get(study) ?? new Map<string, Resolved>()
  const resolved = ofStudy.get(id) ?? resolve(study, id)
  resolvedBefore.set(study, ofStudy.set(id, resolved))
  return resolved
}

type Resolved = Result<ResolvedScenario, readonly Problem[]>

/** A study never changes, and checks, hosts and analyses ask for the same scenarios of it. */
const resolvedBefore = new WeakMap<Study, Map<string, Resolved>>()

function resolve(study: Study, id: string): Resolved {
  const chain = chainOf(study.scenarios, id)
  if (!chain.ok) return err([chain.error])
  const root = chain.value[0]!
  let rule: Rule | null = null
  let freezeAfter: Scenario['freezeAfter'] = null
  const rules: Record<string, Rule> = {}
  const explicit: Record<string, number> = {}
  const timing: Record<string, PolicyTiming> = {}
  for (const scenario of chain.value) {
    rule = scenario.rule ?? rule
    freezeAfter = scenario.freezeAfter ?? freezeAfter
    Object.assign(rules, scenario.rules)
    Object.assign(explicit, scenario.strengths)
    for (const [policy, own] of Object.entries(scenario.timing)) timing[policy] = { ...timing[policy], ...own }
  }
  if (rule === null)
    return err([errorAt('missing-value', { ...root.cell, column: 'rule' }, { allowed: 'prescribed logit least-cost' })])
  const overridden = overrideStudy(
    study,
    chain.value.flatMap((scenario) => scenario.overrides),
  )
  const problems = overridden === study ? [] : problemsAfterOverrides(overridden, study)
  if (problems.length > 0) return err(problems)
  return ok({
    id,
    label: chain.value.at(-1)?.label.en ?? id,
    chain: chain.value.map((scenario) => scenario.id),
    rule,
    rules,
    strengths: { ...strengthsOf(study, measuresIn(chain.value)), ...explicit },
    freezeAfter: freezeAfter === 'never' ? null : freezeAfter,
    study: timedStudy(overridden, timing),
  })
}

/** The study with the years of its policies as a scenario has them. */
function timedStudy(study: Study, timing: Readonly<Record<string, PolicyTiming>>): Study {
  if (Object.keys(timing).length === 0) return study
  return { ...study, policies: study.policies.map((policy) => ({ ...policy, ...timing[policy.id] })) }
}

/** Which policies apply by their status: what the youngest scenario of a chain says that says it; none if none does. */
export function measuresIn(chain: readonly Scenario[]): Measures {
  return chain.findLast((scenario) => scenario.measures !== null)?.measures ?? 'none'
}

/** A scenario and its ancestors, root first. */
export function chainOf(scenarios: readonly Scenario[], id: string): Result<readonly Scenario[], Problem> {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]))
  const chain: Scenario[] = []
  let child: Scenario | null = null
  for (let next: string | null = id; next !== null;) {
    const scenario = byId.get(next)
    if (scenario === undefined) {
      const place = child === null ? wholeFile(`scenarios/${id}.yaml`) : { ...child.cell, column: 'parent' }
      return err(errorAt('dangling-reference', place, { found: next, allowed: 'scenarios/*.yaml' }))
    }
    if (chain.includes(scenario)) return err(circle(chain, scenario))
    chain.unshift(scenario)
    child = scenario
    next = scenario.parent
  }
  return ok(chain)
}

function circle(chain: readonly Scenario[], again: Scenario): Problem {
  const members = chain.slice(0, chain.indexOf(again) + 1).map((scenario) => scenario.id)
  // Named from the first id of the alphabet on, so that each member of the circle reports the same one.
  const least = members.toSorted()[0] ?? again.id
  const start = members.indexOf(least)
  const cycle = [...members.slice(start), ...members.slice(0, start), least].reverse().join(' → ')
  const cell = chain.find((scenario) => scenario.id === least)?.cell ?? again.cell
  return errorAt('circular-inheritance', { ...cell, column: 'parent' }, { found: cycle, detail: { cycle } })
}

function strengthsOf({ policies, register, country }: Study, measures: Measures): Record<string, number> {
  const entries = new Map(register.map((entry) => [entry.id, entry]))
  return Object.fromEntries(
    policies.map((policy) => {
      const entry = entries.get(policy.register)
      const status = entry === undefined ? 'later' : policyStatus(entry, country.policyCutoff)
      return [policy.id, includesStatus(measures, status) ? 1 : 0]
    }),
  )
}

const NOTHING_SPOILED: ReadonlySet<string> = new Set()

function problemsAfterOverrides(study: Study, before: Study): Problem[] {
  return [
    ...(study.shares === before.shares ? [] : checkShares(study, NOTHING_SPOILED)),
    ...checkSlices(study, NOTHING_SPOILED),
    ...(isCarbonAlike(study, before) ? [] : checkCarbon(study, NOTHING_SPOILED)),
    ...(study.sectorInputs === before.sectorInputs ? [] : checkSectorInputs(study, NOTHING_SPOILED)),
    ...growthProblems(study),
  ]
}

const isCarbonAlike = (a: Study, b: Study): boolean =>
  a.technologyPaths === b.technologyPaths && a.emissionFactors === b.emissionFactors

/** A point set to zero or to the other sign breaks a series of constant growth. */
function growthProblems(study: Study): Problem[] {
  const lists = [
    study.drivers,
    study.supplies,
    study.demands,
    study.technologyPaths,
    study.shares,
    study.bounds,
    study.emissionFactors,
  ]
  const others = [study.removals, study.activities, study.activityFactors, study.sectorInputs, study.policyPaths]
  return [...lists, ...others].flat().flatMap(({ series }) => {
    if (series.method !== 'growth' || growthIsDefined(series.points.map((point) => point.value))) return []
    const sign = Math.sign(series.points[0]?.value ?? 0)
    const wrong = series.points.find((point) => point.value === 0 || Math.sign(point.value) !== sign)
    const place = { ...(wrong?.cell ?? series.cell), column: 'value' }
    return [
      errorAt('out-of-range', place, {
        found: series.id,
        allowed: sign < 0 ? '< 0' : '> 0',
        detail: { method: 'growth' },
      }),
    ]
  })
}
