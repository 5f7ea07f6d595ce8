/**
 * An upper bound of how deep a YAML or JSON text nests: open brackets outside quotes and comments are not told from those inside, so the
 * depth counted here is never less than the true one of flow collections; block collections nest by indentation.
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
