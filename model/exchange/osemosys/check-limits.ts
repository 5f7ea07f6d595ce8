import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { ModelReader } from './model-reader.ts'
import type { ParameterName } from './parameter-list.ts'

/** Floors and the ceilings that they may not pass, of the same indices; -1 is no ceiling, and a floor below 0 is none. */
const FLOORS = [
  ['TotalAnnualMinCapacity', 'TotalAnnualMaxCapacity'],
  ['ResidualCapacity', 'TotalAnnualMaxCapacity'],
  ['TotalAnnualMinCapacityInvestment', 'TotalAnnualMaxCapacityInvestment'],
  ['TotalTechnologyAnnualActivityLowerLimit', 'TotalTechnologyAnnualActivityUpperLimit'],
  ['TotalTechnologyModelPeriodActivityLowerLimit', 'TotalTechnologyModelPeriodActivityUpperLimit'],
] as const satisfies readonly (readonly [ParameterName, ParameterName])[]
/** What rounding may put between a floor and its ceiling. */
const TOLERANCE = 1e-9

/** Floors above their ceilings: no plan keeps both. */
export function checkLimits(reader: ModelReader, problems: Problem[]): void {
  for (const [lower, upper] of FLOORS) {
    const floor = reader.model.parameters[lower]
    const ceiling = reader.model.parameters[upper]
    for (const [number, least] of floor.values) {
      const most = ceiling.values.get(number) ?? ceiling.fallback ?? -1
      if (most < 0 || least <= most + TOLERANCE * Math.max(1, most)) continue
      const place = { file: floor.file, row: floor.lines.get(number) ?? null, column: lower }
      const found = `${reader.membersOf(floor, number).join(', ')}: ${least}`
      problems.push(errorAt('out-of-range', place, { found, allowed: `<= ${upper} ${most}` }))
    }
  }
}
