import type { ScenarioOutline, StudyOutline } from '#worker'
import { baselineOf } from './selectors.ts'

/** Scenarios that charts hold side by side and can still be read. */
const MOST_COMPARED = 6

/**
 * Scenarios that are compared before anybody chooses: the open one, the one that it is measured against, then those with
 * measures, with additional ones, those that go directly beyond additional ones (a path to net zero), other paths, and
 * those without measures. Given in the study's order, in which charts show them.
 */
export function comparedAtFirst(outline: StudyOutline, open: string | null): readonly string[] {
  const { scenarios } = outline
  const measuresOf = new Map(scenarios.map(({ id, measures }) => [id, measures]))
  const rank = ({ id, measures, parent }: ScenarioOutline): number => {
    if (id === open) return 0
    if (id === baselineOf(outline, open, null)) return 1
    if (measures !== null) return { with: 2, 'with-additional': 3, none: 6 }[measures]
    return measuresOf.get(parent ?? '') === 'with-additional' ? 4 : 5
  }
  const chosen = [...scenarios].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_COMPARED)
  return scenarios.filter((scenario) => chosen.includes(scenario)).map(({ id }) => id)
}
