import { growthIsDefined } from '../../numerics/interpolate.ts'
import { groupedBy } from '../grouped-by.ts'
import { errorAt } from '../report.ts'
import type { Method, Point, Series } from '../study.ts'
import type { Columns, RowOf, TableSchema } from '../tables/table-schema.ts'
import { addressOf } from './address.ts'
import { figureOf, provenanceProblems, type FigureRow } from './figure.ts'
import type { Measure } from './measure.ts'
import type { Loading } from './loading.ts'
import type { YearSpan } from './year-spans.ts'

export interface SeriesRow extends FigureRow {
  readonly method: Method | null
  readonly year: number | null
  /** Only drivers and activities have one. */
  readonly expression?: string
}

/** The rows of one series, in the order of the file. */
export interface SeriesRows<R> {
  readonly address: string
  readonly first: R
  readonly rows: readonly R[]
  /** False where a row could not be read: then what the first row should state may have been there. */
  readonly isWhole: boolean
}

/** Rows gathered by key, in the order in which keys first appear. Two keys with one address are a problem. */
export function gatherSeries<C extends Columns>(
  schema: TableSchema<C>,
  rows: readonly RowOf<TableSchema<C>>[],
  loading: Loading,
): SeriesRows<RowOf<TableSchema<C>>>[] {
  const groups = groupedBy(rows, (row) => keysOf(schema, row).join('\n'))
  const taken = new Set<string>()
  const gathered: SeriesRows<RowOf<TableSchema<C>>>[] = []
  for (const group of groups.values()) {
    const first = group[0]!
    const address = addressOf(schema.file, keysOf(schema, first))
    if (taken.has(address)) {
      const place = { file: schema.file, row: first.line, column: schema.key.join(' ') }
      loading.problems.push(errorAt('duplicate-id', place, { found: address }))
    }
    taken.add(address)
    gathered.push({ address, first, rows: group, isWhole: !loading.spoiled.has(address) })
  }
  return gathered
}

function keysOf<C extends Columns>(schema: TableSchema<C>, row: RowOf<TableSchema<C>>): (string | null)[] {
  const cells: Readonly<Record<string, unknown>> = row
  return schema.key.map((name) => cells[name] as string | null)
}

/** A series from its rows, points in order of year; null, with the reasons reported, where any row is wrong. */
export function seriesOf(
  file: string,
  group: SeriesRows<SeriesRow>,
  of: Measure,
  span: YearSpan,
  loading: Loading,
): Series | null {
  const { address: id, first, rows } = group
  const before = loading.problems.length
  if (group.isWhole) checkMethods(file, group, loading)
  const method = first.method ?? 'linear'
  loading.addresses.set(id, { of, span, method })
  const series: Series =
    method === 'expression'
      ? expressionSeries(file, group, of.units[0], loading)
      : {
          id,
          unit: of.units[0],
          method,
          expression: null,
          points: pointsOf(file, rows, of, span, loading),
          cell: { file, row: first.line },
        }
  if (method === 'growth' && loading.problems.length === before) checkGrowth(file, series, loading)
  if (loading.problems.length === before && !loading.spoiled.has(id)) return series
  loading.spoiled.add(id)
  return null
}

function checkMethods(file: string, { first, rows }: SeriesRows<SeriesRow>, { problems }: Loading): void {
  for (const row of rows) {
    if (row.method !== null && row.method !== first.method) {
      const allowed = first.method ?? 'linear'
      problems.push(
        errorAt('conflicting-row', { file, row: row.line, column: 'method' }, { found: row.method, allowed }),
      )
    }
    if ((row.expression ?? '') !== '' && first.method !== 'expression')
      problems.push(
        errorAt('conflicting-row', { file, row: row.line, column: 'expression' }, { found: row.expression ?? '' }),
      )
  }
}

function expressionSeries(
  file: string,
  { address: id, first, rows }: SeriesRows<SeriesRow>,
  unit: string,
  { problems }: Loading,
): Series {
  const place = { file, row: first.line }
  const expression = first.expression ?? ''
  if (expression === '') problems.push(errorAt('missing-value', { ...place, column: 'expression' }))
  for (const column of ['value', 'year'] as const) {
    if (first[column] !== null)
      problems.push(errorAt('conflicting-row', { ...place, column }, { found: String(first[column]), allowed: '' }))
  }
  for (const row of rows.slice(1))
    problems.push(
      errorAt('conflicting-row', { file, row: row.line, column: 'expression' }, { found: row.expression ?? '' }),
    )
  const missing = provenanceProblems(first, file).filter((problem) => problem.column !== 'data_year')
  problems.push(...missing)
  return { id, unit, method: 'expression', expression, points: [], cell: place }
}

function pointsOf(
  file: string,
  rows: readonly SeriesRow[],
  of: Measure,
  span: YearSpan,
  loading: Loading,
): readonly Point[] {
  const points: Point[] = []
  const years = new Set<number>()
  for (const row of rows) {
    const place = { file, row: row.line, column: 'year' }
    if (row.year === null) loading.problems.push(errorAt('missing-value', place))
    else if (row.year < span.first || row.year > span.last) {
      const facts = { found: String(row.year), allowed: `${span.first}..${span.last}` }
      loading.problems.push(errorAt('year-outside-horizon', place, facts))
    } else if (years.has(row.year)) loading.problems.push(errorAt('duplicate-id', place, { found: String(row.year) }))
    const figure = figureOf(row, file, of, loading)
    if (row.year === null || figure === null) continue
    years.add(row.year)
    points.push({ ...figure, year: row.year })
  }
  return points.sort((a, b) => a.year - b.year)
}

/** Constant growth joins only values of one sign, none of them zero. */
function checkGrowth(file: string, { points }: Series, { problems }: Loading): void {
  if (growthIsDefined(points.map((point) => point.value))) return
  const sign = Math.sign(points[0]!.value)
  const wrong = points.find((point) => point.value === 0 || Math.sign(point.value) !== sign) ?? points[0]!
  const facts = { found: wrong.given.value, allowed: sign < 0 ? '< 0' : '> 0', detail: { method: 'growth' } }
  problems.push(errorAt('out-of-range', { file, row: wrong.cell.row, column: 'value' }, facts))
}
