import { optional, word } from '../cells/cell.ts'
import { year } from '../cells/number-cells.ts'
import { id, optionalLabel, text } from '../cells/text-cells.ts'
import { provenanceOrExpressionColumns } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const methodOrExpressionColumn = column(
  optional(word(['linear', 'step', 'growth', 'logistic', 'expression'])),
  'How values go from one year to the next, or expression; empty: linear',
)

export const expressionColumn = column(
  text,
  'Formula of other series where method is expression; an id is written with _ for -: gdp / gdp_per_capita',
)

export const driversTable = tableSchema({
  file: 'drivers.csv',
  doc: 'What demand follows: population, income, floor area. A series of points, or one row with an expression.',
  required: true,
  rows: 'series',
  key: ['driver'],
  columns: {
    driver: column(id, 'Id'),
    label: column(optionalLabel, 'Name, in the first row of the series'),
    method: methodOrExpressionColumn,
    expression: expressionColumn,
    year: column(optional(year), 'Year of the value; empty for an expression'),
    ...provenanceOrExpressionColumns,
  },
})
