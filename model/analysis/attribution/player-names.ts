import type { Player } from './policy-game.ts'

/** What players are called: their names, but their ids where others have the same name. */
export function playerNames(players: readonly Pick<Player, 'id' | 'name'>[]): readonly string[] {
  const times = new Map<string, number>()
  for (const { name } of players) times.set(name, (times.get(name) ?? 0) + 1)
  return players.map(({ id, name }) => (times.get(name) === 1 ? name : id))
}
