import type { Problem } from '../../domain/problem.ts'
import { electricTechnologies } from '../electric-technologies.ts'
import { resolveScenario } from '../inheritance.ts'
import { shown, warningAt } from '../report.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import type { Policy, Study } from '../study.ts'
import { type PolicyLevels, policyLevels } from './policy-levels.ts'

/** What two or more policies of a scenario ask and cannot all have. */
interface Conflict {
  readonly kind: 'phase-outs' | 'mandate-and-ban' | 'shares-of-sales' | 'shares-of-input' | 'shares-of-electricity'
  /** In the order of the file: the last is where the warning stands. */
  readonly policies: readonly Policy[]
  readonly subject: string
  readonly year: number
  /** What is asked, and what there is room for, as shares. */
  readonly asked: number
  readonly room: number
}

/** Shares as they were written add up to one but for rounding. */
const TOLERANCE = 1e-9

/**
 * Policies of one scenario that contradict one another: a technology under two phase-outs, of which only the lower
 * ceiling holds; a mandate on sales above what bans and phase-outs leave; shares of one thing that together are more than
 * the whole. Each is told once, with all scenarios in which it shows and its first year in the first of them.
 */
export function checkPolicyConflicts(study: Study): Problem[] {
  const found = new Map<string, { readonly conflict: Conflict; readonly scenarios: string[] }>()
  for (const { id } of study.scenarios) {
    const resolved = resolveScenario(study, id)
    for (const conflict of resolved.ok ? conflictsIn(resolved.value) : []) {
      const key = [conflict.kind, conflict.subject, ...conflict.policies.map((policy) => policy.id)].join(' ')
      const before = found.get(key)
      if (before === undefined) found.set(key, { conflict, scenarios: [id] })
      else before.scenarios.push(id)
    }
  }
  return [...found.values()].map(({ conflict: { kind, policies, subject, year, asked, room }, scenarios }) => {
    const last = policies[policies.length - 1]!
    return warningAt(
      'policy-conflict',
      { ...last.cell, column: null },
      {
        found: policies.map((policy) => policy.id).join(' '),
        detail: {
          conflict: kind,
          subject,
          year,
          asked: shown(100 * asked),
          room: shown(100 * room),
          scenarios: scenarios.join(', '),
        },
      },
    )
  })
}

function conflictsIn(resolved: ResolvedScenario): Conflict[] {
  const exits = policyLevels(resolved, ['phase-out'])
  const bans = policyLevels(resolved, ['ban'])
  const floors = salesFloors(resolved)
  const standards = policyLevels(resolved, ['clean-electricity-standard']).map((standard) => ({
    ...standard,
    output: resolved.study.country.bus ?? '',
    technologies: standard.policy.technologies,
  }))
  return [
    ...doublePhaseOuts(resolved, exits),
    ...floors.flatMap((floor) => aboveBan(resolved, floor, exits, bans)),
    ...beyondOne(resolved, 'shares-of-sales', floors),
    ...beyondOne(resolved, 'shares-of-electricity', standards),
    ...beyondOne(resolved, 'shares-of-input', blends(resolved), 'together'),
  ]
}

function yearOf({ study }: ResolvedScenario, t: number): number {
  return study.country.baseYear + t
}

/** Technologies that a policy reaches, themselves or by what they make, within its sectors. */
function reached({ study }: ResolvedScenario, policy: Policy): string[] {
  return study.technologies
    .filter(({ id, output }) => policy.technologies.includes(id) || policy.services.includes(output))
    .filter(({ sector }) => policy.sectors.length === 0 || policy.sectors.includes(sector))
    .map(({ id }) => id)
}

function doublePhaseOuts(resolved: ResolvedScenario, exits: readonly PolicyLevels[]): Conflict[] {
  return exits.flatMap((second, i) =>
    exits.slice(0, i).flatMap((first): Conflict[] => {
      const mine = reached(resolved, second.policy)
      const shared = reached(resolved, first.policy).filter((id) => mine.includes(id))
      const t = second.levels.findIndex((level, at) => level > 0 && first.levels[at]! > 0)
      if (t < 0 || shared.length === 0) return []
      const asked = Math.max(first.levels[t]!, second.levels[t]!)
      return [
        {
          kind: 'phase-outs',
          policies: [first.policy, second.policy],
          subject: shared.join(', '),
          year: yearOf(resolved, t),
          asked,
          room: 1 - asked,
        },
      ]
    }),
  )
}

/** A least share of something that several policies may ask for. */
interface Floor extends PolicyLevels {
  /** What it is a share of. */
  readonly output: string
  readonly technologies: readonly string[]
}

