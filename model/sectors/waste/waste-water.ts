import { number, product, rest, sum } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'

/** From million persons x g a day to kt a year. */
const KT_A_YEAR = number(0.365)
/** Mass of nitrous oxide per mass of its nitrogen. */
const NITROUS_OXIDE = number(44 / 28)

/**
 * Domestic waste water (IPCC 2006 V5, equations 6.1 to 6.3, 6.7, 6.8). A policy of waste water treatment takes a share of
 * a pathway's load to a well managed plant, which makes no methane (T6.3).
 *
 *     TOW = P BOD 0.365,  CH4 = TOW share I B0 MCF,  N2O = P protein F_NPR F_NON-CON F_IND-COM EF 44/28
 */
export function writeDomesticWater(inputs: ModuleInputs, sheet: Sheet): void {
  for (const settlement of inputs.items('settlement')) {
    const of = (parameter: string, by?: string) => inputs.of('settlement', settlement, parameter, by)
    const load = sheet.quantity(`Organic Load|${settlement}`, 'kt BOD/yr', product(of('people'), of('bod'), KT_A_YEAR))
    sheet.report(`Waste|Organic Load of Households|${settlement}`, load)
    const methane = inputs
      .namedBy('settlement', settlement, 'pathway')
      .map((pathway) =>
        sheet.quantity(
          `Methane|${settlement}|${pathway}`,
          'kt CH4/yr',
          product(
            load,
            of('pathway', pathway),
            inputs.of('discharge', pathway, 'correction'),
            of('methane-capacity'),
            inputs.of('discharge', pathway, 'mcf'),
            sheet.left('waste-water-treatment', pathway),
          ),
        ),
      )
    sheet.emission(settlement, 'CH4', '5.D.1', sum(...methane))
    const nitrogen = sheet.quantity(
      `Nitrogen Discharged|${settlement}`,
      'kt N/yr',
      product(of('people'), of('protein'), of('protein-nitrogen'), of('not-consumed'), of('co-discharged')),
    )
    sheet.emission(settlement, 'N2O', '5.D.1', product(nitrogen, of('effluent-factor'), NITROUS_OXIDE))
  }
}

/**
 * Industrial waste water (IPCC 2006 V5, equations 6.4 to 6.6).
 *
 *     TOW = P W COD,  CH4 = TOW B0 MCF (1 - recovered)
 */
export function writeIndustrialWater(inputs: ModuleInputs, sheet: Sheet): void {
  for (const branch of inputs.items('industry')) {
    const of = (parameter: string) => inputs.of('industry', branch, parameter)
    const load = sheet.quantity(`Organic Load|${branch}`, 'kt COD/yr', product(of('product'), of('water'), of('cod')))
    sheet.report(`Waste|Organic Load of Industry|${branch}`, load)
    const kept = product(rest(of('recovery')), sheet.left('waste-water-treatment', branch))
    sheet.emission(branch, 'CH4', '5.D.2', product(load, of('methane-capacity'), of('mcf'), kept))
  }
}
