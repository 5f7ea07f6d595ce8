import { levelisedCost, runningCost } from '../../choice/levelised-cost.ts'
import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { outputUnit, technologyName } from '../variable-names.ts'
import { contestOf } from './contests-of.ts'
import { recoveryName } from './capital-recovery.ts'
import { burningTaxText, processTaxText } from './emission-tax.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import { fullOutputName } from './full-output.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { workspaceBefore, yearOfPrice } from './prices-seen.ts'
import { choosesRemoval } from './least-cost-rules.ts'
import { penaltyText, removalRunningText, removalYearlyText } from './removal.ts'
import { averageOf, inputAverageOf } from './stock-average.ts'

/** Costs of a unit of output: from new units as buyers see them and as prices count them, and from what stands. */
export function unitCostDetails(network: Network, builder: VariableBuilder): void {
  for (const node of network.technologies) {
    const { index: l, output } = node
    const unit = `million USD_2020/${outputUnit(network, l).replace('/yr', '')}`
    builder.quantity(levelisedName(network, l), unit, {
      value: ({ workspace }, t) => levelisedCost(workspace, node.index, t, Math.max(0, t - 1)),
      explain: (page) => explainLevelised(page, l, () => Math.max(0, page.t - 1)),
    })
    builder.quantity(productionCostName(network, l), unit, {
      value: (replay, t) => levelisedCost(workspaceBefore(replay, output, t), node.index, t, t),
      explain: (page) => explainLevelised(page, l, (c) => yearOfPrice(output, c, page.t)),
    })
    if (contestOf(network, l) === null) continue
    builder.quantity(runningCostName(network, l), unit, {
      value: (replay, t) => runningCost(replay.workspace, node, t, averageYear(replay, l, t)),
      explain: (page) => explainRunningCost(page, l),
    })
  }
}

/** Levelised cost of a new unit at last year's prices: what choices see. */
export function levelisedName(network: Network, l: number): string {
  return technologyName(network, l, 'Levelised Cost')
}

/** Levelised cost at the prices known when the price of what it makes is set. */
export function productionCostName(network: Network, l: number): string {
  return technologyName(network, l, 'Production Cost')
}

/** Cost of one more unit of output from what stands: of devices, which may idle, and of plants, in merit order. */
export function runningCostName(network: Network, l: number): string {
  return technologyName(network, l, 'Running Cost')
}

/** Devices are ordered before the year's new units are averaged in, plants after. */
export function averageYear({ network }: Replay, l: number, t: number): number {
  const { kind } = network.technologies[l]!.technology
  return kind === 'plant' || kind === 'storage' ? t : Math.max(0, t - 1)
}

/** (CRF B (1 - subsidy) + fixed) / h + variable + sum of inputs x (price + margin + taxes) - by-products. */
function explainLevelised(page: Page, l: number, priceYear: (commodity: number) => number): void {
  if (choosesRemoval(page.replay, l, page.t)) return page.decide('chosen', 'least-cost')
  const { network, replay, t } = page
  const n = network.yearCount
  const node = network.technologies[l]!
  if (!Number.isFinite(levelisedCost(replay.workspace, node.index, t, t)))
    return page.write('Infinity', 'nothing-chosen')
  const capital = product(
    page.of('recovery', recoveryName(network, l)),
    page.row('capital_cost', node.capitalCost),
    effectOf(page, 'capitalPaid', l, 'paid', '1'),
  )
  const yearly = sum([capital, page.row('fixed_om', node.fixedOm), removalYearlyText(page, l)])
  const inputs = node.flows.map((f) => {
    const { intensity, commodity, replaces } = network.flows[f]!
    const share = effectOf(page, 'flowShare', f, `share_${carrier(page, f)}`, replaces < 0 ? '1' : '0')
    if (replay.workspace.effects.flowShare[f * n + t] === 0) return '0'
    const standard = effectOf(page, 'inputFactor', l, 'standard', '1')
    const input = product(page.row(`input_${carrier(page, f)}`, intensity), standard, share, penaltyText(page, f))
    return product(input, buyerText(page, f, priceYear(commodity)))
  })
  const beside = node.byproducts.map((b) => {
    const { commodity, yield: made } = network.byproducts[b]!
    return product(page.row(`yield_${idOf(page, commodity)}`, made), priceText(page, commodity, priceYear(commodity)))
  })
  const running = [page.row('variable_om', node.variableOm), removalRunningText(page, l), processTaxText(page, l)]
  const perOutput = yearly === '0' ? '0' : quotient(yearly, page.of('full_output', fullOutputName(network, l)))
  const premium = effectOf(page, 'outputPaid', l, 'premium', '0')
  page.write(difference(sum([perOutput, ...running, ...inputs]), premium, ...beside))
}

function explainRunningCost(page: Page, l: number): void {
  if (choosesRemoval(page.replay, l, page.t)) return page.decide('chosen', 'least-cost')
  const { network, replay, t } = page
  const n = network.yearCount
  const node = network.technologies[l]!
  const at = averageYear(replay, l, t)
  const before = Math.max(0, t - 1)
  const inputs = node.flows.map((f) => {
    const { intensity, replaces } = network.flows[f]!
    const share = effectOf(page, 'flowShare', f, `share_${carrier(page, f)}`, replaces < 0 ? '1' : '0')
    if (replay.workspace.effects.flowShare[f * n + t] === 0) return '0'
    const input = inputAverageOf(page, f, intensity, `input_${carrier(page, f)}`, at)
    return product(input, share, penaltyText(page, f), buyerText(page, f, before))
  })
  const beside = node.byproducts.map((b) => {
    const { commodity, yield: made } = network.byproducts[b]!
    return product(averageOf(page, l, made, `yield_${idOf(page, commodity)}`, at), priceText(page, commodity, before))
  })
  const running = [
    averageOf(page, l, node.variableOm, 'variable_om', at),
    removalRunningText(page, l),
    processTaxText(page, l),
  ]
  const premium = effectOf(page, 'outputPaid', l, 'premium', '0')
  page.write(difference(sum([...running, ...inputs]), premium, ...beside))
}

/** Price at a year, margin of delivery, fuel tax and emission tax of the year: what a buyer pays for a unit of a flow. */
export function buyerText(page: Page, f: number, priceYear: number): string {
  const { network } = page
  const { technology, commodity } = network.flows[f]!
  const { sector } = network.technologies[technology]!
  const margin = network.commodities[commodity]!.margin[sector]!
  const id = idOf(page, commodity)
  return sum([
    priceText(page, commodity, priceYear),
    margin < 0 ? '0' : page.row(`margin_${id}`, margin),
    effectOf(page, 'fuelTax', commodity * network.sectors.length + sector, `fuel_tax_${id}`, '0'),
    burningTaxText(page, f),
  ])
}

export function priceText(page: Page, commodity: number, priceYear: number): string {
  const id = idOf(page, commodity)
  if (page.network.commodities[commodity]!.commodity.kind === 'service') return '0'
  return page.of(`price_${id}`, `Price|${id}`, priceYear)
}

function carrier(page: Page, f: number): string {
  return idOf(page, page.network.flows[f]!.commodity)
}

function idOf({ network }: Page, commodity: number): string {
  return network.commodities[commodity]!.commodity.id
}
