import { optional, word } from '../cells/cell.ts'
import { gas, id } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const REMOVAL_PARAMETERS = [
  'penetration',
  'removal',
  'energy_penalty',
  'capital_cost',
  'fixed_om',
  'variable_om',
  'fit_max',
] as const

export const removalsTable = tableSchema({
  file: 'removals.csv',
  doc: 'Removal processes on a host technology: desulphurisation, filters, capture.',
  required: false,
  rows: 'series',
  key: ['removal', 'technology', 'parameter', 'gas'],
  columns: {
    removal: column(id, 'Id of the removal process'),
    technology: reference(id, ['technologies'], 'Host technology'),
    parameter: column(
      word(REMOVAL_PARAMETERS),
      'penetration: share of the host that has it; removal: share of a gas removed; energy_penalty: share of host input added; costs as the host counts them; fit_max: share of the host’s standing units that may be fitted in a year where costs decide (0: nor may new ones; all where it is not given), beyond what policies ask',
    ),
    gas: column(optional(gas), 'Gas of removal; empty for other parameters'),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
