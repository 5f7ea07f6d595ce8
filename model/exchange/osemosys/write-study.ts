import type { Problem } from '../../domain/problem.ts'
import type { StudyFile } from '../../study/study-file.ts'
import { writeTable } from '../../study/text/write-table.ts'
import { writeImportWarnings } from './import-warnings.ts'
import { indicesOf, type ModelParameter, type OsemosysModel } from './osemosys-model.ts'
import { PARAMETER_NAMES, PARAMETERS } from './parameter-list.ts'
import { SET_NAMES } from './set-names.ts'
import { STUDY_KIND } from './study-kind.ts'

/** Where a model comes from, as its study cites it. */
export interface ModelSource {
  /** Id of the study. */
  readonly study: string
  /** Name of the file or folder. */
  readonly title: string
}

const SOURCE = 'imported'
const PROVENANCE = ['unit', 'source', 'data_year', 'quality', 'note'] as const

/**
 * A model as the files of a study: `sets.csv`, `parameters.csv` (defaults) and one table a parameter with values, each
 * figure with unit, source and the line that it was read from. The file imported says neither units nor sources: units
 * are the formulation's own words, quality is `assumption`, the modeller's. Warnings of the import stay in the study.
 */
export function writeOsemosysStudy(
  model: OsemosysModel,
  { study, title }: ModelSource,
  warnings: readonly Problem[],
): readonly StudyFile[] {
  const stated = PARAMETER_NAMES.map((name) => model.parameters[name]).filter(({ isStated }) => isStated)
  const tables: StudyFile[] = [
    { path: 'sources.csv', text: sourcesTable(title) },
    { path: 'sets.csv', text: setsTable(model) },
    { path: 'parameters.csv', text: defaultsTable(stated) },
    ...stated.filter(({ values }) => values.size > 0).map((parameter) => valuesTable(model, parameter)),
    ...(warnings.length > 0 ? [writeImportWarnings(warnings, SOURCE)] : []),
  ]
  const resources = tables.map(({ path }) => ({ name: nameOf(path), path }))
  const descriptor = { name: study, title, resources, shirube: { format: 1, kind: STUDY_KIND } }
  return [{ path: 'datapackage.json', text: `${JSON.stringify(descriptor, null, 2)}\n` }, ...tables]
}

const nameOf = (path: string): string =>
  path
    .replace(/\.csv$/, '')
    .replaceAll('/', '-')
    .toLowerCase()

function sourcesTable(title: string): string {
  const columns = ['source', 'title', 'publisher', 'year', 'licence', 'locator', 'note']
  return writeTable(columns, [[SOURCE, title, '', '', '', title, 'Imported from an OSeMOSYS model']])
}

function setsTable({ sets }: OsemosysModel): string {
  const rows = SET_NAMES.flatMap((name) => sets[name].members.map((member) => [name, member, SOURCE]))
  return writeTable(['set', 'member', 'source'], rows)
}

/** Defaults: the value of every combination that a parameter's table does not give. */
function defaultsTable(parameters: readonly ModelParameter[]): string {
  const rows = parameters.map(({ name, fallback, line }) => [
    name,
    fallback === null ? '' : String(fallback),
    ...provenance(name, line),
  ])
  return writeTable(['parameter', 'value', ...PROVENANCE], rows)
}

function valuesTable(model: OsemosysModel, { name, sizes, values, lines }: ModelParameter): StudyFile {
  const { indices } = PARAMETERS[name]
  const heads = indices.map((set, at) => (indices.indexOf(set) < at ? `_${set}` : set))
  const rows = [...values].map(([number, value]) => [
    ...indicesOf(sizes, number).map((member, at) => model.sets[indices[at]!].members[member]!),
    String(value),
    ...provenance(name, lines.get(number) ?? 0),
  ])
  return { path: `parameters/${name}.csv`, text: writeTable([...heads, 'value', ...PROVENANCE], rows) }
}

const provenance = (name: keyof typeof PARAMETERS, line: number): readonly string[] => [
  PARAMETERS[name].unit,
  SOURCE,
  '',
  'assumption',
  line > 0 ? `line ${line}` : 'as imported',
]
