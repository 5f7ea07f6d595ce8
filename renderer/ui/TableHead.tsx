import { Icon } from './Icon.tsx'
import { useText } from './language/LanguageProvider.tsx'
import type { Sorting } from './sort-rows.ts'

interface HeadColumn {
  readonly id: string
  readonly head: string
  readonly unit?: string
  readonly align?: 'start' | 'end'
  readonly sortKey?: unknown
}

export interface TableHeadProps {
  readonly columns: readonly HeadColumn[]
  readonly sorting: Sorting | null
  readonly onSort: (column: string) => void
}

/** The heads of the columns; those that sort are buttons. */
export function TableHead({ columns, sorting, onSort }: TableHeadProps) {
  const text = useText().parts
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, head, unit, align, sortKey }) => {
          const direction = sorting?.column === id ? sorting.direction : undefined
          const words = (
            <span>
              {head}
              {unit === undefined ? null : <span className="table-unit"> {unit}</span>}
            </span>
          )
          return (
            <th key={id} scope="col" data-align={align} aria-sort={direction}>
              {sortKey === undefined ? (
                words
              ) : (
                <button type="button" className="table-sort" onClick={() => onSort(id)}>
                  {words}
                  <Icon
                    name={direction === undefined ? 'sortNone' : direction === 'ascending' ? 'sortUp' : 'sortDown'}
                  />
                  {direction === undefined ? null : (
                    <span className="visually-hidden">
                      {direction === 'ascending' ? text.sortedUp : text.sortedDown}
                    </span>
                  )}
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
