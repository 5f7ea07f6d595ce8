/**
 * What a sector module says: quantities, each by an equation over figures of the study, other quantities, what policies
 * leave of something, and what the energy system does. One text of an equation is computed (`tape.ts`) and explained
 * (`results/explain/sector-rules.ts`), so the two cannot differ.
 */
export type Term =
  | { readonly kind: 'number'; readonly value: number }
  /** 1 in the last year before the base year, and 0 in all others: where a stock known on 1 January begins. */
  | { readonly kind: 'opening' }
  /** A series of the module's table, by its place among the inputs. */
  | { readonly kind: 'input'; readonly index: number }
  | { readonly kind: 'quantity'; readonly index: number }
  /** A quantity as it was some years before; 0 before the first year of the axis. */
  | { readonly kind: 'earlier'; readonly index: number; readonly years: number }
  /** A quantity as it was some whole years before, as many as an input of the module says (a lifetime). */
  | { readonly kind: 'delayed'; readonly index: number; readonly input: number }
  /** Share (0..1) that a measure leaves: 1 without a policy, and always 1 before the base year. */
  | { readonly kind: 'left'; readonly index: number }
  /** A row of a cube of the run; 0 before the base year. What rests on one is computed once the years are run. */
  | { readonly kind: 'energy'; readonly cube: EnergyCube; readonly index: number }
  | { readonly kind: 'sum' | 'product' | 'largest' | 'smallest'; readonly of: readonly Term[] }
  | { readonly kind: 'difference' | 'quotient' | 'power'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'exponential'; readonly of: Term }

/** What a module may ask of the energy system: activity of a technology, what is made or taken of a commodity. */
export type EnergyCube = 'activity' | 'capacity' | 'built' | 'production' | 'domestic' | 'use' | 'imports' | 'exports'

export type Definition =
  | { readonly kind: 'formula'; readonly of: Term }
  /** A stock at the end of the year: q(t) = q(t-1) kept(t) + added(t), from nothing at the first year of the axis. */
  | { readonly kind: 'stock'; readonly kept: Term; readonly added: Term }

export const number = (value: number): Term => ({ kind: 'number', value })
export const ZERO = number(0)
export const ONE = number(1)
export const OPENING: Term = { kind: 'opening' }

export function sum(...of: readonly Term[]): Term {
  const shown = of.filter((term) => !isNumber(term, 0))
  return shown.length < 2 ? (shown[0] ?? ZERO) : { kind: 'sum', of: shown }
}

export function product(...of: readonly Term[]): Term {
  if (of.some((term) => isNumber(term, 0))) return ZERO
  const shown = of.filter((term) => !isNumber(term, 1))
  return shown.length < 2 ? (shown[0] ?? ONE) : { kind: 'product', of: shown }
}

export const difference = (left: Term, right: Term): Term =>
  isNumber(right, 0) ? left : { kind: 'difference', left, right }

/** 1 - x. */
export const rest = (of: Term): Term => difference(ONE, of)

/** left / right, and 0 where right is 0: nothing is shared out where there is nothing. */
export const quotient = (left: Term, right: Term): Term => ({ kind: 'quotient', left, right })
export const power = (left: Term, right: Term): Term => ({ kind: 'power', left, right })
export const largest = (first: Term, ...others: readonly Term[]): Term =>
  others.length === 0 ? first : { kind: 'largest', of: [first, ...others] }
export const smallest = (first: Term, ...others: readonly Term[]): Term =>
  others.length === 0 ? first : { kind: 'smallest', of: [first, ...others] }

/** e^x. */
export const exponential = (of: Term): Term => ({ kind: 'exponential', of })

function isNumber(term: Term, value: number): boolean {
  return term.kind === 'number' && term.value === value
}

/** A term that is no sum, product or other combination of terms. */
export type Leaf = Extract<
  Term,
  { kind: 'number' | 'opening' | 'input' | 'quantity' | 'earlier' | 'delayed' | 'left' | 'energy' }
>

/** What a definition rests on, in the order in which it is written. */
export function leavesOf(definition: Definition): readonly Leaf[] {
  return definition.kind === 'formula'
    ? leaves(definition.of)
    : [...leaves(definition.kept), ...leaves(definition.added)]
}

function leaves(term: Term): readonly Leaf[] {
  switch (term.kind) {
    case 'sum':
    case 'product':
    case 'largest':
    case 'smallest':
      return term.of.flatMap(leaves)
    case 'difference':
    case 'quotient':
    case 'power':
      return [...leaves(term.left), ...leaves(term.right)]
    case 'exponential':
      return leaves(term.of)
    case 'number':
    case 'opening':
    case 'input':
    case 'quantity':
    case 'earlier':
    case 'delayed':
    case 'left':
    case 'energy':
      return [term]
  }
}
