import { fullOutput } from '../../choice/levelised-cost.ts'
import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { sliceName, standingName, technologyName } from '../variable-names.ts'
import { standardsOn, targetsOn } from './contests-of.ts'
import { expectedLoadAt } from './electricity-load.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import { fullOutputName } from './full-output.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'
import { standingAt } from './standing.ts'
import { isOpen, targetBuildAt, targetBuildName } from './target-build.ts'

const PLANT_LOAD = 'Electricity|Expected Plant Load'

/** What a clean-electricity standard builds of a plant. */
export function standardBuildName(network: Network, m: number, l: number): string {
  return technologyName(network, l, `New Build for ${policyOf(network, m)}`)
}

export function cleanStandardDetails(network: Network, builder: VariableBuilder): void {
  if (network.effects.cleanStandards.length === 0) return
  builder.quantity(PLANT_LOAD, 'PJ/yr', { value: plantLoadAt, explain: explainPlantLoad })
  for (const [m, { technologies }] of network.effects.cleanStandards.entries()) {
    for (const l of technologies) {
      builder.quantity(standardBuildName(network, m, l), 'GW', {
        value: (replay, t) => standardBuildAt(replay, m, l, t),
        explain: (page) => explainStandardBuild(page, m, l),
      })
    }
  }
}

/** Load less contracted imports. */
function plantLoadAt(replay: Replay, t: number): number {
  const { network, run } = replay
  let load = 0
  for (const k of network.slices.ids.keys()) load += expectedLoadAt(replay, k, t)
  const imports = importsOf(network)
  return Math.max(0, imports < 0 ? load : load - run.rows[imports * network.yearCount + t]!)
}

function explainPlantLoad(page: Page): void {
  page.write(`max(0, ${difference(loadText(page), importsText(page))})`)
}

function loadText(page: Page): string {
  const { network } = page
  return sum(
    [...network.slices.ids.entries()].map(([k, id]) => page.of(`load_${id}`, sliceName(network, k, 'Expected Load'))),
  )
}

function importsText(page: Page): string {
  const imports = importsOf(page.network)
  return imports < 0 ? '0' : page.row('contracted_imports', imports)
}

function importsOf({ grid, commodities }: Network): number {
  return grid === null ? -1 : commodities[grid.bus]!.importMin
}

/** The load that plants are expected to serve, and the share of it that a standard asks. */
export function askedText(page: Page, m: number): string {
  return product(effectOf(page, 'cleanShare', m, 'standard', '0'), page.of('load', PLANT_LOAD))
}

/** max(0, share x load - sum of full output x capacity) x share of sales / full output, after targets and earlier standards. */
export function standardBuildAt(replay: Replay, m: number, l: number, t: number): number {
  const { network, run, workspace } = replay
  const n = network.yearCount
  const asked = workspace.effects.cleanShare[m * n + t]!
  if (asked <= 0 || t <= network.lastObserved || !isOpen(replay, l, t)) return 0
  const { technologies } = network.effects.cleanStandards[m]!
  let missing = asked * plantLoadAt(replay, t)
  for (const other of technologies) {
    missing -= heldBefore(replay, m, other, t) * fullOutput(workspace, network.technologies[other]!, t)
  }
  if (missing <= 0) return 0
  const open = technologies.filter((other) => isOpen(replay, other, t))
  let shares = 0
  for (const other of open) shares += run.salesShare[other * n + t]!
  const part = shares > 0 ? run.salesShare[l * n + t]! / shares : 1 / open.length
  return (missing * part) / fullOutput(workspace, network.technologies[l]!, t)
}

function explainStandardBuild(page: Page, m: number, l: number): void {
  const { network, replay, t } = page
  const asked = replay.workspace.effects.cleanShare[m * network.yearCount + t]!
  if (asked <= 0 || t <= network.lastObserved || !isOpen(replay, l, t)) return page.write('0', 'nothing-chosen')
  const { technologies } = network.effects.cleanStandards[m]!
  const idOf = (other: number) => network.technologies[other]!.technology.id
  const full = (other: number) => page.of(`full_output_${idOf(other)}`, fullOutputName(network, other))
  const given = technologies.map((other) => product(heldBeforeText(page, m, other), full(other)))
  const missing = `max(0, ${difference(askedText(page, m), ...given)})`
  const open = technologies.filter((other) => isOpen(replay, other, t))
  const isShared = open.some((other) => replay.run.salesShare[other * network.yearCount + t]! > 0)
  const share = (other: number) => page.of(`share_${idOf(other)}`, technologyName(network, other, 'Sales Share'))
  const built = quotient(missing, full(l))
  page.write(isShared ? quotient(product(built, share(l)), sum(open.map(share))) : quotient(built, String(open.length)))
}

/** What stands once targets and the standards before m have built. */
function heldBefore(replay: Replay, m: number, l: number, t: number): number {
  let capacity = standingAt(replay, l, t)
  for (const target of targetsOn(replay.network, l)) capacity += targetBuildAt(replay, target, l, t)
  for (const other of standardsOn(replay.network, l)) if (other < m) capacity += standardBuildAt(replay, other, l, t)
  return capacity
}

function heldBeforeText(page: Page, m: number, l: number): string {
  const { network } = page
  const { id } = network.technologies[l]!.technology
  return sum([
    page.of(`standing_${id}`, standingName(network, l)),
    ...targetsOn(network, l).map((target) => page.of(`target_${id}`, targetBuildName(network, target, l))),
    ...standardsOn(network, l).flatMap((other) =>
      other < m ? [page.of(`standard_${id}`, standardBuildName(network, other, l))] : [],
    ),
  ])
}

export function policyOf(network: Network, m: number): string {
  const [p = 0] = policiesOn(network, 'cleanShare', m)
  return network.policies[p]!.policy.id
}
