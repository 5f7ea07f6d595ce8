import { number, product, rest, sum, type Term } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { animalCategory } from './enteric.ts'

/** Mass of nitrous oxide per mass of its nitrogen, and of ammonia per mass of its nitrogen. */
export const NITROUS_OXIDE = number(44 / 28)
export const AMMONIA = number(17 / 14)
const DAYS = number(365)
/** kg of methane in a cubic metre (equation 10.23). */
const METHANE_DENSITY = number(0.67)

/** Nitrogen of animals that comes to soils, kt. */
export interface AnimalNitrogen {
  readonly onFields: Term
  readonly onPasture: ReadonlyMap<string, Term>
}

/**
 * Manure in systems (IPCC 2006 V4, equations 10.22 to 10.34).
 *
 *     CH4 = heads EF, or heads VS 365 B0 0.67 sum MS MCF
 *     N2O = heads Nex MS (EF3 + Frac_GasMS EF4 + Frac_leachMS EF5) 44/28
 *     N on fields = heads Nex MS (1 - Frac_LossMS)
 */
export function writeManure(inputs: ModuleInputs, sheet: Sheet, herds: ReadonlyMap<string, Term>): AnimalNitrogen {
  const onFields: Term[] = []
  const onPasture = new Map<string, Term[]>(inputs.items('pasture').map((item) => [item, []]))
  const [indirect = ''] = inputs.items('indirect')
  for (const [animal, heads] of herds) {
    const left = sheet.left('livestock-practice', animal)
    const methane = product(heads, manureMethane(inputs, animal), left)
    sheet.emission(animal, 'CH4', animalCategory('3.B', animal), methane, 'manure')
    const excreted = sheet.quantity(
      `Nitrogen Excreted|${animal}`,
      'kt N/yr',
      product(heads, inputs.of('animal', animal, 'excretion')),
    )
    const kept = inputs.namedBy('animal', animal, 'system').map((system) => ({
      system,
      nitrogen: sheet.quantity(
        `Nitrogen|${animal}|${system}`,
        'kt N/yr',
        product(excreted, inputs.of('animal', animal, 'system', system)),
      ),
    }))
    for (const { system, nitrogen } of kept) onPasture.get(system)?.push(nitrogen)
    const inSystems = kept.filter(({ system }) => !onPasture.has(system))
    const flow = (parameter: string, ...more: readonly Term[]): Term =>
      sum(
        ...inSystems.map(({ system, nitrogen }) => product(nitrogen, inputs.of('system', system, parameter), ...more)),
      )
    const lost = sum(
      flow('volatile', inputs.of('indirect', indirect, 'deposition')),
      flow('leached', inputs.of('indirect', indirect, 'leaching')),
    )
    sheet.emission(animal, 'N2O', animalCategory('3.B', animal), product(flow('direct'), NITROUS_OXIDE), 'manure')
    sheet.emission(animal, 'N2O', '3.B.5', product(lost, NITROUS_OXIDE), 'manure', 'manure-indirect')
    sheet.emission(animal, 'NH3', animalCategory('3.B', animal), product(flow('volatile'), AMMONIA), 'manure')
    const brought = inSystems.map(({ system, nitrogen }) =>
      product(nitrogen, rest(inputs.of('system', system, 'lost'))),
    )
    onFields.push(sheet.quantity(`Nitrogen to Fields|${animal}`, 'kt N/yr', sum(...brought)))
  }
  return {
    onFields: sheet.quantity('Nitrogen to Fields', 'kt N/yr', sum(...onFields)),
    onPasture: new Map(
      [...onPasture].map(([item, parts]) => [
        item,
        sheet.quantity(`Nitrogen on Pasture|${item}`, 'kt N/yr', sum(...parts)),
      ]),
    ),
  }
}

/** kg of methane per head in a year: the factor of equation 10.22, or by system with equation 10.23. */
function manureMethane(inputs: ModuleInputs, animal: string): Term {
  const of = (parameter: string, by?: string) => inputs.of('animal', animal, parameter, by)
  if (inputs.has('animal', animal, 'manure-methane')) return of('manure-methane')
  const converted = inputs
    .namedBy('animal', animal, 'system')
    .map((system) => product(of('system', system), inputs.of('system', system, 'mcf')))
  return product(of('volatile-solids'), DAYS, of('methane-capacity'), METHANE_DENSITY, sum(...converted))
}
