import type { CSSProperties, ReactElement } from 'react'
import { useStore } from 'zustand'
import type { SourceRegister } from '#model'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { ProblemList } from '../../figures/ProblemList.tsx'
import type { PlaceProps } from '../place-props.ts'

type Grade = SourceRegister['byQuality'][number]

interface Props extends Pick<PlaceProps, 'store'> {
  readonly register: SourceRegister
}

const barOf = (share: number): CSSProperties => ({ '--share': share }) as CSSProperties

/** How good the figures of the study are, and what its reading warned of. */
export function QualityView({ register, store }: Props): ReactElement {
  const { data, figures } = useText()
  const text = data.gaps
  const numbers = useNumbers()
  const study = useStore(store, (state) => state.study)
  const warnings = study.status === 'open' ? study.warnings : []
  const share = (grade: Grade): number => grade.figures / Math.max(1, register.figures)
  const columns: readonly Column<Grade>[] = [
    { id: 'grade', head: text.grade, cell: ({ quality }) => figures.qualities[quality] },
    { id: 'meaning', head: text.meaning, cell: ({ quality }) => text.meanings[quality] },
    {
      id: 'count',
      head: text.count,
      align: 'end',
      cell: (grade) => numbers.value(grade.figures, 0),
      sortKey: (grade) => grade.figures,
    },
    { id: 'share', head: text.share, align: 'end', cell: (grade) => numbers.percent(share(grade)), sortKey: share },
    {
      id: 'bar',
      head: '',
      cell: (grade) => <span className="quality-bar" style={barOf(share(grade))} aria-hidden="true" />,
    },
  ]
  return (
    <>
      <Table
        caption={text.qualityCaption({ figures: numbers.value(register.figures, 0) })}
        columns={columns}
        rows={register.byQuality}
        rowKey={({ quality }) => quality}
      />
      <Panel heading={text.warnings}>
        {warnings.length === 0 ? <p>{text.noWarnings}</p> : <ProblemList problems={warnings} refused={false} />}
      </Panel>
    </>
  )
}
