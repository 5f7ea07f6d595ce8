import { create, parseDependencies, type MathNode } from 'mathjs/number'
import { err, ok, type Result } from '../domain/result.ts'
import type { FormulaProblem } from './formula-problem.ts'
import { MAX_DEPTH, type FormulaToken } from './tokens.ts'

/** What is read of math.js's nodes. Only these become part of an expression. */
export interface ConstantNode extends MathNode {
  readonly type: 'ConstantNode'
  readonly value: unknown
}

export interface SymbolNode extends MathNode {
  readonly type: 'SymbolNode'
  readonly name: string
}

export interface ParenthesisNode extends MathNode {
  readonly type: 'ParenthesisNode'
  readonly content: MathNode
}

export interface OperatorNode extends MathNode {
  readonly type: 'OperatorNode'
  readonly op: string
  readonly args: readonly MathNode[]
  /** True for a product without a sign. */
  readonly implicit: boolean
}

export interface ConditionalNode extends MathNode {
  readonly type: 'ConditionalNode'
  readonly condition: MathNode
  readonly trueExpr: MathNode
  readonly falseExpr: MathNode
}

export interface FunctionNode extends MathNode {
  readonly type: 'FunctionNode'
  readonly fn: MathNode
  readonly args: readonly MathNode[]
}

export interface AccessorNode extends MathNode {
  readonly type: 'AccessorNode'
  readonly object: MathNode
  readonly index: MathNode & { readonly dimensions: readonly MathNode[] }
}

export function isNode<Node extends MathNode>(node: MathNode, type: Node['type']): node is Node {
  return node.type === type
}

let parser: ((text: string) => MathNode) | null = null

/**
 * The syntax tree of math.js. Only its parser is used, in the light build for plain numbers, made at the first
 * expression: nothing of it evaluates, and no function of it can be called from an expression.
 */
export function parseMathTree(text: string, tokens: readonly FormulaToken[]): Result<MathNode, FormulaProblem> {
  parser ??= create(parseDependencies ?? {}).parse
  try {
    // Line breaks would separate statements; in a study they only fold a long line.
    return ok(parser(text.replace(/\s/g, ' ')))
  } catch (thrown) {
    // Besides its own syntax errors, the parser can run out of stack on a long chain of `?:`.
    if (thrown instanceof RangeError) return err(tooDeep(tokens))
    const position = characterOf(thrown)
    const at = tokens.find((token) => token.position + token.text.length > position)
    return err({
      kind: 'expression-syntax',
      reason: 'unexpected',
      found: at?.text ?? '',
      allowed: null,
      position: at?.position ?? text.trimEnd().length + 1,
    })
  }
}

function tooDeep([first]: readonly FormulaToken[]): FormulaProblem {
  return {
    kind: 'expression-syntax',
    reason: 'too-deep',
    found: first?.text ?? '',
    allowed: String(MAX_DEPTH),
    position: first?.position ?? 1,
  }
}

/** math.js says where, counting from 1, in a property `char` of the error it throws. */
function characterOf(thrown: unknown): number {
  return thrown instanceof Error && 'char' in thrown && typeof thrown.char === 'number' ? thrown.char : 1
}
