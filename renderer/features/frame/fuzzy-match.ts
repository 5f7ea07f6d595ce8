/** Letters compared: width, case and accents do not count. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/**
 * How well a name answers a query whose letters it holds in that order; null where it does not. Letters in a row, at
 * the beginning of words and early in the name count more, so that `net` finds "Net zero" before "Planned set".
 */
export function fuzzyScore(query: string, name: string): number | null {
  const wanted = [...plain(query).replace(/\s+/g, '')]
  const letters = [...plain(name)]
  let score = 0
  let at = -1
  for (const letter of wanted) {
    const found = letters.indexOf(letter, at + 1)
    if (found < 0) return null
    if (found === at + 1) score += 4
    if (found === 0 || /[^\p{L}\p{N}]/u.test(letters[found - 1] ?? '')) score += 3
    score -= Math.min(found - at - 1, 10) * 0.2
    at = found
  }
  return score - letters.length * 0.02
}

/** The entries that answer a query, best first; all of them, as they came, for an empty one. */
export function fuzzySearch<Entry>(
  query: string,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): Entry[] {
  if (query.trim() === '') return [...entries]
  return entries
    .flatMap((entry) => {
      const score = fuzzyScore(query, nameOf(entry))
      return score === null ? [] : [{ entry, score }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}
