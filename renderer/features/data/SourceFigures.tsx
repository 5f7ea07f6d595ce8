import { type ReactElement, useMemo, useState } from 'react'
import type { PlacedFigure, Source } from '#model'
import { unitText } from '#messages'
import { withWords } from '../../figures/with-words.ts'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

interface Props {
  readonly source: Source
  /** Figures of the whole study. */
  readonly list: readonly PlacedFigure[]
}

/** Every figure that the study takes from a source, as the source gives it. */
export function SourceFigures({ source, list }: Props): ReactElement {
  const { data, figures: figureText } = useText()
  const text = data.figures
  const numbers = useNumbers()
  const [query, setQuery] = useState('')
  const own = useMemo(() => list.filter(({ figure }) => figure.source === source.id), [list, source])
  const found = useMemo(
    () => withWords(own, query, ({ table, address, figure }) => [table, address, figure.note].join('\n')),
    [own, query],
  )
  const columns: readonly Column<PlacedFigure>[] = [
    { id: 'address', head: text.address, cell: ({ address }) => address, sortKey: ({ address }) => address },
    {
      id: 'year',
      head: text.year,
      align: 'end',
      cell: ({ year }) => (year === null ? '' : numbers.year(year)),
      sortKey: ({ year }) => year ?? Number.NaN,
    },
    {
      id: 'value',
      head: text.value,
      align: 'end',
      cell: ({ figure }) => figure.given.value,
      sortKey: ({ figure }) => Number(figure.given.value),
    },
    { id: 'unit', head: text.unit, cell: ({ figure }) => unitText(figure.given.unit) },
    {
      id: 'quality',
      head: text.quality,
      cell: ({ figure }) => figureText.qualities[figure.quality],
      sortKey: ({ figure }) => figure.quality,
    },
    { id: 'note', head: text.note, cell: ({ figure }) => <span className="figure-note">{figure.note}</span> },
    { id: 'table', head: text.table, cell: ({ table }) => table, sortKey: ({ table }) => table },
    {
      id: 'line',
      head: text.line,
      align: 'end',
      cell: ({ figure }) => numbers.year(figure.cell.row),
      sortKey: ({ figure }) => figure.cell.row,
    },
  ]
  return (
    <section className="source-figures">
      <p className="data-hint">{[source.locator, source.note].filter((part) => part !== '').join(' · ')}</p>
      <SearchField label={data.search} hint={text.hint} value={query} onChange={setQuery} />
      <Table
        caption={text.caption({ source: source.title, count: numbers.value(found.length, 0) })}
        columns={columns}
        rows={found}
        rowKey={({ figure, address, year }) => `${figure.cell.file}:${figure.cell.row}:${address}:${year ?? ''}`}
        empty={data.none}
        maxHeight="45dvh"
      />
    </section>
  )
}
