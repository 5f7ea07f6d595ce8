import { isZeroWidth } from './character-width.ts'

/** Longest run of marks on one letter: more than any living script stacks, less than a label climbing over others. */
const longestMarkRun = 3

/**
 * Ranges of characters that change what a reader sees without being seen: controls, marks that turn the writing
 * direction, invisible joins, interlinear notes, non-characters, tags. U+200C and U+200D stay: Persian and Indic
 * scripts need them.
 */
const unseen: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfdd0, 0xfdef],
  [0xfeff, 0xfeff],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe0fff],
]

const isUnseen = (codePoint: number): boolean =>
  unseen.some(([first, last]) => codePoint >= first && codePoint <= last) || (codePoint & 0xfffe) === 0xfffe

/**
 * Text of unknown origin made fit to be drawn: unseen characters dropped, white space of any kind made one blank, a half
 * of a surrogate pair replaced by U+FFFD, runs of marks shortened, and the whole cut to `longest` characters with an
 * ellipsis in the last place. Escaping for XML is the writer's affair (`svg.ts`).
 */
export function cleanText(text: string, longest: number): string {
  const characters: string[] = []
  let marks = 0
  // Long hostile texts are not worth reading to the end: eight times the limit leaves room for what is dropped.
  for (const character of text.slice(0, longest * 8 + 64)) {
    const codePoint = character.codePointAt(0) ?? 0
    if (isUnseen(codePoint)) continue
    marks = isZeroWidth(codePoint) ? marks + 1 : 0
    if (marks > longestMarkRun) continue
    const isBlank = /\s|\u0085/u.test(character)
    const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff
    if (!isBlank) characters.push(isHalf ? '\ufffd' : character)
    else if (characters.length > 0 && characters.at(-1) !== ' ') characters.push(' ')
  }
  if (characters.at(-1) === ' ') characters.pop()
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
}

/** Text with its unseen characters shown by their code points, `[U+202E]`: nothing hides, and nothing turns the writing. */
export function shownMarks(text: string): string {
  let shown = ''
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    shown += isUnseen(codePoint) ? `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]` : character
  }
  return shown
}
