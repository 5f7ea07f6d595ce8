import type { Term } from '../equation.ts'
import { difference, number, product, rest } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'

/** Methane that burns in a flare (IPCC 2006 V2, equations 4.1.5 and 4.1.6). */
const FLARE_EFFICIENCY = number(0.98)

/** Mass of carbon dioxide per mass of methane. */
const CO2_PER_METHANE = number(44 / 16)

/** Where what an item releases is counted. */
export interface Place {
  readonly part: string
  readonly item: string
  readonly category: string
}

/**
 * Methane released by an item, less what is recovered; kt.
 *
 *     recovered = released r,  flared = recovered f,  used = recovered - flared        IPCC 2006 V2, eq. 4.1.2, 4.2.2
 *     CH4 = released - used - 0.98 flared                                              eq. 4.1.6
 *     CO2 = 0.98 flared x 44/16                                                        eq. 4.1.5
 *
 * Recovery by a policy is on top of that of the table: what is not recovered is (1 - r) x what policies leave.
 */
export function writeMethane(
  inputs: ModuleInputs,
  sheet: Sheet,
  { part, item, category }: Place,
  released: Term,
): void {
  const lost = product(rest(inputs.of(part, item, 'recovered')), sheet.left('methane-recovery', item))
  sheet.report(`Fugitive|Methane Released|${item}`, released)
  const recovered = sheet.quantity(`Methane Recovered|${item}`, 'kt CH4/yr', product(released, rest(lost)))
  const burnt = sheet.quantity(
    `Methane Flared|${item}`,
    'kt CH4/yr',
    product(recovered, inputs.of(part, item, 'flared'), FLARE_EFFICIENCY),
  )
  const used = sheet.quantity(
    `Methane Used|${item}`,
    'kt CH4/yr',
    product(recovered, rest(inputs.of(part, item, 'flared'))),
  )
  sheet.emission(item, 'CH4', category, difference(difference(released, used), burnt))
  if (inputs.has(part, item, 'flared')) {
    sheet.emission(item, 'CO2', category, product(burnt, CO2_PER_METHANE), item, 'flare')
  }
}
