/** A source of random numbers with a seed: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A whole number in [0, 2^32). */
  uint32(): number
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number
  /** A whole number in [0, bound), without bias; `bound` in 1 .. 2^32. */
  below(bound: number): number
}

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021):
 * period 2^128 - 1, 32-bit arithmetic only. The state is four words, not all zero.
 */
export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [s0, s1, s2, s3] = state
  if ((s0 | s1 | s2 | s3) === 0) throw new RangeError('The state of xoshiro128 must not be zero')

  function uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0
    const t = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = rotateLeft(s3, 11)
    return result
  }

  return {
    uint32,
    uniform() {
      const high = uint32() >>> 5
      return (high * 0x4000000 + (uint32() >>> 6)) / 0x20000000000000
    },
    below(bound) {
      // Draws in the incomplete last stretch of 2^32 would favour small results: draw again.
      const limit = 0x100000000 - (0x100000000 % bound)
      let draw = uint32()
      while (draw >= limit) draw = uint32()
      return draw % bound
    },
  }
}

/**
 * A generator from one seed, any safe whole number. The state is two outputs of SplitMix64 (Steele, Lea and Flood,
 * OOPSLA 2014), as Blackman and Vigna advise, so that seeds 1, 2, 3 give unrelated sequences.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`Seed ${seed} is no safe whole number`)
  const next = splitMix64(BigInt(seed))
  const first = next()
  const second = next()
  return xoshiro128([low(first), high(first), low(second), high(second)])
}

/** SplitMix64: each call gives 64 random bits. */
export function splitMix64(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed)
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n)
    let z = state
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
    return z ^ (z >> 31n)
  }
}

const low = (word: bigint): number => Number(word & 0xffffffffn)
const high = (word: bigint): number => Number(word >> 32n)

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits))
}
