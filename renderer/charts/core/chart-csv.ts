import type { LineChartSpec, StackedAreaSpec, YearSeries } from './chart-spec.ts'
import { csvText } from './csv.ts'

type Row = readonly (string | number | null)[]

const headOf = (across: string): Row => ['role', 'label', 'unit', across, 'value']

const rowsOf = (role: string, unit: string, { label, years, values }: YearSeries): Row[] =>
  years.map((year, index) => [role, label, unit, year, values[index] ?? null])

/** The numbers of a chart, every one of them and no others, as a tidy table: role, label, unit, year, value. */
export function toCsv(spec: LineChartSpec | StackedAreaSpec): string {
  const unit = spec.fileUnit ?? spec.unit
  if ('layers' in spec) {
    const { years, across } = spec
    const head = headOf(across === undefined ? 'year' : `${across.label} (${across.unit})`)
    const net = spec.net ? rowsOf('net', unit, { ...spec.net, years }) : []
    return csvText([head, ...spec.layers.flatMap((layer) => rowsOf('layer', unit, { ...layer, years })), ...net])
  }
  return csvText([
    headOf('year'),
    ...spec.scenarios.flatMap((series) => rowsOf('scenario', unit, series)),
    ...(spec.history ?? []).flatMap((series) => rowsOf('observed', unit, series)),
    ...(spec.targets ?? []).map(({ label, year, value }): Row => ['target', label, unit, year, value]),
  ])
}
