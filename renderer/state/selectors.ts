import type { StudyOutline } from '#worker'
import { leversOf } from './edit-levers.ts'
import type { Levers, ScenarioRun, State } from './state.ts'

/** The open study; null while none is. */
export const selectOutline = ({ study }: State): StudyOutline | null => (study.status === 'open' ? study.outline : null)

/**
 * The scenario that another is measured against: its nearest ancestor without measures; the root of the study's scenarios
 * where it has none.
 */
export function baselineOf({ scenarios }: StudyOutline, chosen: string | null): string | null {
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

/** Levers that stand elsewhere than in the study, over all scenarios. */
export const selectMovedCount = ({ levers }: State): number =>
  Object.values(levers).reduce((count, own) => count + Object.keys(own).length, 0)
