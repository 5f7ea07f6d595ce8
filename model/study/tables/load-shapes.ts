import { id } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { reference, tableSchema } from './table-schema.ts'

export const loadShapesTable = tableSchema({
  file: 'load_shapes.csv',
  doc: 'Share of the yearly electricity use of the makers of a commodity that falls in each slice; 1 in sum.',
  required: false,
  rows: 'unique',
  key: ['commodity', 'slice'],
  columns: {
    commodity: reference(id, ['commodities'], 'Commodity whose makers use the electricity'),
    slice: reference(id, ['slices'], 'Slice'),
    ...provenanceColumns,
  },
})
