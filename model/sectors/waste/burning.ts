import { number, product, sum } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import type { Treated } from './treatment.ts'

const CATEGORIES = { incineration: '5.C.1', 'open-burning': '5.C.2' } as const
const KT = number(1000)
/** Mass of carbon dioxide per mass of carbon. */
const CO2 = number(44 / 12)

/**
 * Burning without energy use (IPCC 2006 V5, equations 5.1, 5.4 and 5.5). Only fossil carbon counts:
 *
 *     CO2 = sum W dm CF FCF OF 44/12,  CH4 and N2O = W x factor
 */
export function writeBurning(inputs: ModuleInputs, sheet: Sheet, treated: Treated): void {
  for (const part of ['incineration', 'open-burning'] as const) {
    for (const item of inputs.items(part)) {
      const streams = inputs.items('stream')
      const wet = sheet.quantity(`Treated|${item}`, 'Mt/yr', sum(...streams.map((stream) => treated(item, stream))))
      const fossil = streams.map((stream) =>
        product(
          treated(item, stream),
          inputs.of('stream', stream, 'dry-matter'),
          inputs.of('stream', stream, 'carbon'),
          inputs.of('stream', stream, 'fossil'),
        ),
      )
      const carbon = sheet.quantity(`Fossil Carbon|${item}`, 'Mt/yr', sum(...fossil))
      sheet.emission(item, 'CO2', CATEGORIES[part], product(carbon, inputs.of(part, item, 'oxidation'), CO2, KT))
      for (const gas of ['CH4', 'N2O'] as const) {
        if (!inputs.has(part, item, 'factor', gas)) continue
        sheet.emission(item, gas, CATEGORIES[part], product(wet, inputs.of(part, item, 'factor', gas)))
      }
    }
  }
}
