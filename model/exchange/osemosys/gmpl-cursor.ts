import type { Problem, ProblemKind } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { GmplToken } from './gmpl-tokens.ts'

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

  /** Tokens of a line, from its first; the cursor then stands at the first token behind the line. */
  restOfLine(line: number): readonly GmplToken[] {
    while (this.at > 0 && this.tokens[this.at - 1]!.line >= line) this.at--
    const start = this.at
    while (this.token?.line === line && !this.isMark(';')) this.at++
    return this.tokens.slice(start, this.at)
  }

  report(kind: ProblemKind, row: number, column: string | null, found: string | null, allowed: string | null): void {
    this.problems.push(errorAt(kind, { file: this.file, row, column }, { found, allowed }))
  }

  /** Says what stands ahead and what could, and goes behind the next semicolon. */
  fail(name: string | null, allowed: string): null {
    this.report('malformed-gmpl', this.line, name, this.token?.text ?? null, allowed)
    while (this.token !== undefined && !this.passed(';')) this.at++
    return null
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
