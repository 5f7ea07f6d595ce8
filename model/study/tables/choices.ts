import { word } from '../cells/cell.ts'
import { id } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const choicesTable = tableSchema({
  file: 'choices.csv',
  doc: 'How strongly the split of a commodity follows cost.',
  required: false,
  rows: 'unique',
  key: ['commodity', 'parameter'],
  columns: {
    commodity: reference(id, ['commodities'], 'Commodity'),
    parameter: column(word(['gamma']), 'gamma: exponent of cost in the logit rule, 0 or more'),
    ...provenanceColumns,
  },
})
