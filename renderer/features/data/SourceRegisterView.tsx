import { type ReactElement, useMemo, useState } from 'react'
import type { RegisteredSource, SourceRegister } from '#model'
import { withWords } from '../../figures/with-words.ts'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { SourceFigures } from './SourceFigures.tsx'

/** Every source of the study, and the figures of the one that is chosen. */
export function SourceRegisterView({ register }: { readonly register: SourceRegister }): ReactElement {
  const { data } = useText()
  const text = data.sources
  const numbers = useNumbers()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = useMemo(
    () =>
      withWords(register.sources, query, ({ id, title, publisher, licence }) =>
        [id, title, publisher, licence].join('\n'),
      ),
    [register, query],
  )
  const columns: readonly Column<RegisteredSource>[] = [
    {
      id: 'title',
      head: text.title,
      cell: ({ title }) => <span className="source-title">{title}</span>,
      sortKey: ({ title }) => title,
    },
    {
      id: 'publisher',
      head: text.publisher,
      cell: ({ publisher }) => publisher,
      sortKey: ({ publisher }) => publisher,
    },
    {
      id: 'year',
      head: text.year,
      align: 'end',
      cell: ({ year }) => (year === null ? '' : numbers.year(year)),
      sortKey: ({ year }) => year ?? Number.NaN,
    },
    { id: 'licence', head: text.licence, cell: ({ licence }) => licence, sortKey: ({ licence }) => licence },
    {
      id: 'figures',
      head: text.figures,
      align: 'end',
      cell: ({ figures }) => numbers.value(figures, 0),
      sortKey: ({ figures }) => figures,
    },
    {
      id: 'firm',
      head: text.firm,
      align: 'end',
      cell: (source) => (source.figures === 0 ? '' : numbers.percent(firmShare(source), 0)),
      sortKey: firmShare,
    },
    {
      id: 'acts',
      head: text.acts,
      align: 'end',
      cell: ({ acts }) => (acts === 0 ? '' : numbers.value(acts, 0)),
      sortKey: ({ acts }) => acts,
    },
  ]
  const source = register.sources.find(({ id }) => id === chosen)
  return (
    <>
      <SearchField label={data.search} hint={text.hint} value={query} onChange={setQuery} />
      <Table
        caption={text.caption({
          sources: numbers.value(found.length, 0),
          figures: numbers.value(register.figures, 0),
        })}
        columns={columns}
        rows={found}
        rowKey={({ id }) => id}
        selected={chosen}
        onSelect={({ id }) => setChosen(id)}
        empty={data.none}
        maxHeight={source === undefined ? '65dvh' : '45dvh'}
      />
      {source === undefined ? (
        <p className="data-hint">{text.open}</p>
      ) : (
        <SourceFigures source={source} list={register.list} key={source.id} />
      )}
    </>
  )
}

const FIRM: ReadonlySet<string> = new Set(['measured', 'official', 'literature'])

/** Share of a source's figures that are measured, official or reviewed. */
function firmShare({ figures, byQuality }: RegisteredSource): number {
  const firm = byQuality.reduce((sum, one) => (FIRM.has(one.quality) ? sum + one.figures : sum), 0)
  return figures === 0 ? Number.NaN : firm / figures
}
