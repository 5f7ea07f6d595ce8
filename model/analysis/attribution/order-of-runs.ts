import { clearEffects, createEffects, type Effects } from '../../policies/effects.ts'
import { ramp } from '../../policies/ramp.ts'
import { firstYearSeen } from '../../engine/what-moved.ts'
import type { Player, PolicyGame } from './policy-game.ts'

/**
 * An order of coalitions in which each differs little from the one before, and mostly by players whose policies begin
 * late: a workspace runs only the years that differ from its last run. It is that of a reflected Gray code in which the
 * player who acts last is the lowest digit.
 *
 * @param coalitions 1 for each player who is in
 * @returns places in `coalitions`
 * @see Gray (1953), US patent 2,632,058
 */
export function orderOfRuns(game: PolicyGame, coalitions: readonly Uint8Array[]): Int32Array {
  const digits = playersByBeginning(game)
  const ranks = coalitions.map((members) => {
    let digit = 0
    return digits.map((player) => (digit ^= members[player]!)).join('')
  })
  return Int32Array.from(coalitions.keys()).sort((a, b) => (ranks[a]! < ranks[b]! ? -1 : ranks[a]! > ranks[b]! ? 1 : 0))
}

/** Places of the players, those first whose policies act on the energy system from an early year on. */
function playersByBeginning(game: PolicyGame): readonly number[] {
  const beginnings = beginningsOf(game)
  return [...beginnings.keys()].sort((a, b) => beginnings[a]! - beginnings[b]! || a - b)
}

/** By player, the first year in which its policies act on the energy system; the number of years where they never do. */
export function beginningsOf(game: PolicyGame): readonly number[] {
  const { network } = game
  const without = createEffects(network.effects, network.horizon)
  const withOne = createEffects(network.effects, network.horizon)
  clearEffects(without, network.effects)
  return game.players.map((player) => {
    clearEffects(withOne, network.effects)
    apply(game, player, withOne)
    return firstYearSeen(withOne, without, 0, 0)
  })
}

/** Policies of a player at full strength, at a level of one: only when they act counts. */
function apply({ network }: PolicyGame, { policies }: Player, effects: Effects): void {
  const { initial } = network.slots
  for (const { policy, start, end, rampYears, apply } of network.policies) {
    if (!policies.includes(policy.id)) continue
    for (let t = 0; t < network.yearCount; t++) {
      const force = ramp(network.horizon.start + t, initial[start]!, initial[end]!, initial[rampYears]!)
      if (force > 0) apply(effects, t, 1, 1)
    }
  }
}
