import type { Cell } from './cell.ts'
import { ONCE, type Quantity, type Term, type Variable, type Weight } from './variable.ts'

/** Collects variables; terms added to one name become its sum. Keeps the order in which names first appear. */
export class VariableBuilder {
  readonly #ready = new Map<string, Variable>()
  readonly #sums = new Map<string, { unit: string; category: string | null; terms: Term[] }>()

  /** A cell of the run as a detail variable. Asking for one name twice gives the same variable. */
  cell(name: string, unit: string, cell: Cell, category: string | null = null): string {
    const known = this.#ready.get(name)
    if (known === undefined) {
      this.#ready.set(name, { name, unit, category, definition: { kind: 'cell', cell }, level: 'detail' })
    } else if (known.definition.kind !== 'cell' || !isSame(known.definition.cell, cell)) {
      throw new Error(`Two cells share the name "${name}"`)
    }
    return name
  }

  add(name: string, unit: string, variable: string, weight: Weight = ONCE, category: string | null = null): void {
    const sum = this.#sums.get(name) ?? { unit, category, terms: [] }
    if (sum.unit !== unit) throw new Error(`"${name}" is summed in ${sum.unit} and in ${unit}`)
    sum.terms.push({ variable, weight })
    this.#sums.set(name, sum)
  }

  ratio(name: string, unit: string, over: string, under: string, factor: number): void {
    if (!this.has(over) || !this.has(under)) return
    const definition = { kind: 'ratio', over, under, factor } as const
    this.#ready.set(name, { name, unit, category: null, definition, level: 'reported' })
  }

  runningTotal(name: string, unit: string, of: string): void {
    if (!this.has(of)) return
    this.#ready.set(name, { name, unit, category: null, definition: { kind: 'running-total', of }, level: 'reported' })
  }

  /** A cell that is reported as it is. */
  report(name: string, unit: string, cell: Cell): void {
    this.#ready.set(name, { name, unit, category: null, definition: { kind: 'cell', cell }, level: 'reported' })
  }

  /** A sum that is there to be asked for. */
  sum(name: string, unit: string, terms: readonly Term[], category: string | null = null): void {
    if (this.has(name)) throw new Error(`Two sums share the name "${name}"`)
    this.#ready.set(name, { name, unit, category, definition: { kind: 'sum', terms }, level: 'detail' })
  }

  /** A step of the calculation that the run does not keep, as a detail variable. */
  quantity(name: string, unit: string, quantity: Quantity): void {
    if (this.has(name)) throw new Error(`Two quantities share the name "${name}"`)
    const definition = { kind: 'quantity', quantity } as const
    this.#ready.set(name, { name, unit, category: null, definition, level: 'detail' })
  }

  has(name: string): boolean {
    return this.#ready.has(name) || this.#sums.has(name)
  }

  build(): ReadonlyMap<string, Variable> {
    const all = new Map(this.#ready)
    for (const [name, { unit, category, terms }] of this.#sums) {
      all.set(name, { name, unit, category, definition: { kind: 'sum', terms }, level: 'reported' })
    }
    return all
  }
}

function isSame(a: Cell, b: Cell): boolean {
  return a.cube === b.cube && a.index === b.index
}
