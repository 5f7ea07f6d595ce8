import { leadTime } from '../../engine/capacity-expansion.ts'
import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { standingName, technologyName } from '../variable-names.ts'
import { standardBuildAt, standardBuildName } from './clean-standard.ts'
import { standardsOn, targetsOn } from './contests-of.ts'
import { difference, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'
import { standingAt } from './standing.ts'
import {
  earlierTargets,
  isOpen,
  openOf,
  shareAmong,
  sharedText,
  targetBuildAt,
  targetBuildName,
} from './target-build.ts'

/** What one capacity target still asks of a plant by the end of the years that planners look ahead. */
function toComeName(network: Network, m: number, l: number): string {
  const [p = 0] = policiesOn(network, 'capacity', m)
  return technologyName(network, l, `To Come for ${network.policies[p]!.policy.id}`)
}

export function targetsToComeDetails(network: Network, builder: VariableBuilder): void {
  for (const l of network.grid?.plants.technologies ?? []) {
    for (const m of targetsOn(network, l)) {
      builder.quantity(toComeName(network, m, l), 'GW', {
        value: (replay, t) => toComeAt(replay, m, l, t),
        explain: (page) => explainToCome(page, m, l),
      })
    }
  }
}

/** Index of the year that planners look ahead to, not beyond the last. */
export function laterYear({ network, workspace }: Replay, t: number): number {
  return Math.min(t + leadTime(workspace), network.yearCount - 1)
}

/** What stands once the targets and standards of the year are built. */
export function heldAt(replay: Replay, l: number, t: number): number {
  let capacity = standingAt(replay, l, t)
  for (const m of targetsOn(replay.network, l)) capacity += targetBuildAt(replay, m, l, t)
  for (const m of standardsOn(replay.network, l)) capacity += standardBuildAt(replay, m, l, t)
  return capacity
}

export function heldText(page: Page, l: number): string {
  const { network } = page
  const { id } = network.technologies[l]!.technology
  const built = targetsOn(network, l).map((m) => page.of(`target_${id}`, targetBuildName(network, m, l)))
  const standards = standardsOn(network, l).map((m) => page.of(`standard_${id}`, standardBuildName(network, m, l)))
  return sum([page.of(id, standingName(network, l)), ...built, ...standards])
}

/** What all targets on a plant still ask for. */
export function allToComeAt(replay: Replay, l: number, t: number): number {
  return targetsOn(replay.network, l).reduce((sum, m) => sum + toComeAt(replay, m, l, t), 0)
}

export function allToComeText(page: Page, l: number): string[] {
  const { id } = page.network.technologies[l]!.technology
  return targetsOn(page.network, l).map((m) => page.of(`to_come_${id}`, toComeName(page.network, m, l)))
}

/** max(0, later target - what the group has by then) x share, shared out as sales are among those that may be built. */
function toComeAt(replay: Replay, m: number, l: number, t: number): number {
  const { network, workspace } = replay
  const n = network.yearCount
  const later = laterYear(replay, t)
  if (t <= network.lastObserved || !isOpen(replay, l, later)) return 0
  const { technologies } = network.effects.capacityTargets[m]!
  let group = 0
  for (const other of technologies) {
    group += heldAt(replay, other, t)
    for (const earlier of earlierTargets(network, m, other)) group += toComeAt(replay, earlier, other, t)
  }
  const missing = workspace.effects.capacity[m * n + later]! - group
  return missing <= 0 ? 0 : missing * shareAmong(replay, openOf(replay, technologies, later), l, t)
}

function explainToCome(page: Page, m: number, l: number): void {
  const { network, replay, t } = page
  const later = laterYear(replay, t)
  if (t <= network.lastObserved || !isOpen(replay, l, later)) return page.write('0', 'nothing-chosen')
  const { technologies } = network.effects.capacityTargets[m]!
  const idOf = (other: number) => network.technologies[other]!.technology.id
  const group = technologies.flatMap((other) => [
    heldText(page, other),
    ...earlierTargets(network, m, other).map((earlier) =>
      page.of(`to_come_${idOf(other)}`, toComeName(network, earlier, other)),
    ),
  ])
  const target = effectOf(page, 'capacity', m, 'target', '0', later)
  const missing = `max(0, ${difference(target, sum(group))})`
  page.write(sharedText(page, missing, openOf(replay, technologies, later), l))
}
