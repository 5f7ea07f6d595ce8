import { isSuppliedDirectly } from '../../engine/direct-supply.ts'
import type { CommodityNode, Network } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { activityName, byproductName, commodityName, demandName, inputName, sliceName } from '../variable-names.ts'
import { difference, sum } from './formula-text.ts'
import type { Page } from './page.ts'

const TERMS = {
  use: 'Use',
  production: 'Production',
  domestic: 'Domestic',
  imports: 'Imports',
  exports: 'Exports',
  surplus: 'Surplus',
} as const

/** Every term of every commodity's balance, the shortage that is left, and what is still needed after production. */
export function supplyDetails(network: Network, builder: VariableBuilder): void {
  for (const { commodity, index, demand } of network.commodities) {
    const unit = `${commodity.unit}/yr`
    for (const [cube, what] of Object.entries(TERMS) as [keyof typeof TERMS, string][]) {
      builder.cell(commodityName(network, index, what), unit, { cube, index })
    }
    builder.cell(commodityName(network, index, demand === null ? 'Shortage' : 'Unmet'), unit, {
      cube: 'shortage',
      index,
    })
  }
}

/** Sum of what technologies take. */
export function explainUse(page: Page, c: number): void {
  const { network } = page
  const taken = [...network.flows.entries()].flatMap(([f, { commodity, technology }]) =>
    commodity === c ? [page.of(network.technologies[technology]!.technology.id, inputName(network, f))] : [],
  )
  page.write(sum(taken))
}

/** By-products and main outputs. */
export function explainProduction(page: Page, c: number): void {
  const { network } = page
  const idOf = (l: number) => network.technologies[l]!.technology.id
  const beside = [...network.byproducts.entries()].flatMap(([b, { commodity, technology }]) =>
    commodity === c ? [page.of(idOf(technology), byproductName(network, b))] : [],
  )
  const made = network.technologies.flatMap(({ output, index: l }) =>
    output === c ? [page.of(idOf(l), activityName(network, l))] : [],
  )
  page.write(sum([...beside, ...made]))
}

/** Domestic supply without a technology: what is needed, between its least and its limit. */
export function explainDomestic(page: Page, c: number): void {
  const node = page.network.commodities[c]!
  if (node.demand !== null || c === page.network.grid?.bus || !isSuppliedDirectly(node)) return page.write('0')
  const asked = difference(neededText(page, node), row(page, node.importMin, 'contracted'))
  const supplied = `max(${row(page, node.productionMin, 'least')}, ${asked})`
  page.write(node.domesticLimit < 0 ? supplied : `min(${row(page, node.domesticLimit, 'limit')}, ${supplied})`)
}

/** Imports: what is contracted, and what is missing where imports are open. */
export function explainImports(page: Page, c: number): void {
  const node = page.network.commodities[c]!
  const contracted = row(page, node.importMin, 'contracted')
  if (node.demand !== null || c === page.network.grid?.bus || !node.commodity.imported) return page.write(contracted)
  page.write(sum([contracted, remainder(page, node, 1)]))
}

/** Exports: what the study states, and a surplus where exports are open. */
export function explainExports(page: Page, c: number): void {
  const node = page.network.commodities[c]!
  const stated = row(page, node.exported, 'stated')
  if (node.demand !== null || c === page.network.grid?.bus || !node.commodity.exported) return page.write(stated)
  page.write(sum([stated, remainder(page, node, -1)]))
}

/** What nothing supplies: of a service, of electricity, of what cannot be imported. */
export function explainShortage(page: Page, c: number): void {
  const { network } = page
  const node = network.commodities[c]!
  if (c === network.grid?.bus) {
    return page.write(sum(network.slices.ids.map((id, k) => page.of(id, sliceName(network, k, 'Unserved')))))
  }
  if (node.demand !== null) {
    const demand = page.of('demand', demandName(network, c))
    const unmet = difference(demand, page.of('production', commodityName(network, c, 'Production')))
    return page.write(`${unmet} > 1e-12 * ${demand} ? ${unmet} : 0`)
  }
  page.write(node.commodity.imported ? '0' : remainder(page, node, 1))
}

/** What nobody takes. */
export function explainSurplus(page: Page, c: number): void {
  const { network } = page
  const node = network.commodities[c]!
  if (c === network.grid?.bus) {
    return page.write(sum(network.slices.ids.map((id, k) => page.of(id, sliceName(network, k, 'Spilled Imports')))))
  }
  page.write(node.demand !== null || node.commodity.exported ? '0' : remainder(page, node, -1))
}

/** use + exports + bunkers + stock change + difference - production */
function neededText(page: Page, node: CommodityNode): string {
  const { network } = page
  const stated = [
    row(page, node.exported, 'stated'),
    row(page, node.bunker, 'bunkers'),
    row(page, node.stockChange, 'stock_change'),
    row(page, node.statisticalDifference, 'difference'),
  ]
  const use = page.of('use', commodityName(network, node.index, 'Use'))
  return difference(sum([use, ...stated]), page.of('production', commodityName(network, node.index, 'Production')))
}

/** What is left open (sign 1) or over (sign -1) after domestic supply; below a trillionth of the use it is rounding. */
function remainder(page: Page, node: CommodityNode, sign: 1 | -1): string {
  const { network } = page
  const { index } = node
  const domestic = isSuppliedDirectly(node) ? page.of('domestic', commodityName(network, index, 'Domestic')) : '0'
  const open = difference(neededText(page, node), domestic, row(page, node.importMin, 'contracted'))
  const dust = `1e-12 * ${page.of('use', commodityName(network, index, 'Use'))}`
  return sign > 0 ? `(${open} > ${dust} ? ${open} : 0)` : `(${open} < -${dust} ? -(${open}) : 0)`
}

function row(page: Page, index: number, hint: string): string {
  return index < 0 ? '0' : page.row(hint, index)
}
