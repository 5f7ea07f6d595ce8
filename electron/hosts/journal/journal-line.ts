import { createHash } from 'node:crypto'

/** What the lines of a journal say, as far as they can be trusted. */
export interface ReadLines {
  readonly entries: readonly string[]
  /** Bytes of the lines that are whole, from the start of the file. */
  readonly goodBytes: number
  /** The checksum of the last good line, which the next line continues. */
  readonly last: string
  /** The file ends within a line: the process or the machine ended while it was written. */
  readonly torn: boolean
  /** Lines after the first damaged one, that one included; nought where only the last line is torn. */
  readonly damagedLines: number
}

/** Before the first line. */
export const BEGINNING = '0000000000000000'

/**
 * A line of the journal: NDJSON, its checksum first. The checksum is the first 64 bits of SHA-256 over the checksum of
 * the line before and the entry, so a line that was lost, doubled, moved or changed breaks the chain there.
 */
export function journalLine(previous: string, entry: string): { readonly line: string; readonly sum: string } {
  const sum = sumOf(previous, entry)
  return { line: `${JSON.stringify({ sum, entry })}\n`, sum }
}

/** Reads lines up to the first that is not whole. */
export function readJournalLines(content: Buffer): ReadLines {
  const entries: string[] = []
  let last = BEGINNING
  let start = 0
  for (let end = content.indexOf(10, start); end !== -1; end = content.indexOf(10, start)) {
    const line = parseLine(content.toString('utf8', start, end))
    if (line === null || line.sum !== sumOf(last, line.entry)) break
    entries.push(line.entry)
    last = line.sum
    start = end + 1
  }
  const rest = content.subarray(start)
  const lines = rest.length === 0 ? 0 : rest.toString('utf8').replace(/\n$/, '').split('\n').length
  const torn = lines === 1
  return { entries, goodBytes: start, last, torn, damagedLines: torn ? 0 : lines }
}

const sumOf = (previous: string, entry: string): string =>
  createHash('sha256').update(previous).update('\n').update(entry).digest('hex').slice(0, 16)

function parseLine(text: string): { readonly sum: string; readonly entry: string } | null {
  try {
    const line: unknown = JSON.parse(text)
    if (line === null || typeof line !== 'object' || !('sum' in line) || !('entry' in line)) return null
    const { sum, entry } = line
    return typeof sum === 'string' && typeof entry === 'string' ? { sum, entry } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
