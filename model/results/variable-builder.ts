import type { Cell } from './cell.ts'
import { ONCE, type Term, type Variable, type Weight } from './variable.ts'

/** Collects variables; terms added to one name become its sum. Keeps the order in which names first appear. */
export class VariableBuilder {
  readonly #ready = new Map<string, Variable>()
  readonly #sums = new Map<string, { unit: string; category: string | null; terms: Term[] }>()

  cell(name: string, unit: string, cell: Cell, factor = 1, category: string | null = null): string {
    if (!this.#ready.has(name)) {
      const definition = { kind: 'cell', cell, factor } as const
      this.#ready.set(name, { name, unit, category, definition, level: 'detail' })
    }
    return name
  }

  add(name: string, unit: string, variable: string, weight: Weight = ONCE, category: string | null = null): void {
    const sum = this.#sums.get(name) ?? { unit, category, terms: [] }
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
  report(name: string, unit: string, cell: Cell, factor = 1): void {
    this.#ready.set(name, {
      name,
      unit,
      category: null,
      definition: { kind: 'cell', cell, factor },
      level: 'reported',
    })
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
