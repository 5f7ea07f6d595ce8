import type { Problem } from '../../domain/problem.ts'
import { errorAt, warningAt } from '../../study/report.ts'
import type { StudyFile } from '../../study/study-file.ts'
import { readTable } from '../../study/text/read-table.ts'
import { type OtooleConfig, readOtooleConfig } from './otoole-config.ts'
import { isParameter, PARAMETER_NAMES, PARAMETERS } from './parameter-list.ts'
import { readParameterTable, readSetTable, unknownEntries } from './parameter-table.ts'
import type { RawData, RawParameter, RawSet } from './raw-data.ts'
import { IGNORED_SETS, SET_NAMES } from './set-names.ts'

const CONFIG = /(?:^|\/)config\.ya?ml$/i
const ANY_YAML = /^[^/]*\.ya?ml$/i
/** Defaults as older versions wrote them: a table of `name` and `default_value`. */
const DEFAULT_TABLE = /(?:^|\/)default_values\.csv$/i

/**
 * Reads a folder as otoole writes it: one CSV a set (column `VALUE`) or parameter (its indices by name, then `VALUE`) and
 * `config.yaml` with the defaults. Without that file those of `default_values.csv` hold, or of otoole's template, which is
 * a warning.
 */
export function readOtoole(files: readonly StudyFile[], problems: Problem[]): RawData {
  const before = problems.length
  const config = readConfig(files, problems)
  // Without its defaults and names, every table would be told to be wrong.
  const isLost = ({ severity, file }: Problem) => severity === 'error' && ANY_YAML.test(file.replace(/^.*\//, ''))
  if (problems.slice(before).some(isLost)) return { sets: [], parameters: [] }
  const sets: RawSet[] = []
  const parameters: RawParameter[] = []
  for (const { path, text } of files) {
    const base = /([^/]+)\.csv$/i.exec(path)?.[1]
    if (base === undefined || DEFAULT_TABLE.test(path)) continue
    const name = config.fullNames.get(base) ?? base
    const table = readTable(path, text, problems)
    if (table === null) continue
    if ((SET_NAMES as readonly string[]).includes(name) || IGNORED_SETS.has(name))
      sets.push(readSetTable(name, table, problems))
    else if (isParameter(name)) parameters.push(readParameterTable(name, table, config.defaultOf(name), problems))
    else if (!config.results.has(name)) {
      parameters.push({ name, file: path, line: 1, fallback: null, entries: unknownEntries(table) })
    }
  }
  for (const name of PARAMETER_NAMES) {
    // otoole writes no file for a parameter without values; its default is stated in the configuration.
    if (parameters.some((parameter) => parameter.name === name) || !config.states(name)) continue
    parameters.push({
      name,
      file: config.file,
      line: config.lineOf(name),
      fallback: config.defaultOf(name),
      entries: [],
    })
  }
  const tables = new Set(parameters.map(({ name }) => name))
  return { sets, parameters: [...parameters, ...config.unknown.filter(({ name }) => !tables.has(name))] }
}

interface Config extends OtooleConfig {
  readonly file: string
}

function readConfig(files: readonly StudyFile[], problems: Problem[]): Config {
  const file = files.find(({ path }) => CONFIG.test(path)) ?? files.find(({ path }) => ANY_YAML.test(path))
  const none = {
    file: 'config.yaml',
    fullNames: new Map<string, string>(),
    results: new Set<string>(),
    lineOf: () => 1,
    unknown: [],
  }
  const table = files.find(({ path }) => DEFAULT_TABLE.test(path))
  if (file === undefined && table !== undefined) {
    const defaults = readDefaultTable(table, problems)
    const defaultOf = (name: string): number | null => defaults.get(name) ?? null
    return { ...none, file: table.path, states: (name) => defaults.has(name), defaultOf }
  }
  if (file === undefined) {
    problems.push(warningAt('missing-file', { file: 'config.yaml', row: null, column: null }))
    return { ...none, states: () => false, defaultOf: (name) => PARAMETERS[name].template }
  }
  return { ...readOtooleConfig(file, problems), file: file.path }
}

function readDefaultTable({ path, text }: StudyFile, problems: Problem[]): ReadonlyMap<string, number> {
  const table = readTable(path, text, problems)
  const defaults = new Map<string, number>()
  if (table === null) return defaults
  const [name, value] = ['name', 'default_value'].map((column) => {
    const at = table.columns.indexOf(column)
    if (at < 0) problems.push(errorAt('missing-column', { file: path, row: 1, column }))
    return at
  })
  if (name! < 0 || value! < 0) return defaults
  for (const { cells, line } of table.rows) {
    const found = cells[value!]!.trim()
    const number = found === '' ? Number.NaN : Number(found)
    if (Number.isFinite(number)) defaults.set(cells[name!]!.trim(), number)
    else problems.push(errorAt('not-a-number', { file: path, row: line, column: 'default_value' }, { found }))
  }
  return defaults
}
