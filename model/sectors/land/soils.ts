import { difference, number, ONE, product, quotient, type Term, ZERO } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import type { Areas } from './areas.ts'
import { CARBON_DIOXIDE } from './carbon-dioxide.ts'
import { useOf } from './measures.ts'
import { categoryOf } from './uses.ts'

/** D: years in which the carbon of a soil comes from one use to that of another (equation 2.25). */
const YEARS = 20

/**
 * Mineral soils (IPCC 2006 V4, equation 2.25), of what was converted in the last 20 years; tidal soils bury carbon on
 * land that stays (Wetlands Supplement, equation 4.7).
 *
 *     dC = A_20 (SOC_i - SOC_j) / 20,  SOC = SOC_REF F_LU F_MG F_I
 */
export function writeSoils(inputs: ModuleInputs, sheet: Sheet, { conversions, kinds }: Areas): void {
  const carbonOf = (item: string): Term =>
    product(inputs.of('land', item, 'soil'), inputs.of('land', item, 'soil-factor'))
  for (const { from, to, area } of conversions) {
    const young = sheet.stock(`In Conversion|${from}|${to}`, 'Mha', ONE, difference(area, sheet.earlier(area, YEARS)))
    const lost = quotient(difference(carbonOf(from), carbonOf(to)), number(YEARS))
    const carbon = sheet.quantity(`Soil Carbon Lost|${from}|${to}`, 'Mt/yr', product(young, lost))
    sheet.emission(from, 'CO2', categoryOf(useOf(inputs, to), true), product(carbon, CARBON_DIOXIDE), 'soil', to)
  }
  for (const { item, kept } of kinds) {
    if (!inputs.has('land', item, 'accretion')) continue
    const buried = sheet.quantity(`Carbon Buried|${item}`, 'Mt/yr', product(kept, inputs.of('land', item, 'accretion')))
    const category = categoryOf(useOf(inputs, item))
    sheet.emission(item, 'CO2', category, product(difference(ZERO, buried), CARBON_DIOXIDE), 'accretion')
  }
}
