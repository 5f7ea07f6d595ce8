import type { Horizon } from '../domain/years.ts'
import type { SectorEquations } from '../sectors/module-sheet.ts'
import type { SectorModuleId } from '../sectors/sector-module.ts'
import type { PathTable } from './path-table.ts'

/** Years before the base year that modules know: the history of landfills (IPCC 2006 V5 3.2.2) and of young forest. */
export const HISTORY_YEARS = 50

/** The sector modules of a study, compiled. */
export interface SectorModel {
  readonly equations: SectorEquations
  /** `HISTORY_YEARS` before the base year to the end. */
  readonly axis: Horizon
  /** Drivers and inputs over the axis, from the same slots as the rows of the network. */
  readonly paths: PathTable
  /** Of each input its row in `paths`, and in the network's own path table. */
  readonly axisRow: readonly number[]
  readonly row: readonly number[]
  /** For each emission the index of its sector, gas and quantity. */
  readonly emissions: readonly SectorEmissionNode[]
}

export interface SectorEmissionNode {
  readonly quantity: number
  readonly module: SectorModuleId
  readonly sector: number
  readonly gas: number
  readonly category: string
}
