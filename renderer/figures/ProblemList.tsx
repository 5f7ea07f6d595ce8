import type { Problem } from '#model'
import { problemSentence, type FrameText } from '#messages'
import { ForeignText } from './ForeignText.tsx'
import { Badge } from '../ui/Badge.tsx'
import { useLanguage, useNumbers, useText } from '../ui/language/LanguageProvider.tsx'
import { Table, type Column } from '../ui/Table.tsx'

interface PlacedProblem {
  readonly key: string
  readonly problem: Problem
  readonly sentence: string
}

function columnsOf(text: FrameText['problems'], line: (row: number) => string): Column<PlacedProblem>[] {
  return [
    {
      id: 'severity',
      head: text.severity,
      cell: ({ problem: { severity } }) => (
        <Badge tone={severity === 'error' ? 'bad' : 'warning'}>{text[severity]}</Badge>
      ),
      sortKey: ({ problem: { severity } }) => (severity === 'error' ? 0 : 1),
    },
    {
      id: 'file',
      head: text.file,
      cell: ({ problem }) => <ForeignText>{problem.file}</ForeignText>,
      sortKey: ({ problem }) => problem.file,
    },
    {
      id: 'row',
      head: text.row,
      align: 'end',
      cell: ({ problem: { row } }) => (row === null ? null : line(row)),
      sortKey: ({ problem: { row } }) => row ?? NaN,
    },
    {
      id: 'column',
      head: text.column,
      cell: ({ problem: { column } }) => (column === null ? null : <ForeignText>{column}</ForeignText>),
    },
    { id: 'sentence', head: text.sentence, cell: ({ sentence }) => <ForeignText>{sentence}</ForeignText> },
  ]
}

/** Every problem of a study: where it is, what stands there, what could. */
export function ProblemList({ problems, refused }: { problems: readonly Problem[]; refused: boolean }) {
  const text = useText().frame.problems
  const language = useLanguage()
  const numbers = useNumbers()
  const rows = problems.map((problem, index) => {
    return { key: String(index), problem, sentence: problemSentence(problem, language) }
  })
  return (
    <>
      {refused ? <p className="problems-refused">{text.refused}</p> : null}
      <div className="problem-list">
        <Table
          caption={text.caption}
          captionHidden
          columns={columnsOf(text, (row) => numbers.year(row))}
          rows={rows}
          rowKey={({ key }) => key}
          maxHeight="60dvh"
        />
      </div>
    </>
  )
}
