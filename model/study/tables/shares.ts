import { word } from '../cells/cell.ts'
import { id } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const sharesTable = tableSchema({
  file: 'shares.csv',
  doc: 'Shares of technologies in a commodity. In the base year and in every year that a row names, the shares of a commodity sum to 1.',
  required: false,
  rows: 'series',
  key: ['commodity', 'technology', 'of'],
  columns: {
    commodity: reference(
      id,
      ['commodities'],
      'Commodity that they make; for the bus commodity, sales is the mix of new plants',
    ),
    technology: reference(id, ['technologies'], 'Technology'),
    of: column(word(['stock', 'sales']), 'Share of all that is in use, or of what is new'),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
