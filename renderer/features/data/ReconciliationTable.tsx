import { type ReactElement, useMemo, useState } from 'react'
import type { Reconciliation } from '#model'
import type { StudyOutline } from '#worker'
import { namedWord } from '../../figures/named-word.ts'
import { withWords } from '../../figures/with-words.ts'
import { useAnswer } from '../../figures/use-answer.ts'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import type { PlaceProps } from '../place-props.ts'

type Entry = Reconciliation['entries'][number]
type Equation = Reconciliation['equations'][number]

/** PJ: a smaller change is rounding of the table. */
const SHOWN = 0.005

interface Props extends Pick<PlaceProps, 'conductor'> {
  readonly outline: StudyOutline
}

/** The energy balance of the base year as its sources give it, and as it closes. */
export function ReconciliationTable({ conductor, outline }: Props): ReactElement {
  const { data } = useText()
  const text = data.reconciliation
  const { value, failure } = useAnswer(conductor.reconciliation)
  if (failure?.kind === 'no-balance') return <p>{text.why['no-balance']}</p>
  if (failure?.kind === 'balance-cannot-close') {
    const equations = failure.equations.map(({ id }) => id).join(', ')
    return <Notice tone="bad">{text.open({ equations })}</Notice>
  }
  if (failure !== null) return <Notice tone="bad">{data.failed({ why: failure.kind })}</Notice>
  if (value === null) return <p role="status">{data.asked}</p>
  return <Reconciled reconciliation={value} outline={outline} />
}

function Reconciled({
  reconciliation: { entries, equations, baseYear },
  outline,
}: {
  readonly reconciliation: Reconciliation
  readonly outline: StudyOutline
}): ReactElement {
  const { data } = useText()
  const text = data.reconciliation
  const numbers = useNumbers()
  const [query, setQuery] = useState('')
  const titles = useMemo(() => new Map(outline.sources.map(({ id, title }) => [id, title])), [outline])
  const equationNames = useMemo(
    () =>
      new Map(
        equations.map(
          ({ id, kind, fuel }) => [id, text.equationOf[kind]({ fuel: namedWord(fuel, text.fuels) })] as const,
        ),
      ),
    [equations, text],
  )
  const nameOf = (id: string): string => equationNames.get(id) ?? id
  const found = useMemo(
    () =>
      withWords(entries, query, ({ flow, fuel, source }) =>
        [flow, namedWord(flow, text.flows), fuel, namedWord(fuel, text.fuels), source, titles.get(source)].join('\n'),
      ),
    [entries, query, titles, text],
  )
  const columns: readonly Column<Entry>[] = [
    { id: 'flow', head: text.flow, cell: ({ flow }) => namedWord(flow, text.flows), sortKey: ({ flow }) => flow },
    { id: 'fuel', head: text.fuel, cell: ({ fuel }) => namedWord(fuel, text.fuels), sortKey: ({ fuel }) => fuel },
    {
      id: 'before',
      head: text.before,
      unit: 'PJ',
      align: 'end',
      cell: ({ before }) => numbers.value(before, 2),
      sortKey: ({ before }) => before,
    },
    {
      id: 'after',
      head: text.after,
      unit: 'PJ',
      align: 'end',
      cell: ({ after }) => numbers.value(after, 2),
      sortKey: ({ after }) => after,
    },
    {
      id: 'change',
      head: text.change,
      align: 'end',
      cell: ({ change, before, after }) =>
        Math.abs(after - before) < SHOWN
          ? ''
          : change === null
            ? numbers.change(after, 'PJ', 2)
            : numbers.change(100 * change, '%', 2),
      sortKey: ({ change }) => Math.abs(change ?? Number.NaN),
    },
    {
      id: 'standing',
      head: text.standing,
      cell: ({ standing }) => text.standings[standing],
      sortKey: ({ standing }) => standing,
    },
    {
      id: 'limit',
      head: text.limit,
      cell: ({ limit }) => (limit === null ? null : <Badge tone="warning">{text.limits[limit]}</Badge>),
      sortKey: ({ limit }) => limit ?? '',
    },
    {
      id: 'source',
      head: text.source,
      cell: ({ source }) => titles.get(source) ?? source,
      sortKey: ({ source }) => titles.get(source) ?? source,
    },
    { id: 'equations', head: text.equations, cell: (entry) => entry.equations.map(nameOf).join('; ') },
  ]
  const closures: readonly Column<Equation>[] = [
    { id: 'id', head: text.equation, cell: ({ id }) => nameOf(id), sortKey: ({ id }) => nameOf(id) },
    {
      id: 'before',
      head: text.gapBefore,
      unit: 'PJ',
      align: 'end',
      cell: ({ before }) => numbers.value(before, 3),
      sortKey: ({ before }) => Math.abs(before),
    },
    {
      id: 'after',
      head: text.gapAfter,
      unit: 'PJ',
      align: 'end',
      cell: ({ after }) => numbers.value(after, 3),
      sortKey: ({ after }) => Math.abs(after),
    },
  ]
  return (
    <>
      <p className="data-hint">{text.method}</p>
      <SearchField label={data.search} hint={text.hint} value={query} onChange={setQuery} />
      <Table
        caption={text.caption({ year: numbers.year(baseYear) })}
        columns={columns}
        rows={found}
        rowKey={({ row, flow, fuel }) => `${row}/${flow}/${fuel}`}
        empty={data.none}
        maxHeight="60dvh"
      />
      <Table caption={text.closure} columns={closures} rows={equations} rowKey={({ id }) => id} maxHeight="40dvh" />
    </>
  )
}
