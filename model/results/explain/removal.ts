import { penaltyFactor, passThrough, penetration } from '../../engine/removal.ts'
import type { Network, TechnologyNode } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { capacityUnit, outputUnit, technologyName } from '../variable-names.ts'
import { recoveryName } from './capital-recovery.ts'
import { difference, product, sum } from './formula-text.ts'
import { isAveragedByOperation } from './least-cost-rules.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'

const MONEY = 'million USD_2020'

/** What removal processes serve, let through, take and cost. */
export function removalDetails(network: Network, builder: VariableBuilder): void {
  for (const [r, { technology }] of network.removals.entries()) {
    builder.quantity(penetrationName(network, r), '1', {
      value: ({ workspace }, t) => penetration(workspace, r, t),
      explain: (page) => explainPenetration(page, r),
    })
    if (network.technologies[technology]!.removals[0] === r) hostDetails(network, builder, technology)
  }
}

function hostDetails(network: Network, builder: VariableBuilder, l: number): void {
  const node = network.technologies[l]!
  for (const [g, gas] of network.gases.entries()) {
    if (!isRemoved(network, l, g)) continue
    builder.quantity(passName(network, l, gas), '1', {
      value: ({ workspace }, t) => passThrough(workspace, node, g, t),
      explain: (page) => chosenOr(page, l, () => page.write(product(...removing(page, l, g)))),
    })
  }
  builder.quantity(technologyName(network, l, 'Fuel for Removal'), '1', {
    value: (replay, t) => fuelFactor(replay, node, t),
    explain: (page) =>
      chosenOr(page, l, () =>
        page.write(sum(['1', ...perRemoval(page, l, ({ energyPenalty }) => page.row('penalty', energyPenalty))])),
      ),
  })
  builder.quantity(technologyName(network, l, 'Standing Cost of Removal'), `${MONEY}/${capacityUnit(network, l)}`, {
    value: ({ workspace }, t) => workspace.costs.removalStanding[l * network.yearCount + t]!,
    explain: (page) => {
      if (isAveragedByOperation(page.replay, l, page.t)) return page.decide('chosen', 'least-cost')
      page.write(sum(perRemoval(page, l, ({ fixedOm }) => page.row('fixed_om', fixedOm))))
    },
  })
  builder.quantity(
    technologyName(network, l, 'Running Cost of Removal'),
    `${MONEY}/${outputUnit(network, l).replace('/yr', '')}`,
    {
      value: ({ workspace }, t) => workspace.costs.removalRunning[l * network.yearCount + t]!,
      explain: (page) =>
        chosenOr(page, l, () =>
          page.write(sum(perRemoval(page, l, ({ variableOm }) => page.row('variable_om', variableOm)))),
        ),
    },
  )
}

/** Under least cost the programme chose what processes serve. */
function chosenOr(page: Page, l: number, write: () => void): void {
  if (isAveragedByOperation(page.replay, l, page.t)) page.decide('chosen', 'least-cost')
  else write()
}

/** Fuel burnt with processes over fuel burnt without: as chosen, or by their penetration. */
function fuelFactor(replay: Replay, node: TechnologyNode, t: number): number {
  const { workspace, network } = replay
  const f = node.flows.find((flow) => network.flows[flow]!.use === 'combustion')
  if (f === undefined || !isAveragedByOperation(replay, node.index, t)) return penaltyFactor(workspace, node, t)
  const share = workspace.effects.flowShare[f * network.yearCount + t]!
  return share > 0 ? workspace.flows.factor[f * network.yearCount + t]! / share : 1
}

function penetrationName(network: Network, r: number): string {
  const { id, technology } = network.removals[r]!
  return `Removal|${id}|${network.technologies[technology]!.technology.id}|Penetration`
}

function passName(network: Network, l: number, gas: string): string {
  return technologyName(network, l, `Passes Removal|${gas}`)
}

