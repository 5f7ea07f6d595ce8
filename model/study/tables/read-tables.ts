import type { Problem } from '../../domain/problem.ts'
import { errorAt, wholeFile } from '../report.ts'
import { readTable } from '../text/read-table.ts'
import { emptyReading, readRows, type Reading } from './read-rows.ts'
import { TABLE_ENTRIES, type TABLES, type TableName } from './table-list.ts'
import type { Columns, RowOf, TableSchema } from './table-schema.ts'

/** Every table of a study, read. */
export type Readings = { readonly [N in TableName]: Reading<RowOf<(typeof TABLES)[N]>> }

export type RowOfTable<N extends TableName> = RowOf<(typeof TABLES)[N]>

export function readTables(textOf: ReadonlyMap<string, string>, problems: Problem[]): Readings {
  const readings: Record<string, Reading<unknown>> = {}
  for (const [name, schema] of TABLE_ENTRIES) readings[name] = readOne(schema, textOf, problems)
  return readings as Readings
}

function readOne<C extends Columns>(
  schema: TableSchema<C>,
  textOf: ReadonlyMap<string, string>,
  problems: Problem[],
): Reading<RowOf<TableSchema<C>>> {
  const text = textOf.get(schema.file)
  if (text === undefined) {
    if (!schema.required) return emptyReading(schema.file, 'absent')
    problems.push(errorAt('missing-file', wholeFile(schema.file)))
    return emptyReading(schema.file, 'unreadable')
  }
  const table = readTable(schema.file, text, problems)
  return table === null ? emptyReading(schema.file, 'unreadable') : readRows(schema, table, problems)
}