/** Least shares of sales, one for each thing that the technologies of a mandate make. */
function salesFloors(resolved: ResolvedScenario): Floor[] {
  const { study } = resolved
  const outputs = new Map(study.technologies.map(({ id, output }) => [id, output]))
  const electric = electricTechnologies(study)
  return policyLevels(resolved, ['technology-mandate', 'electrification-target']).flatMap(({ policy, levels }) => {
    const all = reached(resolved, policy)
    const technologies = policy.kind === 'electrification-target' ? all.filter((id) => electric.has(id)) : all
    return [...new Set(technologies.map((id) => outputs.get(id) ?? ''))].map((output) => ({
      policy,
      levels,
      output,
      technologies: technologies.filter((id) => outputs.get(id) === output),
    }))
  })
}

/** A floor above the sum of what bans leave of each of its technologies; a phase-out leaves nothing to be sold. */
function aboveBan(
  resolved: ResolvedScenario,
  { policy, levels, output, technologies }: Floor,
  exits: readonly PolicyLevels[],
  bans: readonly PolicyLevels[],
): Conflict[] {
  const holders = [...exits, ...bans].map((holder) => ({ ...holder, on: reached(resolved, holder.policy) }))
  const acting = holders.filter(({ on }) => technologies.some((id) => on.includes(id)))
  for (const [t, asked] of levels.entries()) {
    const left = (id: string) =>
      acting.reduce((share, { policy: { kind }, levels: held, on }) => {
        if (!on.includes(id) || held[t] === 0) return share
        return kind === 'phase-out' ? 0 : share * Math.max(0, 1 - held[t]!)
      }, 1)
    const room = technologies.reduce((sum, id) => sum + left(id), 0)
    if (asked <= Math.min(1, room) + TOLERANCE || room >= 1) continue
    const holding = acting.filter((holder) => holder.levels[t]! > 0).map((holder) => holder.policy)
    return [
      {
        kind: 'mandate-and-ban',
        policies: inFile([policy, ...holding]),
        subject: output,
        year: yearOf(resolved, t),
        asked,
        room,
      },
    ]
  }
  return []
}

function inFile(policies: readonly Policy[]): Policy[] {
  return policies.toSorted((a, b) => a.cell.row - b.cell.row)
}

/**
 * Floors on one thing that together are more than the whole, in the first year in which they are. Floors on sets of
 * technologies that overlap may be met by the same sales, and do not count together.
 */
function beyondOne(
  resolved: ResolvedScenario,
  kind: Conflict['kind'],
  floors: readonly Floor[],
  counted: 'apart' | 'together' = 'apart',
): Conflict[] {
  return [...new Set(floors.map(({ output }) => output))].flatMap((output): Conflict[] => {
    const on = floors.filter((floor) => floor.output === output)
    const years = on[0]?.levels.length ?? 0
    for (let t = 0; t < years && on.length > 1; t++) {
      const holding = on.filter(({ levels }) => levels[t]! > 0)
      const heaviest = counted === 'together' ? holding : disjoint(holding, t)
      const asked = total(heaviest, t)
      if (heaviest.length < 2 || asked <= 1 + TOLERANCE) continue
      const policies = inFile(heaviest.map(({ policy }) => policy))
      return [{ kind, policies, subject: output, year: yearOf(resolved, t), asked, room: 1 }]
    }
    return []
  })
}

const total = (floors: readonly Floor[], t: number): number => floors.reduce((sum, { levels }) => sum + levels[t]!, 0)

/** Of floors the ones without a technology in common whose shares sum to most. */
function disjoint(floors: readonly Floor[], t: number): readonly Floor[] {
  const [first, ...rest] = floors
  if (first === undefined) return []
  const apart = rest.filter(({ technologies }) => !technologies.some((id) => first.technologies.includes(id)))
  const withFirst = [first, ...disjoint(apart, t)]
  const without = disjoint(rest, t)
  return total(withFirst, t) >= total(without, t) ? withFirst : without
}

/** What blending and co-firing replace, one for each input of a technology. */
function blends(resolved: ResolvedScenario): Floor[] {
  const { study } = resolved
  const inputs = study.technologyPaths.filter(({ parameter, use }) => parameter === 'input' && use === 'combustion')
  const sectors = new Map(study.technologies.map(({ id, sector }) => [id, sector]))
  return policyLevels(resolved, ['blending-mandate', 'co-firing-mandate']).flatMap(({ policy, levels }) =>
    inputs
      .filter(({ commodity }) => policy.commodities.includes(commodity ?? ''))
      .filter(({ technology }) => policy.technologies.length === 0 || policy.technologies.includes(technology))
      .filter(({ technology }) => policy.sectors.length === 0 || policy.sectors.includes(sectors.get(technology) ?? ''))
      .map(({ technology, commodity }) => ({
        policy,
        levels,
        output: `${commodity ?? ''} → ${technology}`,
        technologies: [technology],
      })),
  )
}
