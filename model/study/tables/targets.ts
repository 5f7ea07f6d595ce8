import { withDefault, word } from '../cells/cell.ts'
import { id, label, optionalLabel } from '../cells/text-cells.ts'
import { provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const targetsTable = tableSchema({
  file: 'targets.csv',
  doc: 'Stated goals, and levels that they are reckoned from, to be shown beside results.',
  required: false,
  rows: 'unique',
  key: ['target', 'year'],
  columns: {
    target: column(id, 'Id'),
    label_en: column(label, 'English name'),
    label_ja: column(optionalLabel, 'Japanese name'),
    variable: column(label, 'IAMC name of the variable'),
    role: column(
      withDefault(word(['goal', 'reference']), 'goal'),
      'goal: what was promised; reference: a projection that goals are reckoned from, promised by nobody',
    ),
    year: yearColumn,
    ...provenanceColumns,
  },
})
