import { type Language, windowText } from '#messages'
import type { StudyOutline } from '#worker'
import type { State } from '../state/state.ts'
import { labelIn } from './label-in.ts'

/** The name of a scenario in charts: one whose levers a person has moved is not what the study calls so. */
export const movedName = (name: string, isMoved: boolean | undefined, language: Language): string =>
  isMoved === true ? windowText(language).frame.savedScenario({ name }) : name

/** The outline of a study with the scenarios by the names that charts give their runs. */
export function withMovedNames(outline: StudyOutline, runs: State['runs'], language: Language): StudyOutline {
  if (!outline.scenarios.some(({ id }) => runs[id]?.isMoved)) return outline
  const scenarios = outline.scenarios.map((scenario) => {
    const name = movedName(labelIn(scenario.label, language, scenario.id), runs[scenario.id]?.isMoved, language)
    return { ...scenario, label: { ...scenario.label, [language]: name } }
  })
  return { ...outline, scenarios }
}
