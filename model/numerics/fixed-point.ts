/**
 * Acceleration of a fixed-point iteration x = F(x) after Anderson (1965), J. ACM 12:547-560: the next point is the image
 * of the last one, less what the differences between former images say that is still missing,
 *
 *     r = F(x) - x,   x' = F(x) - sum_j gamma_j dF_j,   gamma = argmin |r - sum_j gamma_j dr_j|
 *
 * with dF_j and dr_j the changes of image and residual from step to step. Where F is affine on what it moves, this is met
 * after one step more than it has directions. Differences are kept orthogonal (Gram-Schmidt), so that each gamma is one
 * division. Where a step does not bring the residual down, as across a kink of a piecewise affine F, what was learnt is
 * dropped and the step is taken again as a plain one, x' = F(x): at worst every other step is plain. Nothing is learnt
 * from a plain step that leads away: where F expands, the iteration goes the plain way to where it no longer does, not
 * back to a fixed point that it flees from. Allocates nothing after `createAcceleration`.
 */
export interface Acceleration {
  readonly size: number
  readonly depth: number
  /** Differences at hand. */
  kept: number
  /** Sum of squares of `residual`; Infinity before the first step. */
  before: number
  /** Residual and image of the point last gone on from. */
  readonly residual: Float64Array
  readonly image: Float64Array
  /** `[j * size + i]`: dr_j, orthogonal to one another, and dF_j combined in the same way. */
  readonly residualChange: Float64Array
  readonly imageChange: Float64Array
  /** Sum of squares of each dr_j. */
  readonly square: Float64Array
}

/** Share of a difference, squared, that must be left when those before it are taken out for it to say anything new. */
const NEW = 1e-8

export function createAcceleration(size: number, depth: number): Acceleration {
  return {
    size,
    depth,
    kept: 0,
    before: Infinity,
    residual: new Float64Array(size),
    image: new Float64Array(size),
    residualChange: new Float64Array(size * depth),
    imageChange: new Float64Array(size * depth),
    square: new Float64Array(depth),
  }
}

/** Forgets the iteration before. */
export function openAcceleration(state: Acceleration): void {
  state.kept = 0
  state.before = Infinity
}

/** Overwrites `point`, whose image is `image`, with the point to try next. */
export function accelerate(state: Acceleration, point: Float64Array, image: Float64Array): void {
  let now = 0
  for (let i = 0; i < state.size; i++) now += (image[i]! - point[i]!) * (image[i]! - point[i]!)
  if (now >= state.before && state.kept > 0) {
    state.kept = 0
    point.set(state.image)
    return
  }
  if (now < state.before && state.before < Infinity) learn(state, point, image)
  for (let i = 0; i < state.size; i++) state.residual[i] = image[i]! - point[i]!
  state.before = now
  state.image.set(image)
  step(state, point)
}

/** The image, less what the differences at hand say is still missing. */
function step(state: Acceleration, point: Float64Array): void {
  const { size, kept, residual, image, residualChange, imageChange, square } = state
  point.set(image)
  for (let j = 0; j < kept; j++) {
    const first = j * size
    let along = 0
    for (let i = 0; i < size; i++) along += residualChange[first + i]! * residual[i]!
    const gamma = along / square[j]!
    for (let i = 0; i < size; i++) point[i] = point[i]! - gamma * imageChange[first + i]!
  }
}

/**
 * Keeps the last step's differences, less what those before it say already. Where that leaves nothing, or memory is full,
 * it begins anew with the last step alone: what it says is of where the iteration is now.
 */
function learn(state: Acceleration, point: Float64Array, image: Float64Array): void {
  if (state.kept === state.depth) state.kept = 0
  const whole = writeChange(state, point, image)
  if (state.kept > 0 && takeOutKnown(state) <= NEW * whole) {
    state.kept = 0
    writeChange(state, point, image)
  }
  if (state.square[state.kept]! > 0) state.kept++
}

/** Writes the differences as they are behind those kept; returns the sum of squares of dr. */
function writeChange(state: Acceleration, point: Float64Array, image: Float64Array): number {
  const { size, kept, residual, residualChange, imageChange, square } = state
  const last = kept * size
  let sum = 0
  for (let i = 0; i < size; i++) {
    const change = image[i]! - point[i]! - residual[i]!
    residualChange[last + i] = change
    imageChange[last + i] = image[i]! - state.image[i]!
    sum += change * change
  }
  square[kept] = sum
  return sum
}

/** Makes the differences just written orthogonal to those kept; returns the sum of squares that is left of dr. */
function takeOutKnown({ size, kept, residualChange, imageChange, square }: Acceleration): number {
  const last = kept * size
  for (let j = 0; j < kept; j++) {
    const first = j * size
    let along = 0
    for (let i = 0; i < size; i++) along += residualChange[first + i]! * residualChange[last + i]!
    const part = along / square[j]!
    for (let i = 0; i < size; i++) {
      residualChange[last + i] = residualChange[last + i]! - part * residualChange[first + i]!
      imageChange[last + i] = imageChange[last + i]! - part * imageChange[first + i]!
    }
  }
  let left = 0
  for (let i = last; i < last + size; i++) left += residualChange[i]! * residualChange[i]!
  square[kept] = left
  return left
}
