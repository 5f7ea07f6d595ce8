import type { Problem, ProblemKind } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { GmplToken } from './gmpl-tokens.ts'

const KEYWORDS: ReadonlySet<string> = new Set(['set', 'param', 'end'])

/** A place in the tokens of a file, moving forward. */
export class GmplCursor {
  readonly file: string
  private readonly tokens: readonly GmplToken[]
  private readonly problems: Problem[]
  private at = 0

  constructor(file: string, tokens: readonly GmplToken[], problems: Problem[]) {
    this.file = file
    this.tokens = tokens
    this.problems = problems
  }

  get token(): GmplToken | undefined {
    return this.tokens[this.at]
  }

  /** Line of the token ahead; of the last one at the end. */
  get line(): number {
    return (this.token ?? this.tokens.at(-1))?.line ?? 1
  }

  isMark(text: string): boolean {
    return this.token?.kind === 'mark' && this.token.text === text
  }

  get isSymbol(): boolean {
    return this.token?.kind === 'symbol'
  }

  /** Passes the mark if it is ahead. */
  passed(mark: string): boolean {
    if (!this.isMark(mark)) return false
    this.at++
    return true
  }

  /** The symbol ahead, passed; null where there is none. */
  symbol(): GmplToken | null {
    const { token } = this
    if (token?.kind !== 'symbol') return null
    this.at++
    return token
  }

  /** Whether a line begins here with the keyword of a statement: what stands before it ends without a semicolon. */
  get beginsStatement(): boolean {
    const { token } = this
    if (token?.kind !== 'symbol' || !KEYWORDS.has(token.text)) return false
    return this.at === 0 || this.tokens[this.at - 1]!.line < token.line
  }

  /** Symbols up to the next mark or statement, line by line, passed with the commas between them. */
  symbolLines(): GmplToken[][] {
    const lines: GmplToken[][] = []
    let line = -1
    while (!this.beginsStatement) {
      if (this.passed(',')) continue
      const symbol = this.symbol()
      if (symbol === null) break
      if (symbol.line === line) lines[lines.length - 1]!.push(symbol)
      else lines.push([symbol])
      line = symbol.line
    }
    return lines
  }

  report(kind: ProblemKind, row: number, column: string | null, found: string | null, allowed: string | null): void {
    this.problems.push(errorAt(kind, { file: this.file, row, column }, { found, allowed }))
  }

  /** Says what stands ahead and what could, and goes behind the next semicolon or before the next statement. */
  fail(name: string | null, allowed: string): null {
    this.report('malformed-gmpl', this.line, name, this.token?.text ?? null, allowed)
    while (this.token !== undefined && !this.beginsStatement && !this.passed(';')) this.at++
    return null
  }

  /** Goes behind the semicolon that is due; without one, before the next statement or behind the next semicolon. */
  endStatement(name: string): void {
    if (!this.passed(';')) this.fail(name, ';')
  }

  /** A number passed; null, with a problem, where the symbol is none. */
  number(token: GmplToken, name: string): number | null {
    const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(token.text) ? Number(token.text) : NaN
    if (Number.isFinite(value)) return value
    const kind = Number.isNaN(value) ? 'not-a-number' : 'not-finite'
    this.report(kind, token.line, name, token.text, null)
    return null
  }
}
