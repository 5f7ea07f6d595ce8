import type { ReactElement } from 'react'
import type { ChartsText } from '#messages'
import { type ChartSeries, pointIn, yearsOf } from './chart-series.ts'
import { formatSignificant, formatYear } from './core/format-number.ts'

interface Props {
  readonly series: readonly ChartSeries[]
  readonly caption: string
  readonly unit: string
  readonly text: ChartsText
}

/** The numbers behind a chart, a row for each year. Numbers as the chart shows them; the CSV has them whole. */
export function ChartTable({ series, caption, unit, text }: Props): ReactElement {
  return (
    <div className="chart-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          {caption} ({unit})
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.year}</th>
            {series.map(({ role, index, item }) => (
              <th key={`${role}${index}`} scope="col">
                <span dir="auto">{item.label}</span>
                {role === 'target' || role === 'observed' ? <small> {text.roles[role]}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {yearsOf(series).map((year) => (
            <tr key={year}>
              <th scope="row">{formatYear(year)}</th>
              {series.map((one) => {
                const point = pointIn(one, year)
                return <td key={`${one.role}${one.index}`}>{point ? formatSignificant(point.value) : ''}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
