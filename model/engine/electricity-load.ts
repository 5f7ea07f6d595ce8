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
    const slices = electricity.hours.length
    if (sliceAvailability.length === 0) {
      electricity.sliceMean[index] = 1
      electricity.inSlice.fill(1, index * slices, (index + 1) * slices)
      continue
    }
    let mean = 0
    for (let k = 0; k < slices; k++) {
      const slot = sliceAvailability[k]!
      const available = slot < 0 ? 1 : run.slots[slot]!
      electricity.inSlice[index * slices + k] = available
      mean += electricity.hourShare[k]! * available
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

/** Reads the losses of the lines, once their stock is known. */
export function readLines({ network, flows, electricity }: Workspace): void {
  if (network.grid === null) return
  electricity.perUnit[network.grid.bus] = 1
  for (const l of network.grid.lines) {
    const { output, flows: taken } = network.technologies[l]!
    electricity.perUnit[output] = flows.input[taken[0]!]!
  }
}

/**
 * Adds the electricity that makers of `output` use to the load of each slice, in the shape of that output (flat over the
 * hours where it has none). `amount` in PJ of the carrier they buy.
 */
export function addLoad(
  { electricity: { shape, perUnit } }: Workspace,
  load: Float64Array,
  output: number,
  carrier: number,
  amount: number,
): void {
  const atBus = amount * perUnit[carrier]!
  if (atBus === 0) return
  const first = output * load.length
  for (let k = 0; k < load.length; k++) load[k] = load[k]! + atBus * shape[first + k]!
}
