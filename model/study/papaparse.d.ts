/**
 * The part of Papa Parse 5 that the study reader uses. The full type package refers to Node's types, which would
 * let `process` and `Buffer` compile everywhere in `model/`.
 */
declare module 'papaparse' {
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'
    readonly code: 'MissingQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields' | 'InvalidQuotes'
    readonly message: string
    readonly row?: number
    readonly index?: number
  }

  export interface ParseMeta {
    readonly delimiter: string
    readonly linebreak: string
    readonly aborted: boolean
    readonly truncated: boolean
    readonly cursor: number
  }

  export interface ParseResult {
    readonly data: string[][]
    readonly errors: ParseError[]
    readonly meta: ParseMeta
  }

  /** Rows as arrays of strings: `header` and `dynamicTyping` are left out on purpose. */
  export interface ParseConfig {
    readonly delimiter?: string
    readonly newline?: '\r' | '\n' | '\r\n'
    readonly quoteChar?: string
    readonly escapeChar?: string
    readonly comments?: false | string
    readonly preview?: number
    readonly skipEmptyLines?: boolean | 'greedy'
    readonly delimitersToGuess?: readonly string[]
  }

  export interface UnparseConfig {
    readonly quotes?: boolean | readonly boolean[]
    readonly quoteChar?: string
    readonly escapeChar?: string
    readonly delimiter?: string
    readonly newline?: string
  }

  const Papa: {
    parse(text: string, config?: ParseConfig): ParseResult
    unparse(rows: readonly (readonly (string | number)[])[], config?: UnparseConfig): string
  }
  export default Papa
}
