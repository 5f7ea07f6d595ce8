import { label } from '../cells/text-cells.ts'
import { provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const historyTable = tableSchema({
  file: 'history.csv',
  doc: 'What statistics say of past years, as they give it. Sources that disagree are both kept.',
  required: false,
  rows: 'unique',
  key: ['variable', 'source', 'year'],
  columns: {
    variable: column(label, 'IAMC name of the variable: Primary Energy|Coal'),
    year: yearColumn,
    ...provenanceColumns,
  },
})
