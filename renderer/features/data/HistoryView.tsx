import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { unitText } from '#messages'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import { useLinesOfVariable } from '../../figures/use-charts.ts'
import { variableLabel } from '../../figures/variable-label.ts'
import { selectRun } from '../../state/selectors.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import type { PlaceProps } from '../place-props.ts'
import { comparedYears, type ComparedYear } from './compared-years.ts'

const FIRST_SHOWN = 'Emissions|Kyoto Gases'

/** What was observed beside what the chosen scenario gives, variable by variable. */
export function HistoryView({ outline, ...props }: PlaceProps & { readonly outline: StudyOutline }): ReactElement {
  const { store } = props
  const { data } = useText()
  const text = data.history
  const numbers = useNumbers()
  const language = useLanguage()
  const scenario = useStore(store, (state) => state.scenario)
  const prepared = useStore(store, (state) => selectRun(state)?.prepared ?? null)
  const observed = useMemo(() => [...new Set(outline.history.map(({ variable }) => variable))].sort(), [outline])
  const known = useMemo(() => new Set(prepared?.variables.map(({ name }) => name) ?? []), [prepared])
  const both = observed.filter((variable) => known.has(variable))
  const beside = observed.filter((variable) => !known.has(variable))
  const [asked, setAsked] = useState(FIRST_SHOWN)
  const variable = both.includes(asked) ? asked : (both[0] ?? null)
  const scenarios = useMemo(() => (scenario === null ? [] : [scenario]), [scenario])
  const chart = useLinesOfVariable(store, variable, scenarios)
  const rows = useMemo(() => (chart === null ? [] : comparedYears(chart.spec)), [chart])
  if (prepared === null) return <p role="status">{data.asked}</p>
  if (variable === null) return <p>{text.nothing}</p>
  const columns: readonly Column<ComparedYear>[] = [
    { id: 'year', head: text.year, cell: ({ year }) => numbers.year(year), sortKey: ({ year }) => year },
    { id: 'source', head: text.source, cell: ({ source }) => source, sortKey: ({ source }) => source },
    {
      id: 'observed',
      head: text.observed,
      align: 'end',
      cell: (row) => numbers.value(row.observed),
      sortKey: (row) => row.observed,
    },
    {
      id: 'modelled',
      head: text.modelled,
      align: 'end',
      cell: ({ modelled }) => numbers.value(modelled),
      sortKey: ({ modelled }) => modelled,
    },
    {
      id: 'difference',
      head: text.difference,
      align: 'end',
      cell: ({ difference }) => numbers.change(100 * difference, '%', 1),
      sortKey: ({ difference }) => Math.abs(difference),
    },
  ]
  return (
    <>
      <Select
        label={text.variable}
        labelAt="side"
        value={variable}
        options={both.map((value) => ({ value, label: variableLabel(value, outline, language) }))}
        onChange={setAsked}
      />
      <div className="panel">
        <StudyFigure {...props} chart={chart} fallbackTitle={variable} height={320} />
      </div>
      <Table
        caption={text.caption({
          variable: variableLabel(variable, outline, language),
          unit: unitText(chart?.spec.unit ?? '', language),
        })}
        columns={columns}
        rows={rows}
        rowKey={({ source, year }) => `${source}/${year}`}
        maxHeight="50dvh"
      />
      {beside.length === 0 ? null : (
        <p className="data-hint">
          {text.beside({ variables: beside.map((name) => variableLabel(name, outline, language)).join('; ') })}
        </p>
      )}
    </>
  )
}
