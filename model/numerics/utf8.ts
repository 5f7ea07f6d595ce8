/**
 * A text as UTF-8 bytes. A surrogate without its partner becomes U+FFFD, as the Encoding Standard has it. Written out
 * because `TextEncoder` belongs to hosts, not to the language.
 */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length)
  let length = 0
  for (const character of text) {
    length = writeCodePoint(bytes, length, codePointOf(character))
  }
  return bytes.subarray(0, length)
}

function codePointOf(character: string): number {
  const code = character.codePointAt(0) ?? REPLACEMENT
  return code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code
}

const REPLACEMENT = 0xfffd

function writeCodePoint(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    bytes[at] = code
    return at + 1
  }
  const continuations = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
  // Lead byte: as many leading ones as the character has bytes.
  bytes[at] = ((0xf00 >> (continuations + 1)) & 0xff) | (code >> (6 * continuations))
  for (let k = 1; k <= continuations; k++) bytes[at + k] = 0x80 | ((code >> (6 * (continuations - k))) & 0x3f)
  return at + continuations + 1
}
