import { addPowers, DIMENSIONLESS, type Dimension } from './dimension.ts'
import { err, ok, type Result } from './result.ts'
import { findUnitWord, type Factor } from './unit-word.ts'
import { SUBSTANCES, YEAR_WORDS } from './unit-table.ts'

/** A unit resolved into base units: its size is `mantissa · 10^exponent`, times the currency factors. */
export interface UnitExpression {
  readonly mantissa: number
  readonly exponent: number
  readonly dimension: Dimension
  /** How often a year word occurs, as a power: -1 in `PJ/yr`. */
  readonly yearPower: number
  /** Substances named, e.g. `CO2e` or `CH4/CO2`; empty when none. */
  readonly substance: string
  readonly currencies: readonly CurrencyPower[]
}

export interface CurrencyPower {
  readonly currency: string
  readonly year: number | null
  readonly power: number
}

/** The piece of a unit that could not be read. */
export interface UnreadableUnit {
  readonly token: string
}

const MAX_LENGTH = 80
const MAX_POWER = 9
const TOKEN = /\s*(?:([A-Za-zµ%][A-Za-z0-9_.]*)(?:\^(-?\d))?|(\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?)|([*·/()]))/y

type Token =
  | { readonly kind: 'word'; readonly text: string; readonly power: number }
  | { readonly kind: 'number' | 'mark'; readonly text: string }

/**
 * Reads a unit:
 *
 *     unit    = product { "/" divisor }
 *     product = factor { ("*" | "·" | space) factor }
 *     divisor = { number | scale word } word [substance] | "(" unit ")"
 *     factor  = number | word [ "^" digit ] [substance] | "(" unit ")"
 *
 * After a slash stands one unit only: whether `USD/kW yr` is per kW and per year is not said, so it is refused and
 * `USD/kW/yr` or `USD/(kW yr)` asked for. An empty unit, `-` and `1` are plain numbers.
 */
export function parseUnitExpression(text: string): Result<UnitExpression, UnreadableUnit> {
  const trimmed = text.trim()
  if (trimmed.length > MAX_LENGTH) return err({ token: trimmed.slice(0, MAX_LENGTH) })
  const tokens = tokenise(trimmed === '-' ? '' : trimmed)
  if (!tokens.ok) return tokens
  const reader = new UnitReader(tokens.value)
  const unread = reader.readUnit(1)
  return unread === null ? ok(reader.expression()) : err({ token: unread })
}

function tokenise(text: string): Result<readonly Token[], UnreadableUnit> {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) return err({ token: text.slice(at) })
    const [, word, power, number, mark] = match
    if (word !== undefined) tokens.push({ kind: 'word', text: word, power: Number(power ?? 1) })
    else tokens.push(number === undefined ? { kind: 'mark', text: mark! } : { kind: 'number', text: number })
    at = TOKEN.lastIndex
  }
  return ok(tokens)
}

/** Walks the tokens once and gathers the product. Methods answer the token that could not be read, or null. */
class UnitReader {
  readonly #tokens: readonly Token[]
  #at = 0
  #mantissa = 1
  #exponent = 0
  #dimension = DIMENSIONLESS
  #yearPower = 0
  readonly #substances: string[] = []
  readonly #currencies: CurrencyPower[] = []

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  expression(): UnitExpression {
    return {
      mantissa: this.#mantissa,
      exponent: this.#exponent,
      dimension: this.#dimension,
      yearPower: this.#yearPower,
      substance: this.#substances.join('/'),
      currencies: this.#currencies,
    }
  }

  readUnit(sign: number): string | null {
    return this.#readProduct(sign, false) ?? (this.#at < this.#tokens.length ? this.#tokens[this.#at]!.text : null)
  }

  #readProduct(sign: number, inParentheses: boolean): string | null {
    let divisor = false
    let complete = false
    let operand = !inParentheses
    for (; this.#at < this.#tokens.length;) {
      const token = this.#tokens[this.#at]!
      if (token.text === ')' && token.kind === 'mark') return inParentheses && operand ? null : token.text
      this.#at++
      if (token.kind === 'mark' && token.text !== '(') {
        if (!operand || this.#at === 1) return token.text
        operand = false
        if (token.text === '/') {
          divisor = true
          complete = false
        } else if (divisor) return token.text
        continue
      }
      if (divisor && complete) return token.text
      const direction = divisor ? -sign : sign
      const unread =
        token.kind === 'number'
          ? this.#multiply(scaleOf(token.text), direction)
          : token.kind === 'word'
            ? this.#readWord(token.text, direction * token.power)
            : this.#readParentheses(direction)
      if (unread !== null) return unread
      operand = true
      complete = token.kind === 'mark' || (token.kind === 'word' && !isScaleWord(token.text))
    }
    if (inParentheses || !operand) return this.#tokens.at(-1)?.text ?? ''
    return null
  }

  #readParentheses(direction: number): string | null {
    const unread = this.#readProduct(direction, true)
    this.#at++
    return unread
  }

  #readWord(text: string, power: number): string | null {
    const factor = findUnitWord(text)
    if (factor === null) return text
    if (YEAR_WORDS.has(text)) this.#yearPower += power
    if (factor.currency !== null) this.#currencies.push({ ...factor.currency, power })
    if (factor.substance !== '') this.#substances.push(factor.substance)
    else if (factor.powers.mass === 1) this.#readSubstance()
    return this.#multiply(factor, power) ?? (this.#dimension.some((p) => Math.abs(p) > MAX_POWER) ? text : null)
  }

  /** The word after a mass may name the substance: `kt CH4`. */
  #readSubstance(): void {
    const next = this.#tokens[this.#at]
    if (next?.kind !== 'word' || !SUBSTANCES.includes(next.text)) return
    this.#substances.push(next.text.replace(/eq$/, 'e'))
    this.#at++
  }

  #multiply(factor: Pick<Factor, 'mantissa' | 'exponent' | 'powers'>, power: number): null {
    for (let count = Math.abs(power); count > 0; count--) {
      this.#mantissa = power > 0 ? this.#mantissa * factor.mantissa : this.#mantissa / factor.mantissa
    }
    this.#exponent += power * factor.exponent
    this.#dimension = addPowers(this.#dimension, factor.powers, power)
    return null
  }
}

function scaleOf(number: string): Pick<Factor, 'mantissa' | 'exponent' | 'powers'> {
  const [mantissa, exponent] = Number(number).toExponential().split('e')
  return { mantissa: Number(mantissa), exponent: Number(exponent), powers: {} }
}

const isScaleWord = (text: string): boolean => ['thousand', 'million', 'billion', 'trillion'].includes(text)
