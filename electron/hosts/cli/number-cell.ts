import { formatFixed, formatSignificant } from '#charts'

const minus = (text: string): string => text.replace('−', '-')

/**
 * Numbers of one row with the same number of decimals, chosen by the greatest: none from 1,000, one from 100, two from
 * 10, three from 0.1, else four; from 10,000 on rounded so that the greatest has four leading digits, more than which no
 * model of a country knows. A missing number is an en dash. The minus is the ASCII one, so that cells can be copied.
 */
export function numberCells(values: readonly (number | null)[]): string[] {
  const greatest = values.reduce<number>((most, value) => Math.max(most, Math.abs(finite(value) ?? 0)), 0)
  const decimals = greatest >= 1000 ? 0 : greatest >= 100 ? 1 : greatest >= 10 ? 2 : greatest >= 0.1 ? 3 : 4
  const step = stepOf(greatest)
  return values.map((value) => {
    const known = finite(value)
    return known === null ? '–' : minus(formatFixed(step === 1 ? known : Math.round(known / step) * step, decimals))
  })
}

/** Each number by itself with three leading digits, whole from 100 upwards: what lies far apart in one column stays legible. */
export const significantCells = (values: readonly (number | null)[]): string[] =>
  values.map((value) => {
    const known = finite(value)
    return known === null ? '–' : minus(formatSignificant(known))
  })

/** One of them with its sign: `+12.3`, `-0.456`. */
export function signedCell(value: number): string {
  const text = significantCells([value]).join('')
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** 1 below 10,000, then 10, 100, ...: the greatest number keeps four digits. */
function stepOf(greatest: number): number {
  let step = 1
  while (greatest / step >= 10_000) step *= 10
  return step
}

/**
 * Change against a reference with its sign: in per cent, `-34 %`, or in points where the unit is per cent itself,
 * `+29 pp`. From nothing and from below nothing there is no per cent: an en dash.
 */
export function changeCell(value: number | null, reference: number | null, unit: string): string {
  const [now, then] = [finite(value), finite(reference)]
  if (now === null || then === null) return '–'
  if (unit === '%') return `${signed(now - then)} pp`
  return then <= 0 ? '–' : `${signed((now / then - 1) * 100)} %`
}

function signed(change: number): string {
  const text = minus(formatFixed(change, Math.abs(change) < 10 ? 1 : 0))
  return change > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** One number with up to six leading digits, for a formula or a single figure. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return String(Number(value.toPrecision(6)))
}

/** One number with two decimals, as inventories print them; an en dash where there is none. */
export function fixedCell(value: number | null): string {
  const known = finite(value)
  return known === null ? '–' : minus(formatFixed(known, 2))
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null)

/** A share or its change in per cent with its sign: `+1.5 %`, `-34 %`; an en dash where there is none. */
export function shareCell(share: number | null): string {
  const known = finite(share)
  return known === null ? '–' : `${signed(known * 100)} %`
}

/** The same to a hundredth of a per cent: `+0.13 %`. */
export function fineShareCell(share: number | null): string {
  const known = finite(share)
  if (known === null) return '–'
  const text = minus(formatFixed(known * 100, 2))
  return `${known > 0 && /[1-9]/.test(text) ? '+' : ''}${text} %`
}
