import { csvText } from '#charts'
import { type CliText, runFailureSentence } from '#messages'
import type { CapAnswer, GoalAnswer, TargetAnswer } from '#model'
import { terminalText } from './display-width.ts'
import type { StudyView } from './engine.ts'
import type { Language } from './invocation.ts'
import { numberCells, plainNumber } from './number-cell.ts'
import { type StudyNames, studyNames } from './study-names.ts'
import { renderTable } from './table.ts'

type Answer = GoalAnswer | CapAnswer

/** Whether the targets are met, how they stand before and after, and what was moved for it. */
export function goalText(
  answer: Answer,
  study: StudyView,
  { rule, gwp }: { readonly rule: string; readonly gwp: string },
  lang: Language,
  text: CliText,
): string {
  const { goal } = text
  const country = terminalText(study.country.name[lang] || study.country.name.en)
  const names = studyNames(study, lang)
  const scenario = names.scenario(answer.scenario)
  const means = answer.by === 'cap' ? goal.byCap : goal.means[answer.by]({ least: goal.leasts[answer.least] })
  const heading = goal.heading({ country, scenario, rule, gwp, means, runs: answer.runs })
  const verdict = answer.isMet ? goal.met : goal.missed
  const parts =
    answer.by === 'cap' ? capParts(answer, names, text) : [leverTable(answer, text), ...boundNotes(answer, text)]
  return `${[heading, verdict, targetTable(answer.targets, names, text), ...parts, costNote(answer, text)].join('\n\n')}\n`
}

function targetTable(targets: readonly TargetAnswer[], names: StudyNames, { goal }: CliText): string {
  return renderTable(
    [
      { head: goal.heads.target, align: 'left' },
      { head: goal.heads.unit, align: 'left' },
      { head: goal.heads.before, align: 'right' },
      { head: goal.heads.after, align: 'right' },
      { head: goal.heads.most, align: 'right' },
      { head: goal.heads.missing, align: 'right' },
    ],
    targets.map(({ target, unit, before, after, isMet }) => {
      const cells = numberCells([before.value, after.value, after.most, isMet ? 0 : after.value - after.most])
      return [names.target(target.id), unit, ...cells.slice(0, 3), isMet ? goal.isMet : `+${cells[3] ?? ''}`]
    }),
  )
}

/** What moved, the greatest move first; what stayed is said in number. */
function leverTable({ levers }: GoalAnswer, { goal }: CliText): string {
  const rangeOf = ({ upper, lower }: GoalAnswer['levers'][number]) => upper - lower
  const moveOf = (lever: GoalAnswer['levers'][number]) => Math.abs(lever.after - lever.before) / rangeOf(lever)
  const moved = levers.filter((lever) => moveOf(lever) > 5e-5).sort((a, b) => moveOf(b) - moveOf(a))
  const table = renderTable(
    [
      { head: goal.heads.lever, align: 'left' },
      { head: goal.heads.unit, align: 'left' },
      { head: goal.heads.before, align: 'right' },
      { head: goal.heads.after, align: 'right' },
      { head: goal.heads.bounds, align: 'right' },
    ],
    moved.map(({ id, unit, before, after, lower, upper }) => [
      terminalText(id),
      unit,
      before.toFixed(2),
      after.toFixed(2),
      `${plainNumber(lower)}-${plainNumber(upper)}`,
    ]),
  )
  const note = goal.unmoved({ count: levers.length - moved.length })
  return moved.length === 0 ? note : `${table}\n${note}`
}

/** Levers at a bound that a sentence names; the document has all. */
const MOST_BOUND = 10

/** Levers at a bound that hold the targets off, what each is worth the most first. */
function boundNotes({ levers }: GoalAnswer, { goal }: CliText): string[] {
  const bound = levers
    .filter(({ worth }) => worth !== null)
    .sort((a, b) => (b.worth ?? 0) - (a.worth ?? 0))
    .map(
      ({ id, bound: end, upper, lower, unit }) =>
        `${terminalText(id)} (${plainNumber(end === 'upper' ? upper : lower)} ${unit})`,
    )
  const named = bound.slice(0, MOST_BOUND)
  return bound.length === 0 ? [] : [goal.binding({ levers: named, more: bound.length - named.length })]
}

function capParts({ scenario, prices, reached, stopped }: CapAnswer, names: StudyNames, text: CliText): string[] {
  const { goal } = text
  const table = renderTable(
    [
      { head: goal.heads.cap, align: 'left' },
      { head: goal.heads.year, align: 'right' },
      { head: goal.heads.price, align: 'right' },
    ],
    prices.map(({ variable, year, price }) => [variable, String(year), numberCells([price]).join('')]),
  )
  const why =
    stopped === null
      ? []
      : [
          goal.stopped({
            why: runFailureSentence(names.scenario(scenario), stopped, text),
            share: plainNumber(100 * reached),
          }),
        ]
  const highest = prices.filter(({ isHighest }) => isHighest).map(({ year }) => year)
  const held =
    highest.length === 0 ? [] : [goal.highestPrice({ years: highest, share: (100 * reached).toPrecision(3) })]
  return [...(prices.length === 0 ? [] : [table]), ...held, ...why]
}

function costNote({ cost }: Answer, { goal }: CliText): string {
  return goal.cost({
    before: numberCells([cost.before]).join(''),
    change: numberCells([cost.after - cost.before]).join(''),
  })
}

export function goalCsv(answer: Answer): string {
  const targets = answer.targets.map(({ target, unit, before, after, isMet }) => [
    'target',
    target.id,
    unit,
    before.value,
    after.value,
    '',
    after.most,
    isMet ? 1 : 0,
  ])
  const means =
    answer.by === 'cap'
      ? answer.prices.map(({ variable, year, price }) => [
          'price',
          `${variable}@${year}`,
          'USD_2020/t',
          '',
          price,
          '',
          '',
          '',
        ])
      : answer.levers.map(({ id, unit, before, after, lower, upper }) => [
          'lever',
          id,
          unit,
          before,
          after,
          lower,
          upper,
          '',
        ])
  return csvText([['part', 'id', 'unit', 'before', 'after', 'lower', 'upper', 'met'], ...targets, ...means])
}
