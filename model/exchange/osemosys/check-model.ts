import type { Problem } from '../../domain/problem.ts'
import { checkFuels } from './check-fuels.ts'
import { checkCompleteness } from './check-completeness.ts'
import { checkLimits } from './check-limits.ts'
import { checkRanges, checkRates } from './check-ranges.ts'
import { checkSigns } from './check-signs.ts'
import { checkSize } from './check-size.ts'
import { checkTime } from './check-time.ts'
import { ModelReader } from './model-reader.ts'
import type { OsemosysModel } from './osemosys-model.ts'
import { NEEDED_SETS } from './set-names.ts'

/**
 * What is wrong with a model as a whole, every problem at once. An error keeps it from being run; a warning says what the
 * run will take for granted.
 */
export function checkModel(model: OsemosysModel, source: string): readonly Problem[] {
  const problems: Problem[] = []
  if (NEEDED_SETS.some((set) => model.sets[set].members.length === 0)) return problems
  if (!checkSize(model, source, problems)) return problems
  const reader = new ModelReader(model)
  checkCompleteness(reader, source, problems)
  checkTime(reader, problems)
  checkFuels(reader, problems)
  checkRanges(reader, problems)
  checkRates(reader, problems)
  checkLimits(reader, problems)
  checkSigns(reader, problems)
  return problems
}
