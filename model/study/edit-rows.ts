import type { Problem } from '../domain/problem.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { canonicalFile } from './canonical-file.ts'
import { errorAt, wholeFile } from './report.ts'
import type { StudyFile } from './study-file.ts'
import { readTable } from './text/read-table.ts'
import { writeCell } from './text/write-table.ts'

/** The rows of a table that belong to one id, told by one of its columns. */
export interface RowsPlace {
  readonly path: string
  readonly column: string
  readonly id: string
}

/**
 * The files with these rows at the end of a table, in the place of all that belong to the id. Other rows stay as they
 * are, to the byte, in a table that is in canonical form already.
 * @param rows cells by the name of their column; what is left out is empty
 */
export function replaceRows(
  files: readonly StudyFile[],
  { path, column, id }: RowsPlace,
  rows: readonly Readonly<Record<string, string>>[],
): Result<readonly StudyFile[], readonly Problem[]> {
  const file = files.find((one) => one.path === path)
  if (file === undefined) return err([errorAt('missing-file', wholeFile(path))])
  const canonical = canonicalFile(file)
  if (!canonical.ok) return canonical
  const problems: Problem[] = []
  const table = readTable(path, canonical.value.text, problems)
  if (table === null) return err(problems)
  const at = table.columns.indexOf(column)
  const lines = canonical.value.text.split('\n').slice(0, -1)
  const kept = table.rows.flatMap(({ line, cells }, index) => {
    const next = table.rows[index + 1]?.line ?? lines.length + 1
    return cells[at]?.trim() === id ? [] : lines.slice(line - 1, next - 1)
  })
  const head = lines.slice(0, (table.rows[0]?.line ?? lines.length + 1) - 1)
  const added = rows.map((row) => table.columns.map((name) => writeCell(row[name] ?? '')).join(','))
  const text = [...head, ...kept, ...added, ''].join('\n')
  return ok(files.map((other) => (other === file ? { path, text } : other)))
}

/** Lines of a table on which rows of the id begin, in their order. */
export function linesOfRows(files: readonly StudyFile[], { path, column, id }: RowsPlace): readonly number[] {
  const file = files.find((one) => one.path === path)
  const table = file === undefined ? null : readTable(path, file.text, [])
  const at = table?.columns.indexOf(column) ?? -1
  return table?.rows.filter(({ cells }) => cells[at]?.trim() === id).map(({ line }) => line) ?? []
}
