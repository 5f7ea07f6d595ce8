import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { OutcomeEffects, PolicyEffects } from '#model'
import { numberCells } from './number-cell.ts'
import { renderTable } from './table.ts'

/** Pairs that a table is read at a glance with; `interactions.csv` and the document have every one. */
const MOST_PAIRS = 8
/** Of the strongest pair, the part below which two hardly work on one another. */
const LEAST = 0.01

interface Pair {
  readonly first: number
  readonly second: number
  readonly values: Float64Array
}

/** Every pair of players once; none where interactions were not found. */
const pairsOf = ({ interactions }: OutcomeEffects): readonly Pair[] =>
  (interactions ?? []).flatMap((row, first) =>
    row.flatMap((values, second): Pair[] => (first < second ? [{ first, second, values }] : [])),
  )

/**
 * The pairs that work on one another most in the year at place `t`, the strongest first: what two do together beside what
 * each does alone. Null where that was not found, or no two do.
 */
export function interactionText(
  { players }: PolicyEffects,
  outcome: OutcomeEffects,
  t: number,
  called: (id: string) => string,
  { effects: words }: CliText,
): string | null {
  const sized = pairsOf(outcome)
    .map(({ first, second, values }) => ({ first, second, value: values[t] ?? 0 }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const strongest = Math.abs(sized[0]?.value ?? 0)
  const shown = sized.filter(({ value }) => Math.abs(value) > LEAST * strongest).slice(0, MOST_PAIRS)
  if (!(strongest > 1e-6) || shown.length === 0) return null
  const cells = numberCells(shown.map(({ value }) => value))
  const nameOf = (player: number): string => called(players[player]?.id ?? '')
  const table = renderTable(
    [
      { head: words.policy, align: 'left' },
      { head: words.pair.other, align: 'left' },
      { head: words.heads[`${outcome.variable} (${outcome.unit})`] ?? outcome.unit, align: 'right' },
      { head: words.pair.what, align: 'left' },
    ],
    shown.map(({ first, second, value }, row) => [
      nameOf(first),
      nameOf(second),
      cells[row] ?? '',
      value > 0 ? words.pair.compete : words.pair.help,
    ]),
  )
  return `${words.pair.caption}\n${table}`
}

/** Every pair of every outcome in every year as rows; null where interactions were not found. */
export function interactionsCsv({ players, years, outcomes }: PolicyEffects): string | null {
  if (outcomes.every(({ interactions }) => interactions === null)) return null
  return csvText([
    ['variable', 'unit', 'id', 'other id', ...years],
    ...outcomes.flatMap((outcome) =>
      pairsOf(outcome).map(({ first, second, values }) => [
        outcome.variable,
        outcome.unit,
        players[first]?.id ?? '',
        players[second]?.id ?? '',
        ...values,
      ]),
    ),
  ])
}
