import { type ReactElement, type ReactNode, useState } from 'react'
import { answersText } from '#messages'
import { useLanguage } from '../ui/language/LanguageProvider.tsx'
import { moveAmongCells } from '../ui/roving-cells.ts'
import { type Column, Table } from '../ui/Table.tsx'
import { TableTools, useAnswer } from './AnswerFiles.tsx'
import type { Explained } from './explained.ts'
import type { FileCell, TableFile } from './table-file.ts'

export interface AnswerColumn<Row> extends Column<Row> {
  /** The whole number, or the text, as files keep it. */
  readonly value: (row: Row) => FileCell
  /** The head in files, where it names the unit of the results otherwise than it is set for the eye. */
  readonly fileHead?: string
  /** How a number is made; null where there is nothing to say. */
  readonly explain?: (row: Row) => Explained | null
}

interface Props<Row> {
  /** Ends the names of its files. */
  readonly id: string
  readonly caption: string
  /** The first column heads its row. */
  readonly columns: readonly AnswerColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly empty?: ReactNode
  readonly maxHeight?: string
  /** What files have, and are called, where that is more than is shown. */
  readonly whole?: () => Omit<TableFile, 'title'> & Partial<Pick<TableFile, 'title'>>
}

/**
 * A table of an answer: it can be taken out, and its numbers say how they are made. Among them arrows move; one of them is
 * in the order of the Tab key.
 */
export function AnswerTable<Row>({ id, caption, columns, rows, rowKey, whole, ...rest }: Props<Row>): ReactElement {
  const text = answersText(useLanguage())
  const { onExplain } = useAnswer()
  const [focused, setFocused] = useState<string | null>(null)
  const [rowHead] = columns
  const keyOf = (row: Row, column: AnswerColumn<Row>): string => `${rowKey(row)}/${column.id}`
  const explained = rows.flatMap((row) =>
    columns.filter(({ explain }) => (explain?.(row) ?? null) !== null).map((column) => keyOf(row, column)),
  )
  const entrance = focused !== null && explained.includes(focused) ? focused : explained[0]
  const inSight = (): TableFile => ({
    title: caption,
    heads: columns.map(({ head, fileHead }) => fileHead ?? head),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  })
  const table = (): TableFile => ({ ...inSight(), ...whole?.() })
  const shown = columns.map((column): Column<Row> => ({
    ...column,
    cell: (row) => {
      const asked = column.explain?.(row) ?? null
      const content = column.cell(row)
      if (asked === null) return content
      const key = keyOf(row, column)
      const name = String(rowHead?.value(row) ?? '')
      return (
        <button
          type="button"
          className="explained-figure"
          aria-label={
            typeof content === 'string' ? text.explain({ row: name, column: column.head, value: content }) : undefined
          }
          tabIndex={key === entrance ? 0 : -1}
          onFocus={() => setFocused(key)}
          onClick={() => onExplain(asked)}
        >
          {content}
        </button>
      )
    },
  }))
  return (
    <div onKeyDown={moveAmongCells}>
      <TableTools id={id} table={table} inSight={inSight} />
      <Table caption={caption} captionHidden columns={shown} rows={rows} rowKey={rowKey} {...rest} />
    </div>
  )
}
