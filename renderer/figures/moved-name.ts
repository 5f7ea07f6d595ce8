import { type Language, windowText } from '#messages'

/** The name of a scenario in a table: one whose levers a person has moved is not what the study calls so. */
export const movedName = (name: string, isMoved: boolean, language: Language): string =>
  isMoved ? windowText(language).frame.savedScenario({ name }) : name
