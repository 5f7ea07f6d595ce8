import { difference, product, sum } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { CARBON_DIOXIDE } from './carbon-dioxide.ts'
import { categoryOf } from './uses.ts'

/**
 * Drained peat (Wetlands Supplement, equations 2.2 to 2.6) and what restoration rewets of it (equations 3.3 to 3.8), by
 * area and factor. Nitrous oxide of drained peat stands with the soils of agriculture.
 */
export function writePeat(inputs: ModuleInputs, sheet: Sheet): void {
  for (const item of inputs.items('peat')) {
    const of = (parameter: string) => inputs.of('peat', item, parameter)
    for (const use of inputs.namedBy('peat', item, 'area')) {
      const all = inputs.of('peat', item, 'area', use)
      const drained = sheet.quantity(
        `Drained Peat|${item}|${use}`,
        'Mha',
        product(all, sheet.left('wetland-restoration', item)),
      )
      const rewetted = sheet.quantity(`Rewetted Peat|${item}|${use}`, 'Mha', difference(all, drained))
      const carbon = sum(product(drained, sum(of('carbon'), of('dissolved'))), product(rewetted, of('rewetted-carbon')))
      const methane = sum(product(drained, of('methane')), product(rewetted, of('rewetted-methane')))
      sheet.emission(item, 'CO2', categoryOf(use), product(carbon, CARBON_DIOXIDE), 'peat', use)
      sheet.emission(item, 'CH4', categoryOf(use), methane, 'peat', use)
    }
  }
}