function isRemoved(network: Network, l: number, g: number): boolean {
  return network.technologies[l]!.removals.some((r) => network.removals[r]!.removal[g]! >= 0)
}

/** What the study says, or what a policy asks if that is more. */
function explainPenetration(page: Page, r: number): void {
  const own = page.row('stated', page.network.removals[r]!.penetration)
  if (policiesOn(page.network, 'penetration', r).length === 0) return page.write(`min(1, max(0, ${own}))`)
  page.write(`min(1, max(${own}, ${effectOf(page, 'penetration', r, 'required', '0')}))`)
}

function removing(page: Page, l: number, g: number): string[] {
  const { network } = page
  return network.technologies[l]!.removals.flatMap((r) => {
    const row = network.removals[r]!.removal[g]!
    return row < 0 ? [] : [difference('1', product(served(page, r), page.row('removed', row)))]
  })
}

function perRemoval(page: Page, l: number, cost: (removal: Network['removals'][number]) => string): string[] {
  const { network } = page
  return network.technologies[l]!.removals.map((r) => product(served(page, r), cost(network.removals[r]!)))
}

function served(page: Page, r: number): string {
  return page.of(`share_${page.network.removals[r]!.id}`, penetrationName(page.network, r))
}

/** Share of a gas that passes the removal processes of a technology; `1` where it has none for that gas. */
export function passText(page: Page, l: number, g: number): string {
  const { network } = page
  return isRemoved(network, l, g) ? page.of('passes', passName(network, l, network.gases[g]!)) : '1'
}

/** Factor on the fuel of a flow for the energy that removal takes; `1` for what is not burnt. */
export function penaltyText(page: Page, f: number): string {
  const { technology, use } = page.network.flows[f]!
  const isHost = page.network.technologies[technology]!.removals.length > 0
  if (use !== 'combustion' || !isHost) return '1'
  return page.of('fuel_for_removal', technologyName(page.network, technology, 'Fuel for Removal'))
}

/** Yearly cost of removal per unit of capacity, annuity at the hurdle rate included; `0` without any. */
export function removalYearlyText(page: Page, l: number): string {
  if (page.network.technologies[l]!.removals.length === 0) return '0'
  const recovery = page.of('recovery', recoveryName(page.network, l))
  return sum([removalStandingText(page, l), product(recovery, removalCapitalText(page, l))])
}

/** Fixed O&M of removal per unit of capacity; `0` without any. */
export function removalStandingText(page: Page, l: number): string {
  if (page.network.technologies[l]!.removals.length === 0) return '0'
  return page.of('removal_standing', technologyName(page.network, l, 'Standing Cost of Removal'))
}

/** Capital cost of removal per unit of capacity; `0` without any. */
export function removalCapitalText(page: Page, l: number): string {
  return sum(perRemoval(page, l, ({ capitalCost }) => page.row('removal_capital_cost', capitalCost)))
}

/** What is spent on each process: on that of new units, and on fitting units that stand. */
export function removalSpendingTexts(page: Page, l: number, built: string): string[] {
  const { network, t } = page
  return network.technologies[l]!.removals.map((r) => {
    const { id, capitalCost } = network.removals[r]!
    const fitted = product(served(page, r), built)
    const price = page.row(`capital_cost_${id}`, capitalCost)
    if (t === 0) return product(price, fitted)
    const before = page.of(`share_${id}_before`, penetrationName(network, r), t - 1)
    const risen = `max(0, ${difference(served(page, r), before)})`
    return product(price, sum([fitted, product(risen, page.of('surviving', technologyName(network, l, 'Surviving')))]))
  })
}

/** Cost of removal per unit of output; `0` without any. */
export function removalRunningText(page: Page, l: number): string {
  if (page.network.technologies[l]!.removals.length === 0) return '0'
  return page.of('removal_running', technologyName(page.network, l, 'Running Cost of Removal'))
}
