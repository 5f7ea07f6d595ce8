import { fullOutput } from '../../choice/levelised-cost.ts'
import { boundShares } from '../../choice/sales-bounds.ts'
import type { Contest, Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { commodityName, demandName, stockTargetName, technologyName } from '../variable-names.ts'
import { contestOf, serviceOf, setsStock } from './contests-of.ts'
import { product, quotient, sum } from './formula-text.ts'
import { freeShareAt, freeShareName, prescribedText } from './free-share.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'

/** How free shares become shares of sales: what may be sold, floors of mandates, and the scale that closes the sum. */
export function salesShareDetails(network: Network, builder: VariableBuilder): void {
  for (const contest of contests(network)) {
    builder.quantity(scaleName(network, contest), '1', {
      value: (replay, t) => bounds(replay, contest, t).scale,
      explain: (page) => explainScale(page, contest),
    })
    for (const [i, l] of contest.technologies.entries()) {
      builder.quantity(openName(network, l), '1', {
        value: (replay, t) => openAt(replay, l, t),
        explain: (page) => explainOpen(page, l),
      })
      if (mandatesOn(network, contest, l).length === 0) continue
      builder.quantity(floorName(network, l), '1', {
        value: (replay, t) => bounds(replay, contest, t).floor[i]!,
        explain: (page) => explainFloor(page, contest, l),
      })
    }
  }
}

function contests(network: Network): readonly Contest[] {
  return network.grid === null ? network.services : [...network.services, network.grid.plants]
}

function openName(network: Network, l: number): string {
  return technologyName(network, l, 'May Be Sold')
}

function floorName(network: Network, l: number): string {
  return technologyName(network, l, 'Sales Floor')
}

function scaleName(network: Network, { commodity }: Contest): string {
  return commodityName(network, commodity, 'Scale of Free Shares')
}

/** Mandates, by their place in `network.effects`, that name a technology in a contest. */
function mandatesOn(network: Network, { commodity }: Contest, l: number): readonly number[] {
  return network.effects.mandates.flatMap((mandate, m) =>
    mandate.commodity === commodity && mandate.technologies.includes(l) ? [m] : [],
  )
}

/** What policies allow of new build; nought before the first year and for what has no output. */
function openAt({ network, workspace }: Replay, l: number, t: number): number {
  const node = network.technologies[l]!
  const isUseful = t >= node.firstYearIndex && fullOutput(workspace, node, t) > 0
  return isUseful ? workspace.effects.allowed[l * network.yearCount + t]! : 0
}

function explainOpen(page: Page, l: number): void {
  const node = page.network.technologies[l]!
  const isUseful = page.t >= node.firstYearIndex && fullOutput(page.replay.workspace, node, page.t) > 0
  if (isUseful) page.write(effectOf(page, 'allowed', l, 'allowed', '1'))
  else page.write('0', 'nothing-chosen')
}

interface Bounds {
  readonly free: Float64Array
  readonly open: Float64Array
  readonly floor: Float64Array
  readonly share: Float64Array
  readonly scale: number
}

function bounds(replay: Replay, contest: Contest, t: number): Bounds {
  const { technologies } = contest
  const free = Float64Array.from(technologies, (l) => freeShareAt(replay, contest, l, t))
  const open = Float64Array.from(technologies, (l) => openAt(replay, l, t))
  const floor = Float64Array.from(technologies, (l) => floorAt(replay, contest, free, open, l, t))
  const share = free.slice()
  const scale = boundShares(share, open, floor, technologies.length)
  return { free, open, floor, share, scale }
}

/** Members of a mandate share its level as they would share sales; in equal parts where none would be sold. */
function floorAt(
  { network, workspace }: Replay,
  contest: Contest,
  free: Float64Array,
  open: Float64Array,
  l: number,
  t: number,
): number {
  const own = contest.technologies.indexOf(l)
  let floor = 0
  for (const m of mandatesOn(network, contest, l)) {
    const level = workspace.effects.mandate[m * network.yearCount + t]!
    const members = membersOf(network, contest, m).filter((i) => open[i]! > 0)
    if (level <= 0 || !members.includes(own)) continue
    const total = members.reduce((all, i) => all + free[i]!, 0)
    floor = Math.max(floor, level * (total > 0 ? free[own]! / total : 1 / members.length))
  }
  return floor
}

function membersOf(network: Network, { technologies }: Contest, m: number): readonly number[] {
  return technologies.flatMap((l, i) => (network.effects.mandates[m]!.technologies.includes(l) ? [i] : []))
}

function explainFloor(page: Page, contest: Contest, l: number): void {
  const { network, replay, t } = page
  const { free, open } = bounds(replay, contest, t)
  const own = contest.technologies.indexOf(l)
  const levels = mandatesOn(network, contest, l).flatMap((m) => {
    const members = membersOf(network, contest, m).filter((i) => open[i]! > 0)
    if (!members.includes(own)) return []
    const level = effectOf(page, 'mandate', m, 'mandate', '0')
    if (members.every((i) => free[i] === 0)) return [quotient(level, String(members.length))]
    const share = (i: number) => freeText(page, contest.technologies[i]!)
    return [quotient(product(level, share(own)), sum(members.map(share)))]
  })
  page.write(
    levels.length === 0 ? '0' : `max(0, ${levels.join(', ')})`,
    levels.length === 0 ? 'nothing-chosen' : undefined,
  )
}

/** Scale of the free shares: (1 - floors that bind) / (free shares of the others). */
function explainScale(page: Page, contest: Contest): void {
  const { free, open, floor, scale } = bounds(page.replay, contest, page.t)
  if (scale === 0) return page.write('0', 'bounded-shares')
  const bound: string[] = []
  const unbound: string[] = []
  for (const [i, l] of contest.technologies.entries()) {
    if (floor[i]! > scale * free[i]! * open[i]!) bound.push(floorText(page, contest, l))
    else if (free[i]! > 0) unbound.push(product(freeText(page, l), openText(page, l)))
  }
  const left = bound.length === 0 ? '1' : `1 - ${bound.join(' - ')}`
  page.write(quotient(left, sum(unbound)), bound.length === 0 ? undefined : 'bounded-shares')
}

/** Share of sales: in the base year as the study gives it, then max(floor, scale x free share x what may be sold). */
export function explainSalesShare(page: Page, l: number): void {
  const { network, t } = page
  const contest = contestOf(network, l)
  if (contest === null) return page.write('0', 'nothing-chosen')
  if (t === 0) return page.write(prescribedText(page, contest, l))
  if (setsStock(serviceOf(network, l))) return explainStockShare(page, contest, l)
  const { floor, open, share, free } = bounds(page.replay, contest, t)
  const floors = contest.technologies.map((other, i) => (floor[i]! > 0 ? floorText(page, contest, other) : '0'))
  const own = contest.technologies.indexOf(l)
  const isFree = free.some((one, i) => one * open[i]! > 0)
  const total = floor.reduce((sumOf, one) => sumOf + one, 0)
  if (total >= 1 || (!isFree && total > 0)) return page.write(quotient(floors[own]!, sum(floors)), 'bounded-shares')
  if (share[own] === 0) return page.write(product(freeText(page, l), openText(page, l)), 'nothing-chosen')
  const scaled = product(page.of('scale', scaleName(network, contest)), freeText(page, l), openText(page, l))
  page.write(floors[own] === '0' ? scaled : `max(${floors[own]!}, ${scaled})`)
}

function explainStockShare(page: Page, { commodity }: Contest, l: number): void {
  const demand = page.of('demand', demandName(page.network, commodity))
  page.write(quotient(page.of('target', stockTargetName(page.network, l)), demand))
}

function freeText(page: Page, l: number): string {
  const { id } = page.network.technologies[l]!.technology
  return page.of(`free_${id}`, freeShareName(page.network, l))
}

function floorText(page: Page, contest: Contest, l: number): string {
  if (mandatesOn(page.network, contest, l).length === 0) return '0'
  return page.of(`floor_${page.network.technologies[l]!.technology.id}`, floorName(page.network, l))
}

/** What may be sold, as text; `1` where nothing ever stands in the way. */
function openText(page: Page, l: number): string {
  const { network } = page
  const { firstYearIndex, technology } = network.technologies[l]!
  const isOpen = openAt(page.replay, l, page.t) === 1
  if (isOpen && firstYearIndex === 0 && policiesOn(network, 'allowed', l).length === 0) return '1'
  return page.of(`open_${technology.id}`, openName(network, l))
}
