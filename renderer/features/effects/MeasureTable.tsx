import type { ReactElement } from 'react'
import { answersText, measureRemark, whereText } from '#messages'
import type { Measure, MeasureCurve } from '#model'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import type { Explained } from '../../figures/explained.ts'
import { input, madeOf } from './explained-effect.ts'
import type { WhereWords } from './where-spec.ts'

const MT = 'Mt CO2-equiv/yr'
const MUSD = 'million USD_2020/yr'
const PER_TONNE = 'USD_2020/t CO2-equiv'

interface Props {
  readonly caption: string
  readonly curve: MeasureCurve
  readonly nameOf: (id: string) => string
  /** Why a measure costs less than nought, in a sentence; empty where none does. */
  readonly reasonOf: (measure: Measure) => string
  readonly words: WhereWords
}

/** What each measure abates and costs, alone and on top of the cheaper ones, and what there is to know of it. */
export function MeasureTable({ caption, curve, nameOf, reasonOf, words }: Props): ReactElement {
  const { measures: text, numbers, language } = words
  const { how, inputs } = answersText(language)
  const { year, before } = curve
  const column = (
    id: 'alone' | 'onTop' | 'costAlone' | 'costOnTop' | 'costAtHurdle',
    valueOf: (measure: Measure) => number | null,
    partsOf: (measure: Measure) => readonly (readonly [label: string, value: number, unit: string])[],
  ): AnswerColumn<Measure> => ({
    id,
    head: text[id],
    align: 'end',
    value: valueOf,
    cell: (measure) => numbers.value(valueOf(measure) ?? Number.NaN),
    sortKey: (measure) => valueOf(measure) ?? Number.NaN,
    explain: (measure): Explained | null =>
      madeOf(
        nameOf(measure.id),
        { year, value: valueOf(measure) ?? Number.NaN, unit: id.startsWith('cost') ? PER_TONNE : MT },
        how[id],
        partsOf(measure).map(([label, value, unit]) => input(label, { year, value, unit })),
      ),
  })
  const columns: readonly AnswerColumn<Measure>[] = [
    {
      id: 'measure',
      head: text.measure,
      value: ({ id }) => nameOf(id),
      cell: ({ id }) => nameOf(id),
      sortKey: ({ id }) => nameOf(id),
    },
    column(
      'alone',
      ({ alone }) => alone.abatement,
      ({ alone }) => [
        [inputs.without, before.total, MT],
        [inputs.with, before.total - alone.abatement, MT],
      ],
    ),
    column(
      'onTop',
      ({ onTop }) => onTop.abatement,
      (measure) => {
        const cheaper = cheaperThan(curve, measure)
        return [
          [inputs.cheaper, cheaper, MT],
          [inputs.with, cheaper - measure.onTop.abatement, MT],
        ]
      },
    ),
    column(
      'costAlone',
      ({ unitCost }) => unitCost.alone,
      ({ alone }) => [
        [inputs.costMore, alone.cost, MUSD],
        [inputs.abated, alone.abatement, MT],
      ],
    ),
    column(
      'costOnTop',
      ({ unitCost }) => unitCost.onTop,
      ({ onTop }) => [
        [inputs.costMore, onTop.cost, MUSD],
        [inputs.abated, onTop.abatement, MT],
      ],
    ),
    column(
      'costAtHurdle',
      ({ unitCost }) => unitCost.atHurdleRates,
      ({ alone }) => [
        [inputs.costMore, alone.hurdleCost, MUSD],
        [inputs.abated, alone.abatement, MT],
      ],
    ),
    {
      id: 'remark',
      head: text.remark,
      value: (measure) => measureRemark(measure, text),
      cell: (measure) => measureRemark(measure, text),
    },
  ]
  return (
    <AnswerTable
      id="cost-by-measure"
      caption={caption}
      columns={columns}
      rows={curve.measures}
      rowKey={({ id }) => id}
      maxHeight="32rem"
      whole={() => ({
        heads: [...columns.map(({ head }) => head), whereText(language).whyBelow],
        // What stands below the table in sight stands beside the measure in files.
        rows: curve.measures.map((measure) => [
          ...columns.map(({ id, value }) =>
            id === 'remark' ? measureRemark({ ...measure, negative: [] }, text) : value(measure),
          ),
          reasonOf(measure),
        ]),
      })}
    />
  )
}

/** Emissions with all measures that come before one in the order of cost. Mt CO2e. */
function cheaperThan({ measures, before }: MeasureCurve, measure: Measure): number {
  return measures
    .slice(0, measures.indexOf(measure))
    .reduce((emissions, { onTop }) => emissions - onTop.abatement, before.total)
}
