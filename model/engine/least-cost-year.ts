import { chooseYear, type LeastCostFailure } from '../choice/least-cost/choose-year.ts'
import type { LeastCostState } from '../choice/least-cost/state.ts'
import { recordReserve } from './capacity-expansion.ts'
import { loadOfConversions, readFixedUses, readPlants } from './supply.ts'
import type { Workspace } from './workspace.ts'

/** Steps 3 to 5 of a year by least cost: the other uses are read, the programme is solved, flows and loads follow. */
export function chooseAtLeastCost(workspace: Workspace, state: LeastCostState, t: number): LeastCostFailure | null {
  const { network, run, supply } = workspace
  const n = network.yearCount
  for (const { technology, kind } of state.layout.units) if (kind === 'device') run.activity[technology * n + t] = 0
  supply.domesticChosen.fill(NaN)
  readFixedUses(workspace, t)
  const failure = chooseYear(workspace, state, t)
  if (failure !== null) return failure
  for (const s of state.layout.services) run.shortage[network.services[s]!.commodity * n + t] = 0
  readFixedUses(workspace, t)
  if (state.layout.hasSupply && network.grid !== null) readElectricity(workspace, state, t)
  return null
}

/** Loads as they follow from what was chosen, what variable plants do not give, and what nobody takes. */
function readElectricity(workspace: Workspace, state: LeastCostState, t: number): void {
  const { network, electricity } = workspace
  const { grid } = network
  if (grid === null) return
  const slices = electricity.load.length
  readPlants(workspace, t)
  for (const l of grid.plants.technologies) {
    // A rounding above what a plant can is taken off.
    for (let at = l * slices; at < (l + 1) * slices; at++) {
      electricity.output[at] = Math.min(electricity.output[at]!, electricity.able[at]!)
    }
  }
  loadOfConversions(workspace)
  electricity.conversionLoad.set(electricity.answeredLoad)
  const spilled = state.chosen[t]!.columns
  for (let k = 0; k < slices; k++) {
    electricity.load[k] = electricity.deviceLoad[k]! + electricity.conversionLoad[k]!
    electricity.unserved[k] = 0
    electricity.spilled[k] = Math.max(0, spilled[state.columns.spill[k]!]!)
    let curtailed = electricity.spilled[k]!
    for (const l of grid.plants.technologies) {
      if (network.technologies[l]!.technology.dispatch !== 'variable') continue
      curtailed += Math.max(0, electricity.able[l * slices + k]! - electricity.output[l * slices + k]!)
    }
    electricity.curtailed[k] = curtailed
  }
  recordReserve(workspace, grid, electricity.load, t)
}
