import { exp, pow } from '../numerics/elementary.ts'
import type { EnergyCube, Term } from './equation.ts'
import type { SectorEquations } from './module-sheet.ts'

/**
 * The equations of all modules as steps over whole rows of years, made once for a workspace: running them allocates
 * nothing. The axis has `history` years before the base year, so that what was deposited or planted then is known.
 */
export interface Tape {
  /** Years before the base year, and in all. */
  readonly history: number
  readonly length: number
  /** Row of each quantity. */
  readonly quantities: readonly Float64Array[]
  /** Row of each input; the caller fills them. */
  readonly inputs: readonly Float64Array[]
  /** Row of each measure: 1 in the years before the base year, then what policies leave. */
  readonly measures: readonly Float64Array[]
  /** Rows asked of the energy system, where each comes from. */
  readonly energy: readonly { readonly cube: EnergyCube; readonly index: number; readonly row: Float64Array }[]
  /** Steps by quantity. */
  readonly steps: readonly (readonly Step[])[]
}

type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'raise' | 'larger' | 'smaller' | 'exponential' | 'copy'

type Step =
  | { readonly kind: Operation; readonly to: Float64Array; readonly a: Float64Array; readonly b: Float64Array }
  | { readonly kind: 'stock'; readonly to: Float64Array; readonly a: Float64Array; readonly b: Float64Array }
  | { readonly kind: 'delayed'; readonly to: Float64Array; readonly a: Float64Array; readonly b: Float64Array }
  | { readonly kind: 'earlier'; readonly to: Float64Array; readonly a: Float64Array; readonly years: number }

export function createTape(equations: SectorEquations, inputCount: number, history: number, years: number): Tape {
  const length = history + years
  const row = (value = 0) => new Float64Array(length).fill(value)
  const quantities = equations.quantities.map(() => row())
  const inputs = Array.from({ length: inputCount }, () => row())
  const measures = equations.measures.map(() => row(1))
  const energy: { cube: EnergyCube; index: number; row: Float64Array }[] = []
  const numbers = new Map<number, Float64Array>()
  const constant = (value: number): Float64Array => {
    const known = numbers.get(value) ?? row(value)
    numbers.set(value, known)
    return known
  }
  const opening = row()
  if (history > 0) opening[history - 1] = 1
  /** The row that a term's values stand in; what has to be computed first goes on the list. */
  const place = (term: Term, steps: Step[]): Float64Array => {
    switch (term.kind) {
      case 'number':
        return constant(term.value)
      case 'opening':
        return opening
      case 'input':
        return inputs[term.index]!
      case 'quantity':
        return quantities[term.index]!
      case 'left':
        return measures[term.index]!
      case 'energy': {
        const known = energy.find(({ cube, index }) => cube === term.cube && index === term.index)
        if (known !== undefined) return known.row
        const fresh = { cube: term.cube, index: term.index, row: row() }
        energy.push(fresh)
        return fresh.row
      }
      case 'earlier':
      case 'delayed':
      case 'sum':
      case 'product':
      case 'largest':
      case 'smallest':
      case 'difference':
      case 'quotient':
      case 'power':
      case 'exponential':
        return compute(term, row(), steps)
    }
  }
  const compute = (term: Term, to: Float64Array, steps: Step[]): Float64Array => {
    switch (term.kind) {
      case 'sum':
      case 'product':
      case 'largest':
      case 'smallest': {
        const [first, ...others] = term.of.map((part) => place(part, steps))
        let a = first!
        for (const b of others) {
          steps.push({ kind: FOLDS[term.kind], to, a, b })
          a = to
        }
        return to
      }
      case 'difference':
      case 'quotient':
      case 'power': {
        const a = place(term.left, steps)
        const b = place(term.right, steps)
        steps.push({ kind: PAIRS[term.kind], to, a, b })
        return to
      }
      case 'exponential': {
        const a = place(term.of, steps)
        steps.push({ kind: 'exponential', to, a, b: a })
        return to
      }
      case 'earlier':
        steps.push({ kind: 'earlier', to, a: quantities[term.index]!, years: term.years })
        return to
      case 'delayed':
        steps.push({ kind: 'delayed', to, a: quantities[term.index]!, b: inputs[term.input]! })
        return to
      case 'number':
      case 'opening':
      case 'input':
      case 'quantity':
      case 'left':
      case 'energy': {
        const a = place(term, steps)
        steps.push({ kind: 'copy', to, a, b: a })
        return to
      }
    }
  }
  const steps = equations.quantities.map(({ definition }, q) => {
    const own: Step[] = []
    if (definition.kind === 'formula') compute(definition.of, quantities[q]!, own)
    else {
      const a = place(definition.kept, own)
      const b = place(definition.added, own)
      own.push({ kind: 'stock', to: quantities[q]!, a, b })
    }
    return own
  })
  return { history, length, quantities, inputs, measures, energy, steps }
}

const FOLDS = { sum: 'add', product: 'multiply', largest: 'larger', smallest: 'smaller' } as const
const PAIRS = { difference: 'subtract', quotient: 'divide', power: 'raise' } as const

/** Computes one quantity from year `from` of the axis to before `length`; what it names has been computed. */
export function runSteps(tape: Tape, quantity: number, from: number, length = tape.length): void {
  for (const step of tape.steps[quantity]!) runStep(step, from, length)
}

function runStep(step: Step, from: number, length: number): void {
  const { to, a } = step
  if (step.kind === 'earlier') {
    for (let t = from; t < length; t++) to[t] = t < step.years ? 0 : a[t - step.years]!
    return
  }
  const { b } = step
  switch (step.kind) {
    case 'add':
      for (let t = from; t < length; t++) to[t] = a[t]! + b[t]!
      break
    case 'subtract':
      for (let t = from; t < length; t++) to[t] = a[t]! - b[t]!
      break
    case 'multiply':
      for (let t = from; t < length; t++) to[t] = a[t]! * b[t]!
      break
    case 'divide':
      for (let t = from; t < length; t++) to[t] = b[t] === 0 ? 0 : a[t]! / b[t]!
      break
    case 'raise':
      for (let t = from; t < length; t++) to[t] = pow(a[t]!, b[t]!)
      break
    case 'larger':
      for (let t = from; t < length; t++) to[t] = Math.max(a[t]!, b[t]!)
      break
    case 'smaller':
      for (let t = from; t < length; t++) to[t] = Math.min(a[t]!, b[t]!)
      break
    case 'exponential':
      for (let t = from; t < length; t++) to[t] = exp(a[t]!)
      break
    case 'copy':
      for (let t = from; t < length; t++) to[t] = a[t]!
      break
    case 'delayed':
      for (let t = from; t < length; t++) to[t] = t < b[t]! ? 0 : a[t - b[t]!]!
      break
    case 'stock':
      for (let t = from; t < length; t++) to[t] = (t === 0 ? 0 : to[t - 1]! * a[t]!) + b[t]!
      break
  }
}
