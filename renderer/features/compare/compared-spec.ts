import type { LineChartSpec, YearSeries } from '#charts'

export type Mode = 'absolute' | 'difference' | 'index'

/** Words that a changed chart needs. */
export interface ModeWords {
  readonly title: string
  readonly unit: string
}

/**
 * Each scenario less the reference, year by year. The specification has no history and no targets: they are values, no
 * differences. The reference itself would be nought; as long as its numbers are still to come there is no line at all.
 */
export function differenceSpec(spec: LineChartSpec, reference: number, words: ModeWords): LineChartSpec {
  const base = spec.scenarios[reference]
  if (base === undefined) return { ...spec, ...words, scenarios: [] }
  const before = new Map(base.years.map((year, t) => [year, base.values[t] ?? Number.NaN]))
  const scenarios = spec.scenarios
    .filter((_, index) => index !== reference)
    .map((series) => withValues(series, (value, year) => value - (before.get(year) ?? Number.NaN)))
  return { ...spec, ...words, scenarios }
}

/** Each series in per cent of its own value in the base year; one that was not above nought then has no index. */
export function indexSpec(spec: LineChartSpec, baseYear: number, words: ModeWords): LineChartSpec {
  const scenarios = spec.scenarios.map((series) => {
    const base = series.values[series.years.indexOf(baseYear)] ?? Number.NaN
    return withValues(series, (value) => (base > 0 ? (100 * value) / base : Number.NaN))
  })
  return { ...spec, ...words, fileUnit: words.unit, scenarios }
}

const withValues = (series: YearSeries, change: (value: number, year: number) => number): YearSeries => ({
  ...series,
  values: series.years.map((year, t) => change(series.values[t] ?? Number.NaN, year)),
})
