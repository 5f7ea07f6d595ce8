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
  curtail(workspace)
}

/** What runs whatever the load: must-run and variable plants as they can, dispatchable ones at their least load. */
function runFirst({ network, electricity }: Workspace, plants: readonly number[]): void {
  const { output, residual } = electricity
  const slices = residual.length
  for (const l of plants) {
    const { dispatch } = network.technologies[l]!.technology
    const first = dispatch === 'dispatchable' ? electricity.least : electricity.able
    for (let k = 0; k < slices; k++) {
      const given = first[l * slices + k]!
      output[l * slices + k] = given
      residual[k] = residual[k]! - given
    }
  }
}

function levelWith(workspace: Workspace, l: number, t: number): void {
  const { network, run, electricity, flows } = workspace
  const n = network.yearCount
  const node = network.technologies[l]!
  const slices = electricity.load.length
  const capacity = run.capacity[l * n + t]!
  electricity.output.fill(0, l * slices, (l + 1) * slices)
  electricity.charge.fill(0, l * slices, (l + 1) * slices)
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

/** Takes surplus off the plants that made it, those that are shed first before others, each kind in proportion. */
function curtail({ electricity }: Workspace): void {
  const { output, shedding, curtailed, spilled } = electricity
  const slices = curtailed.length
  for (let k = 0; k < slices; k++) {
    let surplus = curtailed[k]!
    for (let kind = 0; kind < shedding.length && surplus > 0; kind++) {
      let running = 0
      for (const l of shedding[kind]!) running += output[l * slices + k]!
      if (running <= 0) continue
      const kept = Math.max(0, 1 - surplus / running)
      for (const l of shedding[kind]!) output[l * slices + k] = output[l * slices + k]! * kept
      surplus -= Math.min(surplus, running)
    }
    spilled[k] = surplus
  }
}
