import type { LinearProgramme } from '../lp-solver.ts'

/** Where a row comes from, so that a dual or a conflict can be told in words. */
export interface RowLabel<Family extends string> {
  readonly family: Family
  /** Index of the technology, commodity, region, ... that the family is about. */
  readonly subject: number
  readonly period: number
  readonly slice: number
}

/**
 * Collects a linear programme column by column and row by row. Entries of one column that are put into one row twice
 * are added up.
 */
export class ProgrammeBuilder<Family extends string> {
  readonly labels: RowLabel<Family>[] = []
  private readonly cost: number[] = []
  private readonly colLower: number[] = []
  private readonly colUpper: number[] = []
  private readonly integer: number[] = []
  private readonly rowLower: number[] = []
  private readonly rowUpper: number[] = []
  private readonly rowStarts: number[] = [0]
  /** Where the open row begins. */
  private start = 0
  private readonly entryColumns: number[] = []
  private readonly entryValues: number[] = []
  /** Where in the open row a column stands. */
  private readonly placeOf: number[] = []

  column(cost: number, lower: number, upper: number, isInteger: boolean): number {
    this.colLower.push(lower)
    this.colUpper.push(upper)
    this.integer.push(isInteger ? 1 : 0)
    this.placeOf.push(-1)
    return this.cost.push(cost) - 1
  }

  addCost(column: number, cost: number): void {
    this.cost[column] = this.cost[column]! + cost
  }

  /** Adds to the open row. */
  entry(column: number, value: number): void {
    if (value === 0) return
    const place = this.placeOf[column]!
    if (place >= this.start) {
      this.entryValues[place] = this.entryValues[place]! + value
      return
    }
    this.placeOf[column] = this.entryColumns.push(column) - 1
    this.entryValues.push(value)
  }

  /** Closes the open row: lower <= entries <= upper. */
  row(label: RowLabel<Family>, lower: number, upper: number): number {
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
    this.start = this.entryColumns.length
    this.rowStarts.push(this.start)
    return this.labels.push(label) - 1
  }

  /** Number of entries of the open row. */
  get open(): number {
    return this.entryColumns.length - this.start
  }

  get columns(): number {
    return this.cost.length
  }

  programme(): LinearProgramme {
    const columns = this.cost.length
    const rows = this.labels.length
    const count = this.entryColumns.length
    const starts = new Int32Array(columns + 1)
    for (let i = 0; i < count; i++) starts[this.entryColumns[i]! + 1]!++
    for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!
    const next = starts.slice(0, columns)
    const indices = new Int32Array(count)
    const values = new Float64Array(count)
    for (let row = 0; row < rows; row++) {
      for (let i = this.rowStarts[row]!; i < this.rowStarts[row + 1]!; i++) {
        const place = next[this.entryColumns[i]!]!++
        indices[place] = row
        values[place] = this.entryValues[i]!
      }
    }
    return {
      columns,
      rows,
      cost: Float64Array.from(this.cost),
      colLower: Float64Array.from(this.colLower),
      colUpper: Float64Array.from(this.colUpper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts,
      indices,
      values,
      ...(this.integer.includes(1) ? { integer: Uint8Array.from(this.integer) } : {}),
    }
  }
}
