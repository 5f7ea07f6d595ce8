import { difference, product, sum, type Term } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { AMMONIA, type AnimalNitrogen, NITROUS_OXIDE } from './manure.ts'

/**
 * Nitrous oxide of soils by source of nitrogen (IPCC 2006 V4, equations 11.1, 11.9 and 11.10), kt. What is applied goes to
 * crops and soil, but for what is lost. A policy of fertiliser practice saves a share of a mineral fertiliser.
 *
 *     direct = N EF1 44/28,  deposition = N Frac_GAS EF4 44/28,  leaching = N Frac_LEACH EF5 44/28
 *     N = to crops and soil + N2O-N + volatile + leached
 */
export function writeSoils(inputs: ModuleInputs, sheet: Sheet, { onFields, onPasture }: AnimalNitrogen): void {
  for (const item of inputs.items('mineral')) {
    const applied = product(inputs.of('mineral', item, 'nitrogen'), sheet.left('fertiliser-practice', item))
    writeSource(inputs, sheet, 'mineral', item, applied, '3.D.1.a')
  }
  for (const item of inputs.items('organic')) writeSource(inputs, sheet, 'organic', item, onFields, '3.D.1.b')
  for (const [item, nitrogen] of onPasture) writeSource(inputs, sheet, 'pasture', item, nitrogen, '3.D.1.c')
  for (const item of inputs.items('residue')) {
    writeSource(inputs, sheet, 'residue', item, inputs.of('residue', item, 'nitrogen'), '3.D.1.d')
  }
  for (const item of inputs.items('organic-soil')) {
    const of = (parameter: string) => inputs.of('organic-soil', item, parameter)
    sheet.emission(item, 'N2O', '3.D.1.f', product(of('area'), of('direct'), NITROUS_OXIDE))
  }
}

function writeSource(inputs: ModuleInputs, sheet: Sheet, part: string, item: string, of: Term, category: string): void {
  const [indirect = ''] = inputs.items('indirect')
  const nitrogen = sheet.quantity(`Nitrogen Applied|${item}`, 'kt N/yr', of)
  sheet.report(`Agriculture|Nitrogen Applied|${item}`, nitrogen)
  const share = (parameter: string): Term => inputs.of(part, item, parameter)
  const direct = sheet.quantity(`Direct N2O-N|${item}`, 'kt N/yr', product(nitrogen, share('direct')))
  const volatile = sheet.quantity(`Volatile Nitrogen|${item}`, 'kt N/yr', product(nitrogen, share('volatile')))
  const leached = sheet.quantity(`Leached Nitrogen|${item}`, 'kt N/yr', product(nitrogen, share('leached')))
  sheet.quantity(`Nitrogen to Crops|${item}`, 'kt N/yr', difference(nitrogen, sum(direct, volatile, leached)))
  const elsewhere = (nitrogenLost: Term, factor: string): Term =>
    product(nitrogenLost, inputs.of('indirect', indirect, factor), NITROUS_OXIDE)
  sheet.emission(item, 'N2O', category, product(direct, NITROUS_OXIDE), item)
  sheet.emission(item, 'N2O', '3.D.2.a', elsewhere(volatile, 'deposition'), item, 'deposition')
  sheet.emission(item, 'N2O', '3.D.2.b', elsewhere(leached, 'leaching'), item, 'leaching')
  sheet.emission(item, 'NH3', category, product(volatile, AMMONIA), item)
}
