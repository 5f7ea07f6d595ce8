/** Sets of the formulation (OSeMOSYS_GNU_MathProg@95202686). */
export const SET_NAMES = [
  'REGION',
  'TECHNOLOGY',
  'FUEL',
  'EMISSION',
  'MODE_OF_OPERATION',
  'TIMESLICE',
  'YEAR',
  'SEASON',
  'DAYTYPE',
  'DAILYTIMEBRACKET',
  'STORAGE',
] as const
export type SetName = (typeof SET_NAMES)[number]

/** Sets without which there is nothing to plan. */
export const NEEDED_SETS: readonly SetName[] = [
  'REGION',
  'TECHNOLOGY',
  'FUEL',
  'MODE_OF_OPERATION',
  'TIMESLICE',
  'YEAR',
]

/** Sets that other writers add: otoole's second region of a trade route, and one of older formulations. */
export const IGNORED_SETS: ReadonlySet<string> = new Set(['_REGION', 'FLEXIBLEDEMANDTYPE'])

/** A member as it is compared: GMPL holds symbols that are numbers equal when the numbers are. */
export function memberOf(text: string): string {
  const trimmed = text.trim()
  const isNumeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)
  return isNumeral ? String(Number(trimmed)) : trimmed
}
