import { difference, number, ONE, OPENING, power, product, quotient, rest, sum, type Term } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { CARBON_DIOXIDE } from './carbon-dioxide.ts'

const HALF = number(0.5)
const LOG_TWO = number(0.6931471805599453)

/**
 * Harvested wood (IPCC 2006 V4, equation 12.1): first-order decay of what is cut in the country. What goes into no product
 * has been emitted where it was cut, and so has the rest: here it is taken back, and emitted as products decay.
 *
 *     C(t) = e^-k C(t-1) + (1 - e^-k) / k inflow,  k = ln 2 / half-life
 *     decay = C(t-1) + inflow - C(t)
 */
export function writeWood(inputs: ModuleInputs, sheet: Sheet, cut: Term): void {
  for (const item of inputs.items('wood')) {
    const halfLife = inputs.of('wood', item, 'half-life')
    const left = power(HALF, quotient(ONE, halfLife))
    const stays = product(rest(left), quotient(halfLife, LOG_TWO))
    const inflow = sheet.quantity(`Into Wood|${item}`, 'Mt/yr', product(cut, inputs.of('wood', item, 'share')))
    const start = product(OPENING, inputs.of('wood', item, 'carbon'))
    const stock = sheet.stock(`Wood|${item}`, 'Mt', left, sum(start, product(stays, inflow)))
    const decay = sum(product(sheet.earlier(stock, 1), rest(left)), product(rest(stays), inflow))
    const gone = sheet.quantity(`Wood Decay|${item}`, 'Mt/yr', decay)
    sheet.emission(item, 'CO2', '4.G', product(difference(gone, inflow), CARBON_DIOXIDE), 'wood')
    sheet.report(`Land|Carbon in Wood|${item}`, stock)
  }
}
