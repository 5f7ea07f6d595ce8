/**
 * Numeric slots: every scalar, series point and policy strength of a scenario has one address and one place in a
 * `Float64Array`. Structure is compiled once; an analysis (a lever, a Monte Carlo draw, a Shapley coalition) writes
 * slots and runs again, and never recompiles.
 */
export interface Slots {
  /** Address of each slot, in order: `technology_paths/led/capital_cost@2030`, `strength/carbon-tax`. */
  readonly addresses: readonly string[]
  /** Values as the study gives them; copy before writing. */
  readonly initial: Float64Array
  readonly indexOf: ReadonlyMap<string, number>
}

export class SlotBuilder {
  readonly #addresses: string[] = []
  readonly #values: number[] = []
  readonly #index = new Map<string, number>()

  /** Reserves the next slot. An address taken twice is a bug of the compiler, not of the study. */
  add(address: string, value: number): number {
    if (this.#index.has(address)) throw new Error(`Slot "${address}" is taken twice`)
    const slot = this.#values.length
    this.#addresses.push(address)
    this.#values.push(value)
    this.#index.set(address, slot)
    return slot
  }

  /** Slot of an address that has one. */
  find(address: string): number | undefined {
    return this.#index.get(address)
  }

  build(): Slots {
    return { addresses: this.#addresses, initial: Float64Array.from(this.#values), indexOf: this.#index }
  }
}
