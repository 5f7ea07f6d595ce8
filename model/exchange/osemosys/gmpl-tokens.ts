/** One token of GMPL data: a symbol (number or name, quoted or not), or a mark. */
export interface GmplToken {
  readonly kind: 'symbol' | 'mark'
  readonly text: string
  readonly line: number
}

const MARKS = new Set([',', ';', ':', '[', ']', '(', ')'])

/** Why a text is no GMPL data, and where. */
export interface GmplTextError {
  readonly reason: 'comment' | 'quotes' | 'too-many'
  readonly line: number
}

/**
 * Splits GMPL data into tokens, comments (`#` to the end of the line, slash-star to star-slash) left out. `:=` is one
 * mark. A symbol ends at a blank, a mark, a quote or a comment.
 */
export function gmplTokens(
  text: string,
  most: number,
): { readonly tokens: GmplToken[]; readonly error: GmplTextError | null } {
  const tokens: GmplToken[] = []
  const length = text.length
  let line = 1
  let at = 0
  while (at < length) {
    const character = text[at]!
    if (character === '\n') {
      line++
      at++
    } else if (character === ' ' || character === '\t' || character === '\r' || character === '\f') at++
    else if (character === '#') {
      const end = text.indexOf('\n', at)
      at = end < 0 ? length : end
    } else if (character === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) return { tokens, error: { reason: 'comment', line } }
      line += lineEnds(text, at, end)
      at = end + 2
    } else if (character === '"' || character === "'") {
      const end = closingQuote(text, at, character)
      if (end < 0) return { tokens, error: { reason: 'quotes', line } }
      tokens.push({ kind: 'symbol', text: text.slice(at + 1, end).replaceAll(character + character, character), line })
      line += lineEnds(text, at, end)
      at = end + 1
    } else if (MARKS.has(character)) {
      const isAssignment = character === ':' && text[at + 1] === '='
      tokens.push({ kind: 'mark', text: isAssignment ? ':=' : character, line })
      at += isAssignment ? 2 : 1
    } else {
      let end = at + 1
      while (end < length && !endsSymbol(text, end)) end++
      tokens.push({ kind: 'symbol', text: text.slice(at, end), line })
      at = end
    }
    if (tokens.length > most) return { tokens, error: { reason: 'too-many', line } }
  }
  return { tokens, error: null }
}

function endsSymbol(text: string, at: number): boolean {
  const character = text[at]!
  if (character <= ' ' || character === '#' || character === '"' || character === "'" || MARKS.has(character))
    return true
  return character === '/' && text[at + 1] === '*'
}

/** The quote that ends a quoted symbol; a doubled one stands for itself. */
function closingQuote(text: string, start: number, quote: string): number {
  for (let at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at
  }
  return -1
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
