import type { StudyOutline } from '#worker'
import { leversOf } from './edit-levers.ts'
import type { Levers, ScenarioRun, State } from './state.ts'

/** The open study; null while none is. */
export const selectOutline = ({ study }: State): StudyOutline | null => (study.status === 'open' ? study.outline : null)

/** The scenario that others are measured against: the root of the study's scenarios, from which the others inherit. */
export const baselineOf = ({ scenarios }: StudyOutline): string | null =>
  (scenarios.find(({ parent }) => parent === null) ?? scenarios[0])?.id ?? null

/** The chosen scenario's levers as moved by the person. */
export const selectLevers = ({ levers, scenario }: State): Levers => leversOf(levers, scenario ?? '')

/** The chosen scenario's run. */
export const selectRun = ({ runs, scenario }: State): ScenarioRun | null => runs[scenario ?? ''] ?? null

/** How the whole stands: the worst of the chosen scenario's run. */
export const selectStatus = (state: State): ScenarioRun['status'] => selectRun(state)?.status ?? 'waiting'

/** Levers that stand elsewhere than in the study, over all scenarios. */
export const selectMovedCount = ({ levers }: State): number =>
  Object.values(levers).reduce((count, own) => count + Object.keys(own).length, 0)
