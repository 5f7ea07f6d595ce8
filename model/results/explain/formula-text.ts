/** Parts of formulas as text. `0` and `1` are what a study leaves out, so that they vanish from sums and products. */

export function product(...factors: readonly string[]): string {
  if (factors.includes('0')) return '0'
  const shown = factors.filter((factor) => factor !== '1')
  if (shown.length < 2) return shown[0] ?? '1'
  return shown.map((factor) => (isSum(factor) ? `(${factor})` : factor)).join(' * ')
}

export function sum(terms: readonly string[]): string {
  const shown = terms.filter((term) => term !== '0')
  return shown.length === 0 ? '0' : shown.join(' + ').replaceAll('+ -', '- ')
}

export function difference(from: string, ...less: readonly string[]): string {
  const shown = less.filter((term) => term !== '0').map((term) => (isSum(term) ? `(${term})` : term))
  return shown.length === 0 ? from : [from === '0' ? '' : from, ...shown].join(' - ').trimStart()
}

export function quotient(over: string, under: string): string {
  if (over === '0' || under === '1') return over
  const bare = /^[\w.]+(\(.*\))?$/.test(under)
  return `${isSum(over) ? `(${over})` : over} / ${bare && !isSum(under) ? under : `(${under})`}`
}

/** The larger of two; a bound of nought that cannot bind is left to the caller to leave out. */
export function atLeast(least: string, text: string): string {
  return `max(${least}, ${text})`
}

export function atMost(most: string, text: string): string {
  return `min(${most}, ${text})`
}

/** Whether a text adds, subtracts or chooses outside every bracket. */
function isSum(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (letter === '(') depth++
    else if (letter === ')') depth--
    else if (depth === 0 && (letter === ' ' || i === 0) && /^ ?[-+?<>] ?/.test(text.slice(i))) return true
  }
  return false
}
