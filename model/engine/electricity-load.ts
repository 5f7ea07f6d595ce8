import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/** Reads the hours of the slices, load shapes, and the mean availability of every technology over them, once a run. */
export function openSlices({ network, run, electricity }: Workspace): void {
  let year = 0
  for (let k = 0; k < electricity.hours.length; k++) {
    electricity.hours[k] = run.slots[network.slices.hours[k]!]!
    year += electricity.hours[k]!
  }
  for (let k = 0; k < electricity.hours.length; k++) electricity.hourShare[k] = electricity.hours[k]! / year
  for (const { index, sliceAvailability } of network.technologies) {
    let mean = sliceAvailability.length === 0 ? 1 : 0
    for (let k = 0; k < sliceAvailability.length; k++) {
      const slot = sliceAvailability[k]!
      mean += electricity.hourShare[k]! * (slot < 0 ? 1 : run.slots[slot]!)
    }
    electricity.sliceMean[index] = mean
  }
  for (const { index, loadShape } of network.commodities) {
    let sum = 0
    for (let k = 0; k < loadShape.length; k++) if (loadShape[k]! >= 0) sum += run.slots[loadShape[k]!]!
    // Shares as given may miss one by a rounding, and energy may not: they count in proportion.
    for (let k = 0; k < electricity.hours.length; k++) {
      const share = sum <= 0 ? electricity.hourShare[k]! : loadShape[k]! < 0 ? 0 : run.slots[loadShape[k]!]! / sum
      electricity.shape[index * electricity.hours.length + k] = share
    }
  }
}

/** PJ that the bus must give for one PJ of a commodity: 1 for the bus itself, losses included for delivered electricity. */
export function busPerUnit(workspace: Workspace, commodity: number, t: number): number {
  const { network, electricity } = workspace
  if (commodity === network.grid?.bus) return 1
  const line = electricity.lineOf[commodity]!
  if (line < 0) return 0
  const flow = network.flows[network.technologies[line]!.flows[0]!]!
  return stockValue(workspace, flow.intensity, t)
}

/**
 * Adds the electricity that makers of `output` use to the load of each slice, in the shape of that output (flat over the
 * hours where it has none). `amount` in PJ of the carrier they buy.
 */
export function addLoad(
  workspace: Workspace,
  load: Float64Array,
  output: number,
  carrier: number,
  amount: number,
  t: number,
): void {
  const { shape } = workspace.electricity
  const atBus = amount * busPerUnit(workspace, carrier, t)
  if (atBus === 0) return
  const first = output * load.length
  for (let k = 0; k < load.length; k++) load[k] = load[k]! + atBus * shape[first + k]!
}
