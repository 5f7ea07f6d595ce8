/** What is wrong with one word of a list, a path or a range of prices. */
export interface ValueFault {
  readonly why: 'form' | 'negative' | 'too-high' | 'twice' | 'falling'
  /** The word, as it was given. */
  readonly at: string
}

const SIGNED = /^-?\d+(\.\d+)?$/
const YEAR = /^\d{4}$/

/**
 * Faults of prices in USD per t CO2e, of which some words have to rise: prices of a list, years of a path, floor and
 * ceiling of a range. Words that are no numbers alone where there are any; empty where each word by itself is right.
 */
function faultsIn(prices: readonly string[], rising: readonly string[], isWord: RegExp, highest: number): ValueFault[] {
  const odd = [...prices.filter((word) => !SIGNED.test(word)), ...rising.filter((word) => !isWord.test(word))]
  if (odd.length > 0) return [...new Set(odd)].map((at) => ({ why: 'form', at }))
  return [
    ...prices.filter((word) => Number(word) < 0).map((at): ValueFault => ({ why: 'negative', at })),
    ...prices.filter((word) => Number(word) > highest).map((at): ValueFault => ({ why: 'too-high', at })),
    ...rising.flatMap((at, i): ValueFault[] => {
      const before = Number(rising[i - 1])
      if (i === 0 || Number(at) > before || Number(at) < 0) return []
      return [{ why: Number(at) === before ? 'twice' : 'falling', at }]
    }),
  ]
}

const wordsOf = (text: string, between: string): string[] => text.split(between).map((word) => word.trim())

/** Of `0,25,50`, or of `0,10,...,300`. */
export function faultsOfPrices(text: string, highest: number): readonly ValueFault[] {
  const words = wordsOf(text, ',').filter((word) => word !== '...')
  return faultsIn(words, words, SIGNED, highest)
}

/** Of `2026=5,2050=100`. */
export function faultsOfPath(text: string, highest: number): readonly ValueFault[] {
  const points = wordsOf(text, ',')
  const odd = points.filter((point) => point.split('=').length !== 2)
  if (odd.length > 0) return odd.map((at) => ({ why: 'form', at }))
  const parts = points.map((point) => wordsOf(point, '='))
  return faultsIn(
    parts.map(([, price = '']) => price),
    parts.map(([year = '']) => year),
    YEAR,
    highest,
  )
}

/** Of `10..50`. */
export function faultsOfCollar(text: string, highest: number): readonly ValueFault[] {
  const ends = wordsOf(text, '..')
  return ends.length === 2 ? faultsIn(ends, ends, SIGNED, highest) : []
}
