import { activityName, commodityName, inputName, technologyName } from '../variable-names.ts'
import { emissionCells, emissionName } from '../emission-variables.ts'
import { rateText } from './emission-tax.ts'
import { difference, product, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { removalRunningText, removalStandingText } from './removal.ts'
import { averageOf } from './stock-average.ts'

/** capacity x (stock-average fixed cost + removal) */
export function explainFixedOm(page: Page, l: number): void {
  const cost = sum([
    averageOf(page, l, page.network.technologies[l]!.fixedOm, 'fixed_om'),
    removalStandingText(page, l),
  ])
  page.write(cost === '0' ? cost : product(page.of('capacity', technologyName(page.network, l, 'Capacity')), cost))
}

/** activity x (stock-average variable cost + removal) */
export function explainVariableOm(page: Page, l: number): void {
  const { variableOm } = page.network.technologies[l]!
  const cost = sum([averageOf(page, l, variableOm, 'variable_om'), removalRunningText(page, l)])
  page.write(cost === '0' ? cost : product(page.of('activity', activityName(page.network, l)), cost))
}

/** Sum over gases of rate x GWP x emission. */
export function explainEmissionTax(page: Page, l: number): void {
  const { network } = page
  const cells = emissionCells(network).filter((cell) => cell.l === l)
  const terms = network.gases.map((gas, g) => {
    const own = cells.filter((cell) => cell.g === g)
    const rate = own.length === 0 ? '0' : rateText(page, l, g)
    if (rate === '0') return '0'
    return product(rate, sum(own.map(({ cube }) => page.of(`${cube}_${gas}`, emissionName(network, l, g, cube)))))
  })
  page.write(sum(terms))
}

/** Sum over inputs of inflow x tax. */
export function explainFuelTax(page: Page, l: number): void {
  const { network } = page
  const { flows, sector } = network.technologies[l]!
  const terms = flows.map((f) => {
    const { commodity } = network.flows[f]!
    const { id } = network.commodities[commodity]!.commodity
    const tax = effectOf(page, 'fuelTax', commodity * network.sectors.length + sector, `tax_${id}`, '0')
    return tax === '0' ? '0' : product(page.of(`input_${id}`, inputName(network, f)), tax)
  })
  page.write(sum(terms))
}

/** Domestic supply and imports at their prices, less exports, and delivery at its margins. */
export function explainSupplyCost(page: Page, c: number): void {
  const { network, replay } = page
  const { domesticPrice, importPrice, exportPrice, extracted } = network.commodities[c]!
  const price = (row: number, hint: string) => (row < 0 ? null : page.row(hint, row))
  const term = (what: string) => page.of(what, commodityName(network, c, what))
  const domestic = price(domesticPrice, 'domestic_price')
  const abroad = price(importPrice, 'import_price') ?? domestic ?? '0'
  const earned = price(exportPrice, 'export_price') ?? abroad
  const own = extracted ? sum([term('Domestic'), term('Production')]) : term('Domestic')
  const delivered = replay.workspace.sources.delivered.flatMap(({ flow, commodity, margin }) => {
    if (commodity !== c) return []
    const { id, sector } = network.technologies[network.flows[flow]!.technology]!.technology
    return [product(page.of(id, inputName(network, flow)), page.row(`margin_${sector}`, margin))]
  })
  const bought = [product(own, domestic ?? '0'), product(term('Imports'), abroad)]
  page.write(difference(sum([...bought, ...delivered]), product(term('Exports'), earned)))
}
