import { runningCost } from '../choice/levelised-cost.ts'
import type { ServiceGroup } from '../network/network.ts'
import { accelerate, openAcceleration } from '../numerics/fixed-point.ts'
import { readChain, solveChain } from './conversion-chain.ts'
import { dispatch, PJ_PER_GW_HOUR } from './dispatch.ts'
import { addLoad } from './electricity-load.ts'
import { setFlows } from './flows.ts'
import { statedTerm, statedUse } from './stated-uses.ts'
import type { Workspace } from './workspace.ts'

/** Rounds between dispatch and conversions before a year counts as not converging. */
const MOST_ROUNDS = 200
/** Change of load, relative to load, below which the two agree. */
const AGREEMENT = 1e-13

/**
 * Uses that no iteration changes: what the study states and what devices take, less what devices make beside their
 * service and contracted imports. Those of electricity are load by slice, too.
 */
export function readFixedUses(workspace: Workspace, t: number): void {
  const { network, supply, electricity } = workspace
  supply.fixedUse.fill(0)
  electricity.deviceLoad.fill(0)
  for (const node of supply.stated) {
    // Contracted imports of the bus are dispatched.
    const contracted = node.index === network.grid?.bus ? 0 : statedTerm(workspace, node.importMin, t)
    addUse(workspace, node.index, node.index, statedUse(workspace, node, t) - contracted)
  }
  for (const service of network.services) {
    for (const l of service.technologies) useOfDevice(workspace, l, t)
    addServiceLoad(workspace, service)
  }
}

function useOfDevice(workspace: Workspace, l: number, t: number): void {
  const { network, supply } = workspace
  const { first, firstMade, order, commodity, taken, made } = workspace.flows
  const { fixedUse } = supply
  setFlows(workspace, l, t)
  for (let i = first[l]!; i < first[l + 1]!; i++) {
    const f = order[i]!
    fixedUse[commodity[f]!] = fixedUse[commodity[f]!]! + taken[f]!
  }
  for (let b = firstMade[l]!; b < firstMade[l + 1]!; b++) {
    addUse(workspace, supply.outputOf[l]!, network.byproducts[b]!.commodity, -made[b]!)
  }
}

/** A use (negative: a supply) of a commodity, and its load where it is electricity. */
function addUse(workspace: Workspace, output: number, commodity: number, amount: number): void {
  const { supply, electricity } = workspace
  supply.fixedUse[commodity] = supply.fixedUse[commodity]! + amount
  addLoad(workspace, electricity.deviceLoad, output, commodity, amount)
}

/** Electricity of all devices of a service, in the service's shape. */
function addServiceLoad(workspace: Workspace, service: ServiceGroup): void {
  const { electricity } = workspace
  const { taken } = workspace.flows
  for (const { commodity, flows } of service.electricity) {
    let amount = 0
    for (const f of flows) amount += taken[f]!
    if (amount > 0) addLoad(workspace, electricity.deviceLoad, service.commodity, commodity, amount)
  }
}

/** Most and least that every plant can run in each slice, nothing contracted, and the merit order of the dispatchable ones. */
export function readPlants(workspace: Workspace, t: number): void {
  const { network, run, electricity } = workspace
  const n = network.yearCount
  const slices = electricity.load.length
  const { hours, able, least: leastAble } = electricity
  electricity.contracted.fill(0)
  for (const l of network.grid?.plants.technologies ?? []) {
    const node = network.technologies[l]!
    const available = run.rows[node.availability * n + t]!
    const dispatchable = node.technology.dispatch === 'dispatchable'
    const most = dispatchable ? run.rows[node.maxLoad * n + t]! : 1
    const least = dispatchable ? run.rows[node.minLoad * n + t]! : 0
    const capacity = run.capacity[l * n + t]!
    for (let k = 0; k < slices; k++) {
      const energy = capacity * hours[k]! * PJ_PER_GW_HOUR
      const inSlice = energy * Math.min(most, available * electricity.inSlice[l * slices + k]!)
      able[l * slices + k] = inSlice
      leastAble[l * slices + k] = Math.min(inSlice, energy * least)
    }
    electricity.runningCost[l] = runningCost(workspace, node, t, t)
  }
  sortByCost(electricity.merit, electricity.runningCost)
}

/** Insertion sort, ties by index: last year's order is nearly this year's. */
function sortByCost(order: Int32Array, cost: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const l = order[i]!
    let j = i
    for (; j > 0 && comesBefore(l, order[j - 1]!, cost); j--) order[j] = order[j - 1]!
    order[j] = l
  }
}

