/** What of a policy a person may move: how strong it is, from when, until when, and over how many years it comes. */
export type LeverPart = 'strength' | 'start' | 'end' | 'ramp'

/** Address of a lever in the slots of a run. */
export const leverAddress = (part: LeverPart, policy: string): string => `${part}/${policy}`
