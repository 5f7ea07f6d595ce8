import { windowText } from '#messages'
import { type Player, playerNames } from '#model'
import { terminalText } from './display-width.ts'
import type { Language } from './invocation.ts'

type Labels = readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[]

/** What is named of a study. */
interface Named {
  readonly scenarios: Labels
  readonly sectors: Labels
  readonly commodities: Labels
  readonly targets: Labels
}

type Shown = Pick<Player, 'id' | 'of' | 'name'>

/** What things are called in the language of the reader: as the study has it, else in English, else by their ids. */
export interface StudyNames {
  readonly scenario: (id: string) => string
  readonly sector: (id: string) => string
  readonly commodity: (id: string) => string
  readonly target: (id: string) => string
  /**
   * By id, what players or measures are called: policies by their ids, which are what is typed after `--group` and `--levers`;
   * sectors and kinds of instruments in words. Where two are called the same, by what tells them apart.
   */
  readonly players: (players: readonly Shown[]) => (id: string) => string
}

/** Names of a study for a terminal. */
export function studyNames({ scenarios, sectors, commodities, targets }: Named, lang: Language): StudyNames {
  const { levers, effects } = windowText(lang)
  const kinds: Readonly<Record<string, string>> = levers.kinds
  const sector = namesIn(sectors, lang, effects.sectors)
  const nameOf = ({ of, name }: Shown): string =>
    of === 'sector' ? sector(name) : of === 'kind' ? (kinds[name] ?? name) : name
  return {
    scenario: namesIn(scenarios, lang),
    sector,
    commodity: namesIn(commodities, lang),
    target: namesIn(targets, lang),
    players: (players) => {
      const names = playerNames(players.map((player) => ({ id: player.id, name: nameOf(player) })))
      const called = new Map(players.map(({ id }, i) => [id, terminalText(names[i] ?? id)] as const))
      return (id) => called.get(id) ?? id
    },
  }
}

/** @param others what is called by what is no part of the study: acts on several sectors, or on one that it does not tell apart */
function namesIn(
  labels: Labels,
  lang: Language,
  others: Readonly<Record<string, string>> = {},
): (id: string) => string {
  const known = new Map(labels.map(({ id, label }) => [id, label[lang] || label.en]))
  return (id) => terminalText((known.get(id) || others[id]) ?? id)
}
