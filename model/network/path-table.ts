/**
 * Annual paths: one row of `N` years for each series of the study, filled from slots at the start of a run.
 *
 * A row is `points joined by a method` (`numerics/interpolate.ts`) or `an expression of other rows`
 * (`formula/`); expressions are filled after the rows they name, in topological order.
 */
import type { Interpolation } from '../numerics/interpolate.ts'
import { compileInterpolation, evaluateInterpolation } from '../numerics/interpolate.ts'
import type { Horizon } from '../domain/years.ts'
import { yearCount } from '../domain/years.ts'
import type { Series } from '../study/study.ts'
import type { SlotBuilder } from './slots.ts'

/** Row of noughts, and row of ones: what a parameter that a study may leave out stands for. */
export const ZERO_ROW = 0
export const ONE_ROW = 1
const FIRST_ROW = 2

export type RowExpression = (rows: Float64Array, t: number) => number

export interface AnnualPath {
  readonly row: number
  readonly series: Series
  readonly firstSlot: number
  readonly plan: Interpolation | null
  readonly expression: RowExpression | null
}

export interface PathTable {
  readonly rowCount: number
  readonly paths: readonly AnnualPath[]
  /** Expressions in an order in which each comes after those it names. */
  readonly expressions: readonly AnnualPath[]
  readonly rowOf: ReadonlyMap<string, number>
  /** Place in `paths` of the path whose point a slot is (-1: of none). */
  readonly pathOfSlot: Int32Array
  /** 1 for rows with a single point: the value is the same in each year and for each vintage. */
  readonly constant: Uint8Array
  /** 1 for rows that a frozen scenario holds at their value of `freezeAfter`. */
  readonly frozen: Uint8Array
  readonly frozenIndex: number
}

export class PathBuilder {
  readonly #horizon: Horizon
  readonly #slots: SlotBuilder
  readonly #paths: AnnualPath[] = []
  readonly #rowOf = new Map<string, number>()
  readonly #constant: number[] = [1, 1]
  readonly #frozen: number[] = [0, 0]

  constructor(horizon: Horizon, slots: SlotBuilder) {
    this.#horizon = horizon
    this.#slots = slots
  }

  /** Row of a series; asking twice gives the same row. `freezes`: held in a frozen scenario. */
  add(series: Series, freezes: 'freezes' | 'moves' = 'moves'): number {
    const known = this.#rowOf.get(series.id)
    if (known !== undefined) return known
    const row = this.#constant.length
    let firstSlot = -1
    for (const point of series.points) {
      const address = `${series.id}@${point.year}`
      // A second table over other years reads the same slots.
      const slot = this.#slots.find(address) ?? this.#slots.add(address, point.value)
      if (firstSlot < 0) firstSlot = slot
    }
    const plan =
      series.method === 'expression'
        ? null
        : compileInterpolation(
            series.method,
            series.points.map((point) => point.year),
            this.#horizon,
          )
    this.#paths.push({ row, series, firstSlot, plan, expression: null })
    this.#rowOf.set(series.id, row)
    this.#constant.push(plan !== null && series.points.length === 1 ? 1 : 0)
    this.#frozen.push(freezes === 'freezes' ? 1 : 0)
    return row
  }

  rowOf(id: string): number | undefined {
    return this.#rowOf.get(id)
  }

  /** Series whose value is an expression, still without its closure. */
  expressionSeries(): readonly Series[] {
    return this.#paths.filter((path) => path.plan === null).map((path) => path.series)
  }

  build(ordered: readonly { readonly id: string; readonly evaluate: RowExpression }[], frozenIndex: number): PathTable {
    const closures = new Map(ordered.map(({ id, evaluate }) => [id, evaluate]))
    const paths = this.#paths.map((path) => ({ ...path, expression: closures.get(path.series.id) ?? null }))
    const byId = new Map(paths.map((path) => [path.series.id, path]))
    return {
      rowCount: this.#constant.length,
      paths,
      expressions: ordered.flatMap(({ id }) => byId.get(id) ?? []),
      rowOf: this.#rowOf,
      pathOfSlot: pathOfSlot(paths),
      constant: Uint8Array.from(this.#constant),
      frozen: Uint8Array.from(this.#frozen),
      frozenIndex,
    }
  }
}

function pathOfSlot(paths: readonly AnnualPath[]): Int32Array {
  const end = Math.max(0, ...paths.map(({ firstSlot, series }) => firstSlot + series.points.length))
  const place = new Int32Array(end).fill(-1)
  for (const [p, { plan, firstSlot }] of paths.entries()) {
    if (plan !== null) place.fill(p, firstSlot, firstSlot + plan.pointCount)
  }
  return place
}

/**
 * Fills rows from slots: all of them, or those whose points differ from `before`, the slots that `rows` were last filled
 * with (NaN where they never were). `rows` has `rowCount * N` values. Allocates nothing.
 */
export function fillPaths(
  table: PathTable,
  horizon: Horizon,
  slots: Float64Array,
  before: Float64Array,
  rows: Float64Array,
): void {
  const n = yearCount(horizon)
  rows.fill(0, 0, n)
  rows.fill(1, n, 2 * n)
  for (let slot = 0; slot < table.pathOfSlot.length; slot++) {
    const place = table.pathOfSlot[slot]!
    if (place < 0 || slots[slot] === before[slot]) continue
    const { plan, firstSlot, row } = table.paths[place]!
    if (plan === null) continue
    evaluateInterpolation(plan, slots, firstSlot, rows, row * n)
    if (table.frozenIndex >= 0 && table.frozen[row] === 1) {
      rows.fill(rows[row * n + table.frozenIndex]!, row * n + table.frozenIndex, (row + 1) * n)
    }
    slot = firstSlot + plan.pointCount - 1
  }
  for (const path of table.expressions) {
    const { expression, row } = path
    if (expression === null) continue
    for (let t = 0; t < n; t++) rows[row * n + t] = expression(rows, t)
  }
}

/** The path that fills a row; the two fixed rows have none. */
export function pathOfRow(table: PathTable, row: number): AnnualPath {
  const path = table.paths[row - FIRST_ROW]
  if (path === undefined) throw new RangeError(`Row ${row} has no path`)
  return path
}
