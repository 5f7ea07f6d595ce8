import { optional, word } from '../cells/cell.ts'
import { id, label, optionalLabel } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const EXPENDITURE_QUANTITIES = ['population', 'consumption', 'spending'] as const

export const expenditureTable = tableSchema({
  file: 'expenditure.csv',
  doc: 'What groups of households by income consume; `shirube pricing` shares the burden of a price on carbon out by it. Every group has a row for population and one for consumption, and every commodity of a spending row one of each group.',
  required: false,
  rows: 'unique',
  key: ['group', 'quantity', 'commodity'],
  columns: {
    group: column(id, 'Id of the group, poorest first'),
    label_en: column(label, 'English name'),
    label_ja: column(optionalLabel, 'Japanese name'),
    quantity: column(
      word(EXPENDITURE_QUANTITIES),
      'population: share of all persons; consumption: share of what all households consume, brought to a sum of 1; spending: share of its own consumption that the group spends on the commodity',
    ),
    commodity: reference(optional(id), ['commodities'], 'Commodity of spending; empty for the others'),
    ...provenanceColumns,
  },
})
