import { type Language, windowText } from '#messages'

/**
 * The note of a chart with the scenarios whose levers a person has moved, which are then not what the study calls so. Their
 * names in the chart stay, so that nothing jumps when a lever comes to rest.
 */
export const movedNote = (note: string, moved: readonly string[], language: Language): string =>
  moved.length === 0 ? note : `${note}; ${windowText(language).figures.moved({ names: moved })}`
