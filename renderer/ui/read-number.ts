/**
 * The number that a person typed, or null: digits of full width, grouping by commas or spaces, U+2212 for minus and a
 * percent sign are understood; a comma that groups no three digits is not.
 */
export function readNumber(typed: string): number | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(?<=\d)[ \u00a0](?=\d{3}(\D|$))/g, '')
    .replace(/\s*%$/, '')
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d*)(\.\d+|\.)?(e[+-]?\d+)?$/i.test(text) || !/\d/.test(text)) return null
  const value = Number(text.replaceAll(',', ''))
  return Number.isFinite(value) ? value : null
}
