import { type Levelling, levelStorage } from './storage-levelling.ts'
import type { Workspace } from './workspace.ts'

/** PJ that 1 GW makes in an hour. */
export const PJ_PER_GW_HOUR = 0.0036

const levelling: Levelling = { high: 0, low: 0 }

/**
 * Serves the load of every slice (PJ in `electricity.load`).
 *
 * 1. Contracted imports, must-run plants, the least load of dispatchable plants and what variable plants can give come
 *    first; what exceeds the load is curtailed, variable plants before others.
 * 2. Storage levels what is left within each season (`storage-levelling.ts`).
 * 3. Dispatchable plants fill the rest in merit order up to their greatest load.
 * 4. What remains is unserved, and shown.
 */
export function dispatch(workspace: Workspace, t: number): void {
  const { network, run, electricity } = workspace
  const { grid } = network
  if (grid === null) return
  const n = network.yearCount
  const slices = electricity.load.length
  const importRow = network.commodities[grid.bus]!.importMin
  const imports = importRow < 0 ? 0 : run.rows[importRow * n + t]!
  electricity.output.fill(0)
  electricity.charge.fill(0)
  for (let k = 0; k < slices; k++) {
    electricity.residual[k] = electricity.load[k]! - imports * electricity.hourShare[k]!
  }
  runFirst(workspace, grid.plants.technologies)
  for (const l of grid.storages) levelWith(workspace, l, t)
  for (let k = 0; k < slices; k++) {
    let left = electricity.residual[k]!
    electricity.curtailed[k] = left < 0 ? -left : 0
    for (let i = 0; i < electricity.merit.length && left > 0; i++) {
      const at = electricity.merit[i]! * slices + k
      const more = Math.min(left, electricity.able[at]! - electricity.output[at]!)
      if (more <= 0) continue
      electricity.output[at] = electricity.output[at]! + more
      left -= more
    }
    electricity.unserved[k] = left > 0 ? left : 0
  }
  curtail(workspace, grid.plants.technologies)
}

/** What runs whatever the load: must-run and variable plants as they can, dispatchable ones at their least load. */
function runFirst({ network, electricity }: Workspace, plants: readonly number[]): void {
  const slices = electricity.load.length
  for (const l of plants) {
    const dispatchable = network.technologies[l]!.technology.dispatch === 'dispatchable'
    for (let k = 0; k < slices; k++) {
      const at = l * slices + k
      const output = dispatchable ? electricity.least[at]! : electricity.able[at]!
      electricity.output[at] = output
      electricity.residual[k] = electricity.residual[k]! - output
    }
  }
}

function levelWith(workspace: Workspace, l: number, t: number): void {
  const { network, run, electricity, flows } = workspace
  const n = network.yearCount
  const node = network.technologies[l]!
  const slices = electricity.load.length
  const capacity = run.capacity[l * n + t]!
  if (capacity <= 0) return
  const power = capacity * PJ_PER_GW_HOUR * run.rows[node.availability * n + t]!
  const input = flows.input[node.flows[0]!]!
  const { residual, hours, output, charge } = electricity
  for (const season of network.slices.seasons) {
    let length = 0
    for (const k of season) {
      residual[k] = residual[k]! / hours[k]!
      length += hours[k]!
    }
    const energy = power * run.rows[node.storageHours * n + t]! * (length / 24)
    levelStorage(levelling, season, residual, hours, power, input, energy)
    for (const k of season) {
      const give = hours[k]! * Math.min(power, Math.max(0, residual[k]! - levelling.high))
      const take = hours[k]! * Math.min(power, Math.max(0, levelling.low - residual[k]!))
      output[l * slices + k] = give
      charge[l * slices + k] = take
      residual[k] = residual[k]! * hours[k]! - give + take
    }
  }
}

/** Takes surplus off the plants that made it: variable ones first, then least loads, then must-run, each in proportion. */
function curtail({ network, electricity }: Workspace, plants: readonly number[]): void {
  const slices = electricity.load.length
  for (let k = 0; k < slices; k++) {
    let surplus = electricity.curtailed[k]!
    electricity.spilled[k] = 0
    if (surplus <= 0) continue
    for (const kind of ['variable', 'dispatchable', 'must-run'] as const) {
      let running = 0
      for (const l of plants) {
        if (network.technologies[l]!.technology.dispatch === kind) running += electricity.output[l * slices + k]!
      }
      if (running <= 0) continue
      const kept = Math.max(0, 1 - surplus / running)
      for (const l of plants) {
        const at = l * slices + k
        if (network.technologies[l]!.technology.dispatch === kind)
          electricity.output[at] = electricity.output[at]! * kept
      }
      surplus -= Math.min(surplus, running)
      if (surplus <= 0) break
    }
    electricity.spilled[k] = surplus
  }
}
