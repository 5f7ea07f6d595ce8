import type { ReactElement } from 'react'
import { answersText, unitText } from '#messages'
import type { OutcomeEffects, Player, PolicyEffects } from '#model'
import type { RunInput } from '#worker'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import type { ComposedInput, Explained } from '../../figures/explained.ts'
import { labelIn } from '../../figures/label-in.ts'
import { variableLabel } from '../../figures/variable-label.ts'
import { yearsOffered } from '../../figures/years-offered.ts'
import { useNumbers } from '../../ui/language/LanguageProvider.tsx'
import { type endsOfEffects, resultOf } from './answer-runs.ts'
import type { Words } from './effects-words.ts'
import { contributionHow, input, madeOf } from './explained-effect.ts'
import { playerLabel, playerLabels } from './player-labels.ts'

interface Props {
  readonly effects: PolicyEffects
  /** The runs of the two totals. */
  readonly ends: ReturnType<typeof endsOfEffects>
  readonly outcome: OutcomeEffects
  readonly words: Words
}

interface Part {
  readonly key: string
  readonly name: string
  readonly values: ArrayLike<number>
  readonly errors: ArrayLike<number> | null
  /** The run whose total it is; null for a part of the difference of the two. */
  readonly run: RunInput | null
  /** How its value of a year is made, in a sentence. */
  readonly how: (year: number) => string
  /** What it is made of in a year. */
  readonly inputs: (year: number) => readonly ComposedInput[]
}

/** What each policy does by year, between the totals of the two scenarios: a column adds up. Files have every year and outcome. */
export function EffectsTable({ effects, ends, outcome, words }: Props): ReactElement {
  const { outline, language, text } = words
  const numbers = useNumbers()
  const answers = answersText(language)
  const nameOf = (scenario: string): string =>
    labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)
  const called = playerLabels(effects.players, words)
  const total = (run: RunInput, values: Float64Array): Part => {
    return {
      key: run.scenario,
      name: nameOf(run.scenario),
      values,
      errors: null,
      run,
      how: () => answers.how.end,
      inputs: () => [],
    }
  }
  const totals = (year: number): readonly ComposedInput[] => [
    totalOf(outcome, effects, ends.from, outcome.baseline, nameOf, year),
    totalOf(outcome, effects, ends.to, outcome.scenario, nameOf, year),
  ]
  /** The two runs whose difference is what a policy does first in, or last out. */
  const runsOf = (one: OutcomeEffects, player: number, year: number): readonly ComposedInput[] => {
    const t = effects.years.indexOf(year)
    const value = one.contributions[player]?.[t] ?? Number.NaN
    const amount = (of: number) => ({ year, value: of, unit: one.unit })
    const none = (one.baseline[t] ?? Number.NaN) + (one.assumptions[t] ?? Number.NaN)
    const all = one.scenario[t] ?? Number.NaN
    return effects.method === 'first-in'
      ? [input(answers.inputs.alone, amount(none + value)), input(answers.inputs.without, amount(none))]
      : [
          { label: answers.inputs.all, ...amount(all), asked: resultOf(ends.to, one.variable, year) },
          input(answers.inputs.allBut, amount(all - value)),
        ]
  }
  const membersOf = ({ of, policies }: Player): string =>
    of === 'policy'
      ? ''
      : ` ${answers.how.groupOf({ policies: policies.map((id) => playerLabel({ of: 'policy', name: id }, words)) })}`
  const beside = (key: 'assumptions' | 'remainder', values: Float64Array): readonly Part[] =>
    values.every((value, t) => Math.abs(value) <= 1e-9 * Math.abs(outcome.scenario[t] ?? 0))
      ? []
      : [{ key, name: text[key], values, errors: null, run: null, how: () => answers.how.beside, inputs: totals }]
  const partsOf = (one: OutcomeEffects): readonly Part[] => [
    total(ends.from, one.baseline),
    ...beside('assumptions', one.assumptions),
    ...effects.players.map((player, i): Part => ({
      key: `player ${player.id}`,
      name: called(player.id),
      values: one.contributions[i] ?? new Float64Array(),
      errors: one.errors?.[i] ?? null,
      run: null,
      inputs: effects.method === 'shapley' ? totals : (year) => runsOf(one, i, year),
      how: (year) => `${contributionHow(effects, one, i, year, { how: answers.how, numbers })}${membersOf(player)}`,
    })),
    ...beside('remainder', one.remainder),
    total(ends.to, one.scenario),
  ]
  const explain = (part: Part, year: number, value: number): Explained | null =>
    part.run === null
      ? madeOf(part.name, { year, value, unit: outcome.unit }, part.how(year), part.inputs(year))
      : resultOf(part.run, outcome.variable, year)
  const at = ({ values }: Part, year: number): number => values[effects.years.indexOf(year)] ?? Number.NaN
  const cell = (part: Part, year: number): string => {
    if (part.run !== null) return numbers.value(at(part, year))
    const change = numbers.change(at(part, year), '')
    const error = part.errors?.[effects.years.indexOf(year)]
    return error === undefined ? change : `${change} ± ${numbers.value(error)}`
  }
  const columns: readonly AnswerColumn<Part>[] = [
    { id: 'part', head: answers.part, value: ({ name }) => name, cell: ({ name }) => name },
    ...yearsOffered(outline.country).map((year): AnswerColumn<Part> => ({
      id: String(year),
      head: String(year),
      align: 'end',
      value: (part) => at(part, year),
      cell: (part) => cell(part, year),
      sortKey: (part) => at(part, year),
      explain: (part) => explain(part, year, at(part, year)),
    })),
  ]
  return (
    <AnswerTable
      id="by-policy"
      caption={answers.effectsCaption({
        what: `${variableLabel(outcome.variable, outline, language)} (${unitText(outcome.unit, language)})`,
      })}
      columns={columns}
      rows={partsOf(outcome)}
      rowKey={({ key }) => key}
      maxHeight="32rem"
      whole={() => ({
        title: answers.effects,
        heads: [answers.outcome, answers.unit, answers.part, ...effects.years.map(String)],
        rows: effects.outcomes.flatMap((one) =>
          partsOf(one).flatMap(({ name, values, errors }) => [
            [one.variable, one.unit, name, ...Array.from(values)],
            ...(errors === null
              ? []
              : [[one.variable, one.unit, answers.errorOf({ part: name }), ...Array.from(errors)]]),
          ]),
        ),
      })}
    />
  )
}

/** The total of one of the two runs, which says in turn how it was made. */
function totalOf(
  { variable, unit }: OutcomeEffects,
  { years }: PolicyEffects,
  run: RunInput,
  values: Float64Array,
  nameOf: (scenario: string) => string,
  year: number,
): ComposedInput {
  return {
    label: nameOf(run.scenario),
    value: values[years.indexOf(year)] ?? Number.NaN,
    unit,
    year,
    asked: resultOf(run, variable, year),
  }
}
