/**
 * How deep a YAML or JSON text may nest at most. Every open bracket counts, in quotes and comments too, and every two
 * characters of indentation, so that the true depth is never more than this.
 */
export function nestingOf(text: string): number {
  let deepest = 0
  let open = 0
  let indent = 0
  let atLineStart = true
  for (const character of text) {
    if (character === '\n') {
      atLineStart = true
      indent = 0
      continue
    }
    if (atLineStart && (character === ' ' || character === '-' || character === '?' || character === ':')) indent++
    else atLineStart = false
    if (character === '[' || character === '{') open++
    else if ((character === ']' || character === '}') && open > 0) open--
    deepest = Math.max(deepest, open + indent / 2)
  }
  return deepest
}
