import { isGas } from '../../domain/gas.ts'
import { product } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { categoryOf } from './uses.ts'

/** Fires (IPCC 2006 V4, equation 2.27): A M_B C_f G_ef, kt for Mha, t/ha and g/kg. */
export function writeFires(inputs: ModuleInputs, sheet: Sheet): void {
  for (const part of ['fire', 'peat-fire']) {
    for (const item of inputs.items(part)) {
      const of = (parameter: string, by?: string) => inputs.of(part, item, parameter, by)
      for (const use of inputs.namedBy(part, item, 'area')) {
        const burnt = sheet.quantity(
          `Burnt|${item}|${use}`,
          'Mt/yr',
          product(of('area', use), of('fuel'), of('combustion')),
        )
        for (const gas of inputs.namedBy(part, item, 'factor').filter(isGas)) {
          sheet.emission(item, gas, categoryOf(use), product(burnt, of('factor', gas)), part, use)
        }
      }
    }
  }
}
