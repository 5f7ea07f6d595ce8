import { USD_2020_ONLY } from '../domain/money.ts'
import { conversionTo } from '../domain/units.ts'
import type { Network } from '../network/network.ts'
import { KYOTO } from './emission-variables.ts'
import { THOUSANDTH } from './variable.ts'
import type { VariableBuilder } from './variable-builder.ts'
import { commodityName, driverName, familyOf, technologyName } from './variable-names.ts'

/** Drivers, services, and the ratios by which a country is read. */
export function indicatorVariables(network: Network, builder: VariableBuilder): void {
  for (const { id, series } of network.resolved.study.drivers) {
    const row = network.paths.rowOf.get(series.id)
    if (row !== undefined) builder.report(driverName(id), series.unit, { cube: 'rows', index: row })
  }
  for (const { commodity, index, demand } of network.commodities) {
    if (demand === null) continue
    builder.report(`Energy Service|${commodity.id}`, `${commodity.unit}/yr`, { cube: 'demand', index })
    const short = builder.cell(commodityName(network, index, 'Unmet'), `${commodity.unit}/yr`, {
      cube: 'shortage',
      index,
    })
    builder.add(`Energy Service|${commodity.id}|Unmet`, `${commodity.unit}/yr`, short)
  }
  openBalances(network, builder)
  for (const { activity, index } of network.activities) {
    builder.report(`Activity|${activity.id}`, activity.series.unit, { cube: 'level', index })
  }
  memoItems(network, builder)
  perCapita(network, builder)
  const gdp = network.resolved.study.drivers.find(({ id }) => id === 'gdp')?.series.unit ?? ''
  builder.ratio('Indicator|Emission Intensity of GDP', `Mt CO2-equiv/${gdp}`, KYOTO, driverName('gdp'), 1)
  builder.ratio('Indicator|Energy Intensity of GDP', `EJ/${gdp}`, 'Primary Energy', driverName('gdp'), 1)
  builder.ratio('Indicator|Electricity in Final Energy', '%', 'Final Energy|Electricity', 'Final Energy', 100)
  lowCarbonShare(network, builder)
  importShare(network, builder)
}

/** What cannot be met, and what nobody takes: of commodities that have no open border to close their balance. */
function openBalances(network: Network, builder: VariableBuilder): void {
  const delivered = new Set((network.grid?.lines ?? []).map((l) => network.technologies[l]!.output))
  for (const { commodity, index, demand } of network.commodities) {
    if (demand !== null || index === network.grid?.bus || delivered.has(index)) continue
    const unit = `${commodity.unit}/yr`
    if (!commodity.imported) {
      const cell = builder.cell(commodityName(network, index, 'Shortage'), unit, { cube: 'shortage', index })
      builder.add(`Shortage|${commodity.id}`, unit, cell)
    }
    if (!commodity.exported) {
      const cell = builder.cell(commodityName(network, index, 'Surplus'), unit, { cube: 'surplus', index })
      builder.add(`Surplus|${commodity.id}`, unit, cell)
    }
  }
}

function perCapita(network: Network, builder: VariableBuilder): void {
  const population = network.resolved.study.drivers.find(({ id }) => id === 'population')
  if (population === undefined) return
  const persons = conversionTo(population.series.unit, 'million person', USD_2020_ONLY)
  if (!persons.ok) return
  const perMillion = (name: string, unit: string, over: string, factor: number) =>
    builder.ratio(`Indicator|${name}`, unit, over, driverName('population'), factor / persons.value.factor)
  perMillion('Emissions per Capita', 't CO2-equiv/person', KYOTO, 1)
  perMillion('Final Energy per Capita', 'GJ/person', 'Final Energy', 1e3)
  perMillion('Electricity per Capita', 'kWh/person', 'Secondary Energy|Electricity', 1e6 / 3.6)
}

function memoItems(network: Network, builder: VariableBuilder): void {
  for (const { index } of network.technologies) {
    const cell = (
      what: string,
      cube: 'biogenic' | 'capturedFossil' | 'capturedMineral' | 'capturedBiogenic' | 'storedCarbon',
    ) => builder.cell(technologyName(network, index, what), 'kt CO2/yr', { cube, index })
    const add = (name: string, variable: string) => builder.add(name, 'Mt CO2/yr', variable, THOUSANDTH)
    add('Emissions|CO2|Biogenic (memo)', cell('Biogenic CO2', 'biogenic'))
    add('Carbon Capture|Fossil', cell('Captured Fossil CO2', 'capturedFossil'))
    add('Carbon Capture|Industrial Processes', cell('Captured Mineral CO2', 'capturedMineral'))
    add('Carbon Capture|Biomass', cell('Captured Biogenic CO2', 'capturedBiogenic'))
    add('Carbon Stored in Products', cell('Stored Carbon', 'storedCarbon'))
  }
}

const LOW_CARBON = ['Hydro', 'Solar', 'Wind', 'Nuclear', 'Biomass', 'Geothermal', 'Waste', 'Ocean']

function lowCarbonShare(network: Network, builder: VariableBuilder): void {
  const families = new Set(
    (network.grid?.plants.technologies ?? []).map((l) => network.technologies[l]!.technology.family),
  )
  for (const family of LOW_CARBON) {
    const name = `Secondary Energy|Electricity|${family}`
    if (families.has(family)) builder.add('Secondary Energy|Electricity|Low Carbon', 'EJ/yr', name)
  }
  const under = 'Secondary Energy|Electricity'
  builder.ratio('Indicator|Low-Carbon Electricity', '%', `${under}|Low Carbon`, under, 100)
}

/** Net imports of fuels over primary energy. */
function importShare(network: Network, builder: VariableBuilder): void {
  const families = new Set(network.commodities.map(({ commodity }) => familyOf(commodity)))
  for (const family of families) {
    if (!builder.has(`Trade|Imports|${family}`)) continue
    builder.add('Trade|Net Imports', 'EJ/yr', `Trade|Imports|${family}`)
    builder.add('Trade|Net Imports', 'EJ/yr', `Trade|Exports|${family}`, { kind: 'factor', value: -1 })
  }
  builder.ratio('Indicator|Import Dependence', '%', 'Trade|Net Imports', 'Primary Energy', 100)
}
