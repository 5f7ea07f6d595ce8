import type { SectorModule } from '../../sectors/sector-module.ts'
import { partsOf } from '../../sectors/modules.ts'
import { optional, word } from '../cells/cell.ts'
import { year } from '../cells/number-cells.ts'
import { id, text } from '../cells/text-cells.ts'
import { expressionColumn, methodOrExpressionColumn } from './drivers.ts'
import { provenanceOrExpressionColumns } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

type Words = readonly [string, ...string[]]

/** The table of a sector module: every number of its items in rows, each with its unit and source. */
export function sectorModuleTable(module: SectorModule) {
  const parts = partsOf(module)
  const names = parts.map(({ name }) => name) as readonly string[] as Words
  const parameters = [...new Set(parts.flatMap((part) => part.parameters.map(({ name }) => name)))]
  return tableSchema({
    file: `${module.id}.csv`,
    doc: module.doc,
    required: false,
    rows: 'series',
    key: ['part', 'item', 'parameter', 'by'],
    columns: {
      part: column(word(names), `Kind of item: ${parts.map(({ name, doc }) => `${name} (${doc})`).join('; ')}`),
      item: column(id, 'Id of the item'),
      parameter: column(word(parameters as readonly string[] as Words), 'What the number is of the item'),
      by: column(text, 'Gas, climate, or item that the number is for; empty where the parameter has none'),
      method: methodOrExpressionColumn,
      expression: expressionColumn,
      year: column(optional(year), 'Year of the value; empty for an expression'),
      ...provenanceOrExpressionColumns,
    },
  })
}
