import { type Network, type ReportedSeries, reportSeries, type Run, yearsOf } from '#model'
import type { Results, ResultSeries } from './engine.ts'

/** Results of a run: all reported variables, and those of detail that fit a pattern as it is written. */
export function reportedResults(network: Network, run: Run, patterns: readonly string[] | null): Results {
  const details = (patterns ?? []).flatMap((pattern) => reportSeries(network, run, pattern))
  const asked = [...reportSeries(network, run), ...details]
  const unique = [...new Map(asked.map((series) => [series.variable, series])).values()]
  return {
    scenario: network.resolved.id,
    rule: network.rule,
    gwp: network.gwpSet,
    years: yearsOf(network.horizon),
    series: unique.map(resultSeries),
  }
}

function resultSeries({ variable, region, unit, category, values }: ReportedSeries): ResultSeries {
  const numbers = Array.from(values, (value) => (Number.isFinite(value) ? value + 0 : null))
  return {
    variable,
    region,
    unit,
    ...(category === null ? {} : { category }),
    values: numbers,
    ...(numbers.includes(null) ? { notation: 'NA' } : {}),
  }
}
