import { fullOutput } from '../../choice/levelised-cost.ts'
import type { Network } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { capacityUnit, outputUnit, technologyName } from '../variable-names.ts'
import { product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'

/** Output in a year of one unit of capacity that runs as much as it may. */
export function fullOutputName(network: Network, l: number): string {
  return technologyName(network, l, 'Full Output')
}

export function fullOutputDetails(network: Network, builder: VariableBuilder): void {
  for (const node of network.technologies) {
    const unit = capacityUnit(network, node.index) === 'GW' ? `${outputUnit(network, node.index)}/GW` : '1'
    builder.quantity(fullOutputName(network, node.index), unit, {
      value: ({ workspace }, t) => fullOutput(workspace, node, t),
      explain: (page) => explainFullOutput(page, node.index),
    })
  }
}

/** min(availability x its mean over slices, greatest load) x output per capacity. */
function explainFullOutput(page: Page, l: number): void {
  const { network } = page
  const { availability, sliceAvailability, technology, maxLoad, outputPerCapacity } = network.technologies[l]!
  const slices = [...network.slices.ids.entries()]
  const hours = slices.map(([k, id]) =>
    sliceAvailability.length === 0 ? '0' : page.slot(`hours_${id}`, network.slices.hours[k]!),
  )
  const weighted = slices.map(([k, id]) => {
    const slot = sliceAvailability[k] ?? -1
    return product(hours[k]!, slot < 0 ? '1' : page.slot(`in_${id}`, slot))
  })
  const mean = sliceAvailability.length === 0 ? '1' : quotient(sum(weighted), sum(hours))
  const able = product(page.row('availability', availability), mean)
  const load = technology.dispatch === 'dispatchable' ? page.row('max_load', maxLoad) : '1'
  page.write(product(`min(${able}, ${load})`, String(outputPerCapacity)))
}
