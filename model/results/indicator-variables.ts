import type { Network } from '../network/network.ts'
import { KYOTO } from './emission-variables.ts'
import type { VariableBuilder } from './variable-builder.ts'

const IAMC_DRIVERS: Readonly<Record<string, string>> = { population: 'Population', gdp: 'GDP|MER' }

/** Drivers, services, and the ratios by which a country is read. */
export function indicatorVariables(network: Network, builder: VariableBuilder): void {
  for (const { id, series } of network.resolved.study.drivers) {
    const row = network.paths.rowOf.get(series.id)
    if (row !== undefined) builder.report(IAMC_DRIVERS[id] ?? `Driver|${id}`, series.unit, { cube: 'rows', index: row })
  }
  for (const { commodity, index, demand } of network.commodities) {
    if (demand === null) continue
    builder.report(`Energy Service|${commodity.id}`, `${commodity.unit}/yr`, { cube: 'demand', index })
    const short = builder.cell(`Commodity|${commodity.id}|Unmet`, `${commodity.unit}/yr`, { cube: 'shortage', index })
    builder.add(`Energy Service|${commodity.id}|Unmet`, `${commodity.unit}/yr`, short)
  }
  for (const { activity, index } of network.activities) {
    builder.report(`Activity|${activity.id}`, activity.series.unit, { cube: 'level', index })
  }
  memoItems(network, builder)
  const population = network.resolved.study.drivers.find(({ id }) => id === 'population')?.series.unit ?? ''
  const gdp = network.resolved.study.drivers.find(({ id }) => id === 'gdp')?.series.unit ?? ''
  const million = population.startsWith('million') ? 1 : 1e-6
  builder.ratio('Indicator|Emissions per Capita', 't CO2-equiv/person', KYOTO, 'Population', 1 / million)
  builder.ratio('Indicator|Final Energy per Capita', 'GJ/person', 'Final Energy', 'Population', 1e3 / million)
  builder.ratio(
    'Indicator|Electricity per Capita',
    'kWh/person',
    'Secondary Energy|Electricity',
    'Population',
    1e6 / 3.6 / million,
  )
  builder.ratio('Indicator|Emission Intensity of GDP', `Mt CO2-equiv/${gdp}`, KYOTO, 'GDP|MER', 1)
  builder.ratio('Indicator|Energy Intensity of GDP', `EJ/${gdp}`, 'Primary Energy', 'GDP|MER', 1)
  builder.ratio('Indicator|Electricity in Final Energy', '%', 'Final Energy|Electricity', 'Final Energy', 100)
  lowCarbonShare(network, builder)
  importShare(network, builder)
}

function memoItems(network: Network, builder: VariableBuilder): void {
  for (const { technology, index } of network.technologies) {
    const cell = (
      what: string,
      cube: 'biogenic' | 'capturedFossil' | 'capturedMineral' | 'capturedBiogenic' | 'storedCarbon',
    ) => builder.cell(`Technology|${technology.id}|${what}`, 'Mt CO2/yr', { cube, index }, 1e-3)
    builder.add('Emissions|CO2|Biogenic (memo)', 'Mt CO2/yr', cell('Biogenic CO2', 'biogenic'))
    builder.add('Carbon Capture|Fossil', 'Mt CO2/yr', cell('Captured Fossil CO2', 'capturedFossil'))
    builder.add('Carbon Capture|Industrial Processes', 'Mt CO2/yr', cell('Captured Mineral CO2', 'capturedMineral'))
    builder.add('Carbon Capture|Biomass', 'Mt CO2/yr', cell('Captured Biogenic CO2', 'capturedBiogenic'))
    builder.add('Carbon Stored in Products', 'Mt CO2/yr', cell('Stored Carbon', 'storedCarbon'))
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
  const families = new Set(network.commodities.map(({ commodity }) => commodity.family))
  for (const family of families) {
    if (!builder.has(`Trade|Imports|${family}`)) continue
    builder.add('Trade|Net Imports', 'EJ/yr', `Trade|Imports|${family}`)
    builder.add('Trade|Net Imports', 'EJ/yr', `Trade|Exports|${family}`, { kind: 'factor', value: -1 })
  }
  builder.ratio('Indicator|Import Dependence', '%', 'Trade|Net Imports', 'Primary Energy', 100)
}
