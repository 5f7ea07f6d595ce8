import { type Gas, massUnit } from '../domain/gas.ts'
import { type Definition, type Leaf, leavesOf, ONE, product, type Term } from './equation.ts'
import type { SectorModule, SectorModuleId, Sheet } from './sector-module.ts'

export interface SectorQuantity {
  /** `Sector Module|waste|Landfilled|food` */
  readonly name: string
  readonly module: string
  readonly unit: string
  readonly definition: Definition
  /** Whether it rests on what the energy system does. */
  readonly isLinked: boolean
}

export interface SectorMeasure {
  readonly module: string
  /** Kind of policy that acts on it. */
  readonly kind: string
  readonly target: string
  readonly gas: Gas | null
}

export interface SectorEmission {
  readonly quantity: number
  readonly module: SectorModuleId
  readonly sector: string
  readonly gas: Gas
  readonly category: string
}

/** A quantity among the results; those of one name add up. */
export interface SectorReport {
  /** `Agriculture|Rice Area|irrigated-rice` */
  readonly name: string
  readonly unit: string
  readonly quantity: number
  /** Id in sectors.csv of its module. */
  readonly sector: string
}

/** What all modules of a study state, in the order in which it is computed. */
export interface SectorEquations {
  readonly quantities: readonly SectorQuantity[]
  readonly measures: readonly SectorMeasure[]
  readonly emissions: readonly SectorEmission[]
  readonly reports: readonly SectorReport[]
}

/** Gathers what modules write, one after another. */
export class EquationBook {
  readonly #quantities: SectorQuantity[] = []
  readonly #measures: SectorMeasure[] = []
  readonly #emissions: SectorEmission[] = []
  readonly #reports: SectorReport[] = []
  readonly #names = new Set<string>()

  /** `scaleOf`: the factor by which the study brings an emission to an inventory; null where it has none. */
  sheetOf(
    { id: module, sector }: Pick<SectorModule, 'id' | 'sector'>,
    scaleOf: (source: string, gas: Gas) => Term | null = () => null,
  ): Sheet {
    const define = (name: string, unit: string, definition: Definition): Term => {
      const full = `Sector Module|${module}|${name}`
      if (this.#names.has(full)) throw new Error(`Two quantities share the name "${full}"`)
      this.#names.add(full)
      const isLinked = leavesOf(definition).some((leaf) => this.#isLinked(leaf))
      const index = this.#quantities.push({ name: full, module, unit, definition, isLinked }) - 1
      return { kind: 'quantity', index }
    }
    const left = (kind: string, target: string, gas: Gas | null = null): Term => {
      const known = this.#measures.findIndex(
        (one) => one.module === module && one.kind === kind && one.target === target && one.gas === gas,
      )
      const index = known >= 0 ? known : this.#measures.push({ module, kind, target, gas }) - 1
      return { kind: 'left', index }
    }
    return {
      quantity: (name, unit, of) => define(name, unit, { kind: 'formula', of }),
      stock: (name, unit, kept, added) => define(name, unit, { kind: 'stock', kept, added }),
      earlier: (quantity, years) => ({ kind: 'earlier', index: indexOf(quantity, 'quantity'), years }),
      delayed: (quantity, input) => ({
        kind: 'delayed',
        index: indexOf(quantity, 'quantity'),
        input: indexOf(input, 'input'),
      }),
      left,
      emission: (item, gas, category, of, source = item, path = '') => {
        const kept = left('process-abatement', item, gas)
        const remains = product(scaleOf(source, gas) ?? ONE, kept)
        const parts = [...new Set([source, path, item])].filter((part) => part !== '')
        const name = ['Emissions', ...parts, gas].join('|')
        const term = define(name, massUnit(gas), { kind: 'formula', of: product(of, remains) })
        this.#emissions.push({ quantity: indexOf(term, 'quantity'), module, sector, gas, category })
        return remains
      },
      report: (name, of, unit) => {
        const quantity = indexOf(of, 'quantity')
        this.#reports.push({ name, unit: unit ?? this.#quantities[quantity]!.unit, quantity, sector })
      },
    }
  }

  close(): SectorEquations {
    return {
      quantities: this.#quantities,
      measures: this.#measures,
      emissions: this.#emissions,
      reports: this.#reports,
    }
  }

  #isLinked(leaf: Leaf): boolean {
    if (leaf.kind === 'energy') return true
    const named = leaf.kind === 'quantity' || leaf.kind === 'earlier' || leaf.kind === 'delayed'
    return named && this.#quantities[leaf.index]!.isLinked
  }
}

function indexOf(term: Term, kind: 'quantity' | 'input'): number {
  if (term.kind !== kind) throw new TypeError(`A term of kind ${kind} is needed here, not a ${term.kind}`)
  return term.index
}
