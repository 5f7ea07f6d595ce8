import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { capacityUnit, newBuildName, standingName, stockTargetName, technologyName } from '../variable-names.ts'
import { batchesOf } from './batches.ts'
import { mayBeBuilt, serviceOf, setsStock } from './contests-of.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'

export function standingDetails(network: Network, builder: VariableBuilder): void {
  for (const { index: l, builtToNeed } of network.technologies) {
    if (builtToNeed) continue
    builder.quantity(standingName(network, l), capacityUnit(network, l), {
      value: (replay, t) => standingAt(replay, l, t),
      explain: (page) => {
        const entered = sum([page.of('surviving', technologyName(network, l, 'Surviving')), commissionedText(page, l)])
        page.write(difference(entered, aboveCeilingText(page, l, entered)))
      },
    })
  }
}

export function standingAt(replay: Replay, l: number, t: number): number {
  const { network, run } = replay
  const entered = run.surviving[l * network.yearCount + t]! + commissionedAt(replay, l, t)
  const ceiling = ceilingAt(replay, l, t)
  return ceiling === null ? entered : Math.min(entered, Math.max(0, ceiling))
}

/** What the study itself commissions in year t. */
export function commissionedAt({ network, workspace }: Replay, l: number, t: number): number {
  let entering = 0
  for (const c of enteringCohorts(network, l, t)) entering += workspace.stock.cohortPaid[c]!
  return entering
}

function enteringCohorts(network: Network, l: number, t: number): readonly number[] {
  if (t === 0) return []
  return batchesOf(network, l).flatMap(({ kind, index }) =>
    kind === 'cohort' && network.cohorts.installed[index] === network.horizon.start + t ? [index] : [],
  )
}

function commissionedText(page: Page, l: number): string {
  const { network, t } = page
  return sum(enteringCohorts(network, l, t).map((c) => page.slot('commissioned', network.cohorts.amount[c]!)))
}

/** Highest stock that a phase-out allows in year t; null where none holds. */
function ceilingAt({ network, run, workspace }: Replay, l: number, t: number): number | null {
  const n = network.yearCount
  const share = workspace.effects.ceiling[l * n + t]!
  if (t === 0 || share >= 1) return null
  return share * run.capacity[l * n + phaseOutBegan(workspace.effects.ceiling, l * n) - 1]!
}

function phaseOutBegan(ceiling: Float64Array, first: number): number {
  let t = 1
  while (ceiling[first + t]! >= 1) t++
  return t
}

/** What stands above the ceiling, as text; `0` where no phase-out holds. */
function aboveCeilingText(page: Page, l: number, entered: string): string {
  const { network, replay, t } = page
  if (ceilingAt(replay, l, t) === null || policiesOn(network, 'ceiling', l).length === 0) return '0'
  const before = phaseOutBegan(replay.workspace.effects.ceiling, l * network.yearCount) - 1
  const base = page.of(`in_${network.horizon.start + before}`, technologyName(network, l, 'Capacity'), before)
  return `max(0, ${difference(entered, product(effectOf(page, 'ceiling', l, 'ceiling', '1'), base))})`
}

/** Capacity commissioned by the study and built by the model. */
export function explainBuilt(page: Page, l: number): void {
  const { network, t } = page
  const built = mayBeBuilt(network, l) && t > 0 ? page.of('new_build', newBuildName(network, l)) : '0'
  const text = sum([commissionedText(page, l), built])
  page.write(text, text === '0' ? 'nothing-chosen' : undefined)
}

/** What a phase-out takes above its ceiling, and what stands above a prescribed stock. */
export function explainScrapped(page: Page, l: number): void {
  const { network, t } = page
  const parts: string[] = []
  if (t > 0 && !network.technologies[l]!.builtToNeed) {
    const ceiling = aboveCeilingText(page, l, surviving(page, l))
    if (ceiling !== '0') parts.push(ceiling)
    if (setsStock(serviceOf(network, l))) parts.push(`max(0, ${difference(standing(page, l), wantedText(page, l))})`)
  }
  page.write(sum(parts), parts.length === 0 ? 'nothing-chosen' : 'oldest-first')
}

function surviving(page: Page, l: number): string {
  return sum([page.of('surviving', technologyName(page.network, l, 'Surviving')), commissionedText(page, l)])
}

export function standing(page: Page, l: number, hint = 'standing'): string {
  return page.of(hint, standingName(page.network, l))
}

/** Capacity that a prescribed stock needs. */
export function wantedText(page: Page, l: number): string {
  const { availability } = page.network.technologies[l]!
  if (page.replay.run.rows[availability * page.network.yearCount + page.t]! <= 0) return '0'
  return quotient(page.of('target', stockTargetName(page.network, l)), page.row('availability', availability))
}
