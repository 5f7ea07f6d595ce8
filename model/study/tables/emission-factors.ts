import { optional } from '../cells/cell.ts'
import { gas, id } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const emissionFactorsTable = tableSchema({
  file: 'emission_factors.csv',
  doc: 'Gas per unit of a fuel, kg/TJ for instance. The most specific row holds: technology, then sector, then commodity alone; CO2 is given for the commodity alone.',
  required: false,
  rows: 'series',
  key: ['commodity', 'sector', 'technology', 'gas'],
  columns: {
    commodity: reference(id, ['commodities'], 'Fuel'),
    sector: reference(optional(id), ['sectors'], 'Sector that burns it; empty: any, or the one of the technology'),
    technology: reference(optional(id), ['technologies'], 'Technology that burns it; empty: any'),
    gas: column(gas, 'Gas'),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})

export const libraryEmissionFactorsTable = tableSchema({
  ...emissionFactorsTable,
  key: ['commodity', 'sector', 'technology', 'gas'],
  file: 'library/emission_factors.csv',
  doc: 'Factors for every study; a row of the study with the same key holds over them, and rows on commodities, sectors and technologies that a study has not are passed over.',
  columns: {
    ...emissionFactorsTable.columns,
    commodity: column(id, 'Fuel'),
    sector: column(optional(id), 'Sector that burns it; empty: any, or the one of the technology'),
    technology: column(optional(id), 'Technology that burns it; empty: any'),
  },
})
