import { fullOutput } from '../../choice/levelised-cost.ts'
import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { capacityUnit, technologyName } from '../variable-names.ts'
import { setsStock, serviceOf, targetsOn } from './contests-of.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'
import { standing, standingAt } from './standing.ts'

/** What one capacity target builds of one technology. */
export function targetBuildName(network: Network, m: number, l: number): string {
  const [p = 0] = policiesOn(network, 'capacity', m)
  return technologyName(network, l, `New Build for ${network.policies[p]!.policy.id}`)
}

export function targetBuildDetails(network: Network, builder: VariableBuilder): void {
  for (const { index: l } of network.technologies) {
    for (const m of targetsOn(network, l)) {
      builder.quantity(targetBuildName(network, m, l), capacityUnit(network, l), {
        value: (replay, t) => targetBuildAt(replay, m, l, t),
        explain: (page) => explainTargetBuild(page, m, l),
      })
    }
  }
}

/**
 * max(0, target - what stands of the group) x share, where what earlier targets have built stands already; shared out as
 * sales are, in equal parts where none is sold, among those that may be built.
 */
export function targetBuildAt(replay: Replay, m: number, l: number, t: number): number {
  const { network, workspace } = replay
  const n = network.yearCount
  if (!builds(network, l, t) || !isOpen(replay, l, t)) return 0
  const { technologies } = network.effects.capacityTargets[m]!
  let group = 0
  for (const other of technologies) {
    group += standingAt(replay, other, t)
    for (const earlier of earlierTargets(network, m, other)) group += targetBuildAt(replay, earlier, other, t)
  }
  const missing = workspace.effects.capacity[m * n + t]! - group
  return missing <= 0 ? 0 : missing * shareAmong(replay, openOf(replay, technologies, t), l, t)
}

/** Those of a group that may be built in a year. */
export function openOf(replay: Replay, technologies: readonly number[], t: number): readonly number[] {
  return technologies.filter((other) => isOpen(replay, other, t))
}

/** What one of those that may be built has of what they build: as sales are, in equal parts where none is sold. */
export function shareAmong({ network, run }: Replay, open: readonly number[], l: number, t: number): number {
  const n = network.yearCount
  let shares = 0
  for (const other of open) shares += run.salesShare[other * n + t]!
  return shares > 0 ? run.salesShare[l * n + t]! / shares : 1 / open.length
}

/** The same of what is missing, as text. */
export function sharedText(page: Page, missing: string, open: readonly number[], l: number): string {
  const { network, replay, t } = page
  const isShared = open.some((other) => replay.run.salesShare[other * network.yearCount + t]! > 0)
  if (!isShared) return quotient(missing, String(open.length))
  const share = (other: number) => {
    const { id } = network.technologies[other]!.technology
    return page.of(`share_${id}`, technologyName(network, other, 'Sales Share'))
  }
  return quotient(product(missing, share(l)), sum(open.map(share)))
}

function explainTargetBuild(page: Page, m: number, l: number): void {
  const { network, replay, t } = page
  if (!builds(network, l, t) || !isOpen(replay, l, t)) return page.write('0', 'nothing-chosen')
  const { technologies } = network.effects.capacityTargets[m]!
  const idOf = (other: number) => network.technologies[other]!.technology.id
  const group = technologies.flatMap((other) => [
    standing(page, other, `standing_${idOf(other)}`),
    ...earlierTargets(network, m, other).map((earlier) =>
      page.of(`built_${idOf(other)}`, targetBuildName(network, earlier, other)),
    ),
  ])
  const missing = `max(0, ${difference(effectOf(page, 'capacity', m, 'target', '0'), sum(group))})`
  page.write(sharedText(page, missing, openOf(replay, technologies, t), l))
}

/** Targets on the same technology that come first. */
export function earlierTargets(network: Network, m: number, l: number): readonly number[] {
  return targetsOn(network, l).filter((other) => other < m)
}

/** Whether targets are built at all: plants and storage after the last observed year, devices unless shares of stock are prescribed. */
function builds(network: Network, l: number, t: number): boolean {
  const { kind } = network.technologies[l]!.technology
  if (kind === 'plant' || kind === 'storage') return t > network.lastObserved
  return t > 0 && !setsStock(serviceOf(network, l))
}

export function isOpen(replay: Replay, l: number, t: number): boolean {
  const { network, workspace } = replay
  const node = network.technologies[l]!
  const allowed = workspace.effects.allowed[l * network.yearCount + t]!
  return allowed > 0 && t >= node.firstYearIndex && fullOutput(workspace, node, t) > 0
}
