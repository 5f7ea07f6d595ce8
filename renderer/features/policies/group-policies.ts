import type { PolicyOutline, StudyOutline } from '#worker'
import { leverAddress, type LeverPart } from '../../levers/lever-address.ts'
import type { Levers } from '../../state/state.ts'

export type Grouping = 'sector' | 'status' | 'kind'
export type Showing = 'all' | 'working' | 'moved'

export interface PolicyGroup {
  /** Sector, status or kind; empty for policies of every sector. */
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
  for (const policy of outline.policies.filter(fits)) {
    const id = groupOf(policy, grouping)
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

function groupOf({ sectors, status, kind }: PolicyOutline, grouping: Grouping): string {
  if (grouping === 'status') return status
  if (grouping === 'kind') return kind
  return sectors[0] ?? ''
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
