import type { Term } from '../equation.ts'
import { difference, largest, number, power, product, quotient, rest, sum, ZERO } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import type { Application } from './parts.ts'
import { REFRIGERANT_NAMES, shareOf, type Substance } from './refrigerants.ts'

/** What passes through the equipment of one application in a year, and what is in it at its end: kt of one substance. */
export interface SubstanceFlows {
  readonly substance: Substance
  readonly bought: Term
  readonly emitted: Term
  readonly recovered: Term
  readonly banked: Term
}

/**
 * Equipment of one application and one substance that it is filled with (IPCC 2006 V3, tier 2a).
 *
 *     containers  RM c,  RM = (M + s B x) / (1 - c)      bought                  eq. 7.11
 *     charging    M k                                     M: first filling        eq. 7.12
 *     lifetime    B x,  of which s B x is filled up again B: bank of 1 January    eq. 7.13
 *     end of life L (1 - eta),  L = M(t-d) (1 - k) keep^d,  keep = 1 - x (1 - s)  eq. 7.14
 *     bank        B(t) = B(t-1) keep + M (1 - k) - L
 *
 * (what rounding leaves of a bank that is empty does not leak),
 * so that bought = emitted + recovered + change of the bank. Equipment leaves at the end of its d-th year.
 */
export function writeBank(
  inputs: ModuleInputs,
  sheet: Sheet,
  part: Application,
  item: string,
  filled: Term,
  substance: Substance,
): SubstanceFlows {
  const of = (parameter: string): Term => inputs.of(part, item, parameter)
  const name = (what: string): string => `${what}|${item}|${substance}`
  const unit = `kt ${substance}`
  const lost = of('filling-loss')
  const keep = rest(product(of('leak'), rest(of('serviced'))))
  const first = sheet.quantity(
    name('First Filling'),
    `${unit}/yr`,
    product(filled, shareIn(inputs, sheet, part, item, substance)),
  )
  const charged = sheet.quantity(name('Charged'), `${unit}/yr`, product(first, rest(lost)))
  const leaving = sheet.quantity(
    name('End of Life'),
    `${unit}/yr`,
    product(sheet.delayed(charged, of('lifetime')), power(keep, of('lifetime'))),
  )
  const banked = sheet.stock(name('Bank'), unit, keep, difference(charged, leaving))
  const leaked = sheet.quantity(
    name('Leaked'),
    `${unit}/yr`,
    product(largest(sheet.earlier(banked, 1), ZERO), of('leak')),
  )
  const needed = sum(first, product(leaked, of('serviced')))
  const bought = sheet.quantity(name('Bought'), `${unit}/yr`, quotient(needed, rest(of('container-loss'))))
  const wasted = product(rest(of('recovery')), sheet.left('refrigerant-recovery', item))
  const recovered = sheet.quantity(name('Recovered'), `${unit}/yr`, product(leaving, rest(wasted)))
  const emitted = sheet.quantity(
    name('Escaped'),
    `${unit}/yr`,
    sum(product(first, lost), leaked, difference(leaving, recovered), product(bought, of('container-loss'))),
  )
  return { substance, bought, emitted, recovered, banked }
}

/** Mass share of a substance in new filling: the usual mixtures as far as a phase-down leaves them, else the alternative. */
function shareIn(inputs: ModuleInputs, sheet: Sheet, part: Application, item: string, substance: Substance): Term {
  const usual = mixture(inputs, part, item, 'filling', substance)
  if (inputs.namedBy(part, item, 'alternative').length === 0) return usual
  const left = sheet.left('f-gas-phase-down', item)
  return sum(product(usual, left), product(mixture(inputs, part, item, 'alternative', substance), rest(left)))
}

function mixture(inputs: ModuleInputs, part: string, item: string, parameter: string, substance: Substance): Term {
  const parts = REFRIGERANT_NAMES.filter((one) => shareOf(substance, one) > 0 && inputs.has(part, item, parameter, one))
  return sum(...parts.map((one) => product(number(shareOf(substance, one)), inputs.of(part, item, parameter, one))))
}

/** Whether a substance is in anything that equipment of an item is or may be filled with. */
export function isFilledWith(inputs: ModuleInputs, part: string, item: string, substance: Substance): boolean {
  return ['filling', 'alternative'].some((parameter) =>
    REFRIGERANT_NAMES.some((one) => shareOf(substance, one) > 0 && inputs.has(part, item, parameter, one)),
  )
}
