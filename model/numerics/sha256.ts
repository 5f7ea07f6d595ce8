import { utf8Bytes } from './utf8.ts'

/**
 * SHA-256 (FIPS 180-4, section 6.2), for input and result hashes. Streaming: feed any number of pieces, then ask for
 * the digest once.
 */
export class Sha256 {
  readonly #state = Uint32Array.from(INITIAL)
  readonly #block = new Uint8Array(64)
  readonly #schedule = new Uint32Array(64)
  #filled = 0
  #byteCount = 0

  update(bytes: Uint8Array): this {
    this.#byteCount += bytes.length
    let at = 0
    if (this.#filled > 0) {
      at = Math.min(64 - this.#filled, bytes.length)
      this.#block.set(bytes.subarray(0, at), this.#filled)
      this.#filled += at
      if (this.#filled < 64) return this
      compress(this.#state, this.#schedule, this.#block, 0)
    }
    for (; at + 64 <= bytes.length; at += 64) compress(this.#state, this.#schedule, bytes, at)
    this.#block.set(bytes.subarray(at))
    this.#filled = bytes.length - at
    return this
  }

  /** A text as UTF-8. */
  updateText(text: string): this {
    return this.update(utf8Bytes(text))
  }

  /**
   * Numbers as little-endian IEEE 754 doubles on every machine. -0 is written as 0 and every NaN as 0x7ff8000000000000,
   * since both have several bit patterns for what prints the same.
   */
  updateNumbers(values: Float64Array): this {
    for (let at = 0; at < values.length; at += NUMBERS_AT_ONCE) {
      const count = Math.min(NUMBERS_AT_ONCE, values.length - at)
      const bytes = new DataView(new ArrayBuffer(8 * count))
      for (let k = 0; k < count; k++) {
        const value = values[at + k]!
        if (value === value) bytes.setFloat64(8 * k, value + 0, true)
        else bytes.setUint32(8 * k + 4, 0x7ff80000, true)
      }
      this.update(new Uint8Array(bytes.buffer))
    }
    return this
  }

  /** The digest in 64 hexadecimal digits. Ends the stream: nothing may be fed afterwards. */
  digest(): string {
    const bits = 8 * this.#byteCount
    const padding = new Uint8Array((this.#filled < 56 ? 56 : 120) - this.#filled + 8)
    padding[0] = 0x80
    const length = new DataView(padding.buffer)
    length.setUint32(padding.length - 8, Math.floor(bits / 0x100000000))
    length.setUint32(padding.length - 4, bits >>> 0)
    this.update(padding)
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('')
  }
}

/** The digest of one text, in hexadecimal. */
export function sha256OfText(text: string): string {
  return new Sha256().updateText(text).digest()
}

const NUMBERS_AT_ONCE = 8192

/** One block of 64 bytes (FIPS 180-4, 6.2.2). Words are kept as signed 32-bit integers: engines are fastest so. */
function compress(state: Uint32Array, schedule: Uint32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t++) {
    const p = at + 4 * t
    schedule[t] = (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!
  }
  for (let t = 16; t < 64; t++) {
    const w2 = schedule[t - 2]!
    const w15 = schedule[t - 15]!
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10)
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3)
    schedule[t] = (s1 + schedule[t - 7]! + s0 + schedule[t - 16]!) | 0
  }
  let a = state[0]! | 0
  let b = state[1]! | 0
  let c = state[2]! | 0
  let d = state[3]! | 0
  let e = state[4]! | 0
  let f = state[5]! | 0
  let g = state[6]! | 0
  let h = state[7]! | 0
  for (let t = 0; t < 64; t++) {
    const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + S1 + choice + ROUND[t]! + schedule[t]!) | 0
    const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + S0 + majority) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}

/** First 32 bits of the fractional parts of the square roots of the first 8 primes (5.3.3). */
const INITIAL = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2). */
const ROUND = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])
