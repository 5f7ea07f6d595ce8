/** Power of ten of the leading digit: 3 for 1234, -2 for 0.012. Read from the decimal text, so exact at the powers. */
export function exponentOf(value: number): number {
  return value === 0 ? 0 : Number(value.toExponential().split('e')[1])
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A value with a fixed number of decimals, thousands grouped by commas and U+2212 for minus: `−1,234.5`. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 1e15) return value.toExponential(2).replace('e+', 'e').replace('-', '−')
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const text = fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** A value to three leading digits, whole from 100 upwards: 1,043; 58.2; 5.82; 0.0582; what shows none of them is 0. */
export function formatSignificant(value: number): string {
  const text = formatFixed(value, Math.max(0, Math.min(6, 2 - exponentOf(value))))
  return Number.isFinite(value) && !/[1-9]/.test(text) ? '0' : text
}

/** A year is a name, never grouped: 2031. */
export const formatYear = (year: number): string => String(Math.trunc(year))
