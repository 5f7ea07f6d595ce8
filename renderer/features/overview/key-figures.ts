import type { ScenarioRun } from '../../state/state.ts'

/** What tells the state of a country at a glance, by its name in the results. */
export const KEY_FIGURES = [
  { id: 'netEmissions', variable: 'Emissions|Kyoto Gases', scale: 1 },
  { id: 'energyCo2', variable: 'Emissions|CO2|Energy', scale: 1 },
  { id: 'finalEnergy', variable: 'Final Energy', scale: 1 },
  { id: 'generation', variable: 'Secondary Energy|Electricity', scale: 1 },
  { id: 'cost', variable: 'Cost|Resource', scale: 1e-3 },
  { id: 'pm25', variable: 'Emissions|PM2.5', scale: 1 },
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
  return KEY_FIGURES.flatMap(({ id, variable, scale }): KeyFigure[] => {
    const info = prepared.variables.find(({ name }) => name === variable)
    const value = run.series.get(variable)?.[t]
    if (info === undefined || value === undefined || !Number.isFinite(value)) return []
    const before = baseline?.series.get(variable)?.[t]
    const change = before === undefined || !(before > 0) ? null : value / before - 1
    const unit = scale === 1 ? info.unit : info.unit.replace('million', 'billion')
    return [{ id, variable, unit, value: value * scale, change }]
  })
}
