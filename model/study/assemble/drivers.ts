import { conversionTo } from '../../domain/units.ts'
import { errorAt } from '../report.ts'
import type { Driver } from '../study.ts'
import { driversTable } from '../tables/drivers.ts'
import { ANY } from './bounds.ts'
import { unitProblem } from './figure.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf, type SeriesRow, type SeriesRows } from './series.ts'
import { withPast } from './year-spans.ts'
import type { Series } from '../study.ts'

export function driversOf(loading: Loading): Driver[] {
  return gatherSeries(driversTable, loading.readings.drivers.rows, loading).flatMap((group) => {
    const label = statedOnce(driversTable.file, 'label', group, (row) => row.label, loading)
    const series = freeSeriesOf(driversTable.file, group, loading)
    return series === null ? [] : [{ id: group.first.driver, label: label === '' ? group.first.driver : label, series }]
  })
}

/** A series in the unit of its first row, whatever that is; its other points are converted to it. */
export function freeSeriesOf(file: string, group: SeriesRows<SeriesRow>, loading: Loading): Series | null {
  const { unit, line } = group.first
  const known = conversionTo(unit, unit, loading.money)
  if (!known.ok) {
    loading.problems.push(unitProblem(known.error, { file, row: line, column: 'unit' }, unit, null))
    loading.spoiled.add(group.address)
    return null
  }
  return seriesOf(file, group, measure(ANY, unit), withPast(loading.country), loading)
}

/** What belongs to a whole series and stands in its first row: later rows leave it empty or repeat it. */
export function statedOnce<R extends { readonly line: number }>(
  file: string,
  column: string,
  { first, rows, isWhole }: SeriesRows<R>,
  read: (row: R) => string | null,
  { problems }: Loading,
): string {
  const stated = read(first) ?? ''
  if (!isWhole) return stated
  for (const row of rows) {
    const again = read(row) ?? ''
    if (again === '' || again === stated) continue
    problems.push(errorAt('conflicting-row', { file, row: row.line, column }, { found: again, allowed: stated }))
  }
  return stated
}
