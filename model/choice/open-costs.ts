import { removalRunningCost, removalStandingCost } from '../engine/removal.ts'
import type { Workspace } from '../engine/workspace.ts'
import type { TechnologyNode } from '../network/network.ts'
import { ONE_ROW } from '../network/path-table.ts'
import { openSurcharges } from './buyer-price.ts'
import { openEmissionTaxes } from './emission-tax.ts'

/** Reads, once a run and for all its years, what costs are made of beside the prices that the run makes. */
export function openCosts(workspace: Workspace): void {
  openEmissionTaxes(workspace)
  openSurcharges(workspace)
  for (const node of workspace.network.technologies) {
    readFullOutput(workspace, node)
    if (node.removals.length > 0) readRemovals(workspace, node)
    readNewUnit(workspace, node)
    readNewInputs(workspace, node)
  }
}

/**
 * Output in a year of one unit of capacity that runs as much as it may.
 *
 *     h = min(availability x mean over slices of availability by slice, maximum load) x output per capacity
 *
 * and how far such a unit may be sold.
 */
function readFullOutput({ network, run, costs, effects, electricity }: Workspace, node: TechnologyNode): void {
  const n = network.yearCount
  const slices = electricity.sliceMean[node.index]!
  const availability = node.availability * n
  const most = (node.technology.dispatch === 'dispatchable' ? node.maxLoad : ONE_ROW) * n
  for (let t = 0; t < n; t++) {
    const at = node.index * n + t
    const output = Math.min(run.rows[availability + t]! * slices, run.rows[most + t]!) * node.outputPerCapacity
    costs.fullOutput[at] = output
    costs.open[at] = t >= node.firstYearIndex && output > 0 ? Math.max(0, effects.allowed[at]!) : 0
  }
}

function readRemovals(workspace: Workspace, node: TechnologyNode): void {
  const { network, costs, finance } = workspace
  const first = node.index * network.yearCount
  for (let t = 0; t < network.yearCount; t++) {
    const recovery = finance.hurdleRecovery[first + t]!
    costs.removalStanding[first + t] = removalStandingCost(workspace, node, recovery, t)
    costs.removalRunning[first + t] = removalRunningCost(workspace, node, t)
  }
}

/** (CRF(hurdle, T) B (1 - subsidy) + fixed O&M + removal) / h + variable O&M + removal + taxes on processes. */
function readNewUnit({ network, run, costs, effects, finance }: Workspace, node: TechnologyNode): void {
  const n = network.yearCount
  const first = node.index * n
  for (let t = 0; t < n; t++) {
    const at = first + t
    const capital = finance.hurdleRecovery[at]! * run.rows[node.capitalCost * n + t]! * effects.capitalPaid[at]!
    const yearly = capital + run.rows[node.fixedOm * n + t]! + costs.removalStanding[at]!
    const running = run.rows[node.variableOm * n + t]! + costs.removalRunning[at]! + costs.processTax[at]!
    const output = costs.fullOutput[at]!
    costs.newUnit[at] = output > 0 ? running + yearly / output : Infinity
  }
}

/**
 * Specific input of a new unit, within performance standards, x share after blending x fuel for removal; its margins and
 * taxes are added to the cost of the unit.
 */
function readNewInputs({ network, run, costs, effects, flows }: Workspace, node: TechnologyNode): void {
  const n = network.yearCount
  const first = node.index * n
  for (const f of node.flows) {
    const intensity = network.flows[f]!.intensity * n
    for (let t = 0; t < n; t++) {
      const input = run.rows[intensity + t]! * effects.inputFactor[first + t]! * flows.factor[f * n + t]!
      costs.newInput[f * n + t] = input
      costs.newUnit[first + t] = costs.newUnit[first + t]! + input * costs.surcharge[f * n + t]!
    }
  }
}
