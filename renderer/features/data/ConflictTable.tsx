import { type ReactElement, useMemo, useState } from 'react'
import type { SourceConflict, SourceRegister } from '#model'
import type { StudyOutline } from '#worker'
import { unitText } from '#messages'
import { NamedVariable } from '../../figures/NamedVariable.tsx'
import { withWords } from '../../figures/with-words.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

interface Props {
  readonly register: SourceRegister
  readonly outline: StudyOutline
}

/** Quantities that sources give differently, the widest apart first. */
export function ConflictTable({ register, outline }: Props): ReactElement {
  const { data } = useText()
  const text = data.conflicts
  const numbers = useNumbers()
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const titles = useMemo(() => new Map(register.sources.map(({ id, title }) => [id, title])), [register])
  const rows = useMemo(() => [...register.conflicts].sort((a, b) => b.spread - a.spread), [register])
  const found = useMemo(
    () =>
      withWords(rows, query, ({ of, statements }) =>
        [of, ...statements.map(({ source }) => titles.get(source) ?? source)].join('\n'),
      ),
    [rows, query, titles],
  )
  const columns: readonly Column<SourceConflict>[] = [
    {
      id: 'of',
      head: text.of,
      cell: ({ of }) => <NamedVariable name={of} outline={outline} />,
      sortKey: ({ of }) => of,
    },
    {
      id: 'year',
      head: text.year,
      align: 'end',
      cell: ({ year }) => numbers.year(year),
      sortKey: ({ year }) => year,
    },
    {
      id: 'spread',
      head: text.spread,
      align: 'end',
      cell: ({ spread }) => numbers.percent(spread, 0),
      sortKey: ({ spread }) => spread,
    },
    {
      id: 'statements',
      head: text.statements,
      cell: ({ statements }) => (
        <ul className="statements">
          {statements.map(({ source, value }, index) => (
            <li key={index}>{text.statement({ source: titles.get(source) ?? source, value: numbers.value(value) })}</li>
          ))}
        </ul>
      ),
    },
    { id: 'unit', head: text.unit, cell: ({ unit }) => unitText(unit, language), sortKey: ({ unit }) => unit },
    { id: 'table', head: text.table, cell: ({ table }) => table, sortKey: ({ table }) => table },
  ]
  return (
    <>
      <SearchField label={data.search} hint={text.hint} value={query} onChange={setQuery} />
      <Table
        caption={text.caption({ count: numbers.value(found.length, 0) })}
        columns={columns}
        rows={found}
        rowKey={({ table, of, year }) => `${table}/${of}/${year}`}
        empty={rows.length === 0 ? text.nothing : data.none}
        maxHeight="70dvh"
      />
    </>
  )
}
