import type { CommodityNode, ElectricityGrid } from '../network/network.ts'
import { setFlows, writeFlows } from './flows.ts'
import { isSuppliedDirectly } from './direct-supply.ts'
import { statedTerm, statedUse } from './stated-uses.ts'
import type { Workspace } from './workspace.ts'

/**
 * Step 5 of a year: closes the balance of every commodity and writes its terms.
 *
 *     production + domestic + imports + shortage = use + exports + bunkers + stock change + difference + surplus
 *
 * Production comes from technologies; domestic supply without one runs from `production_min` to `domestic_limit`; imports
 * meet the rest where there are any, else it is a shortage. A surplus is exported where it may be, else it stays shown.
 */
export function closeBalances(workspace: Workspace, t: number): void {
  const { network, run, supply } = workspace
  const n = network.yearCount
  for (let i = 0; i < network.conversions.length; i++) {
    const l = network.conversions[i]!
    run.activity[l * n + t] = supply.activity[i]!
    const { builtToNeed, hasStock } = network.technologies[l]!
    if (builtToNeed || (t === 0 && !hasStock)) run.capacity[l * n + t] = supply.activity[i]!
    setFlows(workspace, l, t)
  }
  if (network.grid !== null) closeElectricity(workspace, network.grid, t)
  writeFlows(workspace, t)
  sumFlows(workspace, t)
  for (const node of network.commodities) {
    if (node.index !== network.grid?.bus) closeCommodity(workspace, node, t)
  }
}

/** Copies the dispatch out of its iteration, and runs each line for what is used at its end. */
function closeElectricity(workspace: Workspace, grid: ElectricityGrid, t: number): void {
  const { network, run, electricity, flows } = workspace
  const n = network.yearCount
  const bus = network.commodities[grid.bus]!
  let unserved = 0
  let spilled = 0
  for (let k = 0; k < electricity.load.length; k++) {
    run.load[k * n + t] = electricity.load[k]!
    run.curtailed[k * n + t] = electricity.curtailed[k]! - electricity.spilled[k]!
    run.unserved[k * n + t] = electricity.unserved[k]!
    unserved += electricity.unserved[k]!
    spilled += electricity.spilled[k]!
  }
  for (const l of grid.plants.technologies) {
    run.activity[l * n + t] = copySlices(workspace, run.generation, electricity.output, l, t)
    setFlows(workspace, l, t)
  }
  for (const l of grid.storages) {
    run.activity[l * n + t] = copySlices(workspace, run.generation, electricity.output, l, t)
    flows.taken[network.technologies[l]!.flows[0]!] = copySlices(workspace, run.charge, electricity.charge, l, t)
  }
  run.imports[grid.bus * n + t] = statedTerm(workspace, bus.importMin, t)
  run.exports[grid.bus * n + t] = statedTerm(workspace, bus.exported, t)
  run.shortage[grid.bus * n + t] = unserved
  run.surplus[grid.bus * n + t] = spilled
  for (const l of grid.lines) {
    const { output } = network.technologies[l]!
    const end = network.commodities[output]!
    let delivered = statedUse(workspace, end, t) - statedTerm(workspace, end.importMin, t)
    for (let f = 0; f < flows.taken.length; f++) {
      if (flows.commodity[f] === output) delivered += flows.taken[f]!
    }
    for (let b = 0; b < flows.made.length; b++) {
      if (network.byproducts[b]!.commodity === output) delivered -= flows.made[b]!
    }
    run.activity[l * n + t] = delivered
    run.capacity[l * n + t] = delivered
    setFlows(workspace, l, t)
  }
}

/** Writes what a unit gives, or takes, by slice; returns the sum. */
function copySlices({ network }: Workspace, to: Float64Array, from: Float64Array, l: number, t: number): number {
  const n = network.yearCount
  const slices = network.slices.ids.length
  let sum = 0
  for (let k = l * slices; k < (l + 1) * slices; k++) {
    to[k * n + t] = from[k]!
    sum += from[k]!
  }
  return sum
}

/** Use and production of each commodity over all technologies. */
function sumFlows({ network, run, supply, flows }: Workspace, t: number): void {
  const n = network.yearCount
  const { activity } = run
  const { taken, made, commodity: takenOf } = flows
  const { use, production, outputOf } = supply
  use.fill(0)
  production.fill(0)
  for (let f = 0; f < taken.length; f++) use[takenOf[f]!] = use[takenOf[f]!]! + taken[f]!
  for (let b = 0; b < made.length; b++) {
    const { commodity } = network.byproducts[b]!
    production[commodity] = production[commodity]! + made[b]!
  }
  for (let l = 0; l < outputOf.length; l++) {
    production[outputOf[l]!] = production[outputOf[l]!]! + activity[l * n + t]!
  }
  for (let c = 0; c < use.length; c++) {
    run.use[c * n + t] = use[c]!
    run.production[c * n + t] = production[c]!
  }
}

function closeCommodity(workspace: Workspace, node: CommodityNode, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  if (node.demand !== null) return
  const needed = run.use[at]! + statedUse(workspace, node, t) - run.production[at]!
  const contracted = statedTerm(workspace, node.importMin, t)
  let domestic = 0
  if (isSuppliedDirectly(node)) {
    const limit = node.domesticLimit < 0 ? Infinity : statedTerm(workspace, node.domesticLimit, t)
    const chosen = workspace.supply.domesticChosen[node.index]!
    domestic = Number.isNaN(chosen)
      ? Math.min(limit, Math.max(statedTerm(workspace, node.productionMin, t), needed - contracted))
      : chosen
  }
  const open = needed - domestic - contracted
  const dust = workspace.leastCost === null ? 1e-12 * Math.abs(run.use[at]!) : 1e-10 * (1 + Math.abs(run.use[at]!))
  const missing = open > dust ? open : 0
  const over = open < -dust ? -open : 0
  run.domestic[at] = domestic
  run.imports[at] = contracted + (node.commodity.imported ? missing : 0)
  run.shortage[at] = node.commodity.imported ? 0 : missing
  run.exports[at] = statedTerm(workspace, node.exported, t) + (node.commodity.exported ? over : 0)
  run.surplus[at] = node.commodity.exported ? 0 : over
}
