/**
 * Edits that turn one word into another: insert, delete, change, or swap two neighbours, one each (Damerau 1964, in the
 * form that edits no part twice).
 */
export function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]]
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, at(i - 2, j - 2) + 1)
      row.push(least)
    }
  }
  return at(a.length, b.length)
}

/** Known words that a mistyped one may stand for, best first: within a third of its length, or that it begins. */
export function nearest(found: string, known: readonly string[], most = 3): string[] {
  const word = found.toLowerCase().slice(0, 200)
  const reach = Math.max(1, Math.floor(word.length / 3))
  return known
    .map((name) => ({ name, distance: editDistance(word, name.toLowerCase().slice(0, 200)) }))
    .filter(({ name, distance }) => distance <= reach || (word.length >= 3 && name.toLowerCase().startsWith(word)))
    .sort((x, y) => x.distance - y.distance || (x.name < y.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
