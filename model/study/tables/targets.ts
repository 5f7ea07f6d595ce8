import { id, label, optionalLabel } from '../cells/text-cells.ts'
import { provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const targetsTable = tableSchema({
  file: 'targets.csv',
  doc: 'Stated goals, to be shown beside results.',
  required: false,
  rows: 'unique',
  key: ['target', 'year'],
  columns: {
    target: column(id, 'Id'),
    label_en: column(label, 'English name'),
    label_ja: column(optionalLabel, 'Japanese name'),
    variable: column(label, 'IAMC name of the variable'),
    year: yearColumn,
    ...provenanceColumns,
  },
})
