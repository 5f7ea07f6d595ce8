import { addPowers, DIMENSIONLESS, type Dimension } from './dimension.ts'
import { err, ok, type Result } from './result.ts'
import { SCALE_WORDS, SUBSTANCES, YEAR_WORDS } from './unit-table.ts'
import { findUnitWord, type Factor } from './unit-word.ts'

/**
 * A unit resolved into base units: its size is `numerator / denominator · 10^exponent`, times the currency factors,
 * times a year to the `yearPower`.
 */
export interface UnitExpression {
  readonly numerator: number
  readonly denominator: number
  readonly exponent: number
  /** Without the years. */
  readonly dimension: Dimension
  /** How often a year word occurs, as a power: -1 in `PJ/yr`. Kept apart, since a year's flow may be meant. */
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

interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  /** Of a word: `m^2`. */
  readonly power: number
}

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
  return tokens.ok ? new UnitReader(tokens.value).read() : tokens
}

function tokenise(text: string): Result<readonly Token[], UnreadableUnit> {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) return err({ token: text.slice(at) })
    const [, word, power, number, mark = ''] = match
    if (word !== undefined) tokens.push({ kind: 'word', text: word, power: Number(power ?? 1) })
    else if (number !== undefined && Number(number) === 0) return err({ token: number })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, power: 1 })
    else tokens.push({ kind: 'mark', text: mark, power: 1 })
    at = TOKEN.lastIndex
  }
  return ok(tokens)
}

/** Recursive descent over the tokens, one method a rule of the grammar, gathering the product on the way. */
class UnitReader {
  readonly #tokens: readonly Token[]
  #at = 0
  #unread: string | null = null
  #numerator = 1
  #denominator = 1
  #exponent = 0
  #dimension = DIMENSIONLESS
  #yearPower = 0
  readonly #substances: string[] = []
  readonly #currencies: CurrencyPower[] = []

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): Result<UnitExpression, UnreadableUnit> {
    if (this.#tokens.length > 0) this.#readUnit(1)
    if (this.#at < this.#tokens.length) this.#refuse(this.#tokens[this.#at])
    if (this.#unread !== null) return err({ token: this.#unread })
    return ok({
      numerator: this.#numerator,
      denominator: this.#denominator,
      exponent: this.#exponent,
      dimension: this.#dimension,
      yearPower: this.#yearPower,
      substance: this.#substances.join('/'),
      currencies: this.#currencies,
    })
  }

  #readUnit(sign: number): void {
    this.#readFactor(sign)
    while (this.#accept('*') || this.#accept('·') || this.#startsFactor()) this.#readFactor(sign)
    while (this.#accept('/')) this.#readDivisor(-sign)
  }

  #readDivisor(sign: number): void {
    while (this.#startsScale()) this.#readFactor(sign)
    this.#readFactor(sign)
  }

  #readFactor(sign: number): void {
    const token = this.#next()
    if (token === undefined || this.#unread !== null) return this.#refuse(token)
    if (this.#accept('(')) {
      this.#readUnit(sign)
      if (!this.#accept(')')) this.#refuse(this.#next())
      return
    }
    if (token.kind === 'mark') return this.#refuse(token)
    this.#at++
    if (token.kind === 'number') this.#multiply(scaleOf(token.text), sign)
    else this.#readWord(token, sign * token.power)
  }

  #readWord(token: Token, power: number): void {
    if (YEAR_WORDS.has(token.text)) {
      this.#yearPower += power
      return
    }
    const factor = findUnitWord(token.text)
    if (factor === null) return this.#refuse(token)
    if (factor.currency !== null) this.#currencies.push({ ...factor.currency, power })
    if (factor.substance !== '') this.#substances.push(factor.substance)
    else if (factor.powers.mass === 1) this.#readSubstance()
    this.#multiply(factor, power)
    if (this.#dimension.some((value) => Math.abs(value) > MAX_POWER)) this.#refuse(token)
  }

  /** The word after a mass may name the substance: `kt CH4`. */
  #readSubstance(): void {
    const next = this.#next()
    if (next?.kind !== 'word' || !SUBSTANCES.includes(next.text)) return
    this.#substances.push(next.text.replace(/eq$/, 'e'))
    this.#at++
  }

  #multiply(factor: Pick<Factor, 'mantissa' | 'exponent' | 'powers'>, power: number): void {
    for (let count = Math.abs(power); count > 0; count--) {
      if (power > 0) this.#numerator *= factor.mantissa
      else this.#denominator *= factor.mantissa
    }
    this.#exponent += power * factor.exponent
    this.#dimension = addPowers(this.#dimension, factor.powers, power)
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at]
  }

  #startsScale(): boolean {
    const next = this.#next()
    return this.#unread === null && next !== undefined && (next.kind === 'number' || SCALE_WORDS.has(next.text))
  }

  #startsFactor(): boolean {
    const next = this.#next()
    return this.#unread === null && next !== undefined && (next.kind !== 'mark' || next.text === '(')
  }

  #accept(mark: string): boolean {
    const next = this.#next()
    if (next?.kind !== 'mark' || next.text !== mark) return false
    this.#at++
    return true
  }

  /** Keeps the first piece that could not be read; a unit that ends too early is named by its last piece. */
  #refuse(token: Token | undefined): void {
    this.#unread ??= token?.text ?? this.#tokens.at(-1)?.text ?? ''
  }
}

function scaleOf(number: string): Pick<Factor, 'mantissa' | 'exponent' | 'powers'> {
  const [mantissa, exponent] = Number(number).toExponential().split('e')
  return { mantissa: Number(mantissa), exponent: Number(exponent), powers: {} }
}
