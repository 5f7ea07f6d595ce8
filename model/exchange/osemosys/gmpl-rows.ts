import type { GmplCursor } from './gmpl-cursor.ts'
import type { GmplToken } from './gmpl-tokens.ts'

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** What a row of a statement holds: words first, then values. */
export interface RowShape {
  readonly words: readonly string[]
  readonly values: readonly string[]
}

/**
 * Rows of symbols up to the next mark, each of as many as the shape asks for. GMPL lets rows break and join lines at
 * will; people write a row or several a line. So a line that holds no whole number of rows is a row with too little or
 * too much, which is told with its line and left out, unless it reads as rows together with such lines next to it.
 */
export function readRows(cursor: GmplCursor, name: string, { words, values }: RowShape): readonly GmplToken[][] {
  const width = words.length + values.length
  const rows: GmplToken[][] = []
  let broken: GmplToken[][] = []
  const settle = (): void => {
    const together = broken.flat()
    if (broken.length > 1 && together.length % width === 0 && hasValues(together, width, words.length)) {
      rows.push(...chunks(together, width))
    } else {
      for (const line of broken) {
        cursor.report('index-count', line[0]!.line, name, String(line.length), [...words, ...values].join(', '))
      }
    }
    broken = []
  }
  for (const line of cursor.symbolLines()) {
    if (line.length % width !== 0) {
      broken.push(line)
      continue
    }
    settle()
    rows.push(...chunks(line, width))
  }
  settle()
  return rows
}

/** Whether what stands behind the words of every row is a number, or a point that leaves the default. */
const hasValues = (symbols: readonly GmplToken[], width: number, words: number): boolean =>
  symbols.every(({ text }, at) => at % width < words || text === '.' || NUMERAL.test(text))

function chunks(symbols: GmplToken[], width: number): readonly GmplToken[][] {
  if (symbols.length === width) return [symbols]
  return Array.from({ length: symbols.length / width }, (_, at) => symbols.slice(at * width, (at + 1) * width))
}
