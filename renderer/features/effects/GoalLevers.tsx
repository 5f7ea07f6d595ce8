import type { ReactElement } from 'react'
import { answersText } from '#messages'
import type { GoalAnswer } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { input, madeOf } from './explained-effect.ts'

type Row = GoalAnswer['levers'][number]

/** Levers that a sentence names. */
const MOST_NAMED = 5

interface Props {
  readonly answer: GoalAnswer
  readonly outline: StudyOutline
  /** The year of the targets. */
  readonly year: number
}

/** Levers that were moved, the farthest first, with their bounds; those that stand at one say so. Files have all of them. */
export function GoalLevers({ answer, outline, year }: Props): ReactElement {
  const { effects: text, goal } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const answers = answersText(language)
  const way = ({ before, after, upper, lower }: Row): number => Math.abs(after - before) / (upper - lower)
  const sorted = [...answer.levers].sort((a, b) => way(b) - way(a))
  const moved = sorted.filter((row) => way(row) > 5e-4)
  const nameOf = ({ id }: Row): string =>
    labelIn(outline.policies.find((policy) => policy.id === id)?.label, language, id)
  const holds = ({ worth }: Row): boolean => (worth ?? 0) > 0
  const standing = (row: Row): string => {
    const bound = row.bound === null ? '' : answers.bounds[row.bound]
    return holds(row) ? answers.binds({ bound }) : bound
  }
  const column = (
    id: 'before' | 'after' | 'lower' | 'upper',
    head: string,
    explain: (row: Row) => ReturnType<typeof madeOf>,
  ): AnswerColumn<Row> => ({
    id,
    head,
    align: 'end',
    value: (row) => row[id],
    cell: (row) => numbers.quantity(row[id], row.unit),
    sortKey: (row) => row[id],
    explain,
  })
  const bounds = ({ lower, upper, before, unit }: Row) => [
    input(answers.shown, { year, value: before, unit }),
    input(answers.lower, { year, value: lower, unit }),
    input(answers.upper, { year, value: upper, unit }),
  ]
  const columns: readonly AnswerColumn<Row>[] = [
    { id: 'lever', head: goal.heads.lever, value: nameOf, cell: nameOf },
    column('before', answers.shown, (row) =>
      madeOf(nameOf(row), { year, value: row.before, unit: row.unit }, answers.how.start),
    ),
    column('after', answers.found, (row) =>
      madeOf(nameOf(row), { year, value: row.after, unit: row.unit }, answers.how.strengths, bounds(row)),
    ),
    column('lower', answers.lower, () => null),
    column('upper', answers.upper, () => null),
    {
      id: 'bound',
      head: answers.stands,
      value: standing,
      cell: standing,
    },
  ]
  const stays = answer.levers.length - moved.length
  const holding = sorted
    .filter(holds)
    .sort((a, b) => (b.worth ?? 0) - (a.worth ?? 0))
    .map(nameOf)
  return (
    <>
      {holding.length === 0 ? null : (
        <Notice tone="warning">
          {goal.binding({ levers: holding.slice(0, MOST_NAMED), more: Math.max(0, holding.length - MOST_NAMED) })}
        </Notice>
      )}
      <AnswerTable
        id="levers"
        caption={text.levers}
        columns={columns}
        rows={moved}
        rowKey={({ id }) => id}
        empty={text.noneMoved}
        maxHeight="28rem"
        whole={() => ({
          heads: [...columns.map(({ head }) => head), answers.unit, answers.holdsOff],
          rows: sorted.map((row) => [...columns.map(({ value }) => value(row)), row.unit, row.worth]),
        })}
      />
      {stays === 0 || moved.length === 0 ? null : <p className="answer-note">{answers.stays({ count: stays })}</p>}
    </>
  )
}
