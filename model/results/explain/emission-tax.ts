import { burningTax, processTax } from '../../choice/emission-tax.ts'
import { GASES, isGreenhouseGas } from '../../domain/gas.ts'
import type { Network } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { flowName, outputUnit, technologyName } from '../variable-names.ts'
import { difference, product, sum } from './formula-text.ts'
import { choosesRemoval } from './least-cost-rules.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'
import { passText } from './removal.ts'

const CO2 = GASES.indexOf('CO2')
const MONEY = 'million USD_2020'

/** Emission taxes that a choice sees: per unit of each input, and per unit of output for processes. */
export function emissionTaxDetails(network: Network, builder: VariableBuilder): void {
  for (const [f, { commodity }] of network.flows.entries()) {
    if (!isTaxed(network, network.flows[f]!.technology)) continue
    builder.quantity(taxName(network, f), `${MONEY}/${network.commodities[commodity]!.commodity.unit}`, {
      value: ({ workspace }, t) => burningTax(workspace, f, t),
      explain: (page) => explainBurningTax(page, f),
    })
  }
  for (const node of network.technologies) {
    const l = node.index
    if (!isTaxed(network, l) || node.processEmission.every((row) => row < 0)) continue
    builder.quantity(processTaxName(network, l), `${MONEY}/${outputUnit(network, l).replace('/yr', '')}`, {
      value: ({ workspace }, t) => processTax(workspace, node, t),
      explain: (page) =>
        page.write(
          sum(
            [...node.processEmission].map((row, g) =>
              row < 0 ? '0' : product(rateText(page, l, g), page.row('process_factor', row), passText(page, l, g)),
            ),
          ),
        ),
    })
  }
}

/** Whether some policy taxes what a technology emits. */
function isTaxed(network: Network, l: number): boolean {
  const row = network.effects.taxRow[l]!
  return network.gases.some((_, g) => policiesOn(network, 'emissionTax', row * network.gases.length + g).length > 0)
}

function taxName(network: Network, f: number): string {
  return flowName(network, f, 'Emission Tax per Input')
}

function processTaxName(network: Network, l: number): string {
  return technologyName(network, l, 'Emission Tax on Processes')
}

/** Tax on burning a unit of a flow, as text; `0` where nothing is taxed. */
export function burningTaxText(page: Page, f: number): string {
  const { network } = page
  const { technology, commodity } = network.flows[f]!
  if (!isTaxed(network, technology)) return '0'
  return page.of(`emission_tax_${network.commodities[commodity]!.commodity.id}`, taxName(network, f))
}

/** Tax on the process emissions of a unit of output, as text. */
export function processTaxText(page: Page, l: number): string {
  const { network } = page
  const has = network.technologies[l]!.processEmission.some((row) => row >= 0)
  return has && isTaxed(network, l) ? page.of('emission_tax_process', processTaxName(network, l)) : '0'
}

function explainBurningTax(page: Page, f: number): void {
  const { network } = page
  const { technology: l, commodity, use, factor, storedCarbon } = network.flows[f]!
  if (choosesRemoval(page.replay, l, page.t)) return page.decide('chosen', 'least-cost')
  const { fossil, biogenic, carbon } = network.commodities[commodity]!
  const terms = network.gases.map((gas, g) => {
    if (g !== CO2) {
      const row = factor[g]!
      return row < 0 ? '0' : product(rateText(page, l, g), page.row(`factor_${gas}`, row), passText(page, l, g))
    }
    if ((!fossil && !biogenic) || use === 'transformation') return '0'
    const passes = passText(page, l, g)
    if (biogenic) {
      const stored = passes === '1' ? '0' : difference(passes, '1')
      return stored === '0' ? '0' : product(rateText(page, l, g), page.row('carbon', carbon), stored)
    }
    const kept = page.row('stored', storedCarbon)
    const left = kept === '0' ? '1' : difference('1', kept)
    return product(rateText(page, l, g), page.row('carbon', carbon), left, passes)
  })
  page.write(sum(terms))
}

/** Tax rate of a gas from a technology x its GWP; `0` where no policy taxes it. */
export function rateText(page: Page, l: number, g: number): string {
  const { network } = page
  const item = network.effects.taxRow[l]! * network.gases.length + g
  const rate = effectOf(page, 'emissionTax', item, `tax_${network.gases[g]!}`, '0')
  if (rate === '0') return '0'
  return isGreenhouseGas(network.gases[g]!) ? product(rate, gwpText(page, g)) : rate
}

function gwpText(page: Page, g: number): string {
  const { resolved, gases, gwp, gwpSet } = page.network
  const gas = gases[g]!
  const found = resolved.study.gwp.find((one) => one.gas === gas && one.set === gwpSet)
  return found === undefined ? '0' : page.figure(`gwp_${gas}`, found.figure, gwp[g]!, '1', `GWP-100|${gas}`)
}
