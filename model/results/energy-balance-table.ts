import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import type { Text } from '../study/label-text.ts'
import { type BalanceColumn, BALANCE_ROWS, type BalanceRowKind, balanceTerms } from './energy-balance-terms.ts'
import { cellValue } from './cell.ts'

export interface BalanceTableRow {
  readonly kind: BalanceRowKind
  /** Technology, sector, or IAMC name of a group of sectors; null where the kind says all. */
  readonly of: string | null
  /** Name of the technology or sector; null where the kind or the group says it. */
  readonly label: Text | null
  /** PJ by column, then over all of them. */
  readonly values: readonly number[]
}

/** The energy balance of one year, PJ (net calorific value). */
export interface EnergyBalanceTable {
  readonly year: number
  readonly columns: readonly BalanceColumn[]
  readonly rows: readonly BalanceTableRow[]
  /**
   * By column, then over all: what the rows of supply and transformation leave over final consumption, relative to total
   * supply. A sound run closes to 1e-9.
   */
  readonly gaps: readonly number[]
}

const SUPPLY: readonly BalanceRowKind[] = ['production', 'imports', 'exports', 'bunkers', 'stock-changes']
const FINAL: readonly BalanceRowKind[] = ['final-sector', 'non-energy']
const BETWEEN: readonly BalanceRowKind[] = [
  'statistical-difference',
  'unmet',
  'surplus',
  'electricity-plants',
  'cogeneration-plants',
  'electricity-storage',
  'conversion',
  'reductants',
  'recovery',
  'own-use',
  'losses',
]

/**
 * The energy balance of a year in the layout of the International Energy Agency (World Energy Balances, database
 * documentation): exports, bunkers, additions to stocks and what a transformation takes are negative, and in each column
 *
 *     total supply = production + imports + exports + bunkers + stock changes
 *     total final consumption = total supply + statistical difference + unmet + surplus
 *                               + transformation + own use + losses
 *                             = sum over sectors + non-energy use
 *
 * Hydro, wind and solar count at the energy of the electricity that they make. Reductants of iron making stand among the
 * transformations, as blast furnaces do there. Rows that are nought in every column are left out, except those of supply
 * and the totals. `year` is one of the run's.
 */
export function energyBalanceTable(network: Network, run: Run, year: number): EnergyBalanceTable {
  const { columns, terms } = balanceTerms(network)
  const t = year - network.horizon.start
  const width = columns.length
  const sums = new Map<string, number[]>()
  const rowOf = (kind: BalanceRowKind, of: string | null): number[] => {
    const key = keyOf(kind, of)
    const values = sums.get(key) ?? new Array<number>(width + 1).fill(0)
    sums.set(key, values)
    return values
  }
  const add = (kind: BalanceRowKind, of: string | null, column: number, value: number): void => {
    const values = rowOf(kind, of)
    values[column] = values[column]! + value
    values[width] = values[width]! + value
  }
  for (const { row, of, column, sign, cell } of terms) {
    const value = sign * cellValue(network, run, cell, t)
    // What a user takes is positive among final uses and negative everywhere else.
    const shown = FINAL.includes(row) ? -value : value
    add(row, of, column, shown)
    if (SUPPLY.includes(row)) add('total-supply', null, column, shown)
    if (FINAL.includes(row)) add('total-final', null, column, shown)
    const group = row === 'final-sector' ? network.sectors.find(({ id }) => id === of)?.iamc : undefined
    if (group !== undefined) add('final-group', group, column, shown)
  }
  const rows = rowsInOrder(network)
    .map((row) => ({ ...row, values: rowOf(row.kind, row.of).map((value) => value + 0) }))
    .filter(({ kind, values }) => ALWAYS.includes(kind) || values.some((value) => value !== 0))
  return { year, columns, rows, gaps: gapsOf(rows, width + 1) }
}

const ALWAYS: readonly BalanceRowKind[] = [...SUPPLY, 'total-supply', 'statistical-difference', 'total-final']

const keyOf = (kind: BalanceRowKind, of: string | null): string => `${kind}/${of ?? ''}`

function rowsInOrder(network: Network): Omit<BalanceTableRow, 'values'>[] {
  return BALANCE_ROWS.flatMap((kind): Omit<BalanceTableRow, 'values'>[] => {
    if (kind === 'final-sector') return []
    if (kind === 'conversion')
      return network.technologies.flatMap(({ technology: { id, label, kind: type } }) =>
        type === 'conversion' ? [{ kind, of: id, label }] : [],
      )
    if (kind !== 'final-group') return [{ kind, of: null, label: null }]
    const groups = new Set(network.sectors.map(({ iamc }) => iamc))
    return [...groups].flatMap((iamc): Omit<BalanceTableRow, 'values'>[] => {
      const members = network.sectors.filter((sector) => sector.iamc === iamc)
      const parts = members.map(({ id, label }) => ({ kind: 'final-sector' as const, of: id, label }))
      const [only] = members
      if (members.length === 1 && only !== undefined) return [{ kind, of: iamc, label: only.label }]
      return [{ kind, of: iamc, label: null }, ...parts]
    })
  })
}

function gapsOf(rows: readonly BalanceTableRow[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => {
    const sum = (kinds: readonly BalanceRowKind[]): number =>
      rows.reduce((total, { kind, values }) => (kinds.includes(kind) ? total + values[column]! : total), 0)
    const left = sum(['total-supply', ...BETWEEN]) - sum(['total-final'])
    const size = Math.max(...rows.map(({ values }) => Math.abs(values[column]!)), Math.abs(sum(['total-supply'])))
    return size < 1e-9 ? 0 : left / size
  })
}
