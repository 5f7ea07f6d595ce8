import { documentSeries, type Network, reportSeries, type Run, yearsOf } from '#model'
import type { Results } from './engine.ts'

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
    series: unique.map(documentSeries),
  }
}
