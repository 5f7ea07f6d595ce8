const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\n\r]*/y

/** What may come next. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/** Deepest nesting of a JSON file that is read. */
const DEPTH = 64

/**
 * Place of the first character that is not JSON (RFC 8259), counting from 0, or null for a well-formed text. The
 * message of `JSON.parse` names a place in some engines and in some cases only.
 */
export function jsonErrorAt(text: string): number | null {
  const open: ('[' | '{')[] = []
  let expected: Expected | 'end' = 'value'
  let at = matchAt(SPACE, text, 0) ?? 0
  while (at < text.length) {
    const character = text.charAt(at)
    let next = at + 1
    if (expected === 'end') return at
    if ((expected === 'value' || expected === 'value-or-end') && (character === '[' || character === '{')) {
      if (open.length === DEPTH) return at
      open.push(character)
      expected = character === '[' ? 'value-or-end' : 'key-or-end'
    } else if (character === closing(open) && (expected === 'comma-or-end' || expected === emptyState(open))) {
      open.pop()
      expected = after(open)
    } else if (expected === 'value' || expected === 'value-or-end') {
      const end = matchAt(character === '"' ? STRING : SCALAR, text, at)
      if (end === null) return at
      next = end
      expected = after(open)
    } else if (expected === 'key' || expected === 'key-or-end') {
      const end = matchAt(STRING, text, at)
      if (end === null) return at
      next = end
      expected = 'colon'
    } else if (expected === 'colon' && character === ':') expected = 'value'
    else if (expected === 'comma-or-end' && character === ',')
      expected = open[open.length - 1] === '[' ? 'value' : 'key'
    else return at
    at = matchAt(SPACE, text, next) ?? next
  }
  return expected === 'end' ? null : text.length
}

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

function closing(open: readonly ('[' | '{')[]): string | null {
  const innermost = open[open.length - 1]
  return innermost === undefined ? null : innermost === '[' ? ']' : '}'
}

/** The state in which the innermost bracket may close at once. */
function emptyState(open: readonly ('[' | '{')[]): Expected {
  return open[open.length - 1] === '[' ? 'value-or-end' : 'key-or-end'
}

function after(open: readonly unknown[]): Expected | 'end' {
  return open.length === 0 ? 'end' : 'comma-or-end'
}
