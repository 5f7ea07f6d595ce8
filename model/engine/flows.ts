import type { TechnologyNode } from '../network/network.ts'
import { penaltyFactor } from './removal.ts'
import { stockFirst, stockValue, stockValues } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/** Once a run: shares after blending x energy that removal processes take of what is burnt, and what follows by year. */
export function openFlows(workspace: Workspace): void {
  for (const node of workspace.network.technologies) {
    if (workspace.moved.technology[node.index] === 0) continue
    for (const f of node.flows) readFactor(workspace, node, f)
    readCalendar(workspace, node)
  }
}

function readFactor(workspace: Workspace, node: TechnologyNode, f: number): void {
  const { network, effects, flows } = workspace
  const n = network.yearCount
  const pays = node.removals.length > 0 && network.flows[f]!.use === 'combustion'
  for (let t = 0; t < n; t++) {
    flows.factor[f * n + t] = effects.flowShare[f * n + t]! * (pays ? penaltyFactor(workspace, node, t) : 1)
  }
}

/** What a unit takes and makes by the paths of each year: all there is to know where no vintage differs. */
function readCalendar({ network, run, flows: state }: Workspace, node: TechnologyNode): void {
  const { factor, calendarInput, calendarYield } = state
  const n = network.yearCount
  const { flows, byproducts } = network
  for (const f of node.flows) {
    const row = flows[f]!.intensity * n
    for (let t = 0; t < n; t++) calendarInput[t * flows.length + f] = run.rows[row + t]! * factor[f * n + t]!
  }
  for (const b of node.byproducts) {
    const row = byproducts[b]!.yield * n
    for (let t = 0; t < n; t++) calendarYield[t * byproducts.length + b] = run.rows[row + t]!
  }
}

/** Begins a year: what units take and make, until `readFlows` puts the average of a stock in its place. */
export function openFlowsOfYear({ flows }: Workspace, t: number): void {
  const { input, yield: made, calendarInput, calendarYield } = flows
  for (let f = 0; f < input.length; f++) input[f] = calendarInput[t * input.length + f]!
  for (let b = 0; b < made.length; b++) made[b] = calendarYield[t * made.length + b]!
}

/** What one unit of a technology's activity takes and makes in year t, from the averages of its stock. */
export function readFlows(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, flows } = workspace
  const { first, order, intensity, factor, input } = flows
  const n = network.yearCount
  for (let i = first[node.index]!; i < first[node.index + 1]!; i++) {
    const f = order[i]!
    input[f] = stockValue(workspace, intensity[f]!, t) * factor[f * n + t]!
  }
  for (const b of node.byproducts) flows.yield[b] = stockValue(workspace, network.byproducts[b]!.yield, t)
}

/** The inflows and by-products that go with a technology's activity in year t. */
export function setFlows({ network, run, flows }: Workspace, l: number, t: number): void {
  const { first, firstMade, order, input, taken, made } = flows
  const activity = run.activity[l * network.yearCount + t]!
  for (let i = first[l]!; i < first[l + 1]!; i++) taken[order[i]!] = activity * input[order[i]!]!
  for (let b = firstMade[l]!; b < firstMade[l + 1]!; b++) made[b] = activity * flows.yield[b]!
}

/** Writes the year's inflows and by-products into the run. */
export function writeFlows({ network, run, flows: { taken, made } }: Workspace, t: number): void {
  const n = network.yearCount
  for (let f = 0; f < taken.length; f++) run.inflow[f * n + t] = taken[f]!
  for (let b = 0; b < made.length; b++) run.byflow[b * n + t] = made[b]!
}

/** Writes the stock-average specific input of every flow, from year `from` to before `years`. */
export function writeIntensities(workspace: Workspace, from: number, years: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (let f = 0; f < network.flows.length; f++) {
    const { intensity } = network.flows[f]!
    const values = stockValues(workspace, intensity)
    const first = stockFirst(workspace, intensity)
    for (let t = from; t < years; t++) run.intensity[f * n + t] = values[first + t]!
  }
}
