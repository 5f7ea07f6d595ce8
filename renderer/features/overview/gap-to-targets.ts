import { convertUnit } from '#charts'
import type { StudyOutline } from '#worker'
import type { ScenarioRun } from '../../state/state.ts'

/** How far a scenario is from what was promised for a year, in the unit of the results; above nought it emits more. */
export interface TargetGap {
  readonly id: string
  readonly label: { readonly en: string; readonly ja: string }
  readonly role: 'goal' | 'reference'
  readonly year: number
  readonly target: number
  readonly value: number
  readonly gap: number
  readonly unit: string
}

/** Every target that the run has a number for, in the order of years. */
export function gapsToTargets({ targets }: StudyOutline, { prepared, series }: ScenarioRun): readonly TargetGap[] {
  if (prepared === null) return []
  const gaps = targets.flatMap(({ id, label, variable, role, unit: given, point }): TargetGap[] => {
    const unit = prepared.variables.find(({ name }) => name === variable)?.unit
    const value = series.get(variable)?.[prepared.years.indexOf(point.year)]
    const factor = unit === undefined ? null : convertUnit(given, unit)
    if (unit === undefined || value === undefined || factor === null) return []
    const target = point.value * factor
    return [{ id, label, role, year: point.year, target, value, gap: value - target, unit }]
  })
  return gaps.sort((a, b) => a.year - b.year)
}
