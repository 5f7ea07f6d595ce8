import type { Problem } from '../../domain/problem.ts'
import { errorAt, shown, warningAt } from '../../study/report.ts'
import type { ModelReader } from './model-reader.ts'
import { combination } from './osemosys-model.ts'

/** How far the formulation lets the slices of a year miss 1 (its check of YearSplit). */
const YEAR_TOLERANCE = 1e-4
/** Profiles are often rounded to three digits: what is missed by less is rounding. */
const PROFILE_TOLERANCE = 5e-3

/** Slices make up the year, and the shares of a demand the demand. */
export function checkTime(reader: ModelReader, problems: Problem[]): void {
  const { YearSplit, SpecifiedDemandProfile, SpecifiedAnnualDemand } = reader.model.parameters
  const slices = reader.members('TIMESLICE')
  const sumOf = (valueOf: (l: number) => number): number => slices.reduce((sum, _, l) => sum + valueOf(l), 0)
  for (const [y, year] of reader.years.entries()) {
    const sum = sumOf((l) => reader.value('YearSplit', l, y))
    if (YearSplit.isStated && Math.abs(sum - 1) > YEAR_TOLERANCE) {
      const row = YearSplit.lines.get(combination(YearSplit.sizes, [0, y])) ?? YearSplit.line
      const detail = { sum: 'year-split', year }
      const place = { file: YearSplit.file, row, column: 'YearSplit' }
      problems.push(errorAt('shares-not-one', place, { found: shown(sum), allowed: '1', detail }))
    }
    for (let r = 0; r < reader.size('REGION'); r++) {
      for (const [f, fuel] of reader.members('FUEL').entries()) {
        const demand = reader.value('SpecifiedAnnualDemand', r, f, y)
        if (demand === 0) continue
        const shares = sumOf((l) => reader.value('SpecifiedDemandProfile', r, f, l, y))
        const row =
          SpecifiedDemandProfile.lines.get(combination(SpecifiedDemandProfile.sizes, [r, f, 0, y])) ??
          SpecifiedAnnualDemand.lines.get(combination(SpecifiedAnnualDemand.sizes, [r, f, y])) ??
          null
        const place = { file: SpecifiedDemandProfile.file, row, column: 'SpecifiedDemandProfile' }
        if (Math.abs(shares - 1) > PROFILE_TOLERANCE) {
          const detail = { sum: 'demand-profile', commodity: fuel, year }
          problems.push(warningAt('shares-not-one', place, { found: shown(shares), allowed: '1', detail }))
        }
        const idle = slices.findIndex(
          (_, l) => reader.value('YearSplit', l, y) === 0 && reader.value('SpecifiedDemandProfile', r, f, l, y) !== 0,
        )
        if (idle >= 0) {
          const facts = { found: `${fuel}, ${slices[idle]}, ${year}`, allowed: 'YearSplit > 0' }
          problems.push(errorAt('out-of-range', place, facts))
        }
      }
    }
  }
}
