import { cleanText, isWide, isZeroWidth } from '#charts'

/** Columns that a text takes on a terminal: East Asian wide characters two, marks none. */
export function displayWidth(text: string): number {
  let columns = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    columns += isZeroWidth(codePoint) ? 0 : isWide(codePoint) ? 2 : 1
  }
  return columns
}

/** A text of a study made fit for a terminal: no controls, no escape sequences, one line, at most `longest` characters. */
export const terminalText = (text: string, longest = 300): string => cleanText(text, longest)

export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - displayWidth(text)))

export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - displayWidth(text))) + text

/** Lines of at most `columns`, broken at blanks; a word longer than that stands alone. */
export function fold(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
