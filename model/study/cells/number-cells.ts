import { err, ok, type Result } from '../../domain/result.ts'
import { withDecimalPoint, type DecimalMark } from '../text/decimal-mark.ts'
import type { Cell, CellFault } from './cell.ts'

const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|∞|#(?:num|n\/a|div\/0|value|ref|name\??)!?)$/i

/** Years that any table may name; what a table allows further is judged against the horizon. */
export const FIRST_YEAR = 1850
export const LAST_YEAR = 2200

/**
 * A finite number, as `12`, `-0.5` or `1.2e3`. Not by zod: number cells are most of a study and hardly repeat, and
 * a schema for each would take longer than all else. Minus zero is read as zero.
 */
export const number: Cell<number> = {
  form: 'number',
  empty: { ok: false, kind: 'missing-value' },
  isNumeral: true,
  read: (text, mark) => readNumber(text, mark),
}

export const wholeNumber: Cell<number> = {
  ...number,
  form: 'whole number',
  read(text, mark) {
    const value = readNumber(text, mark)
    return !value.ok || Number.isSafeInteger(value.value)
      ? value
      : err({ kind: 'not-a-number', allowed: 'whole number' })
  },
}

/** A calendar year. */
export const year: Cell<number> = {
  ...number,
  form: 'year',
  read(text, mark) {
    const value = readNumber(text, mark)
    if (!value.ok) return value
    if (!Number.isInteger(value.value)) return err({ kind: 'not-a-number', allowed: 'year' })
    const isYear = value.value >= FIRST_YEAR && value.value <= LAST_YEAR
    return isYear ? value : err({ kind: 'year-outside-horizon', allowed: `${FIRST_YEAR}..${LAST_YEAR}` })
  },
}

function readNumber(text: string, mark: DecimalMark): Result<number, CellFault> {
  const numeral = withDecimalPoint(text, mark)
  if (numeral === null)
    return err({ kind: NOT_FINITE.test(text) ? 'not-finite' : 'not-a-number', allowed: mark === '.' ? '0.5' : '0,5' })
  const value = Number(numeral)
  if (!Number.isFinite(value)) return err({ kind: 'not-finite', allowed: String(Number.MAX_VALUE) })
  return ok(value === 0 ? 0 : value)
}
