import type { Network } from '../../network/network.ts'
import type { Cell, CubeName } from '../cell.ts'
import { type BalanceRowKind, balanceTerms, balanceVariable } from '../energy-balance-terms.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { activityName, byproductName, commodityName, inputName, parameterName } from '../variable-names.ts'

const SUPPLY: readonly BalanceRowKind[] = ['production', 'imports', 'exports', 'bunkers', 'stock-changes']
const FINAL: readonly BalanceRowKind[] = ['final-sector', 'non-energy']
const UNIT = 'PJ/yr'

/**
 * Every cell of the energy balance as a sum that can be followed: a row over the flows that stand in it, totals over
 * their rows, and each row over its columns.
 */
export function balanceDetails(network: Network, builder: VariableBuilder): void {
  const { columns, terms } = balanceTerms(network)
  const sums = new Map<string, Map<string, number>>()
  const sumOf = (name: string): Map<string, number> => {
    const sum = sums.get(name) ?? new Map<string, number>()
    sums.set(name, sum)
    return sum
  }
  const include = (total: string, part: string): string => {
    sumOf(total).set(part, 1)
    return total
  }
  for (const { row, of, column, sign, cell } of terms) {
    const carrier = columns[column]!.id
    const own = balanceVariable(row, of, carrier)
    const sum = sumOf(own)
    const flow = nameOf(network, cell)
    // What a user takes is positive among final uses and negative everywhere else.
    sum.set(flow, (sum.get(flow) ?? 0) + (FINAL.includes(row) ? -sign : sign))
    include(balanceVariable(row, of, null), own)
    for (const [total, part] of totalsOf(network, row, of)) {
      include(balanceVariable(total, part, null), include(balanceVariable(total, part, carrier), own))
    }
  }
  for (const [name, sum] of sums) {
    builder.sum(
      name,
      UNIT,
      [...sum].map(([variable, value]) => ({ variable, weight: { kind: 'factor', value } })),
    )
  }
}

/** Rows that a row counts in. */
function totalsOf(
  network: Network,
  row: BalanceRowKind,
  of: string | null,
): readonly (readonly [BalanceRowKind, string | null])[] {
  if (SUPPLY.includes(row)) return [['total-supply', null]]
  if (!FINAL.includes(row)) return []
  const group = row === 'final-sector' ? network.sectors.find(({ id }) => id === of)?.iamc : undefined
  return [['total-final', null], ...(group === undefined ? [] : ([['final-group', group]] as const))]
}

/** Names of the cells that stand in the balance, among the details, by the cube that holds them. */
const NAMES: Partial<Readonly<Record<CubeName, (network: Network, index: number) => string>>> = {
  domestic: (network, c) => commodityName(network, c, 'Domestic'),
  imports: (network, c) => commodityName(network, c, 'Imports'),
  exports: (network, c) => commodityName(network, c, 'Exports'),
  surplus: (network, c) => commodityName(network, c, 'Surplus'),
  shortage: (network, c) => commodityName(network, c, network.commodities[c]!.demand === null ? 'Shortage' : 'Unmet'),
  rows: parameterName,
  activity: activityName,
  byflow: (network, b) => byproductName(network, b),
  inflow: inputName,
}

function nameOf(network: Network, { cube, index }: Cell): string {
  const name = NAMES[cube]
  if (name === undefined) throw new Error(`The energy balance has no cell of "${cube}"`)
  return name(network, index)
}
