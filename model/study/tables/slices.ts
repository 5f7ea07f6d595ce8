import { wholeNumber } from '../cells/number-cells.ts'
import { id, statement } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const slicesTable = tableSchema({
  file: 'slices.csv',
  doc: 'Time slices of a year; the value is hours (unit h), 8760 in sum.',
  required: false,
  rows: 'unique',
  key: ['slice'],
  columns: {
    slice: column(id, 'Id'),
    season: column(statement, 'Season; storage moves energy only within one'),
    part: column(statement, 'Part of the day'),
    order: column(wholeNumber, 'Place of the part in the day'),
    ...provenanceColumns,
  },
})
