import { describe, expect, it } from 'vitest'
import { accelerate, createAcceleration, openAcceleration } from '../../../model/numerics/fixed-point.ts'

type Map = (x: Float64Array) => Float64Array

/** Steps until no component moves by more than 1e-13, and where that is. */
function iterate(map: Map, start: readonly number[], depth: number): { steps: number; at: Float64Array } {
  const state = createAcceleration(start.length, depth)
  const at = Float64Array.from(start)
  openAcceleration(state)
  for (let steps = 1; steps <= 500; steps++) {
    const image = map(at)
    if (image.every((value, i) => Math.abs(value - at[i]!) <= 1e-13)) return { steps, at }
    accelerate(state, at, image)
  }
  throw new Error('The iteration does not settle')
}

const affine = (matrix: readonly (readonly number[])[], constant: readonly number[]): Map => {
  return (x) => Float64Array.from(matrix, (row, i) => row.reduce((sum, a, j) => sum + a * x[j]!, constant[i]!))
}

describe('Anderson acceleration of a fixed-point iteration', () => {
  it('takes two points of an affine map in one direction, and is exact at the third', () => {
    // x = 0.9 x + 1 has its fixed point at 10; the plain iteration needs about 300 steps for it.
    const { steps, at } = iterate(affine([[0.9]], [1]), [0], 4)
    expect(steps).toBe(3)
    expect(at[0]).toBeCloseTo(10, 12)
  })

  it('needs one step more for each direction in which an affine map moves', () => {
    const map = affine(
      [
        [0.5, 0.2, 0],
        [0.1, 0.6, 0.1],
        [0, 0.3, 0.4],
      ],
      [1, 5.5, 3],
    )
    const { steps, at } = iterate(map, [0, 0, 0], 4)
    expect(steps).toBeLessThanOrEqual(6)
    expect([...at].map((value) => value.toFixed(10))).toEqual(['10.0000000000', '20.0000000000', '15.0000000000'])
  })

  it('finds the fixed point of a contraction with kinks, whatever it has learnt on the way', () => {
    // Slopes 0.95, -0.5 and 0.2 on three pieces: x = max(0.2 x + 6, min(0.95 x + 1, 40 - 0.5 x)).
    const kinked: Map = (x) => Float64Array.of(Math.max(0.2 * x[0]! + 6, Math.min(0.95 * x[0]! + 1, 40 - 0.5 * x[0]!)))
    for (const start of [-100, 0, 19, 39, 60, 1000]) {
      expect(iterate(kinked, [start], 4).at[0]).toBeCloseTo(20, 11)
    }
  })

  it('goes on from where a map expands to where it is bounded, as the plain iteration does', () => {
    // Slope 1.7 has its fixed point at -10, which the iteration flees; from 100 on the map is flat.
    const bounded: Map = (x) => Float64Array.of(Math.min(100, Math.max(0, 1.7 * x[0]! + 7)))
    expect(iterate(bounded, [0], 3).at[0]).toBe(100)
  })

  it('learns nothing from a map that does not move its image', () => {
    const { steps, at } = iterate(() => Float64Array.of(3, 4), [0, 0], 2)
    expect(steps).toBe(2)
    expect([...at]).toEqual([3, 4])
  })

  it('starts afresh when it is opened: the same map and start give the same bits', () => {
    const map = affine(
      [
        [0.3, 0.3],
        [0.2, 0.5],
      ],
      [1, 1],
    )
    const state = createAcceleration(2, 2)
    const trace = () => {
      const at = Float64Array.of(0, 0)
      openAcceleration(state)
      const seen: number[] = []
      for (let step = 0; step < 8; step++) {
        accelerate(state, at, map(at))
        seen.push(...at)
      }
      return seen
    }
    expect(trace()).toEqual(trace())
  })
})
