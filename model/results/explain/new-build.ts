import type { Network, ServiceGroup } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import {
  capacityUnit,
  commodityName,
  demandName,
  newBuildName,
  outputUnit,
  standingName,
  technologyName,
} from '../variable-names.ts'
import { standardBuildName } from './clean-standard.ts'
import { mayBeBuilt, serviceOf, setsStock, standardsOn, targetsOn } from './contests-of.ts'
import { energyBuildName, reserveBuildName } from './capacity-expansion.ts'
import { builtAtLeastCostFrom } from './least-cost-units.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { standing, standingAt, wantedText } from './standing.ts'
import { targetBuildAt, targetBuildName } from './target-build.ts'

/** What the model builds of each technology, and what its services' devices are able to give before that. */
export function newBuildDetails(network: Network, builder: VariableBuilder): void {
  const n = network.yearCount
  for (const { index: l } of network.technologies) {
    if (!mayBeBuilt(network, l)) continue
    builder.quantity(newBuildName(network, l), capacityUnit(network, l), {
      value: ({ vintage }, t) => vintage[(l * n + t) * n + t]!,
      explain: (page) => explainNewBuild(page, l),
    })
  }
  for (const service of network.services) {
    const [first = 0] = service.technologies
    builder.quantity(ableName(network, service), outputUnit(network, first), {
      value: (replay, t) => {
        let able = 0
        for (const l of service.technologies) {
          let capacity = standingAt(replay, l, t)
          for (const m of targetsOn(network, l)) capacity += targetBuildAt(replay, m, l, t)
          able += capacity * replay.run.rows[network.technologies[l]!.availability * n + t]!
        }
        return able
      },
      explain: (page) => explainAble(page, service),
    })
  }
}

function ableName(network: Network, { commodity }: ServiceGroup): string {
  return commodityName(network, commodity, 'Able before New Build')
}

function explainNewBuild(page: Page, l: number): void {
  const { network, t } = page
  const from = builtAtLeastCostFrom(network, l)
  if (from !== null && t >= from) return page.decide('chosen', 'least-cost')
  if (t === 0) return page.write('0', 'nothing-chosen')
  const service = serviceOf(network, l)
  if (setsStock(service)) return page.write(`max(0, ${difference(wantedText(page, l), standing(page, l))})`)
  const parts = targetBuildTexts(page, l)
  if (service !== null) parts.push(gapText(page, service, l))
  else if (network.grid?.plants.technologies.includes(l) === true && t > network.lastObserved) {
    for (const m of standardsOn(network, l)) parts.push(page.of('for_standard', standardBuildName(network, m, l)))
    parts.push(page.of('for_energy', energyBuildName(network, l)))
    if (network.technologies[l]!.technology.dispatch === 'dispatchable') {
      parts.push(page.of('for_reserve', reserveBuildName(network, l)))
    }
  }
  const text = sum(parts)
  if (text === '0') page.write(text, 'nothing-chosen')
  else page.write(text, service === null ? 'capacity-expansion' : undefined)
}

/** What each capacity target asks for. */
function targetBuildTexts(page: Page, l: number): string[] {
  const { network } = page
  return targetsOn(network, l).map((m) => page.of('for_target', targetBuildName(network, m, l)))
}

/** max(0, demand - able) x share of sales / availability. */
function gapText(page: Page, service: ServiceGroup, l: number): string {
  const { network, replay, t } = page
  const n = network.yearCount
  const { availability } = network.technologies[l]!
  if (replay.run.rows[availability * n + t]! <= 0) return '0'
  const demand = page.of('demand', demandName(network, service.commodity))
  const gap = `max(0, ${difference(demand, page.of('able', ableName(network, service)))})`
  const share = page.of('share', technologyName(network, l, 'Sales Share'))
  return quotient(product(gap, share), page.row('availability', availability))
}

function explainAble(page: Page, service: ServiceGroup): void {
  const { network } = page
  page.write(
    sum(
      service.technologies.map((l) => {
        const { technology, availability } = network.technologies[l]!
        const capacity = page.of(technology.id, standingName(network, l))
        const built = targetsOn(network, l).map((m) =>
          page.of(`target_${technology.id}`, targetBuildName(network, m, l)),
        )
        return product(sum([capacity, ...built]), page.row(`availability_${technology.id}`, availability))
      }),
    ),
  )
}
