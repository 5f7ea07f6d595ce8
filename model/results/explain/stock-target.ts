import type { Network, ServiceGroup } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { commodityName, demandName, outputUnit, stockTargetName } from '../variable-names.ts'
import { setsStock } from './contests-of.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { standing, standingAt } from './standing.ts'

/** Services whose stock is set by prescribed shares: what each device is to give, and how the open ones make room. */
export function stockTargetDetails(network: Network, builder: VariableBuilder): void {
  for (const service of network.services) {
    if (!setsStock(service)) continue
    for (const l of service.technologies) {
      builder.quantity(stockTargetName(network, l), outputUnit(network, l), {
        value: (replay, t) => (t === 0 ? 0 : targetAt(replay, service, l, t)),
        explain: (page) => explainTarget(page, service, l),
      })
    }
    builder.quantity(scaleName(network, service), '1', {
      value: (replay, t) => (t === 0 ? 1 : scaleAt(replay, service, t)),
      explain: (page) => explainScale(page, service),
    })
  }
}

function scaleName(network: Network, { commodity }: ServiceGroup): string {
  return commodityName(network, commodity, 'Scale of Open Stock Shares')
}

function targetAt(replay: Replay, service: ServiceGroup, l: number, t: number): number {
  const wanted = wantedAt(replay, service, l, t)
  if (!isOpen(replay, l, t)) return Math.min(wanted, abilityAt(replay, l, t))
  return wanted * scaleAt(replay, service, t)
}

/** 1 + (what closed devices fall short of their shares) / (what open ones are asked for by theirs). */
function scaleAt(replay: Replay, service: ServiceGroup, t: number): number {
  let open = 0
  let missing = 0
  for (const l of service.technologies) {
    const wanted = wantedAt(replay, service, l, t)
    if (isOpen(replay, l, t)) open += wanted
    else missing += wanted - Math.min(wanted, abilityAt(replay, l, t))
  }
  return open > 0 ? 1 + missing / open : 1
}

function wantedAt({ network, run }: Replay, service: ServiceGroup, l: number, t: number): number {
  const n = network.yearCount
  const share = (one: number) => {
    const row = network.technologies[one]!.stockShare
    return row < 0 ? 0 : run.rows[row * n + t]!
  }
  let stated = 0
  for (const one of service.technologies) stated += share(one)
  return stated > 0 ? (run.demand[service.commodity * n + t]! * share(l)) / stated : 0
}

function abilityAt(replay: Replay, l: number, t: number): number {
  return standingAt(replay, l, t) * availabilityAt(replay, l, t)
}

function availabilityAt({ network, run }: Replay, l: number, t: number): number {
  return run.rows[network.technologies[l]!.availability * network.yearCount + t]!
}

function isOpen(replay: Replay, l: number, t: number): boolean {
  const { network, workspace } = replay
  const allowed = workspace.effects.allowed[l * network.yearCount + t]!
  return t >= network.technologies[l]!.firstYearIndex && allowed > 0 && availabilityAt(replay, l, t) > 0
}

function explainTarget(page: Page, service: ServiceGroup, l: number): void {
  if (page.t === 0) return page.write('0', 'nothing-chosen')
  const wanted = wantedText(page, service, [l])
  if (isOpen(page.replay, l, page.t)) {
    return page.write(product(wanted, page.of('scale', scaleName(page.network, service))))
  }
  const { availability } = page.network.technologies[l]!
  page.write(`min(${wanted}, ${product(standing(page, l), page.row('availability', availability))})`)
}

function explainScale(page: Page, service: ServiceGroup): void {
  const { network, replay, t } = page
  const open = service.technologies.filter((l) => isOpen(replay, l, t))
  const closed = service.technologies.filter((l) => !isOpen(replay, l, t))
  const asked = wantedText(page, service, open)
  if (t === 0 || closed.length === 0 || asked === '0') return page.write('1')
  const given = closed.map((l) =>
    page.of(`target_${network.technologies[l]!.technology.id}`, stockTargetName(network, l)),
  )
  page.write(`1 + ${quotient(difference(wantedText(page, service, closed), sum(given)), asked)}`)
}

/** demand x shares / sum of all shares: they sum to one but for the rounding in which they were written. */
function wantedText(page: Page, service: ServiceGroup, of: readonly number[]): string {
  const { network } = page
  const share = (l: number) => {
    const { stockShare, technology } = network.technologies[l]!
    return stockShare < 0 ? '0' : page.row(`share_${technology.id}`, stockShare)
  }
  const part = sum(of.map(share))
  if (part === '0') return '0'
  const demand = page.of('demand', demandName(network, service.commodity))
  return quotient(product(demand, part), sum(service.technologies.map(share)))
}
