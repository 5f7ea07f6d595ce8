import type { Problem } from '../domain/problem.ts'
import { err, ok, type Result } from '../domain/result.ts'
import type { StudyFile } from './study-file.ts'
import { TABLE_ENTRIES } from './tables/table-list.ts'
import { cleanText, DOCUMENT_LIMIT } from './text/clean-text.ts'
import { decimalMarkOf, withDecimalPoint } from './text/decimal-mark.ts'
import { readTable } from './text/read-table.ts'
import { writeTable } from './text/write-table.ts'

/**
 * A file as it is written back: UTF-8 without byte order mark, LF, and in tables commas, decimal points and quotes only
 * where they are needed. The cells, their rows and columns, and the words and comments of YAML stay as they are; a
 * file that is canonical already comes back as it was.
 */
export function canonicalFile({ path, text }: StudyFile): Result<StudyFile, readonly Problem[]> {
  const problems: Problem[] = []
  if (!path.endsWith('.csv')) {
    const clean = cleanText(path, text, problems, DOCUMENT_LIMIT)
    return clean === null ? err(problems) : ok({ path, text: clean })
  }
  const table = readTable(path, text, problems)
  if (table === null || problems.length > 0) return err(problems)
  const schema = TABLE_ENTRIES.find(([, { file }]) => file === path)?.[1]
  const isNumeral = table.columns.map((name) => schema?.columns[name]?.cell.isNumeral ?? false)
  const numerals = table.rows.flatMap((row) => row.cells.filter((_, at) => isNumeral[at]))
  const mark = decimalMarkOf(table.delimiter, numerals)
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell, at) => (isNumeral[at] === true ? (withDecimalPoint(cell.trim(), mark) ?? cell) : cell)),
  )
  return ok({ path, text: writeTable(table.columns, rows) })
}

/** Every file as it is written back, or what keeps one of them from being read. */
export function writeStudy(files: readonly StudyFile[]): Result<readonly StudyFile[], readonly Problem[]> {
  const problems: Problem[] = []
  const written: StudyFile[] = []
  for (const file of files) {
    const canonical = canonicalFile(file)
    if (canonical.ok) written.push(canonical.value)
    else problems.push(...canonical.error)
  }
  return problems.length === 0 ? ok(written) : err(problems)
}
