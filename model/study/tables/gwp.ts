import { gwpSet, statement } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const gwpTable = tableSchema({
  file: 'library/gwp.csv',
  doc: 'Global warming potentials over 100 years.',
  required: true,
  rows: 'unique',
  key: ['gas', 'set'],
  columns: {
    gas: column(statement, 'Gas'),
    set: column(gwpSet, 'Assessment report'),
    ...provenanceColumns,
  },
})
