import { conversionTo } from '../../domain/units.ts'
import { errorAt } from '../report.ts'
import type { PlausibilityRange } from '../study.ts'
import { plausibilityTable } from '../tables/plausibility.ts'
import { ANY } from './bounds.ts'
import { figureOf, unitProblem } from './figure.ts'
import type { Loading } from './loading.ts'
import { measure } from './measure.ts'

/** Ranges of the library: levels in the unit given, others as plain numbers. A range has a lower end, an upper, or both. */
export function plausibilityOf(loading: Loading): PlausibilityRange[] {
  return loading.readings.plausibility.rows.flatMap((row) => {
    const place = { file: plausibilityTable.file, row: row.line }
    const unit = row.indicator === 'level' ? row.unit : row.indicator === 'idle-years' ? 'yr' : '1'
    const known = conversionTo(row.unit, unit, loading.money)
    if (!known.ok) {
      loading.problems.push(unitProblem(known.error, { ...place, column: 'unit' }, row.unit, unit))
      return []
    }
    if (row.low === null && row.high === null)
      loading.problems.push(errorAt('missing-value', { ...place, column: 'low' }, { allowed: 'low high' }))
    const figure = figureOf(row, plausibilityTable.file, measure(ANY, unit), loading)
    return figure === null ? [] : [{ indicator: row.indicator, of: row.of, unit, figure }]
  })
}
