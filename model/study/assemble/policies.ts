import type { PolicyEntry, PolicyFile } from '../documents/read-documents.ts'
import { danglingReference } from '../checks/references.ts'
import type { IdLists } from '../checks/id-lists.ts'
import { errorAt } from '../report.ts'
import type { Policy, PolicyKind } from '../study.ts'
import type { IdList } from '../tables/table-schema.ts'
import type { Loading } from './loading.ts'

type Entry = PolicyEntry['entry']

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

/** Kinds that put one commodity in place of another. */
const MIXING: ReadonlySet<PolicyKind> = new Set(['blending-mandate', 'co-firing-mandate'])

export type PolicyList = keyof typeof LISTS

/** What an instrument must name to reach anything: at least one of these. */
export const REACH: Readonly<Record<PolicyKind, readonly PolicyList[]>> = {
  'carbon-tax': [],
  'fuel-tax': ['commodities'],
  'capital-subsidy': BUYING,
  'performance-standard': BUYING,
  'technology-mandate': BUYING,
  'electrification-target': BUYING,
  'clean-electricity-standard': ['technologies'],
  'phase-out': BUYING,
  ban: BUYING,
  'blending-mandate': ['commodities'],
  'capacity-target': BUYING,
  'demand-change': ['services'],
  'process-abatement': ['activities'],
  'pollution-control': ['removals'],
  'emission-cap': [],
  'methane-recovery': ['activities'],
  'nitrous-oxide-abatement': ['activities'],
  'f-gas-phase-down': ['activities'],
  'refrigerant-recovery': ['activities'],
  'landfill-diversion': ['activities'],
  'landfill-gas-capture': ['activities'],
  'waste-water-treatment': ['activities'],
  'livestock-practice': ['activities'],
  'rice-practice': ['activities'],
  'fertiliser-practice': ['activities'],
  'feed-in-premium': BUYING,
  'efficiency-programme': BUYING,
  'carbon-capture-mandate': ['removals'],
  'co-firing-mandate': ['technologies'],
  'hurdle-rate-reduction': BUYING,
  'jcm-programme': BUYING,
  'fuel-subsidy-reform': ['commodities'],
  'deforestation-reduction': ['activities'],
  'degradation-reduction': ['activities'],
  'forest-planting': ['activities'],
  'wetland-restoration': ['activities'],
  'longer-rotation': ['activities'],
}

export function policiesOf(
  { document, entries }: PolicyFile,
  lists: IdLists,
  { problems }: Pick<Loading, 'problems'>,
): Policy[] {
  const seen = new Set<string>()
  return entries.map(({ entry, index }) => {
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
    if (entry.register !== '') refer('register', entry.register, 'register')
    for (const [column, list] of Object.entries(LISTS) as [keyof typeof LISTS, IdList][])
      for (const id of entry[column]) refer(column, id, list)
    if (entry.by !== null) refer('by', entry.by, 'commodities')
    if (MIXING.has(entry.kind) && entry.by === null) problems.push(errorAt('missing-value', place('by')))
    if (entry.kind === 'co-firing-mandate' && entry.commodities.length === 0)
      problems.push(errorAt('missing-value', place('commodities')))
    if (entry.kind === 'jcm-programme' && entry.credit_share === null)
      problems.push(errorAt('missing-value', place('credit_share'), { allowed: '0..1' }))
    const reach = REACH[entry.kind]
    if (reach.length > 0 && reach.every((column) => entry[column].length === 0))
      problems.push(errorAt('missing-value', place(reach[0] ?? 'kind'), { allowed: reach.join(' ') }))
    if (entry.end !== null && entry.end < entry.start)
      problems.push(errorAt('out-of-range', place('end'), { found: String(entry.end), allowed: `>= ${entry.start}` }))
    if (entry.price_floor !== null && entry.price_ceiling !== null && entry.price_ceiling < entry.price_floor)
      problems.push(
        errorAt('out-of-range', place('price_ceiling'), {
          found: String(entry.price_ceiling),
          allowed: `>= ${entry.price_floor}`,
        }),
      )
    const {
      ramp_years: rampYears,
      price_floor: priceFloor,
      price_ceiling: priceCeiling,
      credit_share: creditShare,
      ...rest
    } = entry
    return { ...rest, rampYears, priceFloor, priceCeiling, creditShare, cell: { file: document.file, row: row ?? 1 } }
  })
}
