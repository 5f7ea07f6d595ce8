import type { LinearProgramme } from '../lp-solver.ts'

/** What a row or column stands for, so that a conflict can be put in words. `a` and `b` are indexes by `kind`. */
export interface Meaning {
  readonly kind: string
  readonly a: number
  readonly b: number
}

/** Rows that policies set as limits: caps, mandates, clean-electricity standards, bans, capacity targets, shares of removal. */
const SOFT: ReadonlySet<string> = new Set(['cap', 'mandate', 'clean-share', 'ban', 'target', 'removal-share'])

/**
 * Writes one linear programme a year. The families of constraints state their columns, rows and entries anew each year,
 * always the same ones in the same order: the first year fixes the structure, later years only bring other numbers.
 */
export class ProgrammeWriter {
  readonly rowMeaning: Meaning[] = []
  readonly columnMeaning: Meaning[] = []
  readonly #cost: number[] = []
  readonly #colLower: number[] = []
  readonly #colUpper: number[] = []
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []
  readonly #entryRow: number[] = []
  readonly #entryColumn: number[] = []
  readonly #value: number[] = []
  #structure: Structure | null = null
  #soft: Uint8Array | null = null
  #columns = 0
  #rows = 0
  #entries = 0
  /** Cost that no decision moves: contracted imports, operation of what stands. */
  constant = 0

  /** The next year may have another structure, with fewer rows or columns too. */
  forget(): void {
    const { rowMeaning, columnMeaning } = this
    const bounds = [this.#cost, this.#colLower, this.#colUpper, this.#rowLower, this.#rowUpper]
    for (const list of [rowMeaning, columnMeaning, ...bounds]) list.length = 0
    this.#structure = null
    this.#soft = null
  }

  /** Starts the next year. */
  restart(): void {
    this.#columns = 0
    this.#rows = 0
    this.#entries = 0
    this.constant = 0
  }

  column(kind: string, a: number, b: number, lower: number, upper: number, cost: number): number {
    const at = this.#columns++
    if (this.#structure === null) this.columnMeaning.push({ kind, a, b })
    this.#colLower[at] = lower
    this.#colUpper[at] = Math.max(lower, upper)
    this.#cost[at] = cost
    return at
  }

  row(kind: string, a: number, b: number, lower: number, upper: number): number {
    const at = this.#rows++
    if (this.#structure === null) this.rowMeaning.push({ kind, a, b })
    this.#rowLower[at] = lower
    this.#rowUpper[at] = upper
    return at
  }

  setRow(row: number, lower: number, upper: number): void {
    this.#rowLower[row] = lower
    this.#rowUpper[row] = upper
  }

  entry(row: number, column: number, value: number): void {
    const at = this.#entries++
    this.#entryRow[at] = row
    this.#entryColumn[at] = column
    this.#value[at] = value
  }

  addCost(column: number, cost: number): void {
    this.#cost[column] = this.#cost[column]! + cost
  }

  /** The year's programme; entries of one place add. */
  finish(): LinearProgramme {
    const { starts, indices, placeOf } = (this.#structure ??= this.#fixStructure())
    if (this.#entries !== placeOf.length) throw new Error('A family of constraints changed its structure between years')
    const values = new Float64Array(indices.length)
    for (let e = 0; e < placeOf.length; e++) values[placeOf[e]!] = values[placeOf[e]!]! + this.#value[e]!
    return {
      columns: this.#columns,
      rows: this.#rows,
      cost: Float64Array.from(this.#cost),
      colLower: Float64Array.from(this.#colLower),
      colUpper: Float64Array.from(this.#colUpper),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts,
      indices,
      values,
      soft: (this.#soft ??= Uint8Array.from(this.rowMeaning, ({ kind }) => (SOFT.has(kind) ? 1 : 0))),
    }
  }

  /** Compressed columns, rows in order within each, and the place of every entry. */
  #fixStructure(): Structure {
    const order = Array.from({ length: this.#entries }, (_, e) => e).sort(
      (x, y) => this.#entryColumn[x]! - this.#entryColumn[y]! || this.#entryRow[x]! - this.#entryRow[y]!,
    )
    const starts = new Int32Array(this.#columns + 1)
    const indices: number[] = []
    const placeOf = new Int32Array(this.#entries)
    let column = -1
    let row = -1
    for (const e of order) {
      if (this.#entryColumn[e] !== column || this.#entryRow[e] !== row) {
        column = this.#entryColumn[e]!
        row = this.#entryRow[e]!
        indices.push(row)
        starts[column + 1] = indices.length
      }
      placeOf[e] = indices.length - 1
    }
    for (let c = 0; c < this.#columns; c++) starts[c + 1] = Math.max(starts[c + 1]!, starts[c]!)
    return { starts, indices: Int32Array.from(indices), placeOf }
  }
}

interface Structure {
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly placeOf: Int32Array
}
