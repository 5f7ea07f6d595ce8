import { type ReactElement, useMemo } from 'react'
import { unitText } from '#messages'
import type { PolicyEffects } from '#model'
import { useLanguage, useNumbers } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import type { Words } from './effects-words.ts'
import { playerLabels } from './player-labels.ts'

interface Props {
  readonly effects: PolicyEffects
  readonly outcome: string
  readonly year: number
  readonly words: Words
}

/** Part of an outcome below which two do nothing to one another: what is left is rounding, whatever the unit. */
const NOTHING = 1e-6

interface Pair {
  readonly key: string
  readonly first: string
  readonly second: string
  readonly value: number
}

/** Pairs of policies that compete or help each other in a year, the strongest first. */
export function InteractionTable({ effects, outcome, year, words }: Props): ReactElement {
  const { text } = words
  const numbers = useNumbers()
  const language = useLanguage()
  const found = effects.outcomes.find(({ variable }) => variable === outcome)
  const t = effects.years.indexOf(year)
  const pairs = useMemo((): readonly Pair[] => {
    const called = playerLabels(effects.players, words)
    const name = (i: number) => called(effects.players[i]?.id ?? '')
    const all = effects.players.flatMap((_, i) =>
      effects.players.slice(i + 1).map((__, k): Pair => {
        const j = i + 1 + k
        const value = found?.interactions?.[i]?.[j]?.[t] ?? 0
        return { key: `${String(i)} ${String(j)}`, first: name(i), second: name(j), value }
      }),
    )
    const size = Math.max(...[found?.baseline, found?.scenario].map((values) => Math.abs(values?.[t] ?? 0)))
    return all
      .filter(({ value }) => Math.abs(value) > NOTHING * size)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  }, [effects, found, t, words])
  if (found === undefined || found.interactions === null) return <p>{text.noInteractions}</p>
  const columns: readonly Column<Pair>[] = [
    { id: 'first', head: text.policy, cell: ({ first }) => first, sortKey: ({ first }) => first },
    { id: 'second', head: text.other, cell: ({ second }) => second, sortKey: ({ second }) => second },
    {
      id: 'value',
      head: text.overlap,
      unit: unitText(found.unit, language),
      align: 'end',
      cell: ({ value }) => numbers.change(value, ''),
      sortKey: ({ value }) => value,
    },
    { id: 'what', head: text.what, cell: ({ value }) => (value > 0 ? text.compete : text.help) },
  ]
  return (
    <Table
      caption={text.interactionsTable({ year })}
      captionHidden
      columns={columns}
      rows={pairs}
      rowKey={({ key }) => key}
      empty={text.noInteraction}
      maxHeight="20rem"
    />
  )
}
