import { id } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { reference, tableSchema } from './table-schema.ts'

export const availabilityBySliceTable = tableSchema({
  file: 'availability_by_slice.csv',
  doc: 'Availability of plants by slice, relative to 1; it multiplies the availability of the year.',
  required: false,
  rows: 'unique',
  key: ['technology', 'slice'],
  columns: {
    technology: reference(id, ['technologies'], 'Technology'),
    slice: reference(id, ['slices'], 'Slice'),
    ...provenanceColumns,
  },
})
