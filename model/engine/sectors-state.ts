import { HISTORY_YEARS } from '../network/sector-model.ts'
import type { Network } from '../network/network.ts'
import { createTape, type Tape } from '../sectors/tape.ts'

/** What the sector modules keep between runs. */
export interface SectorState {
  readonly tape: Tape
  /** Rows of the drivers and inputs over the modules' axis. */
  readonly rows: Float64Array
  readonly modules: readonly SectorModuleState[]
  /** First year of the axis that has to be computed anew: 0 once a figure has moved, else the base year. */
  from: number
  /** Years of the run for which what rests on the energy system is up to date. */
  linked: number
}

interface SectorModuleState {
  /** Quantities by whether they rest on the energy system, and measures. */
  readonly driven: readonly number[]
  readonly linked: readonly number[]
  readonly measures: readonly number[]
}

export function createSectors({ sectorModel: { equations, paths, axisRow }, yearCount }: Network): SectorState {
  const ids = [...new Set(equations.quantities.map(({ module }) => module))]
  const where = <T extends { readonly module: string }>(list: readonly T[], holds: (one: T) => boolean): number[] =>
    list.flatMap((one, index) => (holds(one) ? [index] : []))
  return {
    tape: createTape(equations, axisRow.length, HISTORY_YEARS, yearCount),
    rows: new Float64Array(paths.rowCount * (HISTORY_YEARS + yearCount)),
    modules: ids.map((id) => ({
      driven: where(equations.quantities, ({ module, isLinked }) => module === id && !isLinked),
      linked: where(equations.quantities, ({ module, isLinked }) => module === id && isLinked),
      measures: where(equations.measures, ({ module }) => module === id),
    })),
    from: 0,
    linked: 0,
  }
}
