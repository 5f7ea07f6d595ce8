/** A data file or folder as it is written: names, symbols and numbers, before anything is known of their meaning. */
export interface RawData {
  readonly sets: readonly RawSet[]
  readonly parameters: readonly RawParameter[]
}

export interface RawSet {
  readonly name: string
  readonly file: string
  readonly line: number
  readonly members: readonly RawMember[]
}

export interface RawMember {
  readonly text: string
  readonly line: number
}

export interface RawParameter {
  readonly name: string
  readonly file: string
  readonly line: number
  /** Value of every combination that no entry gives; null where the file states none. */
  readonly fallback: number | null
  readonly entries: readonly RawEntry[]
}

export interface RawEntry {
  readonly indices: readonly string[]
  readonly value: number
  readonly line: number
}

/** Most values that a model may state: beyond any in use by a factor of fifty. */
export const MOST_ENTRIES = 1_500_000
