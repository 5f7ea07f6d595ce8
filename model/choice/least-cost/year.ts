import type { Workspace } from '../../engine/workspace.ts'
import type { TechnologyNode } from '../../network/network.ts'
import type { Unit } from './layout.ts'
import type { ProgrammeWriter } from './programme-writer.ts'
import type { LeastCostState } from './state.ts'

/** A year whose programme is being written: what every family of constraints reads. */
export interface Year {
  readonly workspace: Workspace
  readonly state: LeastCostState
  readonly writer: ProgrammeWriter
  readonly t: number
}

/** Value of a row of the path table this year; `absent` where the study does not give it. */
export function valueAt({ workspace: { network, run }, t }: Year, row: number, absent = 0): number {
  return row < 0 ? absent : run.rows[row * network.yearCount + t]!
}

export function nodeOf({ workspace }: Year, { technology }: Unit): TechnologyNode {
  return workspace.network.technologies[technology]!
}

/** Capacity that stands before anything is built this year. */
export function standing({ workspace: { network, run }, t }: Year, l: number): number {
  return run.capacity[l * network.yearCount + t]!
}

/** Output in a year of one unit of capacity that runs as much as it may. */
export function fullOutput({ workspace: { network, costs }, t }: Year, l: number): number {
  return costs.fullOutput[l * network.yearCount + t]!
}

/** Whether new units may be built at all: not banned, from the first year on, plants after the last observed year. */
export function mayBuild({ workspace: { network, costs }, t }: Year, unit: Unit): boolean {
  if (unit.isRented || costs.open[t * network.technologies.length + unit.technology]! <= 0) return false
  return (unit.kind !== 'plant' && unit.kind !== 'storage') || t > network.lastObserved
}
