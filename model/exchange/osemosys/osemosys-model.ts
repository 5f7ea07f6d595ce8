import type { ParameterName } from './parameter-list.ts'
import type { SetName } from './set-names.ts'

/** A model in OSeMOSYS's terms: every index known, every number placed in the file that it comes from. */
export interface OsemosysModel {
  readonly sets: Readonly<Record<SetName, ModelSet>>
  readonly parameters: Readonly<Record<ParameterName, ModelParameter>>
}

export interface ModelSet {
  readonly members: readonly string[]
  readonly index: ReadonlyMap<string, number>
  /** Line of each member. */
  readonly lines: readonly number[]
  readonly file: string
}

export interface ModelParameter {
  readonly name: ParameterName
  /** Number of members by index. */
  readonly sizes: readonly number[]
  /** Value of a combination that `values` does not have; null where every one has to be there. */
  readonly fallback: number | null
  /** Whether the source states the parameter at all. */
  readonly isStated: boolean
  /** By the combination's number: its indices written in a system with the sizes as bases, the last one running fastest. */
  readonly values: ReadonlyMap<number, number>
  readonly lines: ReadonlyMap<number, number>
  readonly file: string
  readonly line: number
}

/** Number of a combination of indices. */
export function combination(sizes: readonly number[], indices: readonly number[]): number {
  let number = 0
  for (let at = 0; at < sizes.length; at++) number = number * sizes[at]! + indices[at]!
  return number
}

/** Indices of a combination. */
export function indicesOf(sizes: readonly number[], number: number): number[] {
  const indices = new Array<number>(sizes.length)
  let rest = number
  for (let at = sizes.length - 1; at >= 0; at--) {
    indices[at] = rest % sizes[at]!
    rest = Math.floor(rest / sizes[at]!)
  }
  return indices
}

/** Value of a parameter; 0 where it has neither value nor fallback, which `checkModel` has reported. */
export function valueAt({ sizes, values, fallback }: ModelParameter, ...indices: readonly number[]): number {
  return values.get(combination(sizes, indices)) ?? fallback ?? 0
}
