import { difference, ONE, OPENING, power, product, quotient, rest, sum, type Term, ZERO } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import type { Areas } from './areas.ts'
import { CARBON_DIOXIDE } from './carbon-dioxide.ts'
import { useOf } from './measures.ts'
import { categoryOf } from './uses.ts'

/**
 * Carbon in biomass, Mt, by gain and loss (IPCC 2006 V4, equations 2.7 and 2.9 to 2.16). A stand of age x carries
 * B (1 - s^x): it grows the less the older it is, and by G_w a year on the mean up to age a. The sum over all ages obeys
 *
 *     before  = (1 - o) M(t-1),                o = area converted away / A(t-1)     eq. 2.16
 *     grown   = (1 - s)(B A_kept - before)     s = (1 - a G_w / B)^(1/a)            eq. 2.9, 2.10
 *     cut     = c (before + grown)                                                  eq. 2.12
 *     lost    = l (before + grown - cut)                                            eq. 2.13, 2.14
 *     M(t)    = before + grown - cut - lost
 *
 * without a book of ages (B and G_w with roots, as carbon; l less what a policy against degradation spares). Land without
 * growth carries B from the year after its conversion on: of that of the year before the base year, from the base year on.
 * Gives the carbon cut, Mt a year.
 */
export function writeBiomass(inputs: ModuleInputs, sheet: Sheet, areas: Areas): Term {
  const cuts: Term[] = []
  const stocks: Term[] = []
  for (const { item, area, kept } of areas.kinds) {
    const of = (parameter: string): Term => inputs.of('land', item, parameter)
    const has = (parameter: string): boolean => inputs.has('land', item, parameter)
    const flow = (name: string, term: Term): Term => sheet.quantity(`${name}|${item}`, 'Mt/yr', term)
    const perDryMatter = product(sum(ONE, of('root-ratio')), of('carbon-fraction'))
    const grownUp = sheet.quantity(`Carbon of Grown Stands|${item}`, 't/ha', product(of('biomass'), perDryMatter))
    const start = product(of(has('standing') ? 'standing' : 'biomass'), perDryMatter)
    const isNew = has('growth') ? [] : areas.conversions.filter(({ to }) => to === item)
    const bears = difference(area, sum(...isNew.map((one) => one.area)))
    const still = sheet.quantity(`Growth to Come|${item}`, '1', has('growth') ? stillToGrow(of) : ZERO)
    const cutShare = sheet.quantity(
      `Share Cut|${item}`,
      '1',
      has('rotation') ? shareCut(inputs, sheet, item, still) : ZERO,
    )
    const lostShare = sheet.quantity(
      `Share Lost|${item}`,
      '1',
      has('loss') ? product(of('loss'), sheet.left('degradation-reduction', item)) : ZERO,
    )
    const gone = areas.conversions.filter(({ from }) => from === item)
    const away = quotient(sum(...gone.map(({ counted }) => counted)), sheet.earlier(area, 1))
    const awayShare = sheet.quantity(`Share Converted|${item}`, '1', away)
    const grownKept = product(grownUp, kept, rest(still))
    const spared = product(rest(cutShare), rest(lostShare))
    const stock = sheet.stock(
      `Biomass Carbon|${item}`,
      'Mt',
      product(rest(awayShare), still, spared),
      sum(product(OPENING, start, bears), product(grownKept, spared)),
    )
    stocks.push(stock)
    const standing = sheet.earlier(stock, 1)
    const before = flow('Carbon Kept', product(standing, rest(awayShare)))
    const grown = flow('Growth', difference(grownKept, product(before, rest(still))))
    const cut = flow('Cut', product(sum(before, grown), cutShare))
    const lost = flow('Lost', product(difference(sum(before, grown), cut), lostShare))
    cuts.push(cut)
    const category = categoryOf(useOf(inputs, item))
    sheet.emission(item, 'CO2', category, product(difference(ZERO, grown), CARBON_DIOXIDE), 'growth')
    if (has('rotation')) sheet.emission(item, 'CO2', category, product(cut, CARBON_DIOXIDE), 'harvest')
    if (has('loss')) sheet.emission(item, 'CO2', category, product(lost, CARBON_DIOXIDE), 'loss')
    for (const { to, counted } of gone) {
      const cleared = product(standing, quotient(counted, sheet.earlier(area, 1)))
      const carbon = sheet.quantity(`Cleared|${item}|${to}`, 'Mt/yr', cleared)
      const target = categoryOf(useOf(inputs, to), true)
      sheet.emission(item, 'CO2', target, product(carbon, CARBON_DIOXIDE), 'clearing', to)
    }
    sheet.report(`Land|Biomass Carbon|${item}`, stock)
  }
  sheet.quantity('Biomass Carbon', 'Mt', sum(...stocks))
  return sheet.quantity('Cut', 'Mt/yr', sum(...cuts))
}

/** s: of what a young stand lacks of a grown one, the share that it still lacks a year later. */
function stillToGrow(of: (parameter: string) => Term): Term {
  const reached = quotient(product(of('growth'), of('growth-years')), of('biomass'))
  return power(rest(reached), quotient(ONE, of('growth-years')))
}

/**
 * c: share of the standing carbon that is cut in a year. In a forest whose ages are spread evenly over the rotation of T
 * years, one stand in T is cut at age T, and the others stay:
 *
 *     c = (1 - s^T)(1 - s) / (T (1 - s) - (1 - s^T) s)
 *
 * Under a policy of longer rotation a share of the land is cut by the longer one.
 */
function shareCut(inputs: ModuleInputs, sheet: Sheet, item: string, still: Term): Term {
  const grows = rest(still)
  const cutAt = (parameter: string): Term => {
    const years = inputs.of('land', item, parameter)
    const reached = rest(power(still, years))
    return quotient(product(reached, grows), difference(product(years, grows), product(reached, still)))
  }
  if (!inputs.has('land', item, 'longer-rotation')) return cutAt('rotation')
  const left = sheet.left('longer-rotation', item)
  return sum(product(cutAt('rotation'), left), product(cutAt('longer-rotation'), rest(left)))
}
