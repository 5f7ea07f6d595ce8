import type { Problem } from '../domain/problem.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { canonicalFile } from './canonical-file.ts'
import type { StudyFile } from './study-file.ts'
import { errorAt, wholeFile } from './report.ts'
import { cellSpan } from './text/cell-span.ts'
import { readTable } from './text/read-table.ts'
import type { Table } from './text/table.ts'
import { writeCell, writeTable } from './text/write-table.ts'

export interface CellPlace {
  readonly path: string
  /** Line of the file on which the row begins, as problems and figures give it. */
  readonly row: number
  readonly column: string
}

/**
 * The files with another text in one cell of one table; all else stays as it is, to the byte. Only a table that is not
 * written with commas, LF and no byte order mark is put into canonical form on the way.
 */
export function replaceCell(
  files: readonly StudyFile[],
  place: CellPlace,
  text: string,
): Result<readonly StudyFile[], readonly Problem[]> {
  const file = files.find(({ path }) => path === place.path)
  if (file === undefined) return err([errorAt('missing-file', wholeFile(place.path))])
  const problems: Problem[] = []
  const table = readTable(file.path, file.text, problems)
  if (table === null) return err(problems)
  const column = table.columns.indexOf(place.column)
  const row = table.rows.findIndex(({ line }) => line === place.row)
  const at = { file: place.path, row: place.row, column: place.column }
  if (column < 0) return err([errorAt('missing-column', at, { allowed: table.columns.join(' ') })])
  if (row < 0) return err([errorAt('missing-value', at)])
  const base = isPlain(file, table) ? ok(file) : canonicalFile(file)
  if (!base.ok) return base
  const edited = { path: file.path, text: withCell(base.value, row, column, text) }
  return ok(files.map((other) => (other === file ? edited : other)))
}

/** Whether a cell can be put in its place in the text without touching the rest. */
function isPlain({ text }: StudyFile, { delimiter }: Table): boolean {
  return delimiter === ',' && !text.startsWith('\uFEFF') && !text.includes('\r')
}

/**
 * Cuts the cell out of the text and puts the new one in. Reads the result again: where quotes were used in a way that
 * the cut did not foresee, the whole table is written anew.
 */
function withCell(file: StudyFile, row: number, column: number, cell: string): string {
  const before = readTable(file.path, file.text, [])
  if (before === null) throw new Error(`${file.path} was readable a moment ago`)
  const rows = before.rows.map(({ cells }, index) => (index === row ? cells.with(column, cell) : cells))
  const rewritten = writeTable(before.columns, rows)
  const span = cellSpan(file.text, before.rows[row]!.line, column)
  if (span === null) return rewritten
  const spliced = file.text.slice(0, span.start) + writeCell(cell) + file.text.slice(span.end)
  const after = readTable(file.path, spliced, [])
  const isSame =
    after !== null &&
    writeTable(
      after.columns,
      after.rows.map(({ cells }) => cells),
    ) === rewritten
  return isSame ? spliced : rewritten
}
