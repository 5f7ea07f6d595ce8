import type { Cell } from '../cells/cell.ts'

/** What a column holds and means. `doc` is its line on the reference page. */
export interface Column<T> {
  readonly cell: Cell<T>
  readonly doc: string
  /** Tables one of whose ids the cell must be. */
  readonly references: readonly IdList[]
}

/** Lists of ids that other tables refer to. */
export type IdList =
  | 'sources'
  | 'sectors'
  | 'slices'
  | 'drivers'
  | 'commodities'
  | 'technologies'
  | 'activities'
  | 'removals'
  | 'register'
  | 'policies'

export type Columns = Readonly<Record<string, Column<unknown>>>

/** One kind of CSV file. */
export interface TableSchema<C extends Columns> {
  /** Name inside the study folder. */
  readonly file: string
  readonly doc: string
  /** A study without it does not load. */
  readonly required: boolean
  /** `unique`: a row for each key. `series`: a row for each key and year. `sum`: rows with the same key add. */
  readonly rows: 'unique' | 'series' | 'sum'
  /** Columns that together name a row or a series; joined by `/` they are its address. */
  readonly key: readonly string[]
  /** In the order of the file. */
  readonly columns: C
}

/** What a row knows beside its cells. */
export interface RowPlace {
  readonly line: number
  /** Text of the column `value` as written; empty where a table has none. */
  readonly given: string
}

/** A row of a table whose every cell could be read. */
export type RowOf<S> =
  S extends TableSchema<infer C>
    ? { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never } & RowPlace
    : never

/** A schema as written; its key must be columns of its own. */
export function tableSchema<const C extends Columns>(
  schema: TableSchema<C> & { readonly key: readonly (keyof C & string)[] },
): TableSchema<C> {
  return schema
}

export function column<T>(cell: Cell<T>, doc: string): Column<T> {
  return { cell, doc, references: [] }
}

/** A column whose cells are ids of other tables. */
export function reference<T>(cell: Cell<T>, references: readonly IdList[], doc: string): Column<T> {
  return { cell, doc, references }
}
