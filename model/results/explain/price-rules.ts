import type { CommodityNode, ElectricityGrid, Network } from '../../network/network.ts'
import { averageAt, type Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { buyerPrice } from '../../choice/buyer-price.ts'
import { processTax } from '../../choice/emission-tax.ts'
import { levelisedCost } from '../../choice/levelised-cost.ts'
import { removalCapitalCost, removalRunningCost, removalStandingCost } from '../../engine/removal.ts'
import { activityName, commodityName, inputName, sliceName, technologyName } from '../variable-names.ts'
import { recoveryName } from './capital-recovery.ts'
import { processTaxText } from './emission-tax.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { workspaceBefore, yearOfPrice } from './prices-seen.ts'
import { removalRunningText, removalYearlyText } from './removal.ts'
import { averageOf } from './stock-average.ts'
import { buyerText, productionCostName } from './unit-cost.ts'

const SERVED = 'Electricity|Served'

/** What plants and storage cost in a year, and the load that is served for it. */
export function priceDetails(network: Network, builder: VariableBuilder): void {
  const { grid } = network
  if (grid === null) return
  for (const l of [...grid.plants.technologies, ...grid.storages]) {
    builder.quantity(costName(network, l), 'million USD_2020/yr', {
      value: (replay, t) => supplyCostAt(replay, grid, l, t),
      explain: (page) => page.write(supplyCostText(page, grid, l)),
    })
  }
  builder.quantity(SERVED, 'PJ/yr', {
    value: ({ run }, t) => {
      let served = 0
      for (const k of network.slices.ids.keys()) {
        served += run.load[k * network.yearCount + t]! - run.unserved[k * network.yearCount + t]!
      }
      return served
    },
    explain: (page) => {
      const part = (what: string) =>
        network.slices.ids.map((id, k) => page.of(`${what}_${id}`, sliceName(network, k, what)))
      page.write(difference(sum(part('Load')), sum(part('Unserved'))))
    },
  })
}

function costName(network: Network, l: number): string {
  return technologyName(network, l, 'Cost of Supply')
}

/** Average supply cost of a commodity before margins and fuel taxes. */
export function explainPrice(page: Page, c: number): void {
  const { grid, commodities } = page.network
  const price = c === grid?.bus ? busText(page, grid) : supplyText(page, commodities[c]!)
  if (price !== null) page.write(price)
  else page.write(page.t === 0 ? openingText(page, commodities[c]!) : lastText(page, c), 'price-sweeps')
}

/** (contracted imports x price + cost of plants and storage) / load served; null where nothing is. */
function busText(page: Page, grid: ElectricityGrid): string | null {
  const { network, replay, t } = page
  const n = network.yearCount
  let served = 0
  for (const k of network.slices.ids.keys()) served += replay.run.load[k * n + t]! - replay.run.unserved[k * n + t]!
  if (served <= 0) return null
  const { importPrice } = network.commodities[grid.bus]!
  const imports = importPrice < 0 ? '0' : product(imported(page, grid.bus), page.row('import_price', importPrice))
  const costs = [...grid.plants.technologies, ...grid.storages].map((l) =>
    page.of(network.technologies[l]!.technology.id, costName(network, l)),
  )
  return quotient(sum([imports, ...costs]), page.of('served', SERVED))
}

/** (made x its value + imports x import price) / supply */
function supplyText(page: Page, node: CommodityNode): string | null {
  const { network, replay, t } = page
  const at = node.index * network.yearCount + t
  const { run } = replay
  const isMade = run.production[at]! + run.domestic[at]! > 0
  const isBought = run.imports[at]! > 0
  const bought = node.importPrice < 0 ? null : page.row('import_price', node.importPrice)
  if (!isMade && !isBought && bought !== null) return bought
  const value =
    node.domesticPrice >= 0 ? page.row('domestic_price', node.domesticPrice) : (bought ?? costText(page, node))
  if (!isMade && !isBought) return value
  if (bought === null || bought === value) return value ?? '0'
  const made = [page.of('production', commodityName(network, node.index, 'Production'))]
  if (run.domestic[at]! > 0) made.push(page.of('domestic', commodityName(network, node.index, 'Domestic')))
  const imports = imported(page, node.index)
  return quotient(sum([product(sum(made), value ?? '0'), product(imports, bought)]), sum([...made, imports]))
}

/** What it costs its makers, averaged over what each makes; the first that can make it where none does. */
function costText(page: Page, node: CommodityNode): string | null {
  const { network, replay, t } = page
  const able = node.producers.filter((l) => Number.isFinite(productionCostAt(replay, l, t)))
  const making = able.filter((l) => replay.run.activity[l * network.yearCount + t]! !== 0)
  const cost = (l: number) => page.of(`cost_${network.technologies[l]!.technology.id}`, productionCostName(network, l))
  const [first] = able
  if (making.length < 2) return first === undefined ? null : cost(making[0] ?? first)
  const activity = (l: number) => page.of(network.technologies[l]!.technology.id, activityName(network, l))
  return quotient(sum(making.map((l) => product(activity(l), cost(l)))), sum(making.map(activity)))
}

function productionCostAt(replay: Replay, l: number, t: number): number {
  const node = replay.network.technologies[l]!
  return levelisedCost(workspaceBefore(replay, node.output, t), node.index, t, t)
}

function imported(page: Page, c: number): string {
  return page.of('imports', commodityName(page.network, c, 'Imports'))
}

/** What import or domestic supply costs in the first year. */
function openingText(page: Page, { importPrice, domesticPrice }: CommodityNode): string {
  if (importPrice >= 0) return page.row('import_price', importPrice)
  return domesticPrice < 0 ? '0' : page.row('domestic_price', domesticPrice)
}

function lastText(page: Page, c: number): string {
  return page.of('before', `Price|${page.network.commodities[c]!.commodity.id}`, page.t - 1)
}

/** Annuity of today's capital cost and fixed cost over capacity, variable cost and taxes over output, fuel as bought. */
function supplyCostAt(replay: Replay, grid: ElectricityGrid, l: number, t: number): number {
  const { network, run } = replay
  const n = network.yearCount
  const node = network.technologies[l]!
  const workspace = workspaceBefore(replay, grid.bus, t)
  const recovery = workspace.finance.hurdleRecovery[l * n + t]!
  const yearly =
    recovery * run.rows[node.capitalCost * n + t]! +
    averageAt(replay, node.fixedOm, t) +
    removalStandingCost(workspace, node, t) +
    recovery * removalCapitalCost(workspace, node, t)
  const variable = averageAt(replay, node.variableOm, t) + removalRunningCost(workspace, node, t)
  let cost = run.capacity[l * n + t]! * yearly + run.activity[l * n + t]! * variable
  if (node.technology.kind !== 'plant') return cost
  cost += run.activity[l * n + t]! * processTax(workspace, node, t)
  for (const f of node.flows) cost += run.inflow[f * n + t]! * buyerPrice(workspace, f, t, t)
  return cost
}

function supplyCostText(page: Page, grid: ElectricityGrid, l: number): string {
  const { network, t } = page
  const { capitalCost, fixedOm, variableOm, technology, flows } = network.technologies[l]!
  const annuity = product(page.of('recovery', recoveryName(network, l)), page.row('capital_cost', capitalCost))
  const yearly = sum([annuity, averageOf(page, l, fixedOm, 'fixed_om'), removalYearlyText(page, l)])
  const isPlant = technology.kind === 'plant'
  const tax = isPlant ? processTaxText(page, l) : '0'
  const running = sum([averageOf(page, l, variableOm, 'variable_om'), removalRunningText(page, l), tax])
  const fuels = (isPlant ? flows : []).map((f) => {
    const { commodity } = network.flows[f]!
    const price = buyerText(page, f, yearOfPrice(grid.bus, commodity, t))
    return product(page.of(`input_${network.commodities[commodity]!.commodity.id}`, inputName(network, f)), price)
  })
  const standing = product(page.of('capacity', technologyName(network, l, 'Capacity')), yearly)
  return sum([
    standing,
    running === '0' ? '0' : product(page.of('activity', activityName(network, l)), running),
    ...fuels,
  ])
}
