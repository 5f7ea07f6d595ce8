import type { ReactElement } from 'react'
import { measureRemark } from '#messages'
import type { Measure, MeasureCurve } from '#model'
import { type Column, Table } from '../../ui/Table.tsx'
import type { WhereWords } from './where-spec.ts'

interface Props {
  readonly caption: string
  readonly curve: MeasureCurve
  readonly nameOf: (id: string) => string
  readonly words: WhereWords
}

/** What each measure abates and costs, alone and on top of the cheaper ones, and what there is to know of it. */
export function MeasureTable({ caption, curve, nameOf, words }: Props): ReactElement {
  const { measures: text, numbers } = words
  const column = (id: string, head: string, valueOf: (measure: Measure) => number | null): Column<Measure> => ({
    id,
    head,
    align: 'end',
    cell: (measure) => numbers.value(valueOf(measure) ?? Number.NaN),
    sortKey: (measure) => valueOf(measure) ?? Number.NaN,
  })
  const columns: readonly Column<Measure>[] = [
    { id: 'measure', head: text.measure, cell: ({ id }) => nameOf(id), sortKey: ({ id }) => nameOf(id) },
    column('alone', text.alone, ({ alone }) => alone.abatement),
    column('onTop', text.onTop, ({ onTop }) => onTop.abatement),
    column('costAlone', text.costAlone, ({ unitCost }) => unitCost.alone),
    column('costOnTop', text.costOnTop, ({ unitCost }) => unitCost.onTop),
    column('costAtHurdle', text.costAtHurdle, ({ unitCost }) => unitCost.atHurdleRates),
    { id: 'remark', head: text.remark, cell: (measure) => measureRemark(measure, text) },
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={curve.measures}
      rowKey={({ id }) => id}
      maxHeight="32rem"
    />
  )
}
