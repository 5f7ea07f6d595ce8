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

/** How a word of a query lies in a name: as a whole word of it, at the beginning of one, within one, or nowhere. */
function closeness(term: string, name: string): number {
  const words = name.split(/[^\p{L}\p{N}]+/u)
  if (words.includes(term)) return 3
  if (words.some((word) => word.startsWith(term))) return 2
  return name.includes(term) ? 1 : 0
}

/** Every word of the query as close as this to the name; nought where some word is nowhere in it. */
function closenessOfAll(query: string, name: string): number {
  const terms = plain(query)
    .split(/\s+/)
    .filter((term) => term !== '')
  return Math.min(...terms.map((term) => closeness(term, plain(name))))
}

/**
 * The entries that answer a query, best first: names that have its words whole, then words that begin with them, then words
 * that hold them, then its letters scattered. All of them, as they came, for an empty one.
 */
export function fuzzySearch<Entry>(
  query: string,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): Entry[] {
  if (query.trim() === '') return [...entries]
  return entries
    .flatMap((entry) => {
      const name = nameOf(entry)
      const close = closenessOfAll(query, name)
      const score = fuzzyScore(query, name)
      return close === 0 && score === null ? [] : [{ entry, close, score: score ?? 0 }]
    })
    .sort((a, b) => b.close - a.close || b.score - a.score)
    .map(({ entry }) => entry)
}
