import type { Network } from '../../network/network.ts'
import { ONE_ROW, ZERO_ROW } from '../../network/path-table.ts'
import type { Figure } from '../../study/study.ts'
import type { Replay } from '../replay.ts'
import type { Variable } from '../variable.ts'
import { parameterName, shownUnit } from '../variable-names.ts'
import type { Algorithm, ExplanationInput } from './explanation.ts'
import { identifier } from './identifier.ts'
import { labelOf, labelParts } from './label.ts'
import type { Page } from './page.ts'
import { pointInForce } from './parameter.ts'
import { figureOfSlot } from './study-figures.ts'

/** What a draft asks of the registry: a variable by its name, and its value in a year. */
export interface Lookup {
  variable(name: string): Variable
  value(name: string, t: number): number
}

/** The page of one explanation: gathers inputs under names of their own. */
export class Draft implements Page {
  readonly network: Network
  readonly replay: Replay
  readonly t: number
  readonly #own: Variable
  readonly #lookup: Lookup
  readonly #inputs = new Map<string, ExplanationInput>()
  readonly #names = new Set<string>()
  #formula = ''
  #algorithm: Algorithm | null = null

  constructor(replay: Replay, t: number, own: Variable, lookup: Lookup) {
    this.network = replay.network
    this.replay = replay
    this.t = t
    this.#own = own
    this.#lookup = lookup
  }

  get formula(): string {
    return this.#formula
  }

  get algorithm(): Algorithm | null {
    return this.#algorithm
  }

  /** In the order in which the formula names them, then what an algorithm looks at beside. */
  get inputs(): readonly ExplanationInput[] {
    const words: readonly string[] = this.#formula.match(/[A-Za-z_]\w*/g) ?? []
    const place = ({ name }: ExplanationInput) => (words.includes(name) ? words.indexOf(name) : words.length)
    return [...this.#inputs.values()].sort((a, b) => place(a) - place(b))
  }

  of(hint: string, variable: string, t = this.t): string {
    return this.#add(`${variable}@${t}`, hint, (name) => this.#input(name, variable, t, null))
  }

  row(hint: string, row: number, t = this.t): string {
    if (row === ZERO_ROW) return '0'
    if (row === ONE_ROW) return '1'
    const variable = parameterName(this.network, row)
    const figure = pointInForce(this.network, row, t)
    return this.#add(`${variable}@${t}`, hint, (name) => this.#input(name, variable, t, figure))
  }

  slot(hint: string, slot: number): string {
    const found = slot < 0 ? undefined : figureOfSlot(this.network, slot)
    if (found === undefined) return slot < 0 ? '0' : String(this.replay.run.slots[slot]!)
    const address = this.network.slots.addresses[slot]!
    return this.figure(hint, found.figure, this.replay.run.slots[slot]!, found.unit, address)
  }

  figure(hint: string, figure: Figure, value: number, unit: string, address: string): string {
    const { file, row } = figure.cell
    return this.#add(`${file}:${row}:${address}`, hint, (name) => ({
      name,
      ...this.#named(address),
      value,
      unit: shownUnit(unit),
      year: pointYear(address) ?? this.network.horizon.start + this.t,
      variable: null,
      figure,
    }))
  }

  write(formula: string, algorithm?: Algorithm): void {
    if (this.#formula !== '') throw new Error(`"${this.#own.name}" is explained twice`)
    this.#formula = formula
    this.#algorithm = algorithm ?? (this.#inputs.size === 0 ? 'nothing-given' : null)
  }

  decide(hint: string, algorithm: Algorithm): void {
    const { name: variable, unit } = this.#own
    const name = this.#add(`decided ${variable}`, hint, (key) => ({
      name: key,
      ...this.#named(variable),
      value: this.#lookup.value(variable, this.t),
      unit,
      year: this.network.horizon.start + this.t,
      variable: null,
      figure: null,
    }))
    this.write(name, algorithm)
  }

  #input(name: string, variable: string, t: number, figure: Figure | null): ExplanationInput {
    const { unit } = this.#lookup.variable(variable)
    const value = this.#lookup.value(variable, t)
    const year = this.network.horizon.start + t
    return { name, ...this.#named(variable), value, unit, year, variable, figure }
  }

  #named(name: string): Pick<ExplanationInput, 'label' | 'parts'> {
    const parts = labelParts(this.network, name)
    return { label: labelOf(parts), parts }
  }

  /** The input of a key, made when first asked for, under a name that no other has. */
  #add(key: string, hint: string, make: (name: string) => ExplanationInput): string {
    const known = this.#inputs.get(key)
    if (known !== undefined) return known.name
    const base = identifier(hint)
    let name = base
    for (let i = 2; this.#names.has(name); i++) name = `${base}_${i}`
    this.#names.add(name)
    this.#inputs.set(key, make(name))
    return name
  }
}

/** Year of a point by its address, `supply/coal/import_price@2030`; null for a figure that is of no year. */
function pointYear(address: string): number | null {
  const year = /@(\d+)$/.exec(address)?.[1]
  return year === undefined ? null : Number(year)
}
