import type { Network, TechnologyNode } from '../network/network.ts'
import type { Text } from '../study/label-text.ts'
import type { Cell } from './cell.ts'
import { familyOf } from './variable-names.ts'

/** What a row of the energy balance is, in the order of the IEA's layout. */
export const BALANCE_ROWS = [
  'production',
  'imports',
  'exports',
  'bunkers',
  'stock-changes',
  'total-supply',
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
  'total-final',
  'final-group',
  'final-sector',
  'non-energy',
] as const

export type BalanceRowKind = (typeof BALANCE_ROWS)[number]

/** Name of the variable that a cell of the balance is; `column` null is its total over all columns. */
export const balanceVariable = (row: BalanceRowKind, of: string | null, column: string | null): string =>
  ['Energy Balance', row, ...(of === null ? [] : [of]), column ?? 'Total'].join('|')

/** A column: a family of carriers, or a single carrier that only conversions take (crude oil). */
export interface BalanceColumn {
  readonly id: string
  /** Family that decides its look. */
  readonly family: string
  /** Name of the single carrier; null where the family is its own name. */
  readonly label: Text | null
}

/** A cell of the run with its place in the balance: it counts with its sign in one row and column. PJ. */
export interface BalanceTerm {
  readonly row: BalanceRowKind
  /** Technology of a conversion, sector of a final use; null where the kind says all. */
  readonly of: string | null
  readonly column: number
  readonly sign: 1 | -1
  readonly cell: Cell
}

export interface BalanceTerms {
  readonly columns: readonly BalanceColumn[]
  readonly terms: readonly BalanceTerm[]
}

const known = new WeakMap<Network, BalanceTerms>()

/**
 * Where each flow of energy stands in the balance. Carriers alone have one: services and materials are no energy. Plants
 * without inputs (hydro, wind, solar) produce what they generate, at its physical energy content. What plants take counts
 * as transformed except electricity, which is own use; of conversions, what they burn is own use and the rest transformed;
 * what extraction takes is own use. Lines lose the difference of what they take and give.
 */
export function balanceTerms(network: Network): BalanceTerms {
  const before = known.get(network)
  if (before !== undefined) return before
  const columns: BalanceColumn[] = []
  const places = new Map<string, number>()
  const columnNamed = (column: BalanceColumn): number => {
    const place = places.get(column.id) ?? columns.push(column) - 1
    places.set(column.id, place)
    return place
  }
  const ofCarrier = network.commodities.map((node) => {
    const { commodity, index } = node
    if (commodity.kind !== 'carrier') return -1
    const family = familyOf(commodity)
    if (isCrude(network, index)) return columnNamed({ id: commodity.id, family, label: commodity.label })
    return columnNamed({ id: family, family, label: null })
  })
  const terms = [
    ...supplyTerms(network, ofCarrier),
    ...network.technologies.flatMap((node) => [
      ...outputTerms(network, node, ofCarrier, (family) => columnNamed({ id: family, family, label: null })),
      ...inputTerms(network, node, ofCarrier),
    ]),
  ]
  const made = { columns, terms }
  known.set(network, made)
  return made
}

/** Whether conversions transform a carrier and nobody else takes it. */
function isCrude(network: Network, commodity: number): boolean {
  const takers = network.flows.filter((flow) => flow.commodity === commodity)
  const isTransformed = ({ technology, use }: Network['flows'][number]): boolean =>
    network.technologies[technology]!.technology.kind === 'conversion' && use !== 'combustion'
  return takers.length > 0 && takers.every(isTransformed)
}

