import type { Network } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { activityName, capacityUnit, outputUnit, technologyName } from '../variable-names.ts'
import { explainConversion, explainLine } from './conversion-rules.ts'
import { explainDeviceActivity } from './device-activity.ts'
import { generationName } from './flow-rules.ts'
import { sum } from './formula-text.ts'
import type { Page } from './page.ts'

/** What every technology does and has. */
export function activityDetails(network: Network, builder: VariableBuilder): void {
  for (const { index: l } of network.technologies) {
    const output = outputUnit(network, l)
    const capacity = capacityUnit(network, l)
    const yearly = capacity === 'GW' ? 'GW/yr' : capacity
    const cell = (what: string, unit: string, cube: Parameters<VariableBuilder['cell']>[2]['cube']) =>
      builder.cell(technologyName(network, l, what), unit, { cube, index: l })
    builder.cell(activityName(network, l), output, { cube: 'activity', index: l })
    cell('Capacity', capacity, 'capacity')
    cell('Surviving', capacity, 'surviving')
    cell('Built', yearly, 'built')
    cell('Scrapped', yearly, 'scrapped')
    cell('Idle', output, 'idle')
    cell('Sales Share', '1', 'salesShare')
    cell('Unit Cost', `million USD_2020/${output.replace('/yr', '')}`, 'unitCost')
  }
}

/** Activity by kind of technology: units by slice, devices by their stock, conversions and lines by what is asked. */
export function explainActivity(page: Page, l: number): void {
  const { network } = page
  switch (network.technologies[l]!.technology.kind) {
    case 'device':
      return explainDeviceActivity(page, l)
    case 'plant':
    case 'storage':
      if (network.grid === null) return page.write('0', 'nothing-chosen')
      return page.write(sum(network.slices.ids.map((id, k) => page.of(id, generationName(network, l, k)))))
    case 'grid':
      return network.grid === null ? page.write('0', 'nothing-chosen') : explainLine(page, l)
    case 'conversion':
    case 'extraction':
      return explainConversion(page, l)
  }
}
