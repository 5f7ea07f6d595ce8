import { z } from 'zod'
import type { ProblemKind } from '../../domain/problem.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { DecimalMark } from '../text/decimal-mark.ts'

/** Why the text of a cell is not what its column holds. */
export interface CellFault {
  readonly kind: ProblemKind
  /** What could stand there, for the reader of the problem. */
  readonly allowed: string
}

/** What a cell of a column may hold, and how its text becomes a value. Cells are trimmed before they come here. */
export interface Cell<T> {
  /** As the reference page names it. */
  readonly form: string
  /** An empty cell: a value of its own, or a problem. */
  readonly empty: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly kind: ProblemKind }
  /** Numbers depend on the decimal mark of their table. */
  readonly isNumeral: boolean
  read(text: string, mark: DecimalMark): Result<T, CellFault>
}

/** A cell read by a zod schema from its text; it must not be empty. */
export function cellOf<T>(form: string, schema: z.ZodType<T, string>, allowed = form): Cell<T> {
  return {
    form,
    empty: { ok: false, kind: 'missing-value' },
    isNumeral: false,
    read(text) {
      const parsed = schema.safeParse(text)
      return parsed.success ? ok(parsed.data) : err({ kind: 'schema', allowed })
    },
  }
}

/** The same cell, which may also be empty: null. */
export function optional<T>(cell: Cell<T>): Cell<T | null> {
  return { ...cell, form: `${cell.form}, or empty`, empty: { ok: true, value: null } }
}

/** The same cell, where an empty one stands for `value`. */
export function withDefault<T>(cell: Cell<T>, value: T & string): Cell<T> {
  return { ...cell, form: `${cell.form}; empty: ${value === '' ? 'none' : value}`, empty: { ok: true, value } }
}

/** One of a closed list of words. */
export function word<const W extends readonly [string, ...string[]]>(words: W): Cell<W[number]> {
  return cellOf(`one of ${words.join(' ')}`, z.enum(words) as unknown as z.ZodType<W[number], string>, words.join(' '))
}
