import type { Problem } from '../../domain/problem.ts'
import { errorAt, type Place } from '../report.ts'
import { TABLE_ENTRIES } from '../tables/table-list.ts'
import type { Columns, IdList, TableSchema } from '../tables/table-schema.ts'
import type { Reading } from '../tables/read-rows.ts'
import type { Readings } from '../tables/read-tables.ts'
import type { IdLists } from './id-lists.ts'
import { nearestTo } from './nearest.ts'

/** File in which the ids of a list stand. */
const FILE_OF: Readonly<Record<IdList, string>> = {
  sources: 'sources.csv',
  sectors: 'sectors.csv',
  slices: 'slices.csv',
  drivers: 'drivers.csv',
  commodities: 'commodities.csv',
  technologies: 'technologies.csv',
  activities: 'activities.csv',
  removals: 'removals.csv',
  register: 'policies.csv',
  policies: 'policies.yaml',
}

/** Parameters whose column `commodity` names a commodity; that of `process_emission` names a gas. */
const FLOWS: ReadonlySet<string> = new Set(['input', 'output', 'stored_carbon'])

/** Reports every cell that names what does not exist. Looks at the text of all rows, also of those with other mistakes. */
export function checkReferences(readings: Readings, lists: IdLists, problems: Problem[]): void {
  for (const [name, schema] of TABLE_ENTRIES) {
    const reading: Reading<unknown> = readings[name]
    checkTable(schema, reading, lists, problems)
  }
  checkFlows(readings.technologyPaths, lists, problems)
}

/** The problem of an id that is in none of its lists, or null. Says which existing id is nearest to it. */
export function danglingReference(
  found: string,
  references: readonly IdList[],
  lists: IdLists,
  place: Place,
): Problem | null {
  const sets = references.map((list) => lists[list])
  if (sets.some((ids) => ids === null || ids.has(found))) return null
  const nearest = nearestTo(
    found,
    sets.flatMap((ids) => [...(ids ?? [])]),
  )
  const allowed = references.map((list) => FILE_OF[list]).join(' ')
  return errorAt('dangling-reference', place, { found, allowed, detail: nearest === null ? {} : { nearest } })
}

function checkTable(
  schema: TableSchema<Columns>,
  { table }: Reading<unknown>,
  lists: IdLists,
  problems: Problem[],
): void {
  if (table === null) return
  for (const [column, { references }] of Object.entries(schema.columns)) {
    if (references.length === 0) continue
    const known = references.map((list) => lists[list])
    const at = table.columns.indexOf(column)
    for (const row of table.rows) {
      if (!row.isWhole) continue
      const found = row.cells[at]!.trim()
      if (found === '' || known.some((ids) => ids?.has(found))) continue
      const problem = danglingReference(found, references, lists, { file: schema.file, row: row.line, column })
      if (problem !== null) problems.push(problem)
    }
  }
}

function checkFlows({ file, table }: Reading<unknown>, lists: IdLists, problems: Problem[]): void {
  if (table === null) return
  const parameterAt = table.columns.indexOf('parameter')
  const commodityAt = table.columns.indexOf('commodity')
  for (const row of table.rows) {
    if (!row.isWhole) continue
    const found = row.cells[commodityAt]!.trim()
    if (found === '' || !FLOWS.has(row.cells[parameterAt]!.trim())) continue
    const place = { file, row: row.line, column: 'commodity' }
    const problem = danglingReference(found, ['commodities'], lists, place)
    if (problem !== null) problems.push(problem)
  }
}
