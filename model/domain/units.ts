import { addPowers, formatDimension, sameDimension, type Dimension } from './dimension.ts'
import { MONEY_YEAR, type MoneyTable } from './money.ts'
import { err, ok, type Result } from './result.ts'
import { YEAR } from './unit-table.ts'
import { parseUnitExpression, type UnitExpression } from './unit-expression.ts'

/**
 * Canonical units of the engine. Net calorific value throughout; gases in kt, other mass in Mt; money is US dollars
 * of 2020 at market exchange rates. The caller says which one a column is converted to.
 */
export const CANONICAL_UNITS = {
  energy: 'PJ',
  gasMass: 'kt',
  mass: 'Mt',
  power: 'GW',
  persons: 'million person',
  money: 'MUSD_2020',
} as const

export type UnitProblem =
  | { readonly kind: 'unknown-unit'; readonly token: string }
  | { readonly kind: 'wrong-dimension'; readonly found: string; readonly expected: string }
  | { readonly kind: 'unknown-currency'; readonly currency: string; readonly year: number | null }

export interface Conversion {
  /** One `unit` is this many `target`. */
  readonly factor: number
}

const remembered = new WeakMap<MoneyTable, Map<string, Result<Conversion, UnitProblem>>>()

/**
 * The factor from one unit to another: `value in target = factor · value in unit`. Remembered for each pair as long
 * as the money table lives.
 *
 * - Physical dimensions must agree (`GWh/yr` to `GW` does), or agree once a single `/yr` of the input is dropped: a
 *   figure of an annual series is the flow of its year, so `Mt CO2/yr` may stand for `kt`, `USD/kW/yr` for `MUSD/GW`.
 * - Substances must agree where both units name one: `ktCH4` is no `ktCO2`.
 * - Money goes through `money`; `USD_2020` and a bare `USD` (the engine's own) need no table.
 *
 * The year is 8760 h. Factors are correctly rounded wherever the units are decimal multiples of one another.
 */
export function conversionTo(unit: string, target: string, money: MoneyTable): Result<Conversion, UnitProblem> {
  let pairs = remembered.get(money)
  if (pairs === undefined) {
    pairs = new Map()
    remembered.set(money, pairs)
  }
  const key = `${unit}\n${target}`
  let conversion = pairs.get(key)
  if (conversion === undefined) {
    conversion = convert(unit, target, money)
    pairs.set(key, conversion)
  }
  return conversion
}

/** The dimension of a unit in an annual series: `PJ/yr` counts as energy. */
export function dimensionOf(unit: string): Result<Dimension, UnitProblem> {
  const parsed = parseUnitExpression(unit)
  if (!parsed.ok) return err({ kind: 'unknown-unit', token: parsed.error.token })
  return ok(parsed.value.yearPower === -1 ? parsed.value.dimension : fullDimension(parsed.value))
}

function convert(unit: string, target: string, money: MoneyTable): Result<Conversion, UnitProblem> {
  const from = parseUnitExpression(unit)
  if (!from.ok) return err({ kind: 'unknown-unit', token: from.error.token })
  const to = parseUnitExpression(target)
  if (!to.ok) return err({ kind: 'unknown-unit', token: to.error.token })
  const years = yearsBetween(from.value, to.value)
  if (years === null) {
    return err({ kind: 'wrong-dimension', found: describe(from.value), expected: describe(to.value) })
  }
  const inMoney = moneyFactor(from.value, money)
  if (!inMoney.ok) return inMoney
  const outMoney = moneyFactor(to.value, money)
  if (!outMoney.ok) return outMoney
  let above = from.value.numerator * to.value.denominator
  let below = from.value.denominator * to.value.numerator
  for (let count = Math.abs(years); count > 0; count--) {
    if (years > 0) above *= YEAR.mantissa
    else below *= YEAR.mantissa
  }
  const exponent = from.value.exponent - to.value.exponent + years * YEAR.exponent
  const factor = timesPowerOfTen((above / below) * (inMoney.value / outMoney.value), exponent)
  return factor > 0 && factor < Infinity ? ok({ factor }) : err({ kind: 'unknown-unit', token: unit })
}

/**
 * The power of a year by which the two units differ, or null when their dimensions do not agree. It is 0 where the
 * years cancel, and where an input's single `/yr` is dropped.
 */
function yearsBetween(from: UnitExpression, to: UnitExpression): number | null {
  if (from.substance !== '' && to.substance !== '' && from.substance !== to.substance) return null
  const years = from.yearPower - to.yearPower
  if (sameDimension(addPowers(from.dimension, YEAR.powers, years), to.dimension)) return years
  const annual = from.yearPower === -1 && to.yearPower === 0
  return annual && sameDimension(from.dimension, to.dimension) ? 0 : null
}

const fullDimension = ({ dimension, yearPower }: UnitExpression): Dimension =>
  addPowers(dimension, YEAR.powers, yearPower)

function describe(expression: UnitExpression): string {
  const { substance } = expression
  const physical = formatDimension(fullDimension(expression))
  return substance === '' ? physical : `${physical} of ${substance}`
}

function moneyFactor({ currencies }: UnitExpression, money: MoneyTable): Result<number, UnitProblem> {
  let product = 1
  for (const { currency, year, power } of currencies) {
    const factor = usdFactor(currency, year, money)
    if (factor === null) return err({ kind: 'unknown-currency', currency, year })
    for (let count = Math.abs(power); count > 0; count--) product = power > 0 ? product * factor : product / factor
  }
  return ok(product)
}

function usdFactor(currency: string, year: number | null, money: MoneyTable): number | null {
  if (currency === 'USD' && (year === null || year === MONEY_YEAR)) return 1
  return year === null ? null : money.factor(currency, year)
}

/** `mantissa · 10^exponent` through decimal text, which rounds once: 3.6 and -3 give exactly 0.0036. */
function timesPowerOfTen(mantissa: number, exponent: number): number {
  const [digits, power] = mantissa.toExponential().split('e')
  return Number(`${digits}e${Number(power) + exponent}`)
}
