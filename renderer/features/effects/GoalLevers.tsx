import type { ReactElement } from 'react'
import type { GoalAnswer } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

type Row = GoalAnswer['levers'][number]

/** Levers that were moved, the farthest first; those that stand at a bound say so. */
export function GoalLevers({
  answer,
  outline,
}: {
  readonly answer: GoalAnswer
  readonly outline: StudyOutline
}): ReactElement {
  const { effects: text, goal } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const way = ({ before, after, upper, lower }: Row): number => Math.abs(after - before) / (upper - lower)
  const moved = answer.levers.filter((row) => way(row) > 5e-4).sort((a, b) => way(b) - way(a))
  const columns: readonly Column<Row>[] = [
    {
      id: 'lever',
      head: goal.heads.lever,
      cell: ({ id }) => labelIn(outline.policies.find((policy) => policy.id === id)?.label, language, id),
    },
    { id: 'before', head: goal.heads.before, align: 'end', cell: ({ before, unit }) => numbers.quantity(before, unit) },
    {
      id: 'after',
      head: goal.heads.after,
      align: 'end',
      cell: ({ after, unit }) => numbers.quantity(after, unit),
      sortKey: ({ after }) => after,
    },
    {
      id: 'bound',
      head: goal.heads.bounds,
      cell: ({ bound, lower, upper, unit }) =>
        bound === null ? '' : text.atBound({ bound: numbers.quantity(bound === 'lower' ? lower : upper, unit) }),
    },
  ]
  return (
    <Table
      caption={text.levers}
      captionHidden
      columns={columns}
      rows={moved}
      rowKey={({ id }) => id}
      empty={text.noneMoved}
      maxHeight="28rem"
    />
  )
}
