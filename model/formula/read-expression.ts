import { isWithinHorizon, type Horizon } from '../domain/years.ts'
import type { MathNode } from 'mathjs/number'
import { literalValue, OPERATORS, type Expression } from './expression.ts'
import { misuseOf, usageOf, type FormulaFunction } from './formula-function.ts'
import { FORMULA_FUNCTIONS, FUNCTION_USAGES } from './formula-functions.ts'
import type { FormulaProblem } from './formula-problem.ts'
import {
  isNode,
  type AccessorNode,
  type ConditionalNode,
  type ConstantNode,
  type FunctionNode,
  type OperatorNode,
  type ParenthesisNode,
  type SymbolNode,
} from './math-tree.ts'
import { MAX_DEPTH, type FormulaToken } from './tokens.ts'

export interface Reading {
  readonly expression: Expression
  readonly problems: readonly FormulaProblem[]
}

/** Turns a syntax tree into an expression, or says what in it may not be said. Every problem is listed at once. */
export function readExpression(
  tree: MathNode,
  tokens: readonly FormulaToken[],
  names: ReadonlyMap<string, unknown>,
  horizon: Horizon,
): Reading {
  const reader = new ExpressionReader(tokens, names, horizon)
  const expression = reader.read(tree, 1)
  return { expression, problems: reader.finish() }
}

/** Marks that group or separate; the tree has no node for them. */
const SILENT_MARKS: ReadonlySet<string> = new Set(['(', ')', '[', ']', ','])
const NOTHING: Expression = { kind: 'literal', value: NaN, position: 1 }

/**
 * Walks the tree in the order of the text. The nodes of math.js do not know where they stand, but in this order each
 * symbol, number and operator is the next token, which tells it.
 */
class ExpressionReader {
  readonly #tokens: readonly FormulaToken[]
  readonly #names: ReadonlyMap<string, unknown>
  readonly #horizon: Horizon
  readonly #problems: FormulaProblem[] = []
  #at = 0
  /** After a construct that may not be, the tokens no longer tell where nodes stand. */
  #isLost = false

  constructor(tokens: readonly FormulaToken[], names: ReadonlyMap<string, unknown>, horizon: Horizon) {
    this.#tokens = tokens
    this.#names = names
    this.#horizon = horizon
  }

  finish(): readonly FormulaProblem[] {
    if (this.#problems.length === 0) {
      const left = this.#next()
      if (left !== undefined) this.#report('unexpected', left)
    }
    return this.#problems
  }

  read(node: MathNode, depth: number): Expression {
    if (this.#isLost) return NOTHING
    if (depth > MAX_DEPTH) return this.#refuse('too-deep', String(MAX_DEPTH))
    if (isNode<ParenthesisNode>(node, 'ParenthesisNode')) return this.read(node.content, depth)
    if (isNode<ConstantNode>(node, 'ConstantNode')) return this.#readNumber(node)
    if (isNode<SymbolNode>(node, 'SymbolNode')) return this.#readSeries(node, null)
    if (isNode<AccessorNode>(node, 'AccessorNode')) return this.#readYearOfSeries(node)
    if (isNode<OperatorNode>(node, 'OperatorNode')) return this.#readOperator(node, depth)
    if (isNode<ConditionalNode>(node, 'ConditionalNode')) return this.#readChoice(node, depth)
    if (isNode<FunctionNode>(node, 'FunctionNode')) return this.#readCall(node, depth)
    return this.#refuse('not-allowed', null)
  }

  #readNumber(node: ConstantNode): Expression {
    const token = this.#take()
    if (token.kind !== 'number' || node.value !== Number(token.text)) return this.#refuseAt('unexpected', token)
    if (!Number.isFinite(node.value)) return this.#refuseAt('argument-out-of-range', token)
    return { kind: 'literal', value: node.value, position: token.position }
  }

