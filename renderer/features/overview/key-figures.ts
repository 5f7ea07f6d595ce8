import { shownUnit } from '../../figures/shown-unit.ts'
import type { ScenarioRun } from '../../state/state.ts'

/** What tells the state of a country at a glance, by its name in the results. */
export const KEY_FIGURES = [
  { id: 'netEmissions', variable: 'Emissions|Kyoto Gases' },
  { id: 'energyCo2', variable: 'Emissions|CO2|Energy' },
  { id: 'finalEnergy', variable: 'Final Energy' },
  { id: 'generation', variable: 'Secondary Energy|Electricity' },
  { id: 'cost', variable: 'Cost|Resource' },
  { id: 'pm25', variable: 'Emissions|PM2.5' },
] as const

export type KeyFigureId = (typeof KEY_FIGURES)[number]['id']

export interface KeyFigure {
  readonly id: KeyFigureId
  readonly variable: string
  readonly unit: string
  readonly value: number
  /** Relative to the baseline of the same year; null where it has none. */
  readonly change: number | null
}

/** Key figures of a year, and how they differ from the baseline's. A figure that the run does not have is left out. */
export function keyFigures(run: ScenarioRun, baseline: ScenarioRun | null, year: number): readonly KeyFigure[] {
  const { prepared } = run
  if (prepared === null) return []
  const t = prepared.years.indexOf(year)
  return KEY_FIGURES.flatMap(({ id, variable }): KeyFigure[] => {
    const info = prepared.variables.find(({ name }) => name === variable)
    const value = run.series.get(variable)?.[t]
    if (info === undefined || value === undefined || !Number.isFinite(value)) return []
    const before = baseline?.series.get(variable)?.[t]
    const change = before === undefined || !(before > 0) ? null : value / before - 1
    const { unit, factor } = shownUnit(variable, info.unit)
    return [{ id, variable, unit, value: value * factor, change }]
  })
}
