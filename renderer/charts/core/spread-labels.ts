/** A label that would like to stand with its middle at `wanted` and needs `height` pixels. */
export interface Wish {
  readonly wanted: number
  readonly height: number
}

/** Labels pushed together into one block that moves as one. */
interface Block {
  readonly members: readonly number[]
  /** Sum over members of the top of the block that each would like. */
  readonly wish: number
  readonly height: number
}

/**
 * Middles of the labels, so that none overlaps another, all stand within [low, high], and the sum of squared distances
 * from what they want is least (isotonic regression by pooling adjacent violators; Barlow et al. 1972, ch. 1). Order is
 * that of the wishes; equal wishes keep the order given. Null if they do not fit.
 */
export function spreadLabels(wishes: readonly Wish[], low: number, high: number): number[] | null {
  const total = wishes.reduce((sum, wish) => sum + wish.height, 0)
  if (total > high - low) return null
  const order = wishes.map((_, index) => index).sort((a, b) => at(wishes, a).wanted - at(wishes, b).wanted || a - b)
  const topOf = (block: Block): number =>
    Math.min(Math.max(block.wish / block.members.length, low), high - block.height)
  const blocks: Block[] = []
  for (const index of order) {
    const { wanted, height } = at(wishes, index)
    let block: Block = { members: [index], wish: wanted - height / 2, height }
    for (let before = blocks.at(-1); before && topOf(before) + before.height > topOf(block); before = blocks.at(-1)) {
      blocks.pop()
      block = {
        members: [...before.members, ...block.members],
        wish: before.wish + block.wish - before.height * block.members.length,
        height: before.height + block.height,
      }
    }
    blocks.push(block)
  }
  const middles = new Array<number>(wishes.length).fill(0)
  for (const block of blocks) {
    let top = topOf(block)
    for (const index of block.members) {
      const { height } = at(wishes, index)
      middles[index] = top + height / 2
      top += height
    }
  }
  return middles
}

function at(wishes: readonly Wish[], index: number): Wish {
  const wish = wishes[index]
  if (wish === undefined) throw new RangeError(`No label ${index}`)
  return wish
}
