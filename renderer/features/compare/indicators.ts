import { shownUnit } from '../../figures/shown-unit.ts'
import type { ScenarioRun } from '../../state/state.ts'

/** Results that the table compares, by their names in the results. */
export const INDICATORS = [
  'Emissions|Kyoto Gases',
  'Emissions|Kyoto Gases (excl. LULUCF)',
  'Emissions|CO2|Energy',
  'Primary Energy',
  'Final Energy',
  'Secondary Energy|Electricity',
  'Capacity|Electricity',
  'Trade|Net Imports',
  'Investment',
  'Cost|Resource',
  'Cost|Transfers|Emission Taxes',
  'Emissions|PM2.5',
  'Emissions|SO2',
  'Emissions|NOx',
] as const

export interface IndicatorRow {
  readonly variable: string
  readonly unit: string
  /** A value for each scenario; NaN where it has none. */
  readonly values: readonly number[]
}

/** Indicators of a year, a row each; one that no scenario has is left out. */
export function indicatorRows(runs: readonly ScenarioRun[], year: number): readonly IndicatorRow[] {
  return INDICATORS.flatMap((variable): IndicatorRow[] => {
    const reported = runs
      .flatMap(({ prepared }) => prepared?.variables.find(({ name }) => name === variable)?.unit ?? [])
      .at(0)
    if (reported === undefined) return []
    const { unit, factor } = shownUnit(variable, reported)
    const values = runs.map(
      ({ prepared, series }) => factor * (series.get(variable)?.[prepared?.years.indexOf(year) ?? -1] ?? Number.NaN),
    )
    return [{ variable, unit, values }]
  })
}
