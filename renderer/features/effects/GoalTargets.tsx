import type { ReactElement } from 'react'
import { unitText } from '#messages'
import type { GoalAnswer } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { Badge } from '../../ui/Badge.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

type Row = GoalAnswer['targets'][number]

const targetYear = (target: Row['target']): number => (target.kind === 'budget' ? target.to : target.year)

/** How each target stands before and after. */
export function GoalTargets({
  answer,
  outline,
}: {
  readonly answer: GoalAnswer
  readonly outline: StudyOutline
}): ReactElement {
  const { effects: text, goal } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const columns: readonly Column<Row>[] = [
    {
      id: 'target',
      head: goal.heads.target,
      cell: ({ target }) =>
        labelIn(
          outline.targets.find(({ id }) => id === target.id)?.label,
          language,
          text.targetIn({ year: targetYear(target) }),
        ),
    },
    { id: 'unit', head: goal.heads.unit, cell: ({ unit }) => unitText(unit, language) },
    { id: 'before', head: goal.heads.before, align: 'end', cell: ({ before }) => numbers.value(before.value) },
    { id: 'most', head: goal.heads.most, align: 'end', cell: ({ after }) => numbers.value(after.most) },
    { id: 'after', head: goal.heads.after, align: 'end', cell: ({ after }) => numbers.value(after.value) },
    {
      id: 'met',
      head: text.isMet,
      cell: ({ isMet, after }) => (
        <Badge tone={isMet ? 'good' : 'warning'}>
          {isMet ? goal.isMet : text.misses({ by: numbers.value(after.value - after.most) })}
        </Badge>
      ),
    },
  ]
  return (
    <Table
      caption={text.targets}
      captionHidden
      columns={columns}
      rows={answer.targets}
      rowKey={({ target }) => target.id}
    />
  )
}
