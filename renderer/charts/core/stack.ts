import { isDrawable } from './linear-scale.ts'

/** The lower and upper edge of a layer in each year, in the unit of the data; equal where the layer is empty. */
export interface Band {
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

/** The two bands of a layer: where it adds, above zero, and where it takes away, below zero. */
export interface StackedLayer {
  readonly positive: Band
  readonly negative: Band
}

/**
 * Layers stacked in order, year by year: what is above zero upwards from zero, what is below zero downwards from zero,
 *
 *     upper+[l, t] = sum over k <= l of max(v[k, t], 0),   lower-[l, t] = sum over k <= l of min(v[k, t], 0)
 *
 * so that a sink never hides a source. A missing value counts as nothing.
 */
export function stackLayers(layers: readonly ArrayLike<number>[], years: number): StackedLayer[] {
  const above = new Array<number>(years).fill(0)
  const below = new Array<number>(years).fill(0)
  return layers.map((values) => {
    const floor = [...above]
    const ceiling = [...below]
    for (let t = 0; t < years; t++) {
      const value = values[t]
      if (!isDrawable(value)) continue
      if (value > 0) above[t] = (above[t] ?? 0) + value
      else below[t] = (below[t] ?? 0) + value
    }
    return { positive: { lower: floor, upper: [...above] }, negative: { lower: [...below], upper: ceiling } }
  })
}
