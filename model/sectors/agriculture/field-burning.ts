import { GASES } from '../../domain/gas.ts'
import { product } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'

/** Burning in the field (IPCC 2006 V4, equation 2.27): A M_B C_f G_ef. Its CO2 was taken up within the year. */
export function writeBurning(inputs: ModuleInputs, sheet: Sheet): void {
  for (const item of inputs.items('burning')) {
    const of = (parameter: string, by?: string) => inputs.of('burning', item, parameter, by)
    const burnt = sheet.quantity(`Burnt|${item}`, 'Mt/yr', product(of('area'), of('fuel'), of('combustion')))
    sheet.report(`Agriculture|Residues Burnt|${item}`, burnt)
    for (const gas of GASES) {
      if (gas === 'CO2' || !inputs.has('burning', item, 'factor', gas)) continue
      sheet.emission(item, gas, '3.F', product(burnt, of('factor', gas)))
    }
  }
}
