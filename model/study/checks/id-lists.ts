import { valueAt, type Document } from '../documents/document.ts'
import type { IdList } from '../tables/table-schema.ts'
import type { Readings } from '../tables/read-tables.ts'
import type { TableName } from '../tables/table-list.ts'
import { SECTOR_MODULES } from '../../sectors/modules.ts'

/** Ids by list, as written, rows with other mistakes included. Null where a file could not be read: nothing is known. */
export type IdLists = Readonly<Record<IdList, ReadonlySet<string> | null>>

export function idListsOf(readings: Readings, policies: Document | 'absent' | 'unreadable'): IdLists {
  const ids = (table: TableName, column: string): ReadonlySet<string> | null => idsIn(readings[table], column)
  const sources = ids('sources', 'source')
  const librarySources = ids('librarySources', 'source')
  return {
    sources: sources === null || librarySources === null ? null : new Set([...sources, ...librarySources]),
    sectors: ids('sectors', 'sector'),
    slices: ids('slices', 'slice'),
    drivers: ids('drivers', 'driver'),
    commodities: ids('commodities', 'commodity'),
    technologies: ids('technologies', 'technology'),
    activities: union(ids('activities', 'activity'), ...SECTOR_MODULES.map((module) => ids(module.id, 'item'))),
    removals: ids('removals', 'removal'),
    register: ids('register', 'policy'),
    policies: policies === 'unreadable' ? null : policies === 'absent' ? new Set() : idsInPolicies(policies),
  }
}

/** Nothing is known of a union of which a part could not be read. */
function union(...lists: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  return lists.some((list) => list === null) ? null : new Set(lists.flatMap((list) => [...(list ?? [])]))
}

function idsIn(reading: Readings[TableName], column: string): ReadonlySet<string> | null {
  if (reading.state === 'unreadable') return null
  if (reading.table === null) return new Set()
  const at = reading.table.columns.indexOf(column)
  return new Set(reading.table.rows.map((row) => row.cells[at]!.trim()))
}

/** Of a list with a policy whose id cannot be read nothing is known: what refers to it is no mistake of its own. */
function idsInPolicies({ value }: Document): ReadonlySet<string> | null {
  const list = valueAt(value, ['policies'])
  const ids = Array.isArray(list) ? list.map((item: unknown) => valueAt(item, ['id'])) : []
  const legible = ids.filter((id) => typeof id === 'string')
  return legible.length < ids.length ? null : new Set(legible)
}
