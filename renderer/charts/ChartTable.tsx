import type { ReactElement } from 'react'
import type { TableData } from './chart-table-data.ts'

interface Props {
  readonly table: TableData
  readonly caption: string
}

/** The numbers behind a chart. */
export function ChartTable({ table, caption }: Props): ReactElement {
  return (
    <div className="chart-table" role="region" aria-label={caption} tabIndex={0}>
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
  )
}
