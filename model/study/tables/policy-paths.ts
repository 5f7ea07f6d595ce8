import { id } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { reference, tableSchema } from './table-schema.ts'

export const policyPathsTable = tableSchema({
  file: 'policy_paths.csv',
  doc: 'The number of each instrument of policies.yaml over the years.',
  required: false,
  rows: 'series',
  key: ['policy'],
  columns: {
    policy: reference(id, ['policies'], 'Instrument of policies.yaml'),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
