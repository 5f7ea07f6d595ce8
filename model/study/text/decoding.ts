export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis'

/**
 * Which encoding a file of a study is in, judged from its bytes alone; the host then decodes with that label and
 * `fatal: true` (the labels are those of the WHATWG Encoding Standard).
 *
 * 1. A byte order mark decides: EF BB BF is UTF-8, FF FE is UTF-16 little endian, FE FF big endian.
 * 2. Otherwise bytes that are well-formed UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF)
 *    are UTF-8. Plain ASCII is UTF-8.
 * 3. Otherwise bytes that fit the ranges of Shift_JIS as spreadsheets write it (Windows-31J) are Shift_JIS.
 * 4. Otherwise the encoding is `unknown`, and the file is refused: a guess would put wrong letters into a study.
 *
 * A zero byte outside UTF-16 is never text, and an odd number of bytes is never UTF-16.
 */
export function decodingOf(bytes: Uint8Array): Encoding | 'unknown' {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return isUtf8(bytes) ? 'utf-8' : 'unknown'
  if (startsWith(bytes, [0xff, 0xfe])) return bytes.length % 2 === 0 ? 'utf-16le' : 'unknown'
  if (startsWith(bytes, [0xfe, 0xff])) return bytes.length % 2 === 0 ? 'utf-16be' : 'unknown'
  if (isUtf8(bytes)) return 'utf-8'
  return isShiftJis(bytes) ? 'shift_jis' : 'unknown'
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** Well-formed byte sequences of UTF-8: Unicode Standard, table 3-7. */
function isUtf8(bytes: Uint8Array): boolean {
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index]!
    if (lead === 0) return false
    if (lead < 0x80) {
      index++
      continue
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
    if (length === 0 || index + length > bytes.length) return false
    const second = bytes[index + 1]!
    const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < lowest || second > highest) return false
    for (let k = 2; k < length; k++) {
      const next = bytes[index + k]!
      if (next < 0x80 || next > 0xbf) return false
    }
    index += length
  }
  return true
}

/** ASCII, half-width katakana, or a lead byte with its trail byte; control characters other than tab and line ends are refused. */
function isShiftJis(bytes: Uint8Array): boolean {
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index]!
    const isText = (lead >= 0x20 && lead <= 0x7e) || lead === 0x09 || lead === 0x0a || lead === 0x0d
    if (isText || (lead >= 0xa1 && lead <= 0xdf)) {
      index++
      continue
    }
    const isLead = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc)
    const trail = bytes[index + 1]
    if (!isLead || trail === undefined || trail < 0x40 || trail === 0x7f || trail > 0xfc) return false
    index += 2
  }
  return true
}
