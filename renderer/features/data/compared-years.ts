import type { LineChartSpec } from '#charts'

/** An observation beside the result of its year. */
export interface ComparedYear {
  readonly year: number
  readonly source: string
  readonly observed: number
  readonly modelled: number
  /** (modelled - observed) / |observed|; NaN from nought. */
  readonly difference: number
}

/** Every observation of a chart for whose year its first scenario has a number. */
export function comparedYears({ scenarios, history = [] }: LineChartSpec): ComparedYear[] {
  const [scenario] = scenarios
  if (scenario === undefined) return []
  const results = new Map(scenario.years.map((year, t) => [year, scenario.values[t] ?? Number.NaN]))
  return history.flatMap(({ label, years, values }) =>
    years.flatMap((year, t): ComparedYear[] => {
      const modelled = results.get(year)
      const observed = values[t] ?? Number.NaN
      if (modelled === undefined || !Number.isFinite(modelled) || !Number.isFinite(observed)) return []
      const difference = observed === 0 ? Number.NaN : (modelled - observed) / Math.abs(observed)
      return [{ year, source: label, observed, modelled, difference }]
    }),
  )
}
