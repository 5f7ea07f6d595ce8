import { COST_FLOOR } from '../../choice/logit.ts'
import { levelisedCost } from '../../choice/levelised-cost.ts'
import type { Contest, Network } from '../../network/network.ts'
import { exp, log } from '../../numerics/elementary.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { commodityName, outputUnit, technologyName } from '../variable-names.ts'
import { contestOf, serviceOf, setsStock } from './contests-of.ts'
import { product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { levelisedName } from './unit-cost.ts'

/** Shares of sales before policies bind them: prescribed, or by the logit with its weights and costs. */
export function freeShareDetails(network: Network, builder: VariableBuilder): void {
  for (const { index: l } of network.technologies) {
    const contest = contestOf(network, l)
    if (contest === null) continue
    builder.quantity(freeShareName(network, l), '1', {
      value: (replay, t) => freeShareAt(replay, contest, l, t),
      explain: (page) => explainFreeShare(page, contest, l),
    })
    if (contest.rule !== 'logit') continue
    builder.quantity(weightName(network, l), '1', {
      value: ({ run }) => run.weight[l]!,
      explain: (page) => explainWeight(page, contest, l),
    })
    if (contest.technologies[0] !== l) continue
    builder.quantity(costFloorName(network, contest), `million USD_2020/${outputUnit(network, l).replace('/yr', '')}`, {
      value: (replay, t) => costFloorAt(replay, contest, t).floor,
      explain: (page) => explainCostFloor(page, contest),
    })
  }
}

export function freeShareName(network: Network, l: number): string {
  return technologyName(network, l, 'Free Share')
}

function weightName(network: Network, l: number): string {
  return technologyName(network, l, 'Logit Weight')
}

function costFloorName(network: Network, { commodity }: Contest): string {
  return commodityName(network, commodity, 'Cost Floor')
}

/** Year from whose shares a frozen logit takes its own; null where the logit decides. */
function frozenYear({ paths }: Network, t: number): number | null {
  return paths.frozenIndex >= 0 && t > paths.frozenIndex ? paths.frozenIndex : null
}

export function freeShareAt(replay: Replay, contest: Contest, l: number, t: number): number {
  const { network, run } = replay
  const n = network.yearCount
  if (contest.rule !== 'logit') {
    if (contest.technologies.length === 1) return 1
    const row = prescribedRow(contest, l)
    return row < 0 ? 0 : run.rows[row * n + t]!
  }
  const frozen = frozenYear(network, t)
  if (frozen !== null) return run.salesShare[l * n + frozen]!
  let total = 0
  for (const other of contest.technologies) total += attraction(replay, contest, other, t)
  return total > 0 ? attraction(replay, contest, l, t) / total : 0
}

function attraction({ network, run }: Replay, contest: Contest, l: number, t: number): number {
  const at = l * network.yearCount + t
  const weight = run.weight[l]! * run.rows[network.technologies[l]!.maturity * network.yearCount + t]!
  return weight > 0 ? weight * exp(-run.slots[contest.gamma]! * log(run.unitCost[at]!)) : 0
}

/** Row of the share of sales that the study prescribes (-1: none). */
function prescribedRow({ technologies, shareRows }: Contest, l: number): number {
  return shareRows[technologies.indexOf(l)] ?? -1
}

/** The prescribed share as text; all of the sales for the only one. */
export function prescribedText(page: Page, contest: Contest, l: number): string {
  if (contest.technologies.length === 1) return '1'
  const row = prescribedRow(contest, l)
  return row < 0 ? '0' : page.row('prescribed', row)
}

/** w c^-gamma over its sum, prescribed as the study gives it, or as in the year of the freeze. */
function explainFreeShare(page: Page, contest: Contest, l: number): void {
  const { network, replay, t } = page
  if (contest.rule !== 'logit') return page.write(prescribedText(page, contest, l))
  const frozen = frozenYear(network, t)
  if (frozen !== null) {
    const held = page.of(`in_${network.horizon.start + frozen}`, technologyName(network, l, 'Sales Share'), frozen)
    return page.write(held, 'frozen')
  }
  const texts = contest.technologies.map((other) => attractionText(page, contest, other))
  if (attraction(replay, contest, l, t) === 0) return page.write('0', 'nothing-chosen')
  page.write(quotient(texts[contest.technologies.indexOf(l)]!, sum(texts)))
}

function attractionText(page: Page, contest: Contest, l: number): string {
  const { network, replay, t } = page
  if (attraction(replay, contest, l, t) === 0) return '0'
  const { technology, maturity } = network.technologies[l]!
  const weight = page.of(`weight_${technology.id}`, weightName(network, l))
  const cost = page.of(`cost_${technology.id}`, technologyName(network, l, 'Unit Cost'))
  const falling = `${cost}^(-${page.slot('exponent', contest.gamma)})`
  return product(weight, page.row(`maturity_${technology.id}`, maturity), falling)
}

/** share x cost^gamma of the base year; an analogue's weight without a share. */
function explainWeight(page: Page, contest: Contest, l: number): void {
  const { network, replay } = page
  const n = network.yearCount
  const { run } = replay
  const { analogue } = network.technologies[l]!
  if (run.weight[l] === 0) return page.write('0', 'nothing-chosen')
  const isCalibrated = run.salesShare[l * n]! > 0 && Number.isFinite(run.unitCost[l * n]!)
  if (!isCalibrated) return page.write(page.of('analogue', weightName(network, analogue)))
  const share = page.of('share', technologyName(network, l, 'Sales Share'), 0)
  const cost = page.of('cost', technologyName(network, l, 'Unit Cost'), 0)
  page.write(product(share, `${cost}^${page.slot('exponent', contest.gamma)}`))
}

/** Unit cost as the logit sees it: the levelised cost, raised to the floor of its group. */
export function explainUnitCost(page: Page, l: number): void {
  const { network, t } = page
  const contest = contestOf(network, l)
  const isUsed = contest?.rule === 'logit' && !setsStock(serviceOf(network, l)) && frozenYear(network, t) === null
  if (contest === null || !isUsed) return page.write('0', 'nothing-chosen')
  page.write(
    `max(${page.of('levelised', levelisedName(network, l))}, ${page.of('floor', costFloorName(network, contest))})`,
  )
}

/** A twentieth of the median of the group's costs, the lower of the two middle ones. */
function costFloorAt(
  { workspace }: Replay,
  contest: Contest,
  t: number,
): { readonly floor: number; readonly median: number } {
  const costs = Float64Array.from(contest.technologies, (l) => levelisedCost(workspace, l, t, Math.max(0, t - 1)))
  const order = contest.technologies.map((_, i) => i).filter((i) => Number.isFinite(costs[i]!))
  order.sort((a, b) => costs[a]! - costs[b]! || a - b)
  const middle = order[(order.length - 1) >> 1]
  const own = middle === undefined ? 0 : COST_FLOOR * costs[middle]!
  return { floor: own > 0 ? own : COST_FLOOR, median: middle === undefined ? -1 : contest.technologies[middle]! }
}

function explainCostFloor(page: Page, contest: Contest): void {
  const { network, replay, t } = page
  const { median, floor } = costFloorAt(replay, contest, t)
  if (median < 0 || floor === COST_FLOOR) return page.write(String(COST_FLOOR))
  page.write(product(String(COST_FLOOR), page.of('median', levelisedName(network, median))))
}
