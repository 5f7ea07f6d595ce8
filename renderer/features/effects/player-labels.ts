import type { Player } from '#model'
import { labelIn } from '../../figures/label-in.ts'
import type { Words } from './effects-words.ts'

/** A policy by its name, a group by what it groups: an id that stands for one of each sort is read by its sort. */
export function playerLabel({ of, name }: Pick<Player, 'of' | 'name'>, words: Words): string {
  const { outline, language, text, kinds } = words
  if (of === 'policy') return labelIn(outline.policies.find(({ id }) => id === name)?.label, language, name)
  if (of === 'kind') return kinds[name] ?? name
  if (of === 'group') return name
  const sector = outline.sectors.find(({ id }) => id === name)
  return sector === undefined ? (text.sectors[name] ?? name) : labelIn(sector.label, language, name)
}

/** By id, what each of some players is called; where two are called the same, what they are stands behind it. */
export function playerLabels(
  players: readonly Pick<Player, 'id' | 'of' | 'name'>[],
  words: Words,
): (id: string) => string {
  const labels = players.map((player) => playerLabel(player, words))
  const isShared = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label)
  const called = new Map(
    players.map(({ id }, i) => {
      const label = labels[i] ?? id
      return [id, isShared(label) ? `${label} (${id})` : label] as const
    }),
  )
  return (id) => called.get(id) ?? id
}
