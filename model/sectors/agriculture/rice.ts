import { number, ONE, power, product, rest, sum } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'

/** Exponent of equation 5.3. */
const AMENDMENT_EXPONENT = number(0.59)
const CATEGORIES = [
  ['irrigated', '3.C.1'],
  ['rain-fed', '3.C.2'],
  ['deep-water', '3.C.3'],
] as const

/**
 * Methane of rice (IPCC 2006 V4, equations 5.1 to 5.3). A policy of rice practice brings a share of the area under another
 * water regime.
 *
 *     CH4 = A t EFc SFw SFp (1 + sum ROA CFOA)^0.59
 */
export function writeRice(inputs: ModuleInputs, sheet: Sheet): void {
  for (const field of inputs.items('rice')) {
    const of = (parameter: string, by?: string) => inputs.of('rice', field, parameter, by)
    const amendments = inputs
      .namedBy('rice', field, 'amendment')
      .map((item) => product(of('amendment', item), inputs.of('amendment', item, 'conversion')))
    const organic = sheet.quantity(
      `Organic Amendments|${field}`,
      '1',
      amendments.length === 0 ? ONE : power(sum(ONE, ...amendments), AMENDMENT_EXPONENT),
    )
    const left = sheet.left('rice-practice', field)
    const water = sheet.quantity(
      `Water|${field}`,
      '1',
      sum(product(of('water'), left), product(of('water-with-practice'), rest(left))),
    )
    const area = sheet.quantity(`Area|${field}`, 'Mha', of('area'))
    sheet.report(`Agriculture|Rice Area|${field}`, area)
    const factor = product(of('baseline'), of('days'), water, of('pre-season'), organic)
    const category = CATEGORIES.find(([kind]) => field.startsWith(kind))?.[1] ?? '3.C.4'
    sheet.emission(field, 'CH4', category, product(area, factor), 'rice')
  }
}
