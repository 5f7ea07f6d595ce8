import type { StudyOutline } from '#worker'
import { leversOf } from './edit-levers.ts'
import type { Levers, ScenarioRun, State } from './state.ts'

/** The open study; null while none is. */
export const selectOutline = ({ study }: State): StudyOutline | null => (study.status === 'open' ? study.outline : null)

/**
 * The scenario that another is measured against: the one that was asked for, as long as it is another one; else its
 * nearest ancestor without measures, and the root of the study's scenarios where it has none.
 */
export function baselineOf({ scenarios }: StudyOutline, chosen: string | null, asked: string | null): string | null {
  if (asked !== chosen && scenarios.some(({ id }) => id === asked)) return asked
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]))
  let ancestor = byId.get(byId.get(chosen ?? '')?.parent ?? '')
  while (ancestor !== undefined && ancestor.measures !== 'none') ancestor = byId.get(ancestor.parent ?? '')
  return (ancestor ?? scenarios.find(({ parent }) => parent === null) ?? scenarios[0])?.id ?? null
}

/** The chosen scenario's levers as moved by the person. */
export const selectLevers = ({ levers, scenario }: State): Levers => leversOf(levers, scenario ?? '')

/** The chosen scenario's run. */
export const selectRun = ({ runs, scenario }: State): ScenarioRun | null => runs[scenario ?? ''] ?? null

/** How the whole stands: the worst of the chosen scenario's run. */
export const selectStatus = (state: State): ScenarioRun['status'] => selectRun(state)?.status ?? 'waiting'

/** What stands elsewhere than in the study's file: levers over all scenarios, policies and packages. */
export const selectUnsavedCount = ({ levers, saved, edits, savedEdits }: State): number => {
  const differing = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): number =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => one[key] !== other[key]).length
  const scenarios = new Set([...Object.keys(levers), ...Object.keys(saved)])
  return [...scenarios].reduce(
    (count, scenario) => count + differing(leversOf(levers, scenario), leversOf(saved, scenario)),
    differing(edits.policies, savedEdits.policies) + differing(edits.scenarios, savedEdits.scenarios),
  )
}

const ENDED: ReadonlySet<ScenarioRun['status']> = new Set(['current', 'failed', 'cancelled'])

/** Whether no scenario's results are still to come. */
export const selectSettled = ({ study, runs }: State): boolean =>
  study.status === 'open' && study.outline.scenarios.every(({ id }) => ENDED.has(runs[id]?.status ?? 'waiting'))

/** Scenarios whose calculation the person stopped, one name a line: the same text as long as they are the same. */
export const selectCancelled = ({ runs }: State): string =>
  Object.entries(runs)
    .flatMap(([scenario, { status }]) => (status === 'cancelled' ? [scenario] : []))
    .join('\n')
