import { useMemo, useState, type ReactNode } from 'react'
import { useLanguage } from './language/LanguageProvider.tsx'
import { TableHead } from './TableHead.tsx'
import { nextSorting, sortRows, type SortKey, type Sorting } from './sort-rows.ts'
import { useHiddenEdges } from './use-hidden-edges.ts'
import { useRowWindow } from './use-row-window.ts'
import './hidden-edges.css'
import './table.css'

export interface Column<Row> {
  readonly id: string
  readonly head: string
  /** Of the whole column; shown beside the head. */
  readonly unit?: string
  readonly align?: 'start' | 'end'
  readonly cell: (row: Row) => ReactNode
  /** By what the column sorts; without it, it does not. */
  readonly sortKey?: (row: Row) => SortKey
}

export interface TableProps<Row> {
  /** What the table shows; voices read it first. */
  readonly caption: string
  readonly captionHidden?: boolean
  /** The first column heads its row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly selected?: string | null
  /** Makes the first cell of a row a button. */
  readonly onSelect?: (row: Row) => void
  /** Said where there are no rows. */
  readonly empty?: ReactNode
  /** Greatest height before it scrolls, as CSS length. */
  readonly maxHeight?: string
}

/** A table with heads that stay and sort. Long ones draw only the rows in sight; the box around it scrolls by keyboard, and shades the edge that hides columns. It is no landmark: the panel around it is. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, selected, onSelect, empty, maxHeight } = props
  const language = useLanguage()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sorted = useMemo(() => {
    const sortKey = columns.find(({ id }) => id === sorting?.column)?.sortKey
    if (sorting === null || sortKey === undefined) return rows
    return sortRows(rows, sortKey, sorting.direction, language)
  }, [rows, columns, sorting, language])
  const { region, from, to, above, below } = useRowWindow(sorted.length)
  useHiddenEdges(region)
  return (
    <div className="hidden-edges">
      <div
        className="table-region"
        role="group"
        aria-label={caption}
        tabIndex={0}
        ref={region}
        style={{ maxBlockSize: maxHeight }}
      >
        <table className="table" aria-rowcount={sorted.length + 1}>
          <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
          <TableHead columns={columns} sorting={sorting} onSort={(id) => setSorting(nextSorting(sorting, id))} />
          <tbody>
            {above > 0 ? <Gap height={above} span={columns.length} /> : null}
            {sorted.slice(from, to).map((row, index) => (
              <tr
                key={rowKey(row)}
                aria-rowindex={from + index + 2}
                aria-current={selected === rowKey(row) ? 'true' : undefined}
              >
                {columns.map(({ id, align, cell }, place) => {
                  if (place > 0)
                    return (
                      <td key={id} data-align={align}>
                        {cell(row)}
                      </td>
                    )
                  const head =
                    onSelect === undefined ? (
                      cell(row)
                    ) : (
                      <button type="button" className="table-open" onClick={() => onSelect(row)}>
                        {cell(row)}
                      </button>
                    )
                  return (
                    <th key={id} scope="row" data-align={align}>
                      {head}
                    </th>
                  )
                })}
              </tr>
            ))}
            {below > 0 ? <Gap height={below} span={columns.length} /> : null}
            {sorted.length === 0 && empty !== undefined ? (
              <tr>
                <td className="table-empty" colSpan={columns.length}>
                  {empty}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** The height of rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr className="table-gap" aria-hidden="true">
      <td colSpan={span} style={{ blockSize: height }} />
    </tr>
  )
}
