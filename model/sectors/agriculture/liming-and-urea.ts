import { number, product } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'

const KT = number(1000)
/** Mass of carbon dioxide per mass of carbon. */
const CO2 = number(44 / 12)

/** Carbon dioxide of lime and urea on soils (IPCC 2006 V4, equations 11.12 and 11.13): M EF 44/12. */
export function writeLiming(inputs: ModuleInputs, sheet: Sheet): void {
  for (const [part, category] of [
    ['lime', '3.G'],
    ['urea', '3.H'],
  ] as const) {
    for (const item of inputs.items(part)) {
      const carbon = product(inputs.of(part, item, 'amount'), inputs.of(part, item, 'carbon'))
      sheet.emission(item, 'CO2', category, product(carbon, CO2, KT))
    }
  }
}
