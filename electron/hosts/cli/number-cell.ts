import { formatFixed } from '#charts'

const minus = (text: string): string => text.replace('−', '-')

/**
 * Numbers of one row with the same number of decimals, chosen by the greatest: none from 1,000, one from 100, two from
 * 1, else four. A missing number is an en dash. The minus is the ASCII one, so that cells can be copied.
 */
export function numberCells(values: readonly (number | null)[]): string[] {
  const greatest = values.reduce<number>((most, value) => Math.max(most, Math.abs(finite(value) ?? 0)), 0)
  const decimals = greatest >= 1000 ? 0 : greatest >= 100 ? 1 : greatest >= 1 ? 2 : 4
  return values.map((value) => {
    const known = finite(value)
    return known === null ? '–' : minus(formatFixed(known, decimals))
  })
}

/** Change against a reference in per cent, with its sign: `-34 %`; from zero or between signs, an en dash. */
export function changeCell(value: number | null, reference: number | null): string {
  const [now, then] = [finite(value), finite(reference)]
  if (now === null || then === null || then <= 0) return '–'
  const percent = (now / then - 1) * 100
  const text = minus(formatFixed(percent, Math.abs(percent) < 10 ? 1 : 0))
  return `${percent > 0 && /[1-9]/.test(text) ? '+' : ''}${text} %`
}

/** One number with up to six leading digits, for a formula or a single figure. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return String(Number(value.toPrecision(6)))
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null)
