import type { RunFigures } from '#charts'
import { ENGINE } from '#model'
import type { ScenarioRun } from '../state/state.ts'

/** A run of the store as the charts of a study take it, with what was not computed left out; null before its first run. */
export function runFigures(scenario: string, run: ScenarioRun): RunFigures | null {
  if (run.prepared === null) return null
  const { rule, gwp, years, variables } = run.prepared
  return {
    scenario,
    rule,
    gwp,
    engine: ENGINE,
    resultHash: run.resultHash ?? '',
    years,
    series: variables.flatMap(({ name, unit }) => {
      const values = run.series.get(name)
      return values === undefined
        ? []
        : [{ variable: name, unit, values: Array.from(values, (value) => (Number.isFinite(value) ? value + 0 : null)) }]
    }),
  }
}