function comesBefore(a: number, b: number, cost: Float64Array): boolean {
  return cost[a]! < cost[b]! || (cost[a] === cost[b] && a < b)
}

/**
 * Step 4 of a year: dispatch and the conversion chain, each solved for what the other asks, until the load of the
 * conversions (mines, refineries, electrolysers) no longer changes. Which plant is at the margin makes this piecewise
 * affine in a few shapes of load, so accelerated it takes a handful of rounds; it starts from what this year's conversions
 * would be with the plants of the year before. Returns false where they do not come to agree.
 */
export function solveSupply(workspace: Workspace, t: number): boolean {
  const { network, electricity } = workspace
  readChain(workspace, t)
  if (!answerDispatch(workspace)) return false
  electricity.conversionLoad.set(electricity.answeredLoad)
  openAcceleration(electricity.acceleration)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let total = 0
    for (let k = 0; k < electricity.load.length; k++) {
      electricity.load[k] = electricity.deviceLoad[k]! + electricity.conversionLoad[k]!
      total += electricity.load[k]!
    }
    dispatch(workspace, t)
    if (!answerDispatch(workspace)) return false
    if (network.grid === null || largestChange(electricity) <= AGREEMENT * total) {
      electricity.conversionLoad.set(electricity.answeredLoad)
      return true
    }
    accelerate(electricity.acceleration, electricity.conversionLoad, electricity.answeredLoad)
  }
  return false
}

/** Conversions and their load as the plants now run. */
function answerDispatch(workspace: Workspace): boolean {
  usePlantFuel(workspace)
  if (!solveChain(workspace)) return false
  loadOfConversions(workspace)
  return true
}

/** What plants as dispatched take and make beside electricity, on top of the uses that stay. */
function usePlantFuel({ network, supply, electricity, flows }: Workspace): void {
  const { first, firstMade, order, commodity, input } = flows
  const slices = electricity.load.length
  supply.givenUse.set(supply.fixedUse)
  for (const l of network.grid?.plants.technologies ?? []) {
    let output = 0
    for (let k = 0; k < slices; k++) output += electricity.output[l * slices + k]!
    for (let i = first[l]!; i < first[l + 1]!; i++) {
      const f = order[i]!
      supply.givenUse[commodity[f]!] = supply.givenUse[commodity[f]!]! + output * input[f]!
    }
    for (let b = firstMade[l]!; b < firstMade[l + 1]!; b++) {
      const made = network.byproducts[b]!.commodity
      supply.givenUse[made] = supply.givenUse[made]! - output * flows.yield[b]!
    }
  }
}

/** Load of the conversions as they now run and own use of the plants: the answer to `conversionLoad`. */
export function loadOfConversions(workspace: Workspace): void {
  const { network, supply, electricity, flows: taken } = workspace
  const load = electricity.answeredLoad
  load.fill(0)
  for (let i = 0; i < network.conversions.length; i++) {
    const { flows, byproducts, output } = network.technologies[network.conversions[i]!]!
    const activity = supply.activity[i]!
    for (const f of flows) {
      const { commodity } = network.flows[f]!
      addLoad(workspace, load, output, commodity, activity * taken.input[f]!)
    }
    for (const b of byproducts) {
      const { commodity } = network.byproducts[b]!
      addLoad(workspace, load, output, commodity, -activity * taken.yield[b]!)
    }
  }
  for (const l of network.grid?.plants.technologies ?? []) addOwnUse(workspace, l)
}

/** PJ by which the answer differs most from what was asked in a slice. */
function largestChange({ conversionLoad, answeredLoad }: Workspace['electricity']): number {
  let change = 0
  for (let k = 0; k < answeredLoad.length; k++) {
    change = Math.max(change, Math.abs(answeredLoad[k]! - conversionLoad[k]!))
  }
  return change
}

/** Electricity that a plant takes for itself, in the slices in which it runs. */
function addOwnUse({ network, electricity, flows }: Workspace, l: number): void {
  const slices = electricity.load.length
  for (const f of network.technologies[l]!.flows) {
    const atBus = electricity.perUnit[network.flows[f]!.commodity]!
    if (atBus === 0) continue
    const perOutput = atBus * flows.input[f]!
    for (let k = 0; k < slices; k++) {
      electricity.answeredLoad[k] = electricity.answeredLoad[k]! + perOutput * electricity.output[l * slices + k]!
    }
  }
}
