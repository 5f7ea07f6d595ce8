import { optional, word } from '../cells/cell.ts'
import { id, statement } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const TECHNOLOGY_PARAMETERS = [
  'input',
  'output',
  'stored_carbon',
  'process_emission',
  'capital_cost',
  'fixed_om',
  'variable_om',
  'lifetime',
  'weibull_shape',
  'hurdle_rate',
  'availability',
  'min_load',
  'max_load',
  'capacity_credit',
  'storage_hours',
  'maturity',
] as const

export const FLOW_USES = ['combustion', 'feedstock', 'reductant', 'transformation'] as const

export const technologyPathsTable = tableSchema({
  file: 'technology_paths.csv',
  doc: 'Numbers of technologies over the years. Inputs, outputs, costs, lifetime and hurdle rate freeze at the year of installation; the rest follow the calendar.',
  required: true,
  rows: 'series',
  key: ['technology', 'parameter', 'commodity'],
  columns: {
    technology: reference(id, ['technologies'], 'Technology'),
    parameter: column(word(TECHNOLOGY_PARAMETERS), 'Which number'),
    commodity: column(
      optional(statement),
      'Commodity of input, output and stored_carbon; gas of process_emission; empty for others',
    ),
    use: column(
      optional(word(FLOW_USES)),
      'What an input is used for, stated alike in every row of the series or only in its first; empty for other parameters',
    ),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
