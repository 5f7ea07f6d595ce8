import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import type { Study } from '../../study/study.ts'
import type { ForecastResults } from './forecast-errors.ts'

/** A statistic of the year after the last observed one beside what a run gives, which is not given it. */
export interface AfterObserved {
  readonly variable: string
  readonly source: string
  readonly unit: string
  readonly year: number
  readonly observed: number
  readonly value: number
  /** (value - observed) / |observed|; null where nothing was observed. */
  readonly error: number | null
  /** Growth on the last observed year, of the statistic and of the run; null where either year is missing or nought. */
  readonly observedGrowth: number | null
  readonly growth: number | null
}

/**
 * Every statistic of `history.csv` of the first year after the observed ones. No run is given it; the test is blind only
 * where those who made the study could not see it either.
 */
export function afterObserved(study: Study, { series, years }: ForecastResults): AfterObserved[] {
  const last = study.country.lastObservedYear
  return study.history.flatMap(({ variable, point, unit }) => {
    const reported = series.find((one) => one.variable === variable)
    if (point.year !== last + 1 || reported === undefined) return []
    const conversion = conversionTo(reported.unit.replace('CO2-equiv', 'CO2e'), unit, USD_2020_ONLY)
    const value = reported.values[years.indexOf(point.year)]
    if (!conversion.ok || value === undefined || value === null) return []
    const { factor } = conversion.value
    const before = study.history.find(
      (one) => one.variable === variable && one.point.source === point.source && one.point.year === last,
    )
    const ours = reported.values[years.indexOf(last)]
    return [
      {
        variable,
        source: point.source,
        unit,
        year: point.year,
        observed: point.value,
        value: value * factor,
        error: growthOn(point.value, value * factor),
        observedGrowth: growthOn(before?.point.value, point.value),
        growth: growthOn(ours, value),
      },
    ]
  })
}

function growthOn(before: number | null | undefined, now: number): number | null {
  return before === undefined || before === null || before === 0 ? null : (now - before) / Math.abs(before)
}
