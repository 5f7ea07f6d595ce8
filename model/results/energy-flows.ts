import type { Text } from '../study/label-text.ts'
import type { BalanceTableRow, EnergyBalanceTable } from './energy-balance-table.ts'
import { type BalanceRowKind, balanceVariable } from './energy-balance-terms.ts'

/** What stands at the ends of a flow: where energy comes from, a carrier, what transforms it, what it ends in. */
export type EnergyNodeKind = 'origin' | 'carrier' | 'process' | 'end' | 'returned'

export interface EnergyNode {
  readonly id: string
  readonly kind: EnergyNodeKind
  /** Row of the balance that it is; null for a carrier. */
  readonly row: BalanceRowKind | null
  /** Column of a carrier, technology of a conversion, IAMC name of a group of sectors. */
  readonly of: string | null
  readonly label: Text | null
  /** From left to right; every flow goes to the right. */
  readonly column: number
}

export interface EnergyFlow {
  readonly from: string
  readonly to: string
  readonly family: string
  /** PJ, above nought. */
  readonly value: number
  /** The variable that explains it: a cell of the balance, whose sign may be the other one. */
  readonly variable: string
}

/** Flows of energy from origins over carriers and transformations to their ends. */
export interface EnergyFlows {
  readonly year: number
  readonly nodes: readonly EnergyNode[]
  readonly flows: readonly EnergyFlow[]
}

type Draft = Omit<EnergyNode, 'column'>

const PROCESSES: readonly BalanceRowKind[] = [
  'electricity-plants',
  'cogeneration-plants',
  'electricity-storage',
  'conversion',
  'recovery',
]
const NO_FLOWS: readonly BalanceRowKind[] = ['total-supply', 'total-final', 'final-sector']
const ENDS: readonly BalanceRowKind[] = ['final-group', 'non-energy']

/** Flows below this share of the greatest are dust of rounding. */
const DUST = 1e-9

/**
 * The balance of a year as a graph. A row of supply that is positive is an origin, and what leaves a carrier ends in
 * exports, bunkers, stocks, own use, losses or a final use. A process takes what is negative in its row and gives what is
 * positive; what it takes beyond that is lost, and what it gives beyond comes from nature, so that each node takes what
 * it gives. Where carriers and processes form a circle (power to hydrogen to power) its smallest flow ends in a node of its
 * own and begins again from it.
 */
export function energyFlows({ year, columns, rows }: EnergyBalanceTable): EnergyFlows {
  const nodes = new Map<string, Draft>()
  const flows: EnergyFlow[] = []
  const node = (draft: Draft): string => {
    if (!nodes.has(draft.id)) nodes.set(draft.id, draft)
    return draft.id
  }
  const carriers = columns.map(({ id, label }) =>
    node({ id: `carrier/${id}`, kind: 'carrier', row: null, of: id, label }),
  )
  const ofRow = (kind: EnergyNodeKind, { kind: row, of, label }: Omit<BalanceTableRow, 'values'>): string =>
    node({ id: [kind, row, of ?? ''].join('/'), kind, row, of, label })
  const add = (from: string, to: string, family: string, value: number, variable: string): void => {
    if (value > 0) flows.push({ from, to, family, value, variable })
  }
  for (const row of rows) {
    if (NO_FLOWS.includes(row.kind)) continue
    const isProcess = PROCESSES.includes(row.kind)
    let left = 0
    for (const [c, { id, family }] of columns.entries()) {
      const variable = balanceVariable(row.kind, row.of, id)
      const carrier = carriers[c]!
      const value = ENDS.includes(row.kind) ? -row.values[c]! : row.values[c]!
      left += value
      if (value > 0) add(ofRow(isProcess ? 'process' : 'origin', row), carrier, family, value, variable)
      if (value < 0) add(carrier, ofRow(isProcess ? 'process' : 'end', row), family, -value, variable)
    }
    if (!isProcess || left === 0) continue
    const process = ofRow('process', row)
    const whole = balanceVariable(row.kind, row.of, null)
    if (left < 0) add(process, ofRow('end', { kind: 'losses', of: null, label: null }), 'Other', -left, whole)
    else add(ofRow('origin', { kind: 'production', of: null, label: null }), process, 'Other', left, whole)
  }
  const greatest = flows.reduce((most, { value }) => Math.max(most, value), 0)
  return arranged(
    year,
    nodes,
    flows.filter(({ value }) => value > greatest * DUST),
  )
}

/** Cuts circles at their smallest flows, then gives each node the column after the last one that feeds it. */
function arranged(year: number, nodes: ReadonlyMap<string, Draft>, flows: readonly EnergyFlow[]): EnergyFlows {
  const all = new Map(nodes)
  const kept: EnergyFlow[] = []
  for (const flow of [...flows].sort((a, b) => b.value - a.value)) {
    const [from, to] = [nodes.get(flow.from), nodes.get(flow.to)]
    if (from === undefined || to === undefined) continue
    if (!reaches(kept, flow.to, flow.from)) {
      kept.push(flow)
      continue
    }
    const after: Draft = { ...from, id: `returned/${from.id}/${to.id}`, kind: 'returned' }
    const before: Draft = { ...to, id: `${after.id}/end`, kind: 'returned' }
    all.set(before.id, before).set(after.id, after)
    kept.push({ ...flow, to: before.id }, { ...flow, from: after.id })
  }
  const depths = depthsOf(kept)
  const last = Math.max(0, ...depths.values())
  const feeding = new Set(kept.map(({ from }) => from))
  return {
    year,
    nodes: [...all.values()].flatMap((draft) => {
      const depth = depths.get(draft.id)
      return depth === undefined ? [] : [{ ...draft, column: feeding.has(draft.id) ? depth : last }]
    }),
    flows: kept,
  }
}

/** Greatest number of flows on a way to each node; there are no circles. */
function depthsOf(flows: readonly EnergyFlow[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const { from, to } of flows) {
      const depth = depths.get(from) ?? 0
      depths.set(from, depth)
      if ((depths.get(to) ?? 0) > depth) continue
      depths.set(to, depth + 1)
      isSettled = false
    }
  }
  return depths
}

function reaches(flows: readonly EnergyFlow[], from: string, to: string): boolean {
  const seen = new Set([from])
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true
    for (const flow of flows) {
      if (flow.from !== next || seen.has(flow.to)) continue
      seen.add(flow.to)
      open.push(flow.to)
    }
  }
  return false
}
