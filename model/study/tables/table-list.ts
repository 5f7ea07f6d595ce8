import { agriculture } from '../../sectors/agriculture/agriculture.ts'
import { fgases } from '../../sectors/fgases/fgases.ts'
import { fugitive } from '../../sectors/fugitive/fugitive.ts'
import { ippu } from '../../sectors/ippu/ippu.ts'
import { land } from '../../sectors/land/land.ts'
import { waste } from '../../sectors/waste/waste.ts'
import type { Columns, TableSchema } from './table-schema.ts'
import { activitiesTable } from './activities.ts'
import { activityFactorsTable } from './activity-factors.ts'
import { availabilityBySliceTable } from './availability-by-slice.ts'
import { boundsTable } from './bounds.ts'
import { balanceTable } from './balance.ts'
import { choicesTable } from './choices.ts'
import { commoditiesTable } from './commodities.ts'
import { crosswalkTable } from './crosswalk.ts'
import { demandsTable } from './demands.ts'
import { driversTable } from './drivers.ts'
import { emissionFactorsTable, libraryEmissionFactorsTable } from './emission-factors.ts'
import { expenditureTable } from './expenditure.ts'
import { findingsTable } from './findings.ts'
import { gwpTable } from './gwp.ts'
import { historyTable } from './history.ts'
import { inventoriesTable } from './inventories.ts'
import { loadShapesTable } from './load-shapes.ts'
import { deflatorsTable, exchangeRatesTable } from './money.ts'
import { plausibilityTable } from './plausibility.ts'
import { policiesTable } from './policies.ts'
import { policyPathsTable } from './policy-paths.ts'
import { removalsTable } from './removals.ts'
import { sectorModuleTable } from './sector-module-table.ts'
import { sectorsTable } from './sectors.ts'
import { settingsTable } from './settings.ts'
import { sharesTable } from './shares.ts'
import { slicesTable } from './slices.ts'
import { librarySourcesTable, sourcesTable } from './sources.ts'
import { stocksTable } from './stocks.ts'
import { supplyTable } from './supply.ts'
import { targetsTable } from './targets.ts'
import { technologiesTable } from './technologies.ts'
import { technologyPathsTable } from './technology-paths.ts'
import { vehiclesTable } from './vehicles.ts'

/** Every kind of CSV file, in the order of the reference page. */
export const TABLES = {
  sources: sourcesTable,
  sectors: sectorsTable,
  slices: slicesTable,
  settings: settingsTable,
  drivers: driversTable,
  commodities: commoditiesTable,
  supply: supplyTable,
  demands: demandsTable,
  vehicles: vehiclesTable,
  expenditure: expenditureTable,
  technologies: technologiesTable,
  technologyPaths: technologyPathsTable,
  stocks: stocksTable,
  shares: sharesTable,
  choices: choicesTable,
  bounds: boundsTable,
  loadShapes: loadShapesTable,
  availabilityBySlice: availabilityBySliceTable,
  emissionFactors: emissionFactorsTable,
  removals: removalsTable,
  activities: activitiesTable,
  activityFactors: activityFactorsTable,
  fugitive: sectorModuleTable(fugitive),
  ippu: sectorModuleTable(ippu),
  fgases: sectorModuleTable(fgases),
  agriculture: sectorModuleTable(agriculture),
  land: sectorModuleTable(land),
  waste: sectorModuleTable(waste),
  history: historyTable,
  inventories: inventoriesTable,
  crosswalk: crosswalkTable,
  findings: findingsTable,
  targets: targetsTable,
  balance: balanceTable,
  register: policiesTable,
  policyPaths: policyPathsTable,
  gwp: gwpTable,
  libraryEmissionFactors: libraryEmissionFactorsTable,
  deflators: deflatorsTable,
  exchangeRates: exchangeRatesTable,
  plausibility: plausibilityTable,
  librarySources: librarySourcesTable,
} as const

export type TableName = keyof typeof TABLES

/** The same as a list, for what is done to every table alike. */
export const TABLE_ENTRIES: readonly (readonly [TableName, TableSchema<Columns>])[] = (
  Object.keys(TABLES) as TableName[]
).map((name) => [name, TABLES[name]])
