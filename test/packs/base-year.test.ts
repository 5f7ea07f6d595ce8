import { describe, expect, it } from 'vitest'
import { inventoryComparison } from '../../model/analysis/inventories/inventory-comparison.ts'
import { reconcile } from '../../model/analysis/reconcile/reconcile.ts'
import type { Flow, TechnologyNode } from '../../model/network/network.ts'
import { resultsOf, runOf, valueOf, vietNam } from './viet-nam.ts'

const ROOT = 'frozen-technology'
const BASE = vietNam.country.baseYear

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

/** PJ of the base year by flow, and by commodity or family as the balance has them. */
function usesOfRun(): Map<string, number> {
  const { network, run } = runOf(ROOT)
  const uses = new Map<string, number>()
  const add = (key: string, pj: number) => uses.set(key, (uses.get(key) ?? 0) + pj)
  network.flows.forEach((flow, f) => {
    const node = network.technologies[flow.technology]!
    const { commodity } = network.commodities[flow.commodity]!
    const name = flowOf(node, flow)
    if (name === null) return
    const pj = run.inflow[f * network.yearCount]!
    for (const fuel of new Set([commodity.id, commodity.family.toLowerCase()])) add(`${name}/${fuel}`, pj)
  })
  return uses
}

/**
 * Where the study cuts finer than the balance: furnaces take the coal that industry statistics give steel as reductant
 * too, and farm pumps are apart from the electricity of buildings.
 */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'final-industry/coal': ['final-industry/coal', 'blast-furnace-input/coal'],
  'blast-furnace-input/coal': ['final-industry/coal', 'blast-furnace-input/coal'],

  'final-buildings/electricity': ['final-buildings/electricity', 'final-agriculture/electricity'],
}

function reconciled() {
  const balance = reconcile(vietNam)
  if (!balance.ok) throw new Error(JSON.stringify(balance.error))
  return balance.value.entries
}

describe('Viet Nam in 2018: energy by fuel and flow', () => {
  const uses = usesOfRun()
  const entries = reconciled().filter(({ flow }) => /^(final-|power-input|non-energy|blast|refinery-input)/.test(flow))

  it('has all uses of the reconciled balance', () => expect(entries.length).toBeGreaterThanOrEqual(25))

  it.each(entries.map(({ flow, fuel, after }) => [flow, fuel, after] as const))(
    '%s of %s is within a two-hundredth of the reconciled balance',
    (flow, fuel, after) => {
      const names = TOGETHER[`${flow}/${fuel}`] ?? [`${flow}/${fuel}`]
      const ours = names.reduce((sum, name) => sum + (uses.get(name) ?? 0), 0)
      const own = entries.filter((one) => names.includes(`${one.flow}/${one.fuel}`))
      const theirs = own.reduce((sum, one) => sum + one.after, 0)
      expect(Math.abs(ours - theirs), `${ours} PJ, of ${after}`).toBeLessThanOrEqual(0.005 * theirs)
    },
  )
})

describe('Viet Nam in 2018: supply and electricity', () => {
  const FUELS = [
    ['Coal', 'coal'],
    ['Gas', 'natural-gas'],
  ] as const
  it.each(FUELS)('primary %s is within 0.5 %% of the reconciled supply', (family, fuel) => {
    const supply = reconciled().find(({ flow, fuel: of }) => flow === 'supply' && of === fuel)
    const ours = 1000 * valueOf(ROOT, `Primary Energy|${family}`, BASE)
    expect(Math.abs(ours / supply!.after - 1)).toBeLessThanOrEqual(0.005)
  })

  const generation = vietNam.history.filter(
    ({ variable, point }) =>
      point.source === 'ei-2025' && point.year === BASE && variable.startsWith('Secondary Energy|Electricity'),
  )
  it('has every source of generation that the Energy Institute has', () => expect(generation).toHaveLength(8))

  it.each(generation.map(({ variable, point, unit }) => [variable, point.value, unit] as const))(
    '%s is within 0.5 %% of the Energy Institute’s %d %s',
    (variable, value, unit) => {
      expect(unit).toBe('TWh')
      const ours = valueOf(ROOT, variable, BASE) / 0.0036
      // The Energy Institute's biomass holds city waste, which is a source of its own here.
      const waste = variable.endsWith('Biomass')
        ? valueOf(ROOT, 'Secondary Energy|Electricity|Waste', BASE) / 0.0036
        : 0
      expect(Math.abs((ours + waste) / value - 1)).toBeLessThanOrEqual(0.005)
    },
  )
})

describe('Viet Nam beside the inventories', () => {
  const { rows } = inventoryComparison(vietNam, resultsOf(ROOT))
  const ofBaseYear = rows.filter(({ ourYear }) => ourYear === BASE)

  it('compares EDGAR in all of its eight sectors by substance, CAIT, EPA and two national inventories', () => {
    const edgar = ofBaseYear.filter(({ inventory }) => inventory === 'edgar-2024')
    expect(new Set(edgar.map(({ category }) => category)).size).toBe(8 + 1)
    const inventories = ['edgar-2024', 'cait-2021', 'epa-2019', 'ndc-2022', 'national-2016']
    for (const inventory of inventories) {
      const own = ofBaseYear.filter((row) => row.inventory === inventory && row.ours !== null)
      expect(own.length, inventory).toBeGreaterThanOrEqual(5)
    }
  })

  it('states a reason for every residual above 5 %', () => {
    expect(ofBaseYear.filter(({ isApart, reason }) => isApart && reason === null)).toEqual([])
  })

  it('has a reason for nothing else: none is stale', () => {
    const stated = vietNam.findings.filter(({ check }) => check === 'inventory')
    const used = new Set(ofBaseYear.map(({ reason }) => reason))
    expect(stated.filter(({ reason }) => !used.has(reason))).toEqual([])
  })
})
