import { expect, it } from 'vitest'
import { orderOfRuns } from '../../../model/analysis/attribution/order-of-runs.ts'
import { policyGame } from '../../../model/analysis/attribution/policy-game.ts'
import { vietNamStudy } from '../../support/networks/viet-nam-network.ts'

const made = policyGame(vietNamStudy(), 'net-zero-2050', 'planned-policies', 'none')
if (!made.ok) throw new Error(JSON.stringify(made.error))
const game = made.value

/** All coalitions of the players named; of the others nobody is in. */
function coalitionsOf(names: readonly string[]): Uint8Array[] {
  const places = names.map((name) => game.players.findIndex((player) => player.name === name))
  return Array.from({ length: 1 << names.length }, (_, coalition) => {
    const members = new Uint8Array(game.players.length)
    for (const [bit, place] of places.entries()) members[place] = (coalition >> bit) & 1
    return members
  })
}

it('coalitions follow one another by one player, as a reflected Gray code does', () => {
  const coalitions = coalitionsOf(['scrap-steel', 'clean-cooking', 'power-capture', 'carbon-price-high'])
  const order = orderOfRuns(game, coalitions)
  expect([...order].sort((a, b) => a - b)).toEqual([...coalitions.keys()])
  for (let run = 1; run < order.length; run++) {
    const [before, now] = [coalitions[order[run - 1] ?? -1], coalitions[order[run] ?? -1]]
    expect(now?.filter((isIn, player) => isIn !== before?.[player])).toHaveLength(1)
  }
})

it('the player moves most often whose policies begin last, or do not act on the energy system', () => {
  // From 2026, from 2038, and on fields alone.
  const names = ['clean-cooking', 'scrap-steel', 'fertiliser-practice']
  const coalitions = coalitionsOf(names)
  const inTurn = Array.from(orderOfRuns(game, coalitions), (place) => place.toString(2).padStart(3, '0'))
  expect(inTurn).toEqual(['000', '100', '110', '010', '011', '111', '101', '001'])
})
