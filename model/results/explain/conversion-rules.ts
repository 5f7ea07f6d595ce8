import { isSuppliedDirectly } from '../../engine/direct-supply.ts'
import type { SupplyUnit } from '../../engine/supply-state.ts'
import { activityName, byproductName, commodityName, inputName, technologyName } from '../variable-names.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'

/** Activity of a conversion or extraction: its share of what is asked, between what it must and what it can make. */
export function explainConversion(page: Page, l: number): void {
  const { units } = page.replay.workspace.supply
  const own = units.find(({ technology }) => technology === l)
  if (own === undefined) return page.write('0', 'nothing-chosen')
  const asked = product(shareText(page, own), askedText(page, own))
  const caps = capTexts(page, own)
  const made = `max(${leastText(page, own)}, ${asked})`
  page.write(caps.length === 0 ? made : `min(${[...caps, made].join(', ')})`, 'conversion-chain')
}

/** use + what the study states - contracted imports - by-products - domestic supply that comes first */
function askedText(page: Page, { commodity: c, isDomestic }: SupplyUnit): string {
  const { network } = page
  const node = network.commodities[c]!
  const first = isDomestic ? [] : domesticTexts(page, c)
  const stated = [
    row(page, node.exported, 'stated_exports'),
    row(page, node.bunker, 'bunkers'),
    row(page, node.stockChange, 'stock_change'),
    row(page, node.statisticalDifference, 'difference'),
  ]
  const use = page.of('use', commodityName(network, c, 'Use'))
  return difference(sum([use, ...stated]), row(page, node.importMin, 'contracted'), ...besideTexts(page, c), ...first)
}

function besideTexts(page: Page, c: number): string[] {
  const { network } = page
  return [...network.byproducts.entries()].flatMap(([b, { commodity, technology }]) =>
    commodity === c
      ? [page.of(`beside_${network.technologies[technology]!.technology.id}`, byproductName(network, b))]
      : [],
  )
}

/** Extractions, or domestic supply without a technology. */
function domesticTexts(page: Page, c: number): string[] {
  const { network, replay } = page
  const { technologies, commodities } = network
  const extracted = replay.workspace.supply.units.flatMap(({ commodity, isDomestic, technology: l }) =>
    commodity === c && isDomestic && l >= 0 ? [page.of(technologies[l]!.technology.id, activityName(network, l))] : [],
  )
  if (!isSuppliedDirectly(commodities[c]!)) return extracted
  return [...extracted, page.of('domestic', commodityName(network, c, 'Domestic'))]
}

/** Share among those that make the same in the same way; equal parts where the study states none. */
function shareText(page: Page, { peers, shareRow }: SupplyUnit): string {
  const { network, replay } = page
  const { units } = replay.workspace.supply
  if (peers.length === 1) return '1'
  const stated = peers.filter((j) => units[j]!.shareRow >= 0)
  if (stated.length === 0) return `1 / ${peers.length}`
  if (shareRow < 0) return '0'
  const share = (rowOf: number, j: number) =>
    page.row(`share_${network.technologies[units[j]!.technology]?.technology.id ?? 'domestic'}`, rowOf)
  const shares = stated.map((j) => share(units[j]!.shareRow, j))
  return quotient(shares[stated.findIndex((j) => units[j]!.shareRow === shareRow)]!, sum(shares))
}

/** What its own stock can make, and its share of the domestic limit. */
function capTexts(page: Page, unit: SupplyUnit): string[] {
  const { network } = page
  const { domesticLimit } = network.commodities[unit.commodity]!
  const { hasStock, availability } = network.technologies[unit.technology]!
  const capacity = () => page.of('capacity', technologyName(network, unit.technology, 'Capacity'))
  return [
    ...(hasStock ? [product(capacity(), page.row('availability', availability))] : []),
    ...(unit.isDomestic && domesticLimit >= 0
      ? [product(shareText(page, unit), page.row('limit', domesticLimit))]
      : []),
  ]
}

function leastText(page: Page, unit: SupplyUnit): string {
  const { productionMin } = page.network.commodities[unit.commodity]!
  if (!unit.isDomestic || productionMin < 0) return '0'
  return product(shareText(page, unit), page.row('least', productionMin))
}

function row(page: Page, index: number, hint: string): string {
  return index < 0 ? '0' : page.row(hint, index)
}

/** Activity of a line: all that is taken at its end, and what the study states, less what arrives there otherwise. */
export function explainLine(page: Page, l: number): void {
  const { network } = page
  const node = network.commodities[network.technologies[l]!.output]!
  const taken = [...network.flows.entries()].flatMap(([f, { commodity, technology }]) =>
    commodity === node.index ? [page.of(network.technologies[technology]!.technology.id, inputName(network, f))] : [],
  )
  const stated = [
    row(page, node.exported, 'stated_exports'),
    row(page, node.bunker, 'bunkers'),
    row(page, node.stockChange, 'stock_change'),
    row(page, node.statisticalDifference, 'difference'),
  ]
  const contracted = row(page, node.importMin, 'contracted')
  page.write(difference(sum([...taken, ...stated]), contracted, ...besideTexts(page, node.index)))
}