function supplyTerms(network: Network, ofCarrier: readonly number[]): BalanceTerm[] {
  return network.commodities.flatMap((node) => {
    const column = ofCarrier[node.index]!
    if (column < 0) return []
    const term = (row: BalanceRowKind, sign: 1 | -1, cell: Cell): BalanceTerm => ({ row, of: null, column, sign, cell })
    const { index } = node
    const stated = (row: BalanceRowKind, at: number): BalanceTerm[] =>
      at < 0 ? [] : [term(row, -1, { cube: 'rows', index: at })]
    return [
      term('production', 1, { cube: 'domestic', index }),
      term('imports', 1, { cube: 'imports', index }),
      term('exports', -1, { cube: 'exports', index }),
      ...stated('bunkers', node.bunker),
      ...stated('stock-changes', node.stockChange),
      ...stated('statistical-difference', node.statisticalDifference),
      term('unmet', 1, { cube: 'shortage', index }),
      term('surplus', -1, { cube: 'surplus', index }),
    ]
  })
}

type Place = Pick<BalanceTerm, 'row' | 'of'>

/** Where a technology stands among the transformations. */
function placeOf(network: Network, { technology, flows, byproducts }: TechnologyNode): Place {
  const plain = (row: BalanceRowKind): Place => ({ row, of: null })
  switch (technology.kind) {
    case 'plant': {
      const isCogeneration = byproducts.some((b) => isCarrier(network, network.byproducts[b]!.commodity))
      return plain(isCogeneration && flows.length > 0 ? 'cogeneration-plants' : 'electricity-plants')
    }
    case 'storage':
      return plain('electricity-storage')
    case 'grid':
      return plain('losses')
    case 'conversion':
      return { row: 'conversion', of: technology.id }
    case 'extraction':
      return plain('production')
    case 'device':
      return plain('recovery')
  }
}

const isCarrier = (network: Network, commodity: number): boolean =>
  network.commodities[commodity]?.commodity.kind === 'carrier'

/** What a technology makes; a plant without inputs produces it, too, before it transforms it. */
function outputTerms(
  network: Network,
  node: TechnologyNode,
  ofCarrier: readonly number[],
  columnOf: (family: string) => number,
): BalanceTerm[] {
  const place = placeOf(network, node)
  const made = (commodity: number, cell: Cell): BalanceTerm[] => {
    const column = ofCarrier[commodity] ?? -1
    return column < 0 ? [] : [{ ...place, column, sign: 1, cell }]
  }
  const cell: Cell = { cube: 'activity', index: node.index }
  const { kind } = node.technology
  const fromNature = (): BalanceTerm[] => {
    if (kind !== 'plant' || node.flows.length > 0) return []
    const column = columnOf(familyOf(node.technology))
    return [
      { row: 'production', of: null, column, sign: 1, cell },
      { ...place, column, sign: -1, cell },
    ]
  }
  return [
    ...made(node.output, cell),
    ...fromNature(),
    ...node.byproducts.flatMap((b) => made(network.byproducts[b]!.commodity, { cube: 'byflow', index: b })),
  ]
}

function inputTerms(network: Network, node: TechnologyNode, ofCarrier: readonly number[]): BalanceTerm[] {
  return node.flows.flatMap((f): BalanceTerm[] => {
    const column = ofCarrier[network.flows[f]!.commodity] ?? -1
    if (column < 0) return []
    return [{ ...placeOfInput(network, node, f), column, sign: -1, cell: { cube: 'inflow', index: f } }]
  })
}

function placeOfInput(network: Network, node: TechnologyNode, f: number): Place {
  const { use, commodity } = network.flows[f]!
  switch (node.technology.kind) {
    case 'plant':
      if (familyOf(network.commodities[commodity]!.commodity) === 'Electricity') return { row: 'own-use', of: null }
      return placeOf(network, node)
    case 'conversion':
      return use === 'combustion' ? { row: 'own-use', of: null } : placeOf(network, node)
    case 'extraction':
      return { row: 'own-use', of: null }
    case 'storage':
    case 'grid':
      return placeOf(network, node)
    case 'device':
      if (use === 'feedstock') return { row: 'non-energy', of: null }
      if (use === 'reductant') return { row: 'reductants', of: null }
      return { row: 'final-sector', of: network.sectors[node.sector]!.id }
  }
}
