import type { Study } from '../../study/study.ts'
import { technologiesReached } from '../technologies-reached.ts'
import { askedOfClosed, askedOfGone, floorsAboveBans } from './closed-to-build.ts'
import type { Acting, Clash, PolicyConflict, PolicyLevels } from './conflict.ts'
import { electricityFloors, salesFloors } from './floors.ts'
import { doublePhaseOuts } from './phase-outs.ts'
import { blendsBeyondOne, floorsBeyondOne } from './shares-beyond-one.ts'

/**
 * Policies of one scenario that contradict one another, each with its years from first to last. The levels are what a
 * reader of files can know (`study/checks/policy-conflicts.ts`), or those of a run (`results/policy-conflicts.ts`).
 */
export function findConflicts(study: Study, policies: readonly PolicyLevels[]): readonly PolicyConflict[] {
  const place = new Map(study.policies.map(({ id }, index) => [id, index]))
  const inFile = (clash: Clash): string[] =>
    [...new Set(clash.policies.map(({ id }) => id))].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  const reached = policies.map(({ policy }) => technologiesReached(policy, study.technologies))
  const found: PolicyConflict[] = []
  for (let year = study.country.baseYear; year <= study.country.endYear; year++) {
    const t = year - study.country.baseYear
    const acting = policies.flatMap(({ policy, levels }, i): Acting[] =>
      levels[t]! > 0 ? [{ policy, level: levels[t]!, reached: reached[i]! }] : [],
    )
    for (const clash of clashesAmong(study, acting)) {
      const own: PolicyConflict = { ...clash, policies: inFile(clash), from: year, to: year }
      const before = found.findIndex((other) => isOneWith(other, own))
      if (before < 0) found.push(own)
      else {
        const known = found[before]!
        const technologies = [...new Set([...known.technologies, ...own.technologies])]
        found[before] = { ...known, technologies, to: year }
      }
    }
  }
  return found
}

function clashesAmong(study: Study, acting: readonly Acting[]): Clash[] {
  const sales = salesFloors(study, acting)
  return [
    ...doublePhaseOuts(study, acting),
    ...floorsAboveBans(sales, acting),
    ...askedOfClosed(study, acting),
    ...askedOfGone(study, acting),
    ...floorsBeyondOne('shares-of-sales', sales),
    ...floorsBeyondOne('shares-of-electricity', electricityFloors(study, acting)),
    ...blendsBeyondOne(study, acting),
  ]
}

/** The same thing among the same policies, and others that have joined them since. */
function isOneWith(before: PolicyConflict, { kind, commodity, policies }: PolicyConflict): boolean {
  return (
    before.kind === kind &&
    before.commodity === commodity &&
    before.policies.every((policy) => policies.includes(policy))
  )
}
