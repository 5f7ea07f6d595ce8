/** The character between whole and fraction in the numbers of one table. */
export type DecimalMark = '.' | ','

const WITH_POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/
const WITH_COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?(?:[eE][+-]?\d{1,4})?$/
const HAS_DECIMAL_COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d*),\d*(?:[eE][+-]?\d{1,4})?$/

/**
 * The decimal mark of a table. Where cells are separated by commas it is the point. Where they are separated by
 * semicolons or tabs, a number such as `1,5` or `1.234,5` in any number column makes it the comma for the whole
 * table; a table without one keeps the point.
 *
 * One mark a table, because `1.234` alone could be either: in a table of decimal commas it is refused as a number
 * rather than read a thousand times too small.
 */
export function decimalMarkOf(delimiter: string, numerals: Iterable<string>): DecimalMark {
  if (delimiter === ',') return '.'
  for (const numeral of numerals) if (HAS_DECIMAL_COMMA.test(numeral.trim())) return ','
  return '.'
}

/**
 * A numeral written with a decimal point, or null if it is no numeral. With the comma as mark, points group
 * thousands and must do so fully: `1.234,5` is 1234.5, `12,5` is 12.5, and `1.234` (no comma) is no numeral.
 */
export function withDecimalPoint(text: string, mark: DecimalMark): string | null {
  if (mark === '.') return WITH_POINT.test(text) ? text : null
  if (!WITH_COMMA.test(text) || !/\d/.test(text)) return null
  if (text.includes('.') && !text.includes(',')) return null
  return text.replaceAll('.', '').replace(',', '.')
}
