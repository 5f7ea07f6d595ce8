import { reconcile } from '../../model/analysis/reconcile/reconcile.ts'
import type { Flow, TechnologyNode } from '../../model/network/network.ts'
import { valueOfSeries } from '../../model/study/series-value.ts'
import type { SupplyParameter } from '../../model/study/study.ts'
import { found, runOf, vietNam } from './viet-nam.ts'

/** All scenarios share the base year. */
export const ROOT = 'frozen-technology'

const TRANSPORT = ['road', 'rail', 'aviation', 'navigation']
const BUILDINGS = ['residential', 'commercial']

/** Flow of the energy balance in which an input of a technology is counted; null: none that the balance has. */
function flowOf({ technology }: TechnologyNode, { use }: Flow): string | null {
  const { kind, sector } = technology
  if (kind === 'plant') return 'power-input'
  // Mines are part of industry in the balance of APEC; grids and refineries are transformation.
  if (kind === 'extraction') return 'final-industry'
  if (kind !== 'device') return technology.id === 'refinery' ? 'refinery-input' : null
  if (use === 'reductant') return 'blast-furnace-input'
  if (use === 'feedstock') return 'non-energy'
  if (TRANSPORT.includes(sector)) return 'final-transport'
  if (BUILDINGS.includes(sector)) return 'final-buildings'
  return sector === 'agriculture' ? 'final-agriculture' : 'final-industry'
}

/** Terms of supply that the study gives for a commodity, by the flow of the balance that they are. */
const GIVEN: Readonly<Record<string, SupplyParameter>> = {
  bunkers: 'bunker',
  'stock-change': 'stock_change',
  'statistical-difference': 'statistical_difference',
}

/** Families of plants by the fuel under which the balance has what they make; its biomass holds city waste. */
const PLANT_FUEL: Readonly<Record<string, string>> = {
  Gas: 'natural-gas',
  Oil: 'fuel-oil',
  Biomass: 'other-biomass',
  Waste: 'other-biomass',
}

/** What plants make stands for the primary energy of sources that are no fuel. */
const NO_FUEL = ['hydro', 'solar', 'wind']

/** PJ of the base year by `flow/fuel`, for commodities and for families in small letters, as the balance has them. */
export function balanceOfRun(): ReadonlyMap<string, number> {
  const { network, run } = runOf(ROOT)
  const cells = new Map<string, number>()
  const n = network.yearCount
  const add = (flow: string, fuels: readonly string[], pj: number) => {
    for (const fuel of new Set(fuels)) cells.set(`${flow}/${fuel}`, (cells.get(`${flow}/${fuel}`) ?? 0) + pj)
  }
  // The balance has crude oil and the products of refineries apart; only their supply is one.
  const namesOf = (c: number): string[] => {
    const { commodity } = network.commodities[c]!
    return commodity.id === 'crude-oil' ? ['crude-oil'] : [commodity.id, commodity.family.toLowerCase()]
  }
  network.flows.forEach((flow, f) => {
    const name = flowOf(network.technologies[flow.technology]!, flow)
    if (name === null) return
    const pj = run.inflow[f * n]!
    add(name, namesOf(flow.commodity), pj)
    if (name.startsWith('final-')) add('final', namesOf(flow.commodity), pj)
  })
  for (const { technology, index } of network.technologies) {
    const made = run.activity[index * n]!
    const output = network.commodities.findIndex(({ commodity }) => commodity.id === technology.output)
    if (technology.kind === 'extraction') add('production', namesOf(output), made)
    if (technology.id === 'refinery') add('refinery-output', ['oil'], made)
    if (technology.kind !== 'plant') continue
    const fuel = PLANT_FUEL[technology.family] ?? technology.family.toLowerCase()
    add('power-output', [fuel, 'electricity'], made)
    if (NO_FUEL.includes(fuel)) add('supply', [fuel], made)
  }
  network.byproducts.forEach(({ technology }, f) => {
    if (network.technologies[technology]!.technology.id === 'refinery')
      add('refinery-output', ['oil'], run.byflow[f * n]!)
  })
  for (const { commodity, index } of network.commodities) {
    if (commodity.kind !== 'carrier') continue
    const names = namesOf(index)
    add('production', names, run.domestic[index * n]!)
    add('imports', names, run.imports[index * n]!)
    add('exports', names, run.exports[index * n]!)
    for (const [flow, parameter] of Object.entries(GIVEN)) {
      const given = vietNam.supplies.find((one) => one.commodity === commodity.id && one.parameter === parameter)
      add(flow, names, given === undefined ? 0 : (valueOfSeries(given.series, vietNam.country.baseYear) ?? 0))
    }
  }
  for (const fuel of ['coal', 'natural-gas', 'oil', 'crude-oil', 'biomass', 'municipal-waste-fuel']) {
    const of = (flow: string) => cells.get(`${flow}/${fuel}`) ?? 0
    const supply = of('production') + of('imports') - of('exports')
    add('supply', fuel === 'crude-oil' ? ['oil'] : [fuel], supply)
  }
  const grid = found(network.technologies.find(({ technology }) => technology.kind === 'grid')).index
  const sent = network.flows.findIndex(({ technology }) => technology === grid)
  add('losses', ['electricity'], run.inflow[sent * n]! - run.activity[grid * n]!)
  return cells
}

export function reconciledBalance() {
  const balance = reconcile(vietNam)
  if (!balance.ok) throw new Error(JSON.stringify(balance.error))
  return balance.value.entries
}

/** A cell of the reconciled balance beside the run, PJ. */
export interface BalanceRow {
  readonly flow: string
  readonly fuel: string
  readonly reported: number
  readonly reconciled: number
  readonly ours: number
}

/** Every cell of the reconciled balance, in its order. A cell that the run has no number for is a mistake of the test. */
export function balanceRows(): readonly BalanceRow[] {
  const cells = balanceOfRun()
  return reconciledBalance().map(({ flow, fuel, before, after }) => {
    const name = `${flow}/${fuel}`
    const ours = cells.get(name)
    if (ours === undefined) throw new Error(`The run has nothing for ${name}`)
    return { flow, fuel, reported: before, reconciled: after, ours }
  })
}
