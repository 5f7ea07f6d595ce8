import type { Problem } from '../../domain/problem.ts'
import { warningAt } from '../../study/report.ts'
import type { ModelReader } from './model-reader.ts'
import type { ParameterName } from './parameter-list.ts'

/** Parameters that the long formulation makes non-negative variables of. */
const RESTRICTED: readonly ParameterName[] = [
  'InputActivityRatio',
  'OutputActivityRatio',
  'EmissionActivityRatio',
  'EmissionsPenalty',
  'VariableCost',
  'FixedCost',
  'CapitalCost',
  'CapitalCostStorage',
]

/**
 * A negative ratio or cost is not what it seems: the long formulation declares emissions, costs and investments of each
 * technology non-negative, so that whatever would turn them is not done. Told once a parameter, at its first such value.
 */
export function checkSigns(reader: ModelReader, problems: Problem[]): void {
  for (const name of RESTRICTED) {
    const { values, lines, file } = reader.model.parameters[name]
    for (const [number, value] of values) {
      if (value >= 0) continue
      const place = { file, row: lines.get(number) ?? null, column: name }
      problems.push(warningAt('sign-restricted', place, { found: String(value) }))
      break
    }
  }
}
