import { type Problem, PROBLEM_KINDS } from '../../domain/problem.ts'
import { errorAt, warningAt } from '../../study/report.ts'
import type { StudyFile } from '../../study/study-file.ts'
import type { Table } from '../../study/text/table.ts'
import { writeTable } from '../../study/text/write-table.ts'
import { z } from 'zod'

/** Table of a study that was imported: what was taken for granted when it was, so that it is told whenever it is run. */
export const WARNINGS_FILE = 'import-warnings.csv'

const COLUMNS = ['kind', 'file', 'line', 'name', 'found', 'allowed', 'detail', 'source'] as const

/** Warnings of an import as a table, each a row; `file` and `line` are of what was imported. */
export function writeImportWarnings(warnings: readonly Problem[], source: string): StudyFile {
  const rows = warnings.map(({ kind, file, row, column, found, allowed, detail }) => [
    kind,
    file,
    row === null ? '' : String(row),
    column ?? '',
    found ?? '',
    allowed ?? '',
    Object.keys(detail).length === 0 ? '' : JSON.stringify(detail),
    source,
  ])
  return { path: WARNINGS_FILE, text: writeTable([...COLUMNS], rows) }
}

/**
 * Those of them that the study itself does not show: where a check of it finds the same of the same name, that has its own
 * file and line.
 */
export function readImportWarnings(table: Table, checked: readonly Problem[], problems: Problem[]): readonly Problem[] {
  const places = COLUMNS.map((column) => {
    const at = table.columns.indexOf(column)
    if (at < 0) problems.push(errorAt('missing-column', { file: table.file, row: 1, column }))
    return at
  })
  if (places.includes(-1)) return []
  const known = new Set(checked.map(subjectOf))
  return table.rows.flatMap(({ cells, line }) => {
    const [kind, file, row, name, found, allowed, detail] = places.map((at) => cells[at]!.trim())
    const read = rowSchema.safeParse({ kind, row: row === '' ? null : Number(row), detail: factsOf(detail!) })
    if (!read.success) {
      const place = { file: table.file, row: line, column: String(read.error.issues[0]?.path[0] ?? 'kind') }
      problems.push(errorAt('schema', place, { found: kind!, allowed: 'kind, line, detail' }))
      return []
    }
    const place = { file: file!, row: read.data.row, column: orNull(name!) }
    const facts = { found: orNull(found!), allowed: orNull(allowed!), detail: read.data.detail }
    const warning = warningAt(read.data.kind, place, facts)
    return known.has(subjectOf(warning)) ? [] : [warning]
  })
}

const rowSchema = z.object({
  kind: z.enum(PROBLEM_KINDS),
  row: z.int().min(1).nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})

const orNull = (cell: string): string | null => (cell === '' ? null : cell)
const subjectOf = ({ kind, column, found }: Problem): string => JSON.stringify([kind, column, found])

/** Facts as they were written; what is no JSON is judged by the schema. */
function factsOf(cell: string): unknown {
  if (cell === '') return {}
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
