import { danglingReference } from '../checks/references.ts'
import { GUIDELINE_REFERENCE, namesGuidelines } from '../checks/guideline-reference.ts'
import type { IdLists } from '../checks/id-lists.ts'
import { SECTOR_MODULES, partsOf } from '../../sectors/modules.ts'
import type { Parameter, SectorModule } from '../../sectors/sector-module.ts'
import { errorAt } from '../report.ts'
import type { SectorInput } from '../study.ts'
import { sectorModuleTable } from '../tables/sector-module-table.ts'
import { ANY, NOT_NEGATIVE, SHARE } from './bounds.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf, type SeriesRow, type SeriesRows } from './series.ts'
import { withPast } from './year-spans.ts'

const RANGES = { any: ANY, 'not-negative': NOT_NEGATIVE, share: SHARE } as const

type Row = SeriesRow & {
  readonly part: string
  readonly item: string
  readonly parameter: string
  readonly by: string
}

/** The tables of all sector modules. A module whose table has rows needs the sector that its emissions belong to. */
export function sectorInputsOf(loading: Loading, lists: IdLists): SectorInput[] {
  return SECTOR_MODULES.flatMap((module) => {
    const table = sectorModuleTable(module)
    const groups = gatherSeries(table, loading.readings[module.id].rows, loading)
    const [first] = groups
    if (first !== undefined) {
      const place = { file: table.file, row: first.first.line, column: 'part' }
      const problem = danglingReference(module.sector, ['sectors'], lists, place)
      if (problem !== null) loading.problems.push(problem)
    }
    for (const group of groups) checkItem(module, table.file, group, lists, loading)
    return groups.flatMap((group) => inputOf(module, table.file, group, loading))
  })
}

function inputOf(module: SectorModule, file: string, group: SeriesRows<Row>, loading: Loading): SectorInput[] {
  const { part, item, parameter: name, by, line } = group.first
  const parameters = partsOf(module).find((one) => one.name === part)?.parameters ?? []
  const parameter = parameters.find((one) => one.name === name)
  if (parameter === undefined) {
    const allowed = parameters.map((one) => one.name).join(' ')
    loading.problems.push(errorAt('out-of-range', { file, row: line, column: 'parameter' }, { found: name, allowed }))
    loading.spoiled.add(group.address)
    return []
  }
  const isNamed = checkBy(module, file, group, parameter, loading)
  checkDefaults(file, group, loading)
  const series = seriesOf(
    file,
    group,
    measure(RANGES[parameter.range], parameter.unit),
    withPast(loading.country),
    loading,
  )
  return series === null || !isNamed ? [] : [{ module: module.id, part, item, parameter: name, by, series }]
}

/** Items that stand for a part of the energy system are ids of it. */
function checkItem(
  module: SectorModule,
  file: string,
  { first: { part, item, line } }: SeriesRows<Row>,
  lists: IdLists,
  { problems }: Loading,
): void {
  const itemsOf = partsOf(module).find((one) => one.name === part)?.itemsOf
  if (itemsOf === undefined) return
  const problem = danglingReference(item, [itemsOf], lists, { file, row: line, column: 'item' })
  if (problem !== null) problems.push(problem)
}

/** What `by` names is one of the parameter's words, or an item of one of its parts. */
function checkBy(
  module: SectorModule,
  file: string,
  { first: { by, line } }: SeriesRows<Row>,
  parameter: Parameter,
  { problems, readings }: Loading,
): boolean {
  const rows = readings[module.id].rows
  const parts = parameter.by?.parts ?? []
  const known = [
    ...(parameter.by?.words ?? []),
    ...new Set(rows.flatMap((row) => (parts.includes(row.part) ? [row.item] : []))),
  ]
  if (parameter.by === null ? by === '' : known.includes(by)) return true
  problems.push(
    errorAt('dangling-reference', { file, row: line, column: 'by' }, { found: by, allowed: known.join(' ') }),
  )
  return false
}

/** A default of the guidelines names the table or equation that it is of. */
function checkDefaults(file: string, { rows }: SeriesRows<Row>, { problems }: Loading): void {
  for (const { quality, note, line } of rows) {
    if (quality !== 'default' || namesGuidelines(note)) continue
    problems.push(
      errorAt(
        'missing-provenance',
        { file, row: line, column: 'note' },
        { found: note, allowed: GUIDELINE_REFERENCE, detail: { quality } },
      ),
    )
  }
}
