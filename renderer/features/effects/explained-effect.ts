import type { StackedAreaSpec, WaterfallSpec } from '#charts'
import type { AnswersText } from '#messages'
import type { OutcomeEffects, PolicyEffects } from '#model'
import type { ChartPoint } from '../../charts/index.ts'
import type { ComposedInput, ComposedNumber, Explained, ResultAsked } from '../../figures/explained.ts'

/** The totals between which effects lie, each a result that can be explained. */
export interface Ends {
  readonly from: ResultAsked
  readonly to: ResultAsked
}

/** A number with its unit in a year. */
type Amount = Pick<ComposedNumber, 'year' | 'value' | 'unit'>

/** A number of an answer: how it is made, in a sentence, and what of. Null where there is no number. */
export const madeOf = (
  label: string,
  amount: Amount,
  how: string,
  inputs: readonly ComposedInput[] = [],
): ComposedNumber | null => (Number.isFinite(amount.value) ? { kind: 'composed', label, ...amount, how, inputs } : null)

/** What a number is made of, where that is no result that says in turn how it was made. */
export const input = (label: string, amount: Amount): ComposedInput => ({ label, ...amount, asked: null })

/** How what a policy does to an outcome in a year is found; of a sampled value, from how many orders and how sure it is. */
export function contributionHow(
  { method, sample, years }: Pick<PolicyEffects, 'method' | 'sample' | 'years'>,
  { errors, unit }: Pick<OutcomeEffects, 'errors' | 'unit'>,
  player: number,
  year: number,
  {
    how,
    numbers,
  }: { readonly how: AnswersText['how']; readonly numbers: { quantity(value: number, unit: string): string } },
): string {
  const error = errors?.[player]?.[years.indexOf(year)]
  if (sample === null || error === undefined) return how[method]
  const { pairs } = sample
  return how.shapleySampled({ orders: 2 * pairs, pairs, error: numbers.quantity(error, unit) })
}

/**
 * A bar of a waterfall: its first and last are totals, those between are parts of the difference.
 * @param how how parts are found, in a sentence
 */
export function explainedBar(
  spec: WaterfallSpec,
  { index, label, year, value }: ChartPoint,
  ends: Ends,
  how: string,
): Explained {
  if (index === 0) return ends.from
  if (index > spec.steps.length) return ends.to
  const total = (end: WaterfallSpec['from'], asked: ResultAsked): ComposedInput => {
    return { label: end.label, value: end.value, unit: spec.unit, year: asked.year, asked }
  }
  const inputs = [total(spec.from, ends.from), total(spec.to, ends.to)]
  return { kind: 'composed', label, year, value, unit: spec.unit, how, inputs }
}

/** A wedge in a year, or a sector at a price: what it is, and the totals that it lies between, where there are any. */
export function explainedLayer(
  { unit }: StackedAreaSpec,
  { label, year, value }: ChartPoint,
  how: string,
  inputs: readonly ComposedInput[],
): Explained {
  return { kind: 'composed', label, year, value, unit, how, inputs }
}
