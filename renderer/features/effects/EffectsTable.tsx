import type { ReactElement } from 'react'
import { answersText, unitText } from '#messages'
import type { OutcomeEffects, PolicyEffects } from '#model'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import type { Explained } from '../../figures/explained.ts'
import { labelIn } from '../../figures/label-in.ts'
import { variableLabel } from '../../figures/variable-label.ts'
import { yearsOffered } from '../../figures/years-offered.ts'
import { useNumbers } from '../../ui/language/LanguageProvider.tsx'
import type { Words } from './effects-words.ts'
import { contributionHow, madeOf } from './explained-effect.ts'
import { playerLabels } from './player-labels.ts'

interface Props {
  readonly effects: PolicyEffects
  readonly outcome: OutcomeEffects
  readonly words: Words
}

interface Part {
  readonly key: string
  readonly name: string
  readonly values: ArrayLike<number>
  readonly errors: ArrayLike<number> | null
  /** Whose total it is; null for a part of the difference of the two. */
  readonly scenario: string | null
  /** How its value of a year is made, in a sentence. */
  readonly how: (year: number) => string
}

/** What each policy does by year, between the totals of the two scenarios: a column adds up. Files have every year and outcome. */
export function EffectsTable({ effects, outcome, words }: Props): ReactElement {
  const { outline, language, text } = words
  const numbers = useNumbers()
  const answers = answersText(language)
  const nameOf = (scenario: string): string =>
    labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)
  const called = playerLabels(effects.players, words)
  const total = (scenario: string, values: Float64Array): Part => {
    return { key: scenario, name: nameOf(scenario), values, errors: null, scenario, how: () => answers.how.end }
  }
  const beside = (key: 'assumptions' | 'remainder', values: Float64Array): readonly Part[] =>
    values.every((value, t) => Math.abs(value) <= 1e-9 * Math.abs(outcome.scenario[t] ?? 0))
      ? []
      : [{ key, name: text[key], values, errors: null, scenario: null, how: () => answers.how.beside }]
  const partsOf = (one: OutcomeEffects): readonly Part[] => [
    total(effects.against, one.baseline),
    ...beside('assumptions', one.assumptions),
    ...effects.players.map(({ id }, i): Part => ({
      key: `player ${id}`,
      name: called(id),
      values: one.contributions[i] ?? new Float64Array(),
      errors: one.errors?.[i] ?? null,
      scenario: null,
      how: (year) => contributionHow(effects, one, i, year, { how: answers.how, numbers }),
    })),
    ...beside('remainder', one.remainder),
    total(effects.scenario, one.scenario),
  ]
  const explain = (part: Part, year: number, value: number): Explained | null =>
    part.scenario === null
      ? madeOf(part.name, { year, value, unit: outcome.unit }, part.how(year), [
          result(outcome, effects, effects.against, nameOf, year),
          result(outcome, effects, effects.scenario, nameOf, year),
        ])
      : { kind: 'result', scenario: part.scenario, variable: outcome.variable, year }
  const at = ({ values }: Part, year: number): number => values[effects.years.indexOf(year)] ?? Number.NaN
  const cell = (part: Part, year: number): string => {
    if (part.scenario !== null) return numbers.value(at(part, year))
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

/** The total of one of the two scenarios, which says in turn how it was made. */
function result(
  { variable, unit, baseline, scenario: own }: OutcomeEffects,
  { years, against }: PolicyEffects,
  scenario: string,
  nameOf: (scenario: string) => string,
  year: number,
) {
  const values = scenario === against ? baseline : own
  return {
    label: nameOf(scenario),
    value: values[years.indexOf(year)] ?? Number.NaN,
    unit,
    year,
    asked: { kind: 'result' as const, scenario, variable, year },
  }
}
