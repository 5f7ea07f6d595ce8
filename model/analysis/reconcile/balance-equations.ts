import { roleOf, type FlowRole } from '../../study/balance-flow.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import type { BalanceEntry } from '../../study/study.ts'
import type { EquationTerm } from '../../numerics/bounded-adjustment.ts'

/** What an equation says of its fuel. */
export type BalanceEquationKind = 'balance' | 'supply' | 'generation' | 'final'

/** An equation of the balance: sum of sign x entry = 0. */
export interface BalanceEquation {
  /** `balance coal`. */
  readonly id: string
  readonly kind: BalanceEquationKind
  readonly fuel: string
  readonly terms: readonly EquationTerm[]
}

interface Row {
  readonly at: number
  readonly role: FlowRole | null
  readonly fuel: string
}

const ELECTRICITY = 'electricity'
const SOURCES: readonly FlowRole[] = ['production', 'imports', 'exports']

/**
 * The equations that an energy balance fulfils, for each family of fuels:
 *
 * - balance: supply + outputs of processes = inputs of plants and processes + own use + losses + final + non-energy use
 *   + bunkers + stock change + statistical difference. A family that feeds no plant as an input (hydro, solar, wind)
 *   counts what is generated from it. Electricity is supplied by generation and trade.
 * - supply = production + imports - exports, where trade is stated beside supply.
 * - generation: the total = its sources.
 * - final: the total = its sectors + non-energy use.
 *
 * A commodity that feeds a process and has a supply of its own (crude oil) balances by itself too. What has nothing on
 * one of its sides is no equation.
 */
export function balanceEquations(entries: readonly BalanceEntry[]): BalanceEquation[] {
  const rows = entries.map(({ flow, fuel }, at) => ({ at, role: roleOf(flow), fuel }))
  const families = groupedBy(rows, ({ at }) => entries[at]?.family ?? '')
  const generation = rows.filter(({ role, at }) => role === 'power-output' && entries[at]?.family !== ELECTRICITY)
  const equations: BalanceEquation[] = []
  const add = (kind: BalanceEquationKind, fuel: string, terms: readonly EquationTerm[]) => {
    const sides = new Set(terms.map(({ coefficient }) => coefficient))
    if (sides.size === 2) equations.push({ id: `${kind} ${fuel}`, kind, fuel, terms })
  }
  for (const [family, members] of families) {
    const of = (...roles: readonly FlowRole[]) => members.filter(({ role }) => role !== null && roles.includes(role))
    if (family === ELECTRICITY) {
      const total = of('power-output')
      add('balance', family, [...plus(total.length > 0 ? total : generation), ...tradeTerms(members), ...uses(members)])
      if (total.length > 0) add('generation', family, [...plus(total), ...minus(generation)])
    } else {
      add('balance', family, [...supplyTerms(members), ...uses(members), ...primaryElectricity(members)])
    }
    if (of('supply').length > 0 && of('imports', 'exports').length > 0)
      add('supply', family, [...plus(of('supply')), ...negated(componentTerms(members))])
    if (of('final').length > 0 && of('final-part').length > 0)
      add('final', family, [...plus(of('final')), ...minus(of('final-part', 'non-energy'))])
    for (const [fuel, own] of groupedBy(members, (row) => row.fuel)) {
      const has = (...roles: readonly FlowRole[]) => own.some(({ role }) => role !== null && roles.includes(role))
      if (fuel === family || own.length === members.length || !has('process-input') || !has('supply', ...SOURCES))
        continue
      add('balance', fuel, [...supplyTerms(own), ...uses(own)])
    }
  }
  return equations
}

const plus = (rows: readonly Row[]): EquationTerm[] => rows.map(({ at }) => ({ at, coefficient: 1 }))
const minus = (rows: readonly Row[]): EquationTerm[] => rows.map(({ at }) => ({ at, coefficient: -1 }))
const negated = (terms: readonly EquationTerm[]): EquationTerm[] =>
  terms.map(({ at, coefficient }) => ({ at, coefficient: -coefficient }))

/** Supply as it is stated, or else what it is made of. */
function supplyTerms(rows: readonly Row[]): EquationTerm[] {
  const stated = rows.filter(({ role }) => role === 'supply')
  return stated.length > 0 ? plus(stated) : componentTerms(rows)
}

function componentTerms(rows: readonly Row[]): EquationTerm[] {
  return [...plus(rows.filter(({ role }) => role === 'production')), ...tradeTerms(rows)]
}

function tradeTerms(rows: readonly Row[]): EquationTerm[] {
  return [
    ...plus(rows.filter(({ role }) => role === 'imports')),
    ...minus(rows.filter(({ role }) => role === 'exports')),
  ]
}

/** The use side: final use by sector where it is given so, else its total. */
function uses(rows: readonly Row[]): EquationTerm[] {
  const bySector = rows.some(({ role }) => role === 'final-part')
  return rows.flatMap(({ at, role }) => {
    switch (role) {
      case 'process-output':
        return [{ at, coefficient: 1 }]
      case 'final':
        return bySector ? [] : [{ at, coefficient: -1 }]
      case 'non-energy':
      case 'final-part':
      case 'power-input':
      case 'process-input':
      case 'own-use':
      case 'losses':
      case 'bunkers':
      case 'stock-change':
      case 'statistical-difference':
        return [{ at, coefficient: -1 }]
      case 'production':
      case 'imports':
      case 'exports':
      case 'supply':
      case 'power-output':
      case null:
        return []
    }
  })
}

/** Generation from what is no fuel counts as its use. */
function primaryElectricity(rows: readonly Row[]): EquationTerm[] {
  if (rows.some(({ role }) => role === 'power-input')) return []
  return minus(rows.filter(({ role }) => role === 'power-output'))
}
