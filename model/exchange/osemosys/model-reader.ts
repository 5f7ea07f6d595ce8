import { combination, indicesOf, type ModelParameter, type OsemosysModel, valueAt } from './osemosys-model.ts'
import { type ParameterName, PARAMETERS } from './parameter-list.ts'
import type { SetName } from './set-names.ts'

/** A model as an equation reads it: by name and indices. */
export class ModelReader {
  readonly model: OsemosysModel
  readonly years: readonly number[]

  constructor(model: OsemosysModel) {
    this.model = model
    this.years = model.sets.YEAR.members.map(Number)
  }

  size(set: SetName): number {
    return this.model.sets[set].members.length
  }

  members(set: SetName): readonly string[] {
    return this.model.sets[set].members
  }

  /** Members that a combination of a parameter's indices stands for. */
  membersOf({ name, sizes }: ModelParameter, number: number): readonly string[] {
    const sets = PARAMETERS[name].indices
    return indicesOf(sizes, number).map((at, position) => this.members(sets[position]!)[at]!)
  }

  value(name: ParameterName, ...indices: readonly number[]): number {
    return valueAt(this.model.parameters[name], ...indices)
  }

  /** A value, or null where neither it nor a fallback is stated. */
  stated(name: ParameterName, ...indices: readonly number[]): number | null {
    const { sizes, values, fallback } = this.model.parameters[name]
    return values.get(combination(sizes, indices)) ?? fallback
  }

  /** A parameter whose last index is the year, over all years. */
  byYear(name: ParameterName, ...indices: readonly number[]): Float64Array {
    return Float64Array.from(this.years, (_, year) => this.value(name, ...indices, year))
  }

  /** The same as an upper limit: -1 is none. */
  limitByYear(name: ParameterName, ...indices: readonly number[]): Float64Array {
    return this.byYear(name, ...indices).map((limit) => (limit === -1 ? Infinity : limit))
  }
}
