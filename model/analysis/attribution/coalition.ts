/**
 * A coalition of players as bits: player i is in it where bit i is set. The question put to the model is what a
 * coalition yields: emissions, costs or any other outcomes, as one vector.
 */
export type Coalition = number

/** Number of players in a coalition. */
export function sizeOf(coalition: Coalition): number {
  let left = coalition
  let size = 0
  while (left !== 0) {
    left &= left - 1
    size += 1
  }
  return size
}
