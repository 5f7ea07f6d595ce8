/** Between which values, in canonical units, a number makes sense. Both ends are included. */
export interface Bounds {
  readonly least: number
  readonly most: number
  /** As a problem states it. */
  readonly text: string
}

/** No quantity of a country is larger in any unit in use (USD 1e14, km travelled 1e13); beyond it, a slip of the pen. */
const LARGEST = 1e18

export const ANY: Bounds = { least: -LARGEST, most: LARGEST, text: '-1e18..1e18' }
export const NOT_NEGATIVE: Bounds = { least: 0, most: LARGEST, text: '0..1e18' }
export const POSITIVE: Bounds = { least: Number.MIN_VALUE, most: LARGEST, text: '> 0' }
export const SHARE: Bounds = { least: 0, most: 1, text: '0..1' }
/** A rate of change: at -1 all is gone within a year. */
export const RATE: Bounds = { least: -1, most: 10, text: '-1..10' }
/** A rate of return. */
export const RETURN: Bounds = { least: 0, most: 10, text: '0..10' }
export const LIFETIME: Bounds = { least: 1, most: 150, text: '1..150' }
export const WEIBULL_SHAPE: Bounds = { least: 0.1, most: 100, text: '0.1..100' }
export const GAMMA: Bounds = { least: 0, most: 100, text: '0..100' }
export const ELASTICITY: Bounds = { least: -20, most: 20, text: '-20..20' }
