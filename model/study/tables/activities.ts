import { optional } from '../cells/cell.ts'
import { year } from '../cells/number-cells.ts'
import { category, id, optionalLabel } from '../cells/text-cells.ts'
import { provenanceOrExpressionColumns } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'
import { expressionColumn, methodOrExpressionColumn } from './drivers.ts'

export const activitiesTable = tableSchema({
  file: 'activities.csv',
  doc: 'Activities outside the energy system that emit: rice area, cattle, clinker, waste. Names, category and sector in the first row of the series.',
  required: false,
  rows: 'series',
  key: ['activity'],
  columns: {
    activity: column(id, 'Id'),
    label_en: column(optionalLabel, 'English name'),
    label_ja: column(optionalLabel, 'Japanese name'),
    category: column(optional(category), 'Category of its emissions'),
    sector: reference(optional(id), ['sectors'], 'Sector'),
    method: methodOrExpressionColumn,
    expression: expressionColumn,
    year: column(optional(year), 'Year of the value; empty for an expression'),
    ...provenanceOrExpressionColumns,
  },
})
