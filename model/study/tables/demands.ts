import { optional, word } from '../cells/cell.ts'
import { id } from '../cells/text-cells.ts'
import { methodColumn, provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const DEMAND_PARAMETERS = ['base', 'elasticity', 'trend', 'adjustment'] as const

export const demandsTable = tableSchema({
  file: 'demands.csv',
  doc: 'Demand for services: base x product of (driver / driver in base year)^elasticity x (1 + trend)^years x adjustment.',
  required: true,
  rows: 'series',
  key: ['service', 'parameter', 'driver'],
  columns: {
    service: reference(id, ['commodities'], 'Commodity of kind service'),
    parameter: column(word(DEMAND_PARAMETERS), 'Which number'),
    driver: reference(optional(id), ['drivers'], 'Driver of an elasticity; empty for other parameters'),
    method: methodColumn,
    year: yearColumn,
    ...provenanceColumns,
  },
})
