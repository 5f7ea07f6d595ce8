import type { Workspace } from '../../engine/workspace.ts'
import type { LinearProgramme, LpFailure } from '../lp-solver.ts'
import { writeBounds } from './bounds.ts'
import { writeCapacity } from './capacity.ts'
import { writeCleanStandards } from './clean-standard.ts'
import { writeCommodityBalances } from './commodity-balance.ts'
import { type Conflict, explainConflict } from './conflict.ts'
import { editModel } from './edit-model.ts'
import { writeElectricity } from './electricity.ts'
import { writeEmissionCaps } from './emission-caps.ts'
import { blocksOf } from './layout.ts'
import { writePlantOutput } from './plant-output.ts'
import { keepDuals } from './duals.ts'
import { readBack } from './read-back.ts'
import { writeRemovals } from './removals.ts'
import { writeReserve } from './reserve.ts'
import { writeSales } from './sales.ts'
import { writeServiceDemand } from './service-demand.ts'
import { type LeastCostState, REMOVAL_BLOCKS } from './state.ts'
import { writeStorage } from './storage.ts'
import { writeSupplyLimits } from './supply-limits.ts'
import { settle } from './tie-break.ts'
import { writeUnitColumns } from './unit-columns.ts'
import { blockEmission, removalChange } from './unit-terms.ts'
import { readClasses } from './vintage-classes.ts'
import type { Year } from './year.ts'

export type LeastCostFailure =
  | { readonly kind: 'infeasible'; readonly conflict: readonly Conflict[] }
  | Exclude<LpFailure, { readonly kind: 'infeasible' }>

/**
 * One year at least cost (AIM/Enduse): minimises
 *
 *     sum CRF(hurdle, T) (1 - subsidy) B r + retrofits + O&M + sum price supply + sum tax GWP Q
 *
 * over new build, retrofits, operation and supply, within the constraints of the families called here, and writes what
 * was chosen into the run. Only what is bought in the year enters at capital cost. The year's other uses and load
 * (`supply.fixedUse`, `electricity.deviceLoad`) are read before.
 */
export function chooseYear(workspace: Workspace, state: LeastCostState, t: number): LeastCostFailure | null {
  const programme = writeYear(workspace, state, t)
  if (state.model === null || state.held === null) state.model = state.solver.open(programme)
  else editModel(state.model, state.held, programme)
  state.held = programme
  const outcome = state.model.solve()
  if (!outcome.ok) {
    if (outcome.failure.kind !== 'infeasible') return outcome.failure
    return { kind: 'infeasible', conflict: explainConflict(workspace, state, programme, t) }
  }
  const { solution } = outcome
  const settled = settle(state.model, programme, solution, () => emissionsOf(workspace, state, programme.columns, t))
  state.chosen[t] = { ...solution, columns: settled.columns }
  const { run } = workspace
  run.objective[t] = solution.objective + state.writer.constant
  run.nonUnique[t] = settled.isUnique ? 0 : 1
  keepDuals(workspace, state, solution.rowDuals, t)
  readBack(workspace, state, settled.columns, t)
  return null
}

/** The programme of a year. The order of the families is the canonical order of columns and rows. */
function writeYear(workspace: Workspace, state: LeastCostState, t: number): LinearProgramme {
  const year: Year = { workspace, state, writer: state.writer, t }
  readClasses(workspace, state, t)
  state.writer.restart()
  writeUnitColumns(year)
  writePlantOutput(year)
  writeStorage(year)
  writeCapacity(year)
  writeRemovals(year)
  writeServiceDemand(year)
  writeCommodityBalances(year)
  writeSupplyLimits(year)
  writeElectricity(year)
  writeReserve(year)
  writeEmissionCaps(year)
  writeBounds(year)
  writeSales(year)
  writeCleanStandards(year)
  return state.writer.finish()
}

/** kt CO2e per unit of every column: what decides between answers of equal cost. */
function emissionsOf(workspace: Workspace, state: LeastCostState, count: number, t: number): Float64Array {
  const { network } = workspace
  const emitted = new Float64Array(count)
  for (const [u, unit] of state.layout.units.entries()) {
    for (let b = 0; b < blocksOf(unit); b++) {
      for (const g of state.emits[u]!) {
        const gwp = network.gwp[g]!
        if (gwp === 0) continue
        const column = state.columns.activity[unit.firstBlock + b]!
        emitted[column] = emitted[column]! + gwp * blockEmission(workspace, state, unit, b, g, 1, t)
        for (const r of network.technologies[unit.technology]!.removals) {
          const served = state.columns.served[r * REMOVAL_BLOCKS + b]!
          emitted[served] = emitted[served]! + gwp * removalChange(workspace, state, unit, b, r, g, t)
        }
      }
    }
  }
  return emitted
}
