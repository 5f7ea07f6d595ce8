import { DIMENSIONS, type Powers } from './unit-table.ts'

/** Integer (or, after a root, fractional) powers of the independent dimensions, in the order of `DIMENSIONS`. */
export type Dimension = readonly number[]

export const DIMENSIONLESS: Dimension = DIMENSIONS.map(() => 0)

/** `base + power · added`: the dimension of a product of powers. */
export function addPowers(base: Dimension, added: Powers, power: number): Dimension {
  return base.map((value, index) => value + power * (added[DIMENSIONS[index]!] ?? 0))
}

/** The dimension of `a · b^power`. */
export function multiplyDimension(a: Dimension, b: Dimension, power: number): Dimension {
  return a.map((value, index) => value + power * b[index]!)
}

/** Whether two quantities may be added. Powers that came from roots are compared to 1e-9. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((value, index) => Math.abs(value - b[index]!) < 1e-9)
}

/** As people write it: `money/energy`, `mass length`, `1`. */
export function formatDimension(dimension: Dimension): string {
  const part = (sign: number): string =>
    DIMENSIONS.flatMap((name, index) => {
      const power = sign * dimension[index]!
      if (power <= 0) return []
      return [power === 1 ? name : `${name}^${power}`]
    }).join(' ')
  const above = part(1)
  const below = part(-1)
  if (below === '') return above === '' ? '1' : above
  return `${above === '' ? '1' : above}/${below.includes(' ') ? `(${below})` : below}`
}
