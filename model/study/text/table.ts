/** One CSV file as text cells: nothing is interpreted yet. */
export interface Table {
  readonly file: string
  readonly delimiter: Delimiter
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** Line of the file on which the row begins; the header is line 1. */
  readonly line: number
  /** As many cells as the table has columns. */
  readonly cells: readonly string[]
  /** False where the file has too few or too many cells in the row: those here are cut or filled up to the width. */
  readonly isWhole: boolean
}

export type Delimiter = ',' | ';' | '\t'
