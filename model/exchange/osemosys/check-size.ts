import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { OsemosysModel } from './osemosys-model.ts'
import type { SetName } from './set-names.ts'

/** Decisions of one kind that a model may ask for: some fifty times the largest national models. */
const MOST_DECISIONS = 5_000_000

/** What is decided or balanced in every combination of its sets. */
const DECISIONS: readonly (readonly SetName[])[] = [
  ['REGION', 'TECHNOLOGY', 'MODE_OF_OPERATION', 'TIMESLICE', 'YEAR'],
  ['REGION', 'FUEL', 'TIMESLICE', 'YEAR'],
  ['REGION', 'REGION', 'FUEL', 'YEAR'],
  ['REGION', 'TECHNOLOGY', 'YEAR', 'YEAR'],
  ['REGION', 'STORAGE', 'SEASON', 'DAYTYPE', 'DAILYTIMEBRACKET', 'YEAR'],
  ['TIMESLICE', 'SEASON', 'DAYTYPE', 'DAILYTIMEBRACKET'],
]

/** Whether a model is small enough to be built; reports where it is not. */
export function checkSize(model: OsemosysModel, source: string, problems: Problem[]): boolean {
  for (const sets of DECISIONS) {
    const count = sets.reduce((product, set) => product * model.sets[set].members.length, 1)
    if (count <= MOST_DECISIONS) continue
    const facts = { found: `${sets.join(' x ')} = ${count}`, allowed: String(MOST_DECISIONS) }
    problems.push(errorAt('model-too-large', { file: source, row: null, column: null }, facts))
    return false
  }
  return true
}
