import type { Table } from '../text/table.ts'
import type { Columns, TableSchema } from '../tables/table-schema.ts'

/**
 * Address of a series or figure: `<file without .csv>/<key columns joined by "/", empty ones left out>`, as in
 * `technology_paths/coal-subcritical/input/coal`. A library's rows have the addresses of the study's.
 */
export function addressOf(file: string, keys: readonly (string | null)[]): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.csv$/, '')
  return [name, ...keys.filter((key) => key !== null && key !== '')].join('/')
}

/** Addresses of the rows of a table that could not be read. */
export function addressesOfLines(schema: TableSchema<Columns>, table: Table, lines: ReadonlySet<number>): string[] {
  const columns = schema.key.map((name) => table.columns.indexOf(name))
  return table.rows
    .filter((row) => lines.has(row.line))
    .map((row) =>
      addressOf(
        schema.file,
        columns.map((at) => row.cells[at]!.trim()),
      ),
    )
}
