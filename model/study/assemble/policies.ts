import type { z } from 'zod'
import type { Document } from '../documents/document.ts'
import type { policyListSchema } from '../documents/policy-list.ts'
import { danglingReference } from '../checks/references.ts'
import type { IdLists } from '../checks/id-lists.ts'
import { errorAt } from '../report.ts'
import type { Policy, PolicyKind } from '../study.ts'
import type { IdList } from '../tables/table-schema.ts'
import type { Loading } from './loading.ts'

type Entry = z.output<typeof policyListSchema>['policies'][number]

/** Lists of a policy that name things, and where those are. */
const LISTS = {
  sectors: 'sectors',
  technologies: 'technologies',
  commodities: 'commodities',
  services: 'commodities',
  activities: 'activities',
  removals: 'removals',
} as const satisfies Partial<Record<keyof Entry, IdList>>

const BUYING = ['technologies', 'services'] as const

/** What an instrument must name to reach anything: at least one of these. */
const REACH: Readonly<Record<PolicyKind, readonly (keyof typeof LISTS)[]>> = {
  'carbon-tax': [],
  'fuel-tax': ['commodities'],
  'capital-subsidy': BUYING,
  'performance-standard': BUYING,
  'technology-mandate': BUYING,
  'phase-out': BUYING,
  ban: BUYING,
  'blending-mandate': ['commodities'],
  'capacity-target': BUYING,
  'demand-change': ['services'],
  'process-abatement': ['activities'],
  'pollution-control': ['removals'],
  'emission-cap': [],
}

export function policiesOf(
  { policies }: { readonly policies: readonly Entry[] },
  document: Document,
  lists: IdLists,
  { problems }: Pick<Loading, 'problems'>,
): Policy[] {
  const seen = new Set<string>()
  return policies.map((entry, index) => {
    const row = document.lineOf(['policies', index])
    const place = (column: string) => ({
      file: document.file,
      row: document.lineOf(['policies', index, column]) ?? row,
      column: `policies[${index}].${column}`,
    })
    if (seen.has(entry.id)) problems.push(errorAt('duplicate-id', place('id'), { found: entry.id }))
    seen.add(entry.id)
    const refer = (column: string, id: string, list: IdList): void => {
      const problem = danglingReference(id, [list], lists, place(column))
      if (problem !== null) problems.push(problem)
    }
    refer('register', entry.register, 'register')
    for (const [column, list] of Object.entries(LISTS) as [keyof typeof LISTS, IdList][])
      for (const id of entry[column]) refer(column, id, list)
    if (entry.by !== null) refer('by', entry.by, 'commodities')
    if (entry.kind === 'blending-mandate' && entry.by === null) problems.push(errorAt('missing-value', place('by')))
    const reach = REACH[entry.kind]
    if (reach.length > 0 && reach.every((column) => entry[column].length === 0))
      problems.push(errorAt('missing-value', place(reach[0] ?? 'kind'), { allowed: reach.join(' ') }))
    if (entry.end !== null && entry.end < entry.start)
      problems.push(errorAt('out-of-range', place('end'), { found: String(entry.end), allowed: `>= ${entry.start}` }))
    const { ramp_years: rampYears, ...rest } = entry
    return { ...rest, rampYears, cell: { file: document.file, row: row ?? 1 } }
  })
}
