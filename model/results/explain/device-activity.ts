import { runningCost } from '../../choice/levelised-cost.ts'
import type { ServiceGroup } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import { commodityName, demandName, stockTargetName, technologyName } from '../variable-names.ts'
import { serviceOf, setsStock } from './contests-of.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { averageYear, runningCostName } from './unit-cost.ts'

/** Activity of a device: its share of the base year's demand, then what its stock can give less what idles. */
export function explainDeviceActivity(page: Page, l: number): void {
  const service = serviceOf(page.network, l)
  if (service === null) page.write('0', 'nothing-chosen')
  else if (page.t === 0) page.write(baseText(page, service, l))
  else if (setsStock(service)) page.write(page.of('target', stockTargetName(page.network, l)))
  else page.write(difference(abilityText(page, l), page.of('idle', technologyName(page.network, l, 'Idle'))))
}

/** demand x share / sum of shares; where no share is given, in proportion to what the stocks can give. */
function baseText(page: Page, service: ServiceGroup, l: number): string {
  const { network, replay } = page
  const n = network.yearCount
  const { technologies: devices, commodity } = service
  const demand = page.of('demand', demandName(network, commodity))
  if (replay.run.rows[network.technologies[l]!.availability * n]! <= 0) return '0'
  if (devices.length === 1) return demand
  const isStated = devices.some((one) => statedShare(replay, one) > 0)
  const part = (one: number) => {
    const { stockShare, technology } = network.technologies[one]!
    if (!isStated) return abilityText(page, one)
    return stockShare < 0 ? '0' : page.row(`share_${technology.id}`, stockShare)
  }
  return quotient(product(demand, part(l)), sum(devices.map(part)))
}

function statedShare({ network, run }: Replay, l: number): number {
  const row = network.technologies[l]!.stockShare
  return row < 0 ? 0 : run.rows[row * network.yearCount]!
}

/** capacity x availability */
function abilityText(page: Page, l: number): string {
  const { technology, availability } = page.network.technologies[l]!
  const capacity = page.of(`capacity_${technology.id}`, technologyName(page.network, l, 'Capacity'))
  return product(capacity, page.row(`availability_${technology.id}`, availability))
}

/** Surplus stock idles, highest running cost first: min(ability, max(0, surplus - what idles before)). */
export function explainIdle(page: Page, l: number): void {
  const { network, replay, t } = page
  const service = serviceOf(network, l)
  if (service === null || t === 0 || setsStock(service)) return page.write('0', 'nothing-chosen')
  const able = page.of('able', commodityName(network, service.commodity, 'Able before New Build'))
  const surplus = difference(able, page.of('demand', demandName(network, service.commodity)))
  if (replay.run.shortage[service.commodity * network.yearCount + t]! > 0) return page.write('0', 'nothing-chosen')
  const order = idleOrder(replay, service, t)
  const before = order.slice(0, order.indexOf(l)).map((other) => {
    page.of(`cost_${network.technologies[other]!.technology.id}`, runningCostName(network, other))
    return page.of(`idle_${network.technologies[other]!.technology.id}`, technologyName(network, other, 'Idle'))
  })
  page.of('cost', runningCostName(network, l))
  page.write(`max(0, min(${abilityText(page, l)}, ${difference(surplus, ...before)}))`, 'costliest-idles')
}

function idleOrder(replay: Replay, { technologies }: ServiceGroup, t: number): readonly number[] {
  const [first = 0] = technologies
  const cost = (l: number) =>
    runningCost(replay.workspace, replay.network.technologies[l]!, t, averageYear(replay, first, t))
  const costs = new Map(technologies.map((l) => [l, cost(l)]))
  return technologies.toSorted((a, b) => (costs.get(b) ?? 0) - (costs.get(a) ?? 0))
}
