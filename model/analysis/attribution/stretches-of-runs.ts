import { capsInForce, countsOutside } from '../../engine/caps-in-force.ts'
import { beginningsOf } from './order-of-runs.ts'
import type { PolicyGame } from './policy-game.ts'

/**
 * Where stretches of runs begin, in each of which the energy system is one and the same: neighbours differ only by players
 * who do not act on it, and no cap in force counts what those do. The engine chooses once for a stretch that one worker has
 * to itself; how it is cut changes no bit.
 *
 * @param coalitions in the order in which they are run; 1 for each player who is in
 * @returns numbers of runs, rising, the first 0
 */
export function stretchesOfRuns(game: PolicyGame, coalitions: readonly Uint8Array[]): readonly number[] {
  const { network } = game
  const acts = beginningsOf(game).map((first) => first < network.yearCount)
  const couples = (members: Uint8Array): boolean => countsOutside(network, capsInForce(network, game.slotsOf(members)))
  return coalitions.flatMap((members, run) => {
    const before = coalitions[run - 1]
    const isSame = before !== undefined && acts.every((isActing, p) => !isActing || members[p] === before[p])
    return isSame && !couples(members) ? [] : [run]
  })
}
