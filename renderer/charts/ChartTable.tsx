import { type ReactElement, useRef } from 'react'
import { useHiddenEdges } from '../ui/use-hidden-edges.ts'
import type { TableData } from './chart-table-data.ts'
import '../ui/hidden-edges.css'

interface Props {
  readonly table: TableData
  readonly caption: string
}

/** The numbers behind a chart. What heads a row stays while the rest scrolls sideways. */
export function ChartTable({ table, caption }: Props): ReactElement {
  const region = useRef<HTMLDivElement>(null)
  useHiddenEdges(region)
  return (
    <div className="hidden-edges">
      <div className="chart-table" role="region" aria-label={caption} tabIndex={0} ref={region}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {table.head.map(({ label, note }, index) => (
                <th key={index} scope="col">
                  <span dir="auto">{label}</span> {note && <small>{note}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([head, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