  #readSeries(node: SymbolNode, year: number | null): Expression {
    const token = this.#take()
    if (token.text !== node.name) return this.#refuseAt('unexpected', token)
    if (node.name === 'year' && year === null) return { kind: 'year', position: token.position }
    if (!this.#names.has(node.name)) {
      const allowed = [...this.#names.keys()].sort().join(', ')
      this.#problems.push({
        kind: 'unknown-name',
        reason: 'unknown-name',
        found: token.text,
        allowed,
        position: token.position,
      })
    }
    return { kind: 'series', name: node.name, year, position: token.position }
  }

  #readYearOfSeries(node: AccessorNode): Expression {
    const [index, ...others] = node.index.dimensions
    if (!isNode<SymbolNode>(node.object, 'SymbolNode') || index === undefined || others.length > 0) {
      return this.#refuse('not-allowed', 'name[year]')
    }
    if (!isNode<ConstantNode>(index, 'ConstantNode')) return this.#refuse('not-allowed', 'name[year]')
    const series = this.#readSeries(node.object, Number(index.value))
    const token = this.#take()
    const year = Number(index.value)
    if (!Number.isInteger(year) || !isWithinHorizon(this.#horizon, year)) this.#reportYear(token)
    return series
  }

  #readOperator(node: OperatorNode, depth: number): Expression {
    const [left, right] = node.args
    if (left === undefined) return this.#refuse('not-allowed', null)
    if (right === undefined) return this.#readSign(node, left, depth)
    // A chain a + b + c nests to the left without being deep for its reader.
    const first = this.read(left, depth)
    if (node.implicit) return this.#refuseAt('implicit-multiplication', this.#take(), '*')
    const token = this.#take()
    const operator = OPERATORS.find((candidate) => candidate === node.op)
    if (operator === undefined || token.text !== operator) return this.#refuseAt('not-allowed', token)
    const second = this.read(right, depth + 1)
    return { kind: 'operation', operator, left: first, right: second, position: token.position }
  }

  #readSign(node: OperatorNode, operand: MathNode, depth: number): Expression {
    const token = this.#take()
    if (node.op === '+') return this.read(operand, depth + 1)
    if (node.op !== '-') return this.#refuseAt('not-allowed', token)
    return { kind: 'negation', operand: this.read(operand, depth + 1), position: token.position }
  }

  #readChoice(node: ConditionalNode, depth: number): Expression {
    const test = this.read(node.condition, depth + 1)
    const token = this.#take()
    const yes = this.read(node.trueExpr, depth + 1)
    this.#take()
    return { kind: 'choice', test, yes, no: this.read(node.falseExpr, depth + 1), position: token.position }
  }

  #readCall(node: FunctionNode, depth: number): Expression {
    const token = this.#take()
    if (!isNode<SymbolNode>(node.fn, 'SymbolNode')) return this.#refuseAt('not-allowed', token)
    const called = FORMULA_FUNCTIONS.get(node.fn.name)
    if (called === undefined) {
      const place = { found: token.text, position: token.position }
      this.#problems.push({ kind: 'unknown-name', reason: 'unknown-function', allowed: FUNCTION_USAGES, ...place })
    }
    const operands = node.args.map((operand) => this.read(operand, depth + 1))
    if (called !== undefined && !this.#isLost) this.#checkCall(called, token, operands)
    return { kind: 'call', name: node.fn.name, operands, position: token.position }
  }

  #checkCall(called: FormulaFunction, name: FormulaToken, operands: readonly Expression[]): void {
    const misused = misuseOf(called, operands.map(literalValue), this.#horizon)
    if (misused === null) return
    const { misuse, argument } = misused
    const position = argument === null ? name.position : (operands[argument]?.position ?? name.position)
    const token = this.#tokens.find((candidate) => candidate.position === position) ?? name
    if (misuse === 'year-outside-horizon') this.#reportYear(token)
    else this.#report(misuse, token, usageOf(name.text, called))
  }

  #reportYear({ text: found, position }: FormulaToken): void {
    const allowed = `${this.#horizon.start}-${this.#horizon.end}`
    this.#problems.push({ kind: 'year-outside-horizon', reason: 'year-outside-horizon', found, allowed, position })
  }

  /** The next token that is part of the tree, without passing it. */
  #next(): FormulaToken | undefined {
    while (this.#at < this.#tokens.length && SILENT_MARKS.has(this.#tokens[this.#at]!.text)) this.#at++
    return this.#tokens[this.#at]
  }

  #take(): FormulaToken {
    const token = this.#next() ?? this.#tokens.at(-1)
    this.#at++
    return token ?? { kind: 'mark', text: '', position: 1 }
  }

  #refuse(reason: FormulaProblem['reason'], allowed: string | null): Expression {
    return this.#refuseAt(reason, this.#tokens[this.#at] ?? this.#take(), allowed)
  }

  #refuseAt(reason: FormulaProblem['reason'], token: FormulaToken, allowed: string | null = null): Expression {
    this.#isLost = true
    this.#report(reason, token, allowed)
    return NOTHING
  }

  #report(reason: FormulaProblem['reason'], token: FormulaToken, allowed: string | null = null): void {
    this.#problems.push({ kind: 'expression-syntax', reason, found: token.text, allowed, position: token.position })
  }
}
