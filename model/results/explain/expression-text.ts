import { type Expression, literalValue } from '../../formula/expression.ts'
import type { Network } from '../../network/network.ts'
import { expressionsOf, nameInExpressions } from '../../study/expressions.ts'
import type { Series, Study } from '../../study/study.ts'
import { parameterName } from '../variable-names.ts'
import type { Page } from './page.ts'

interface StudyExpressions {
  readonly of: ReadonlyMap<string, Expression>
  /** Series by their names in expressions. */
  readonly series: ReadonlyMap<string, string>
}

const parsed = new WeakMap<Study, StudyExpressions>()

/** A series given by an expression: the same expression with the values that its names had. */
export function explainExpression(page: Page, series: Series): void {
  const { study } = page.network.resolved
  const known = parsed.get(study) ?? readExpressions(study)
  parsed.set(study, known)
  const expression = known.of.get(series.id)
  if (expression === undefined) throw new Error(`"${series.id}" has no expression`)
  const writer = new ExpressionWriter(page, known.series)
  page.write(withoutBrackets(writer.text(expression, page.t)))
}

function readExpressions(study: Study): StudyExpressions {
  const series = new Map<string, string>()
  // Drivers last: a name that both have means the driver.
  for (const named of [...study.activities, ...study.drivers]) series.set(nameInExpressions(named.id), named.series.id)
  return { of: new Map(expressionsOf(study).map(({ series: { id }, formula }) => [id, formula.expression])), series }
}

/** Writes expressions in the syntax of math.js: functions of time become what they mean in the year. */
class ExpressionWriter {
  readonly #page: Page
  readonly #series: ReadonlyMap<string, string>

  constructor(page: Page, series: ReadonlyMap<string, string>) {
    this.#page = page
    this.#series = series
  }

  text(expression: Expression, t: number): string {
    switch (expression.kind) {
      case 'literal':
        return String(expression.value)
      case 'year':
        return String(this.#page.network.horizon.start + t)
      case 'series':
        return this.#value(expression.name, expression.year, t)
      case 'negation':
        return `(0 - ${this.text(expression.operand, t)})`
      case 'choice':
        return `(${this.text(expression.test, t)} ? ${this.text(expression.yes, t)} : ${this.text(expression.no, t)})`
      case 'operation':
        return `(${this.text(expression.left, t)} ${expression.operator} ${this.text(expression.right, t)})`
      case 'call':
        return this.#call(expression.name, expression.operands, t)
    }
  }

  #value(name: string, fixed: number | null, t: number): string {
    const { network } = this.#page
    const year = fixed === null ? t : fixed - network.horizon.start
    const hint = year === this.#page.t ? name : `${name}_${network.horizon.start + year}`
    return this.#page.of(hint, parameterName(network, this.#rowOf(network, name)), year)
  }

  #rowOf({ paths }: Network, name: string): number {
    const row = paths.rowOf.get(this.#series.get(name) ?? '')
    if (row === undefined) throw new Error(`An expression names "${name}", which has no row`)
    return row
  }

  #call(name: string, operands: readonly Expression[], t: number): string {
    const { start } = this.#page.network.horizon
    const at = (i: number, year = t) => this.text(operands[i]!, year)
    const literal = (i: number) => literalValue(operands[i]!) ?? NaN
    switch (name) {
      case 'lag':
        return at(0, Math.max(0, t - literal(1)))
      case 'smooth':
        return this.#mean(operands[0]!, Math.max(0, t - literal(1) + 1), t)
      case 'elasticity':
        return `((${at(0)} / ${at(0, literal(1) - start)})^${at(2)})`
      case 'growth':
        return `(${at(0)} * (1 + ${at(2)})^${start + t - literal(1)})`
      case 'step':
        return start + t < literal(0) ? at(1) : at(2)
      case 'interp':
        return this.#interp(operands, t)
      case 'gompertz':
        return `(${at(1)} * exp(${at(2)} * exp(${at(3)} * ${at(0)})))`
      case 'logistic':
        return `(${at(1)} / (1 + exp(-(${at(3)} * (${at(0)} - ${at(2)})))))`
      default:
        return `${name}(${operands.map((_, i) => at(i)).join(', ')})`
    }
  }

  #mean(operand: Expression, from: number, to: number): string {
    const years = Array.from({ length: to - from + 1 }, (_, i) => this.text(operand, from + i))
    return `((${years.join(' + ')}) / ${years.length})`
  }

  #interp(operands: readonly Expression[], t: number): string {
    const year = this.#page.network.horizon.start + t
    const years = operands.flatMap((operand, i) => (i % 2 === 0 ? [literalValue(operand) ?? NaN] : []))
    const value = (point: number) => this.text(operands[point * 2 + 1]!, t)
    const later = years.findIndex((point) => point > year)
    if (later === 0) return value(0)
    if (later < 0) return value(years.length - 1)
    const since = years[later - 1]!
    const from = value(later - 1)
    return `(${from} + ${year - since} / ${years[later]! - since} * (${value(later)} - ${from}))`
  }
}

/** A text without the brackets around the whole of it. */
function withoutBrackets(text: string): string {
  if (!text.startsWith('(')) return text
  let depth = 0
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')') depth--
    if (depth === 0) return text
  }
  return text.slice(1, -1)
}
