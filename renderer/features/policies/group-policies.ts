import type { PolicyOutline, StudyOutline } from '#worker'
import { leverAddress, type LeverPart } from '../../levers/lever-address.ts'
import type { Levers } from '../../state/state.ts'

export type Grouping = 'sector' | 'status' | 'kind'
export type Showing = 'all' | 'working' | 'moved'

export interface PolicyGroup {
  /** Sector, status or kind; empty for policies of several sectors, or of none that the study names. */
  readonly id: string
  readonly policies: readonly PolicyOutline[]
}

const STATUSES = ['implemented', 'adopted', 'planned', 'later']

/** Policies that fit a search, in groups; groups in the order of sectors and statuses, kinds by name. */
export function groupPolicies(
  outline: StudyOutline,
  grouping: Grouping,
  fits: (policy: PolicyOutline) => boolean,
): readonly PolicyGroup[] {
  const groups = new Map<string, PolicyOutline[]>()
  const sectorOf = sectorsByPart(outline)
  for (const policy of outline.policies.filter(fits)) {
    const id = groupOf(policy, grouping, sectorOf)
    groups.set(id, [...(groups.get(id) ?? []), policy])
  }
  const order =
    grouping === 'sector'
      ? outline.sectors.map(({ id }) => id)
      : grouping === 'status'
        ? STATUSES
        : [...groups.keys()].sort()
  return [...groups]
    .map(([id, policies]) => ({ id, policies }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

type SectorOf = ReadonlyMap<string, string | null>

/** The sector of each technology and service. */
const sectorsByPart = ({ technologies, commodities }: StudyOutline): SectorOf =>
  new Map([...technologies, ...commodities].map(({ id, sector }) => [id, sector]))

function groupOf(policy: PolicyOutline, grouping: Grouping, sectorOf: SectorOf): string {
  if (grouping === 'status') return policy.status
  if (grouping === 'kind') return policy.kind
  return policy.sectors[0] ?? actedSector(policy, sectorOf)
}

/** The sector of every technology and service that a policy acts on; empty where it has none of them, or they are of several. */
function actedSector({ technologies, services }: PolicyOutline, sectorOf: SectorOf): string {
  const sectors = new Set([...technologies, ...services].map((id) => sectorOf.get(id) ?? ''))
  const [only = ''] = sectors
  return sectors.size === 1 ? only : ''
}

/** Whether every word of a search is in the policy's names or its legal act, capitals or not. */
export function matchesSearch({ id, label, register }: PolicyOutline, search: string): boolean {
  const text = [id, label.en, label.ja, register?.document ?? '', register?.title.en ?? ''].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const PARTS: readonly LeverPart[] = ['strength', 'start', 'end', 'ramp']

/** Whether any lever of a policy stands elsewhere than in the study. */
export const isMoved = ({ id }: PolicyOutline, levers: Levers): boolean =>
  PARTS.some((part) => levers[leverAddress(part, id)] !== undefined)

/** Whether a policy is in force at all, by its lever or else as the study gives it. */
export function isWorking({ id }: PolicyOutline, levers: Levers, given: Levers): boolean {
  const address = leverAddress('strength', id)
  return (levers[address] ?? given[address] ?? 0) > 0
}
