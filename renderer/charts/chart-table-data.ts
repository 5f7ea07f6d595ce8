import type { ChartsText } from '#messages'
import type { Across } from './core/chart-spec.ts'
import { type ChartSeries, pointIn, yearsOf } from './chart-series.ts'
import { formatSignificant, formatYear } from './core/format-number.ts'

/** A table as it is read: `head` names the columns, each row begins with what it is of. */
export interface TableData {
  readonly head: readonly { readonly label: string; readonly note: string }[]
  readonly rows: readonly (readonly string[])[]
}

/** A row for each year, or for what else lies across, a column for each series. Numbers as the chart shows them; the CSV has them whole. */
export function tableOfSeries(series: readonly ChartSeries[], text: ChartsText, across?: Across): TableData {
  const noteOf = ({ role }: ChartSeries): string => (role === 'observed' || role === 'target' ? text.roles[role] : '')
  return {
    head: [
      { label: across?.label ?? text.year, note: across?.unit ?? '' },
      ...series.map((one) => ({ label: one.item.label, note: noteOf(one) })),
    ],
    rows: yearsOf(series).map((year) => [
      formatYear(year),
      ...series.map((one) => {
        const point = pointIn(one, year)
        return point ? formatSignificant(point.value) : ''
      }),
    ]),
  }
}
