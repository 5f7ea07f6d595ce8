import { optional, word } from '../cells/cell.ts'
import { id } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const SUPPLY_PARAMETERS = [
  'domestic_limit',
  'production_min',
  'import_min',
  'import_limit',
  'domestic_total',
  'domestic_price',
  'import_price',
  'export_price',
  'export',
  'bunker',
  'stock_change',
  'statistical_difference',
  'margin',
] as const

export const supplyTable = tableSchema({
  file: 'supply.csv',
  doc: 'Domestic supply, trade and prices of carriers and materials. Quantities are of a year; prices are per unit of the commodity.',
  required: false,
  rows: 'series',
  key: ['commodity', 'parameter', 'sector'],
  columns: {
    commodity: reference(id, ['commodities'], 'Commodity'),
    parameter: column(
      word(SUPPLY_PARAMETERS),
      'Which number. Only the rules least-cost and foresight keep to import_limit, the most of a year, and domestic_total, the most from the base year on',
    ),
    sector: reference(optional(id), ['sectors'], 'Sector that pays a margin; empty for all, and for other parameters'),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
