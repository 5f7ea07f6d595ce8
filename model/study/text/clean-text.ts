import type { Problem } from '../../domain/problem.ts'
import { errorAt, wholeFile } from '../report.ts'

/** Largest table and largest YAML or JSON file that is parsed at all, in bytes of UTF-8. */
export const TABLE_LIMIT = 64 * 1024 * 1024
export const DOCUMENT_LIMIT = 2 * 1024 * 1024

const BYTE_ORDER_MARK = '\uFEFF'
/** What a decoder puts where bytes made no sense, and the zero byte, which no text has. */
const UNREADABLE = /[\uFFFD\0]/

/** Text without byte order mark and with LF line ends; null, with the problem, if it is too large or not text. */
export function cleanText(file: string, text: string, problems: Problem[], limit = TABLE_LIMIT): string | null {
  const size = utf8Length(text, limit)
  if (size > limit) {
    problems.push(errorAt('table-too-large', wholeFile(file), { found: String(size), allowed: String(limit) }))
    return null
  }
  const unreadable = UNREADABLE.exec(text)
  if (unreadable !== null) {
    const row = text.slice(0, unreadable.index).split('\n').length
    problems.push(errorAt('encoding', { file, row, column: null }))
    return null
  }
  return canonicalLineEnds(text)
}

export function canonicalLineEnds(text: string): string {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
}

/** Bytes that the text takes in UTF-8. Counted only where it could exceed `limit`: no character takes more than 3 a unit. */
function utf8Length(text: string, limit: number): number {
  if (text.length > limit || text.length * 3 <= limit) return text.length
  let bytes = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3
  }
  return bytes
}
