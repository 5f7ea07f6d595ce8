import type { ReactElement } from 'react'
import { answersText, unitText } from '#messages'
import type { GoalAnswer } from '#model'
import type { RunInput, StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { Badge } from '../../ui/Badge.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import type { Explained } from '../../figures/explained.ts'
import { foundOfGoal, resultOf } from './answer-runs.ts'
import { input, madeOf } from './explained-effect.ts'

type Row = GoalAnswer['targets'][number]

export const targetYear = ({ target }: Pick<Row, 'target'>): number =>
  target.kind === 'budget' ? target.to : target.year

interface Props {
  readonly answer: GoalAnswer
  readonly outline: StudyOutline
  /** The run that the search began with. */
  readonly start: RunInput
}

/** How each target stands before and after, and what is missing to it. */
export function GoalTargets({ answer, outline, start }: Props): ReactElement {
  const { effects: text, goal } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const { how, inputs, gap } = answersText(language)
  const nameOf = (row: Row): string =>
    labelIn(
      outline.targets.find(({ id }) => id === row.target.id)?.label,
      language,
      text.targetIn({ year: targetYear(row) }),
    )
  const amount = (row: Row, value: number) => ({ year: targetYear(row), value, unit: row.unit })
  const most = (row: Row) => input(inputs.most, amount(row, row.after.most))
  // A price that was found is no lever of the study: what follows from it is told here alone.
  const found = answer.by === 'strengths' ? foundOfGoal(start, answer) : null
  const column = (
    id: string,
    head: string,
    valueOf: (row: Row) => number,
    explain: (row: Row, value: number) => Explained | null,
  ): AnswerColumn<Row> => ({
    id,
    head,
    align: 'end',
    value: valueOf,
    cell: (row) => numbers.value(valueOf(row)),
    explain: (row) => explain(row, valueOf(row)),
  })
  const columns: readonly AnswerColumn<Row>[] = [
    { id: 'target', head: goal.heads.target, value: nameOf, cell: nameOf },
    { id: 'unit', head: goal.heads.unit, value: ({ unit }) => unit, cell: ({ unit }) => unitText(unit, language) },
    column(
      'before',
      goal.heads.before,
      ({ before }) => before.value,
      (row, value) => {
        const { kind, variable } = row.target
        // What stands in one year of a run says itself how it was made.
        return kind === 'level'
          ? { ...resultOf(start, variable, targetYear(row)), label: nameOf(row) }
          : madeOf(nameOf(row), amount(row, value), how[kind])
      },
    ),
    column(
      'most',
      goal.heads.most,
      ({ after }) => after.most,
      (row, value) => madeOf(nameOf(row), amount(row, value), how.most),
    ),
    column(
      'after',
      goal.heads.after,
      ({ after }) => after.value,
      (row, value) =>
        found !== null && row.target.kind === 'level'
          ? { ...resultOf(found, row.target.variable, targetYear(row)), label: nameOf(row) }
          : madeOf(nameOf(row), amount(row, value), how.after),
    ),
    {
      ...column(
        'gap',
        gap,
        ({ after }) => after.value - after.most,
        (row, value) =>
          madeOf(nameOf(row), amount(row, value), how.above, [
            input(goal.heads.after, amount(row, row.after.value)),
            most(row),
          ]),
      ),
      cell: (row) => numbers.value(withoutDust(row)),
    },
    {
      id: 'met',
      head: text.isMet,
      value: ({ isMet }) => (isMet ? goal.isMet : goal.unmet),
      cell: ({ isMet, after }) => (
        <Badge tone={isMet ? 'good' : 'warning'}>
          {isMet ? goal.isMet : text.misses({ by: numbers.value(after.value - after.most) })}
        </Badge>
      ),
    },
  ]
  return (
    <AnswerTable
      id="targets"
      caption={text.targets}
      columns={columns}
      rows={answer.targets}
      rowKey={({ target }) => target.id}
    />
  )
}

/** What a search leaves of a gap, as a share of the value before it. */
const DUST = 1e-6

/** What is above the target, for the eye: less than a millionth of the value before is where the search ended. Files keep it. */
function withoutDust({ before, after }: Row): number {
  const above = after.value - after.most
  return Math.abs(above) <= DUST * Math.abs(before.value) ? 0 : above
}
