import { csvText, tabbedText } from '#charts'

export type FileCell = string | number | null

/** A table as files keep it: numbers whole, heads with the unit of the results. */
export interface TableFile {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly FileCell[])[]
}

/** What the numbers of a file are of: name and value, one under another. */
export type AboutFile = readonly (readonly [name: string, value: string])[]

/**
 * A table as CSV. Lines that begin with `#` come first and say what it is of; whoever reads them as comments has heads and
 * rows alone.
 */
export const tableCsv = ({ title, heads, rows }: TableFile, about: AboutFile): string =>
  csvText([['#', title], ...about.map(([name, value]) => [`# ${name}`, value]), heads, ...rows])

/** Heads and rows as spreadsheets take them from the clipboard. */
export const tableOfClipboard = ({ heads, rows }: TableFile): string => tabbedText([heads, ...rows])
