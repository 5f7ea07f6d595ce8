import { word } from '../cells/cell.ts'
import { id, text } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const BOUND_PARAMETERS = ['share_min', 'share_max', 'build_min', 'build_max', 'stock_min', 'stock_max'] as const

export const boundsTable = tableSchema({
  file: 'bounds.csv',
  doc: 'What the rule least-cost must keep to: shares, new build and stock of a technology, or of several together. Outside its points a bound holds its nearest value.',
  required: false,
  rows: 'series',
  key: ['commodity', 'technologies', 'parameter'],
  columns: {
    commodity: reference(id, ['commodities'], 'Commodity that the technologies make'),
    technologies: column(text, 'Ids of the technologies that the bound holds together, joined by +'),
    parameter: column(
      word(BOUND_PARAMETERS),
      'share: of all that technologies make of the commodity in a year; build: new capacity of a year; stock: capacity that stands',
    ),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
