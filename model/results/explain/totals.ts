import type { Term } from '../variable.ts'
import { product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'

const KYOTO_GASES = 'Kyoto Gases'

/** A sum with its weights; a weight that all terms share stands before the bracket, a GWP is an input with its source. */
export function explainSum(page: Page, terms: readonly Term[]): void {
  const [first] = terms
  const shared =
    first !== undefined && terms.every(({ weight }) => weight.kind === 'factor' && weight.value === first.weight.value)
  if (shared) {
    const names = terms.map(({ variable }) => page.of(shortName(variable), variable))
    page.write(product(String(first.weight.value), sum(names)))
    return
  }
  page.write(sum(terms.map((term) => weighted(page, term))))
}

function weighted(page: Page, { variable, weight }: Term): string {
  const name = page.of(shortName(variable), variable)
  if (weight.kind === 'factor') return weight.value === -1 ? `-${name}` : product(String(weight.value), name)
  const gwp =
    weight.figure === null
      ? String(weight.value / weight.scale)
      : page.figure(`gwp_${weight.gas}`, weight.figure, weight.value / weight.scale, '1', `GWP-100|${weight.gas}`)
  return product(String(weight.scale), gwp, name)
}

export function explainRatio(page: Page, over: string, under: string, factor: number): void {
  const above = page.of(shortName(over), over)
  page.write(product(String(factor), quotient(above, page.of(shortName(under), under))))
}

/** Sum over the years from the first to this one. */
export function explainRunningTotal(page: Page, of: string): void {
  const { start } = page.network.horizon
  const years = Array.from({ length: page.t + 1 }, (_, t) => page.of(`in_${start + t}`, of, t))
  page.write(sum(years))
}

/** The part of a name that tells it from its neighbours: the thing that it is of, or its last parts. */
function shortName(variable: string): string {
  const [kind = '', thing = '', ...rest] = variable.split('|')
  const last = rest.at(-1) ?? ''
  if (kind === 'Technology' || kind === 'Commodity' || kind === 'Slice' || kind === 'Activity') {
    return rest.length > 1 ? `${thing}_${last}` : thing
  }
  if (rest.length > 1) return `${thing === KYOTO_GASES ? (rest.at(-2) ?? '') : thing}_${last}`
  return [kind, thing, last]
    .filter((part) => part !== '')
    .slice(-2)
    .join('_')
}
