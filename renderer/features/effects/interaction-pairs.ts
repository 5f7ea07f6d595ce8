import type { OutcomeEffects } from '#model'

type Interactions = Pick<OutcomeEffects, 'interactions'>

/** How two players work on one another: for what is to come down, above nought they compete, below they help. */
export interface InteractionPair {
  readonly first: number
  readonly second: number
  readonly value: number
}

export type Side = 'compete' | 'help' | 'nothing'

/** @param least below which two hardly work on one another */
export const sideOf = (value: number, least: number): Side =>
  !(Math.abs(value) >= least) ? 'nothing' : value > 0 ? 'compete' : 'help'

/** Decimals of a matrix, the same in every cell: its largest number has four leading digits, at least one stands after the point. */
export function matrixDecimals(largest: number): number {
  const exponent = largest > 0 ? Math.floor(Math.log10(largest)) : 0
  return Math.max(1, Math.min(6, 3 - exponent))
}

/** How two players work on one another in a year; nought where that was not found. */
export const interactionOf = ({ interactions }: Interactions, first: number, second: number, t: number): number =>
  interactions?.[first]?.[second]?.[t] ?? 0

/** Every pair in a year, the strongest first. */
export function strongestPairs(outcome: Interactions, players: number, t: number): readonly InteractionPair[] {
  const pairs: InteractionPair[] = []
  for (let first = 0; first < players; first++) {
    for (let second = first + 1; second < players; second++) {
      pairs.push({ first, second, value: interactionOf(outcome, first, second, t) })
    }
  }
  return pairs.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}
