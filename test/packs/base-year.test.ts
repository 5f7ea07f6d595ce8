import { describe, expect, it } from 'vitest'
import { inventoryComparison } from '../../model/analysis/inventories/inventory-comparison.ts'
import { balanceRows, ROOT } from './energy-balance.ts'
import { resultsOf, valueOf, vietNam } from './viet-nam.ts'

const BASE = vietNam.country.baseYear

describe('Viet Nam in 2018: energy by fuel and flow', () => {
  const rows = balanceRows()

  it('has every cell of the balance', () => expect(rows).toHaveLength(vietNam.balance.length))

  it.each(rows.map((row) => [row.flow, row.fuel, row] as const))(
    '%s of %s is within a two-hundredth of the reconciled balance',
    (_, __, { ours, reconciled }) => {
      // Nought is met to a hundredth of a PJ.
      const room = 0.005 * Math.abs(reconciled) + 0.01
      expect(Math.abs(ours - reconciled), `${ours} PJ, of ${reconciled}`).toBeLessThanOrEqual(room)
    },
  )
})

describe('Viet Nam in 2018: electricity', () => {
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
