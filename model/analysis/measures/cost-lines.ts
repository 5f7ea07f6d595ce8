import type { Network } from '../../network/network.ts'
import { commodityName, technologyName } from '../../results/variable-names.ts'

/** Where a cost is met: capital and operation by sector, the supply of energy and materials by commodity. */
export type CostPart = 'capital' | 'operation' | 'supply'

/** What one place of the ledgers costs more than in the case without the measure. */
export interface CostLine {
  readonly part: CostPart
  /** Sector of capital and operation, commodity of supply. */
  readonly of: string
  readonly cost: number
  /** Net imports of the commodity above that case; null of capital, operation, and what has no trade. */
  readonly imports: number | null
}

type Place = CostPart | 'hurdle-capital' | 'imports'

/** A variable of a run, and the line to which it adds. */
export interface LedgerReading {
  readonly variable: string
  readonly line: string
  readonly weight: 1 | -1
}

const OF_TECHNOLOGY: readonly (readonly [what: string, place: Place])[] = [
  ['Annuity', 'capital'],
  ['Removal Annuity', 'capital'],
  ['Hurdle Annuity', 'hurdle-capital'],
  ['Removal Hurdle Annuity', 'hurdle-capital'],
  ['Fixed O&M', 'operation'],
  ['Variable O&M', 'operation'],
]
const OF_COMMODITY: readonly (readonly [what: string, place: Place, weight: 1 | -1])[] = [
  ['Supply Cost', 'supply', 1],
  ['Imports', 'imports', 1],
  ['Exports', 'imports', -1],
]

const lineOf = (place: Place, of: string): string => `${place}/${of}`

/** The variables of the ledgers from which lines are added up; a network reports some of them only. */
export function ledgerReadings(network: Network): readonly LedgerReading[] {
  return [
    ...network.technologies.flatMap(({ index, sector }) =>
      OF_TECHNOLOGY.map(([what, place]) => ({
        variable: technologyName(network, index, what),
        line: lineOf(place, network.sectors[sector]!.id),
        weight: 1 as const,
      })),
    ),
    ...network.commodities.flatMap(({ index, commodity }) =>
      OF_COMMODITY.map(([what, place, weight]) => ({
        variable: commodityName(network, index, what),
        line: lineOf(place, commodity.id),
        weight,
      })),
    ),
  ]
}

/** Amounts of a year by line: million USD of 2020, of imports PJ. */
export type LedgerOfYear = ReadonlyMap<string, number>

/**
 * Lines in which one year costs another amount than without the measure, the greatest fall first; they sum to the
 * difference of resource cost, with annuities at the social rate or at those of buyers.
 */
export function costLines(without: LedgerOfYear, within: LedgerOfYear, rate: 'social' | 'hurdle'): readonly CostLine[] {
  const added = (line: string): number => (within.get(line) ?? 0) - (without.get(line) ?? 0)
  const places: Readonly<Record<CostPart, Place>> = {
    capital: rate === 'social' ? 'capital' : 'hurdle-capital',
    operation: 'operation',
    supply: 'supply',
  }
  return (['capital', 'operation', 'supply'] as const)
    .flatMap((part) =>
      [...within.keys()].flatMap((line): CostLine[] => {
        const head = lineOf(places[part], '')
        if (!line.startsWith(head)) return []
        const of = line.slice(head.length)
        const trade = lineOf('imports', of)
        return [{ part, of, cost: added(line), imports: part === 'supply' && within.has(trade) ? added(trade) : null }]
      }),
    )
    .filter(({ cost }) => cost !== 0)
    .sort((a, b) => a.cost - b.cost)
}
