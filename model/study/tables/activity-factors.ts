import { optional } from '../cells/cell.ts'
import { gas, gwpSet, id } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const activityFactorsTable = tableSchema({
  file: 'activity_factors.csv',
  doc: 'Gas per unit of an activity; negative for a sink.',
  required: false,
  rows: 'series',
  key: ['activity', 'gas'],
  columns: {
    activity: reference(id, ['activities'], 'Activity'),
    gas: column(gas, 'Gas'),
    gwp: column(optional(gwpSet), 'Set of global warming potentials of a factor that exists only as CO2 equivalent'),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
