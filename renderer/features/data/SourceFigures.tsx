import { type ReactElement, useMemo, useState } from 'react'
import type { PlacedFigure, Source } from '#model'
import { unitText } from '#messages'
import { FigureDetails } from '../../figures/FigureDetails.tsx'
import { withWords } from '../../figures/with-words.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
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
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const own = useMemo(() => list.filter(({ figure }) => figure.source === source.id), [list, source])
  const found = useMemo(
    () => withWords(own, query, ({ table, address, figure }) => [table, address, figure.note].join('\n')),
    [own, query],
  )
  const details = own.find((row) => keyOf(row) === chosen)
  const columns: readonly Column<PlacedFigure>[] = [
    {
      id: 'address',
      head: text.address,
      cell: ({ address }) => <span className="clipped">{address}</span>,
      sortKey: ({ address }) => address,
    },
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
    { id: 'unit', head: text.unit, cell: ({ figure }) => unitText(figure.given.unit, language) },
    {
      id: 'quality',
      head: text.quality,
      cell: ({ figure }) => figureText.qualities[figure.quality],
      sortKey: ({ figure }) => figure.quality,
    },
    { id: 'note', head: text.note, cell: ({ figure }) => <span className="clipped">{figure.note}</span> },
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
      <div className="one-line-rows">
        <Table
          caption={text.caption({ source: source.title, count: numbers.value(found.length, 0) })}
          columns={columns}
          rows={found}
          rowKey={keyOf}
          empty={data.none}
          maxHeight="45dvh"
          selected={chosen}
          onSelect={(row) => setChosen(keyOf(row))}
        />
      </div>
      {details === undefined ? null : (
        <FigureDetails heading={details.address} figure={details.figure} source={source} />
      )}
    </section>
  )
}

const keyOf = ({ figure, address, year }: PlacedFigure): string =>
  [figure.cell.file, figure.cell.row, address, year ?? ''].join(':')
