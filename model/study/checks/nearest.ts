/** Longest word for which a neighbour is sought. */
const LONGEST = 64

/**
 * The word that takes the fewest single-character edits from `text` (Levenshtein 1966), if at most a third of its
 * letters have to change; the first of equals. Null where nothing is near.
 */
export function nearestTo(text: string, words: Iterable<string>): string | null {
  if (text.length > LONGEST) return null
  let nearest: string | null = null
  let fewest = Math.floor(text.length / 3) + 1
  for (const word of words) {
    if (Math.abs(word.length - text.length) >= fewest || word.length > LONGEST) continue
    const edits = editsBetween(text, word)
    if (edits >= fewest) continue
    fewest = edits
    nearest = word
  }
  return nearest
}

function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, above[j]! + 1, row[j - 1]! + 1))
    }
    above = row
  }
  return above[b.length]!
}
