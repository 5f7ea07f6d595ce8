import { removalCapitalCost, removalRunningCost, removalStandingCost } from '../engine/removal.ts'
import type { Workspace } from '../engine/workspace.ts'
import type { TechnologyNode } from '../network/network.ts'
import { ONE_ROW } from '../network/path-table.ts'
import { readSurcharges } from './buyer-price.ts'
import { readEmissionTaxes } from './emission-tax.ts'

/**
 * Reads, once a run and for all its years, what costs are made of beside the prices that the run makes; of technologies for
 * which neither figures nor policies have moved since the run before it stands.
 */
export function openCosts(workspace: Workspace): void {
  for (const node of workspace.network.technologies) {
    if (workspace.moved.technology[node.index] === 0) continue
    if (workspace.network.taxesEmissions) readEmissionTaxes(workspace, node)
    readSurcharges(workspace, node)
    readFullOutput(workspace, node)
    if (node.removals.length > 0) readRemovals(workspace, node)
    readNewUnit(workspace, node)
  }
}

/**
 * Output in a year of one unit of capacity that runs as much as it may.
 *
 *     h = min(availability x mean over slices of availability by slice, maximum load) x output per capacity
 *
 * how far such a unit may be sold, and how mature it is.
 */
function readFullOutput({ network, run, costs, effects, electricity }: Workspace, node: TechnologyNode): void {
  const n = network.yearCount
  const slices = electricity.sliceMean[node.index]!
  const availability = node.availability * n
  const count = network.technologies.length
  const maturity = node.maturity * n
  const most = (node.technology.dispatch === 'dispatchable' ? node.maxLoad : ONE_ROW) * n
  for (let t = 0; t < n; t++) {
    const at = node.index * n + t
    const output = Math.min(run.rows[availability + t]! * slices, run.rows[most + t]!) * node.outputPerCapacity
    costs.fullOutput[at] = output
    costs.maturity[t * count + node.index] = run.rows[maturity + t]!
    costs.open[t * count + node.index] = t >= node.firstYearIndex && output > 0 ? Math.max(0, effects.allowed[at]!) : 0
  }
}

function readRemovals(workspace: Workspace, node: TechnologyNode): void {
  const { network, costs, finance } = workspace
  const first = node.index * network.yearCount
  for (let t = 0; t < network.yearCount; t++) {
    const capital = removalCapitalCost(workspace, node, t)
    costs.removalStanding[first + t] = removalStandingCost(workspace, node, t)
    costs.removalSocial[first + t] = finance.socialRecovery[node.index]! * capital
    costs.removalHurdle[first + t] = finance.hurdleRecovery[first + t]! * capital
    costs.removalRunning[first + t] = removalRunningCost(workspace, node, t)
  }
}

/**
 * (CRF(hurdle, T) B (1 - subsidy) + fixed O&M + removal) / h + variable O&M + removal + taxes on processes - premium, and
 * the margins and taxes of inputs.
 */
function readNewUnit(workspace: Workspace, node: TechnologyNode): void {
  const { network, run, costs, effects, finance } = workspace
  const n = network.yearCount
  const first = node.index * n
  const { rows } = run
  const { unit } = costs
  const capitalCost = node.capitalCost * n
  const fixedOm = node.fixedOm * n
  const variableOm = node.variableOm * n
  for (let t = 0; t < n; t++) {
    const at = first + t
    const capital = finance.hurdleRecovery[at]! * rows[capitalCost + t]! * effects.capitalPaid[at]!
    const yearly = capital + rows[fixedOm + t]! + costs.removalStanding[at]! + costs.removalHurdle[at]!
    const running = rows[variableOm + t]! + costs.removalRunning[at]! + costs.processTax[at]! - effects.outputPaid[at]!
    const output = costs.fullOutput[at]!
    unit[t] = output > 0 ? running + yearly / output : Infinity
  }
  for (const f of node.flows) readNewInput(workspace, node, f)
  const count = network.technologies.length
  for (let t = 0; t < n; t++) costs.newUnit[t * count + node.index] = unit[t]!
}

/** Specific input of a new unit, within performance standards, x share after blending x fuel for removal. */
function readNewInput({ network, run, costs, effects, flows }: Workspace, { index }: TechnologyNode, f: number): void {
  const n = network.yearCount
  const count = network.flows.length
  const { unit, newInput, surcharge } = costs
  const intensity = network.flows[f]!.intensity * n
  for (let t = 0; t < n; t++) {
    const input = run.rows[intensity + t]! * effects.inputFactor[index * n + t]! * flows.factor[f * n + t]!
    newInput[t * count + f] = input
    unit[t] = unit[t]! + input * surcharge[f * n + t]!
  }
}
