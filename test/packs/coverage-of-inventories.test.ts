import { describe, expect, it } from 'vitest'
import { inventoryComparison } from '../../model/analysis/inventories/inventory-comparison.ts'
import { valuesOf } from '../../model/results/variable-registry.ts'
import { ROOT } from './energy-balance.ts'
import { found, resultsOf, runOf, valueOf, vietNam } from './viet-nam.ts'

const BASE_YEAR = 2018
/** Share of a total, without land, above which a category has to be there. */
const LEAST_SHARE = 0.001

/** What an inventory has and no category of ours stands beside, and why. */
const NO_CATEGORY: Readonly<Record<string, string>> = {
  'cait-2021/Aviation and shipping': 'international bunkers: a memo item (1.D), outside every total',
  'gcb-2024/Coal': 'a fuel over all categories; the energy balance has coal by itself',
  'gcb-2024/Oil': 'a fuel over all categories; the energy balance has oil by itself',
  'gcb-2024/Gas': 'a fuel over all categories; the energy balance has gas by itself',
  'ei-2025/Energy': 'fuels over all categories, bunkers included; the row without bunkers is compared',
  'epa-2019/NGO/Gas Product': 'one part of 1.B.2.b, which the row of both is compared with',
  'epa-2019/NGO/Gas TSD': 'the other part',
  'epa-2019/Wastewater/Urban': 'towns alone, of 5.D.1',
  'epa-2019/Wastewater/Rural': 'the countryside alone, of 5.D.1',
}

/** Those of them that are sources of the modules, told apart by item: CH4, N2O (AR4), Mt CO2e. */
const BY_ITEM: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['Wastewater/Urban', 'CH4', 'waste', ['waste-water-urban']],
  ['Wastewater/Urban', 'N2O', 'waste', ['waste-water-urban']],
  ['Wastewater/Rural', 'CH4', 'waste', ['waste-water-rural']],
  ['Wastewater/Rural', 'N2O', 'waste', ['waste-water-rural']],
  ['NGO/Gas TSD', 'CH4', 'fugitive', ['gas-transmission', 'gas-distribution']],
]
const AR4: Readonly<Record<string, number>> = { CH4: 25, N2O: 298 }

const { rows } = inventoryComparison(vietNam, resultsOf(ROOT))
const own = rows.filter(({ ourYear }) => ourYear === BASE_YEAR)
/** The least total without land that the run or an inventory states. */
const total = Math.min(
  valueOf(ROOT, 'Emissions|Kyoto Gases (excl. LULUCF)', BASE_YEAR),
  ...own
    .filter(({ category }) => category === 'Total excluding LUCF')
    .flatMap(({ gas, stated }) => (gas === 'CO2e' ? stated : [])),
)
const large = own.filter(({ stated }) => Math.abs(stated) > LEAST_SHARE * total)

describe('Viet Nam beside every inventory of the pack', () => {
  it('looks at many categories of several inventories', () => {
    expect(large.length).toBeGreaterThan(60)
    expect(new Set(large.map(({ inventory }) => inventory)).size).toBeGreaterThan(6)
  })

  it('emits in every category that some source puts above 0.1 % of the total', () => {
    const missing = large.filter(({ ours }) => ours === null || ours === 0)
    const names = new Set(missing.map(({ inventory, category }) => `${inventory}/${category}`))
    expect([...names].sort()).toEqual(Object.keys(NO_CATEGORY).sort())
  })

  it.each(BY_ITEM)('has %s, %s, as a source of its own', (category, gas, module, items) => {
    const { network, run } = runOf(ROOT)
    const t = BASE_YEAR - network.horizon.start
    const mass = items.reduce(
      (sum, item) => sum + (valuesOf(network, run, `Sector Module|${module}|Emissions|${item}|${gas}`)[t] ?? NaN),
      0,
    )
    const row = found(own.find((one) => one.inventory === 'epa-2019' && one.category === category && one.gas === gas))
    expect((mass * (AR4[gas] ?? NaN)) / 1000).toBeCloseTo(row.stated, 2)
  })
})
