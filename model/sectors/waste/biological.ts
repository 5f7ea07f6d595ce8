import { product, sum } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import type { Treated } from './treatment.ts'

const CATEGORIES = { composting: '5.B.1', digestion: '5.B.2' } as const

/** Composting and digestion: wet weight x factor (IPCC 2006 V5, equations 4.1 and 4.2). */
export function writeBiological(inputs: ModuleInputs, sheet: Sheet, treated: Treated): void {
  for (const part of ['composting', 'digestion'] as const) {
    for (const item of inputs.items(part)) {
      const wet = sheet.quantity(
        `Treated|${item}`,
        'Mt/yr',
        sum(...inputs.items('stream').map((stream) => treated(item, stream))),
      )
      for (const gas of ['CH4', 'N2O'] as const) {
        if (!inputs.has(part, item, 'factor', gas)) continue
        sheet.emission(item, gas, CATEGORIES[part], product(wet, inputs.of(part, item, 'factor', gas)))
      }
    }
  }
}
