import type { Network } from '../../network/network.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { pathOfRow } from '../../network/path-table.ts'
import type { LinearProgramme, LpModel } from '../lp-solver.ts'
import { conflictingSet, type Member } from './conflicting-set.ts'
import type { Meaning } from './programme-writer.ts'
import type { LeastCostState } from './state.ts'

/** One of the constraints that cannot hold together, as facts. */
export interface Conflict {
  readonly kind: ConflictKind
  /** Id of what it is about: a commodity, a technology, a policy; the address of a bound. */
  readonly subject: string
  /** What it asks or allows, in `unit`. */
  readonly limit: number
  /** By how much it would have to give way while all else holds; null where that would not do. */
  readonly missing: number | null
  readonly unit: string
}

/** Closed, so that a host has words for each. */
export const CONFLICT_KINDS = [
  'demand',
  'cap',
  'bound',
  'extraction',
  'reserve',
  'mandate',
  'clean-share',
  'ban',
  'target',
  'removal-share',
  'plant-least',
  'storage-power',
  'storage-energy',
  'build',
  'activity',
  'generation',
  'domestic',
  'imports',
  'fitted',
] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

/**
 * Why a year has no solution: the smallest set of constraints found that cannot hold together, and of each by how much
 * it is out of reach. What merely defines (balances, sums over slices, operation within capacity) is not named.
 */
export function explainConflict(
  workspace: Workspace,
  state: LeastCostState,
  programme: LinearProgramme,
  t: number,
): Conflict[] {
  const { rowMeaning, columnMeaning } = state.writer
  const meaning = (member: Member) => (member.isRow ? rowMeaning : columnMeaning)[member.at]!
  const isNamed = (member: Member) => (CONFLICT_KINDS as readonly string[]).includes(meaning(member).kind)
  const members = conflictingSet(state.solver, programme, isNamed)
  const model = state.solver.open(programme)
  const found = new Map<string, Conflict>()
  for (const member of members) {
    const { kind, subject, scale, unit } = wordsOf(workspace.network, meaning(member))
    const limit = statedLimit(workspace, meaning(member), t) ?? limitOf(programme, member) * scale
    const away = distance(model, programme, member)
    const key = `${kind} ${subject}`
    const before = found.get(key)
    // How far a share is missed would be in units of what is made, not of the share.
    const missing = away === null || unit === '%' ? null : away * scale
    if (before === undefined || (missing ?? 0) > (before.missing ?? 0))
      found.set(key, { kind, subject, limit, missing, unit })
  }
  model.dispose()
  return [...found.values()]
}

/** The limit as the study states it, where the programme holds what is left of it: of caps and bounds. */
function statedLimit({ network, effects, run }: Workspace, { kind, a }: Meaning, t: number): number | null {
  const n = network.yearCount
  if (kind === 'cap') return effects.cap[a * n + t]! * 1e-3
  if (kind !== 'bound') return null
  const { parameter, row } = network.bounds[a]!
  return run.rows[row * n + t]! * (parameter.startsWith('share') ? 100 : 1)
}

function limitOf(programme: LinearProgramme, { at, isRow, isUpper }: Member): number {
  if (isRow) return isUpper ? programme.rowUpper[at]! : programme.rowLower[at]!
  return isUpper ? programme.colUpper[at]! : programme.colLower[at]!
}

/** How far beyond its limit the constraint must go while all others hold; null where even that does not help. */
function distance(model: LpModel, programme: LinearProgramme, member: Member): number | null {
  const { at, isRow, isUpper } = member
  const sign = isUpper ? 1 : -1
  const costs = new Float64Array(programme.columns)
  if (isRow) {
    for (let column = 0; column < programme.columns; column++) {
      for (let e = programme.starts[column]!; e < programme.starts[column + 1]!; e++) {
        if (programme.indices[e] === at) costs[column] = sign * programme.values[e]!
      }
    }
  } else costs[at] = sign
  const one = Int32Array.of(at)
  const free = [Float64Array.of(-Infinity), Float64Array.of(Infinity)] as const
  const all = Int32Array.from({ length: programme.columns }, (_, i) => i)
  model.setCosts(all, costs)
  if (isRow) model.setRowBounds(one, ...free)
  else model.setColumnBounds(one, Float64Array.of(0), free[1])
  const outcome = model.solve()
  if (isRow) model.setRowBounds(one, Float64Array.of(programme.rowLower[at]!), Float64Array.of(programme.rowUpper[at]!))
  else model.setColumnBounds(one, Float64Array.of(programme.colLower[at]!), Float64Array.of(programme.colUpper[at]!))
  if (!outcome.ok) return null
  return Math.abs(outcome.solution.objective - sign * limitOf(programme, member))
}

interface Words {
  readonly kind: ConflictKind
  readonly subject: string
  readonly scale: number
  readonly unit: string
}

function wordsOf(network: Network, { kind, a }: Meaning): Words {
  const named = kind as ConflictKind
  const commodity = () => ({
    subject: network.commodities[a]!.commodity.id,
    unit: network.commodities[a]!.commodity.unit,
  })
  const technology = (l: number, isOutput: boolean) => {
    const node = network.technologies[l]!
    const isPower = node.technology.kind === 'plant' || node.technology.kind === 'storage'
    const { unit } = network.commodities[node.output]!.commodity
    return { subject: node.technology.id, unit: isPower && !isOutput ? 'GW' : unit }
  }
  switch (named) {
    case 'demand':
    case 'extraction':
    case 'domestic':
    case 'imports':
      return { kind: named, scale: 1, ...commodity() }
    case 'cap':
      return { kind: named, subject: network.effects.caps[a]!.policy.id, scale: 1e-3, unit: 'Mt' }
    case 'bound': {
      const { series } = pathOfRow(network.paths, network.bounds[a]!.row)
      const [l = 0] = network.bounds[a]!.technologies
      const isShare = network.bounds[a]!.parameter.startsWith('share')
      return { kind: named, subject: series.id, scale: 1, unit: isShare ? '%' : technology(l, false).unit }
    }
    case 'reserve':
      return { kind: named, subject: network.slices.ids[a]!, scale: 1, unit: 'GW' }
    case 'mandate':
      return {
        kind: named,
        subject: idsOf(network, network.effects.mandates[a]!.technologies),
        scale: 1,
        unit: commodityUnit(network, network.effects.mandates[a]!.commodity),
      }
    case 'clean-share':
      return {
        kind: named,
        subject: idsOf(network, network.effects.cleanStandards[a]!.technologies),
        scale: 1,
        unit: network.grid === null ? '' : commodityUnit(network, network.grid.bus),
      }
    case 'target': {
      const { technologies } = network.effects.capacityTargets[a]!
      return {
        kind: named,
        scale: 1,
        ...technology(technologies[0] ?? 0, false),
        subject: idsOf(network, technologies),
      }
    }
    case 'removal-share':
    case 'fitted': {
      const { id, technology: host } = network.removals[a]!
      return { kind: named, scale: 1, ...technology(host, named === 'removal-share'), subject: id }
    }
    case 'build':
      return { kind: named, scale: 1, ...technology(a, false) }
    case 'ban':
    case 'plant-least':
    case 'storage-power':
    case 'storage-energy':
    case 'activity':
    case 'generation':
      return { kind: named, scale: 1, ...technology(a, true) }
  }
}

function commodityUnit(network: Network, c: number): string {
  return network.commodities[c]!.commodity.unit
}

function idsOf(network: Network, technologies: readonly number[]): string {
  return technologies.map((l) => network.technologies[l]!.technology.id).join('+')
}
