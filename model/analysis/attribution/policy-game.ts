import type { Problem } from '../../domain/problem.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { CompileOptions } from '../../network/compile-network.ts'
import type { Network } from '../../network/network.ts'
import { withLevers } from '../../network/with-levers.ts'
import type { Study } from '../../study/study.ts'
import { compiledScenario } from './compiled-scenario.ts'

/** One policy, or several that are taken in or left out together. */
export interface Player {
  /** `of` and `name` with a stroke between them: no two players of a game have the same. */
  readonly id: string
  readonly of: PlayerKind
  /** Id of the policy, sector or kind of instrument, or what whoever asks calls the group: players of two sorts may share it. */
  readonly name: string
  readonly policies: readonly string[]
}

/** What a player is: a policy by itself, the policies of a sector or of a kind of instrument, or a group that was named. */
export type PlayerKind = 'policy' | 'sector' | 'kind' | 'group'

const playerOf = (of: PlayerKind, name: string, policies: readonly string[]): Player => ({
  id: `${of}/${name}`,
  of,
  name,
  policies,
})

/**
 * Two scenarios as a game: the network is the first scenario's; a player who is in works at the first scenario's
 * strength, one who is out at the second's. What else differs between the two, their assumptions, is no player: it is
 * what stands between the empty coalition and the second scenario itself.
 */
export interface PolicyGame {
  readonly scenario: string
  readonly against: string
  readonly network: Network
  /** The second scenario by itself, to be run once. */
  readonly baseline: Network
  readonly players: readonly Player[]
  /** Slots of a run in which just those players are in that have a 1. */
  slotsOf(members: ArrayLike<number>): Float64Array
}

export type GameFailure =
  | { readonly kind: 'study-has-problems'; readonly problems: readonly Problem[] }
  /** The two scenarios have every policy at the same strength. */
  | { readonly kind: 'no-policy-differs'; readonly scenario: string; readonly against: string }
  /** The scenario has no policy in force, so that it is the same without any. */
  | { readonly kind: 'no-policy-in-force'; readonly scenario: string }
  | {
      readonly kind: 'unknown-policy'
      readonly group: string
      readonly found: string
      readonly known: readonly string[]
    }
  /** A group names a policy of the study that both scenarios have at the same strength. */
  | { readonly kind: 'policy-stays'; readonly group: string; readonly found: string }
  | { readonly kind: 'policy-in-two-groups'; readonly policy: string; readonly groups: readonly string[] }

/**
 * Which policies are taken together: none, those of one sector of the register (acts on several are one more group), of one
 * kind of instrument, or as named.
 */
export type Grouping = 'none' | 'sector' | 'kind' | ReadonlyMap<string, readonly string[]>

/**
 * Makes the game of two scenarios.
 *
 * @param grouping what differs and is in no group is a player by itself
 * @param levers of the first scenario that are not as the study has them, by address
 */
export function policyGame(
  study: Study,
  scenario: string,
  against: string,
  grouping: Grouping,
  options: CompileOptions = {},
  levers: Readonly<Record<string, number>> = {},
): Result<PolicyGame, GameFailure> {
  const asStudied = compiled(study, scenario, options)
  if (!asStudied.ok) return asStudied
  const network = withLevers(asStudied.value, levers)
  const baseline = compiled(study, against, options)
  if (!baseline.ok) return baseline
  const off = baseline.value.resolved.strengths
  const differing = network.policies.flatMap(({ policy, strength }) =>
    network.slots.initial[strength] === off[policy.id] ? [] : [policy.id],
  )
  if (differing.length === 0) return { ok: false, error: { kind: 'no-policy-differs', scenario, against } }
  const groups = groupsOf(study, differing, grouping)
  const of = typeof grouping === 'string' && grouping !== 'none' ? grouping : 'group'
  const known = study.policies.map(({ id }) => id)
  const players = playersOf(differing, groups, of, known)
  if (!players.ok) return players
  const placeOf = new Map(players.value.flatMap(({ policies }, player) => policies.map((id) => [id, player] as const)))
  const switches = network.policies.flatMap(({ policy, strength }) => {
    const player = placeOf.get(policy.id)
    return player === undefined ? [] : [{ player, strength, out: off[policy.id] ?? 0 }]
  })
  const slotsOf = (members: ArrayLike<number>): Float64Array => {
    const slots = Float64Array.from(network.slots.initial)
    for (const { player, strength, out } of switches) if (members[player] !== 1) slots[strength] = out
    return slots
  }
  return ok({
    scenario,
    against,
    network,
    baseline: baseline.value,
    players: players.value,
    slotsOf,
  })
}

function compiled(study: Study, scenario: string, options: CompileOptions): Result<Network, GameFailure> {
  const network = compiledScenario(study, scenario, options)
  return network.ok ? network : { ok: false, error: { kind: 'study-has-problems', problems: network.error } }
}

function groupsOf(
  study: Study,
  differing: readonly string[],
  grouping: Grouping,
): ReadonlyMap<string, readonly string[]> {
  if (typeof grouping !== 'string') return grouping
  const groups = new Map<string, string[]>()
  if (grouping === 'none') return groups
  for (const policy of study.policies.filter(({ id }) => differing.includes(id))) {
    const entry = study.register.find(({ id }) => id === policy.register)
    const group = grouping === 'kind' ? policy.kind : sectorOf(entry?.sector ?? '')
    // A policy whose sector the register does not know is a player by itself.
    if (group === '') continue
    groups.set(group, [...(groups.get(group) ?? []), policy.id])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Group of what acts on more than one sector. */
const SEVERAL_SECTORS = 'several sectors'

const sectorOf = (stated: string): string => (/\s/.test(stated) ? SEVERAL_SECTORS : stated)

/** Groups first, in their order, then what is in none, by id. A group of which nothing differs is no player. */
function playersOf(
  differing: readonly string[],
  groups: ReadonlyMap<string, readonly string[]>,
  of: PlayerKind,
  known: readonly string[],
): Result<readonly Player[], GameFailure> {
  const groupOf = new Map<string, string>()
  for (const [group, policies] of groups) {
    for (const policy of policies) {
      if (!known.includes(policy)) {
        return { ok: false, error: { kind: 'unknown-policy', group, found: policy, known } }
      }
      if (!differing.includes(policy)) return { ok: false, error: { kind: 'policy-stays', group, found: policy } }
      const other = groupOf.get(policy)
      if (other !== undefined) {
        return { ok: false, error: { kind: 'policy-in-two-groups', policy, groups: [other, group] } }
      }
      groupOf.set(policy, group)
    }
  }
  const grouped = [...groups].map(([name, policies]) => playerOf(of, name, policies))
  const alone = differing.filter((id) => !groupOf.has(id)).map((id) => playerOf('policy', id, [id]))
  return ok([...grouped, ...alone])
}
