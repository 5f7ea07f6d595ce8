import { isWide } from './character-width.ts'
import type { FontWeight } from './font-metrics.ts'
import { textWidth } from './text-width.ts'

/** Marks that may not begin a line: closing ones of Japanese and Chinese, and a per cent sign, which belongs to its number. */
const notFirst = '%、。，．・：；？！）］｝〕〉》」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ'
/** Brackets that may not end one. */
const notLast = '（［｛〔〈《「『【'

/**
 * The smallest pieces a line may be broken between: after a blank in scripts that use it, at every character of East
 * Asian text except before a closing or after an opening mark. Each piece keeps the blank that follows it.
 */
function pieces(text: string): string[] {
  const found: string[] = []
  let piece = ''
  let previous = ''
  for (const character of text) {
    const wideNow = isWide(character.codePointAt(0) ?? 0)
    const wideBefore = previous !== '' && isWide(previous.codePointAt(0) ?? 0)
    const mayBreak =
      previous !== '' &&
      ((previous === ' ' && character !== ' ') || ((wideNow || wideBefore) && character !== ' ')) &&
      !notFirst.includes(character) &&
      !notLast.includes(previous)
    if (mayBreak) {
      found.push(piece)
      piece = ''
    }
    piece += character
    previous = character
  }
  return piece === '' ? found : [...found, piece]
}

/** A piece wider than the line, cut where it must be. */
function cutPiece(piece: string, width: number, size: number, weight: FontWeight): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of piece) {
    if (part !== '' && textWidth(part + character, size, weight) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return part === '' ? parts : [...parts, part]
}

/** Text broken greedily into lines of at most `width` pixels; an empty text has no line. */
export function wrapText(text: string, width: number, size: number, weight: FontWeight = 'regular'): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (textWidth((line + piece).trimEnd(), size, weight) <= width) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    const parts = cutPiece(piece, width, size, weight)
    line = parts.pop() ?? ''
    lines.push(...parts)
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()]
}
