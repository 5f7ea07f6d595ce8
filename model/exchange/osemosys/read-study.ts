import type { Problem } from '../../domain/problem.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { datapackageSchema } from '../../study/documents/datapackage.ts'
import { readDocument } from '../../study/documents/read-document.ts'
import { readJson } from '../../study/documents/read-json.ts'
import { errorAt, warningAt, wholeFile } from '../../study/report.ts'
import type { StudyFile } from '../../study/study-file.ts'
import { readTable } from '../../study/text/read-table.ts'
import type { Table } from '../../study/text/table.ts'
import { assembleModel } from './assemble-model.ts'
import { checkModel } from './check-model.ts'
import type { OsemosysModel } from './osemosys-model.ts'
import { readImportWarnings, WARNINGS_FILE } from './import-warnings.ts'
import { isParameter } from './parameter-list.ts'
import { readParameterTable, unknownEntries } from './parameter-table.ts'
import { checkProvenance } from './provenance.ts'
import type { RawMember, RawParameter, RawSet } from './raw-data.ts'

const DESCRIPTOR = 'datapackage.json'
const PARAMETER_TABLE = /^parameters\/([A-Za-z]+)\.csv$/

export interface OsemosysStudy {
  readonly id: string
  readonly title: string
  readonly formatVersion: number
  readonly model: OsemosysModel
}

/** A study that holds an OSeMOSYS model, or everything that is wrong with it at once; warnings come with the study. */
export function readOsemosysStudy(
  files: readonly StudyFile[],
): Result<{ readonly study: OsemosysStudy; readonly warnings: readonly Problem[] }, readonly Problem[]> {
  const problems: Problem[] = []
  const descriptor = readDescriptor(files, problems)
  const tables = new Map<string, Table>()
  for (const { path, text } of files) {
    const table = path.endsWith('.csv') ? readTable(path, text, problems) : null
    if (table !== null) tables.set(path, table)
  }
  for (const path of ['sources.csv', 'sets.csv', 'parameters.csv']) {
    if (!files.some((file) => file.path === path)) problems.push(errorAt('missing-file', wholeFile(path)))
  }
  checkProvenance([...tables.values()], problems)
  const defaults = readDefaults(tables.get('parameters.csv'), problems)
  const parameters: RawParameter[] = []
  for (const [path, table] of tables) {
    const name = PARAMETER_TABLE.exec(path)?.[1]
    if (name === undefined) continue
    if (isParameter(name)) {
      parameters.push(readParameterTable(name, table, defaults.get(name)?.fallback ?? null, problems))
      defaults.delete(name)
    } else parameters.push({ name, file: path, line: 1, fallback: null, entries: unknownEntries(table) })
  }
  const raw = { sets: readSets(tables.get('sets.csv'), problems), parameters: [...parameters, ...defaults.values()] }
  const model = assembleModel(raw, 'parameters.csv', problems)
  problems.push(...checkModel(model, 'parameters.csv'))
  const told = tables.get(WARNINGS_FILE)
  if (told !== undefined) problems.push(...readImportWarnings(told, problems, problems))
  if (descriptor === null || problems.some(({ severity }) => severity === 'error')) return err(problems)
  return ok({ study: { ...descriptor, model }, warnings: problems })
}

function readDescriptor(files: readonly StudyFile[], problems: Problem[]): Omit<OsemosysStudy, 'model'> | null {
  const file = files.find(({ path }) => path === DESCRIPTOR)
  const document = file === undefined ? null : readJson(DESCRIPTOR, file.text, problems)
  const data = document === null ? null : readDocument(datapackageSchema, document, problems)
  if (data === null) return null
  const paths = new Set(files.map(({ path }) => path))
  for (const { path } of data.resources) {
    if (!paths.has(path)) problems.push(errorAt('missing-file', wholeFile(path)))
  }
  const listed = new Set(data.resources.map(({ path }) => path))
  for (const path of paths) {
    if (path === DESCRIPTOR || listed.has(path) || /\.md$/i.test(path)) continue
    problems.push(warningAt('missing-value', { file: DESCRIPTOR, row: null, column: 'resources' }, { allowed: path }))
  }
  return { id: data.name, title: data.title ?? data.name, formatVersion: data.shirube.format }
}

/** The cell of a column in every row; a problem where there is no such column. */
function cellsOf(table: Table, column: string, problems: Problem[]): readonly RawMember[] {
  const at = table.columns.indexOf(column)
  if (at < 0) problems.push(errorAt('missing-column', { file: table.file, row: 1, column }))
  return at < 0 ? [] : table.rows.map(({ cells, line }) => ({ text: cells[at]!.trim(), line }))
}

/** `sets.csv`: a member a row, in the order of the set. */
function readSets(table: Table | undefined, problems: Problem[]): readonly RawSet[] {
  if (table === undefined) return []
  const members = cellsOf(table, 'member', problems)
  const sets = new Map<string, RawMember[]>()
  for (const [row, { text }] of cellsOf(table, 'set', problems).entries()) {
    const list = sets.get(text) ?? []
    sets.set(text, list)
    if (members[row] !== undefined) list.push(members[row])
  }
  return [...sets].map(([name, list]) => ({ name, file: table.file, line: list[0]?.line ?? 1, members: list }))
}

/** `parameters.csv`: every parameter of the model with its default, which may be empty. */
function readDefaults(table: Table | undefined, problems: Problem[]): Map<string, RawParameter> {
  const defaults = new Map<string, RawParameter>()
  if (table === undefined) return defaults
  const values = cellsOf(table, 'value', problems)
  for (const [row, { text: name, line }] of cellsOf(table, 'parameter', problems).entries()) {
    const text = values[row]?.text ?? ''
    const value = text === '' ? null : Number(text)
    const place = { file: table.file, row: line, column: 'value' }
    if (Number.isNaN(value)) problems.push(errorAt('not-a-number', place, { found: text }))
    if (defaults.has(name)) problems.push(errorAt('duplicate-id', { ...place, column: 'parameter' }, { found: name }))
    defaults.set(name, { name, file: table.file, line, fallback: Number.isFinite(value) ? value : null, entries: [] })
  }
  return defaults
}
