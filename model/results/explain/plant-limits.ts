import { PJ_PER_GW_HOUR } from '../../engine/dispatch.ts'
import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { technologyName } from '../variable-names.ts'
import { askedText, policyOf } from './clean-standard.ts'
import { standardsOn } from './contests-of.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'

/** What each plant can and must run in each slice, and what clean-electricity standards contract of it. */
export function plantLimitDetails(network: Network, builder: VariableBuilder): void {
  const n = network.yearCount
  const count = network.slices.ids.length
  for (const l of network.grid?.plants.technologies ?? []) {
    for (const k of network.slices.ids.keys()) {
      const at = (l * count + k) * n
      builder.quantity(ableName(network, l, k), 'PJ/yr', {
        value: ({ able }, t) => able[at + t]!,
        explain: (page) => page.write(ableText(page, l, k)),
      })
      if (network.technologies[l]!.technology.dispatch !== 'dispatchable') continue
      builder.quantity(leastName(network, l, k), 'PJ/yr', {
        value: ({ least }, t) => least[at + t]!,
        explain: (page) => explainLeast(page, l, k),
      })
      if (standardsOn(network, l).length === 0) continue
      builder.quantity(technicalName(network, l, k), 'PJ/yr', {
        value: (replay, t) => technicalLeastAt(replay, l, k, t),
        explain: (page) => page.write(technicalText(page, l, k)),
      })
    }
  }
  for (const m of network.effects.cleanStandards.keys()) {
    builder.quantity(contractedName(network, m), '1', {
      value: ({ contracted }, t) => contracted[m * n + t]!,
      explain: (page) => explainContracted(page, m),
    })
  }
}

export function ableName(network: Network, l: number, k: number): string {
  return technologyName(network, l, `Able|${network.slices.ids[k]!}`)
}

export function leastName(network: Network, l: number, k: number): string {
  return technologyName(network, l, `Least Load|${network.slices.ids[k]!}`)
}

/** Least load before contracts. */
function technicalName(network: Network, l: number, k: number): string {
  return technologyName(network, l, `Technical Least Load|${network.slices.ids[k]!}`)
}

function contractedName(network: Network, m: number): string {
  return `Policy|${policyOf(network, m)}|Contracted Part`
}

/** capacity x hours x min(greatest load, availability x availability in the slice) */
function ableText(page: Page, l: number, k: number): string {
  const { availability, sliceAvailability, technology, maxLoad } = page.network.technologies[l]!
  const slot = sliceAvailability[k] ?? -1
  const able = product(page.row('availability', availability), slot < 0 ? '1' : page.slot('in_slice', slot))
  const most = technology.dispatch === 'dispatchable' ? page.row('max_load', maxLoad) : '1'
  return product(energyText(page, l, k), `min(${most}, ${able})`)
}

function energyText(page: Page, l: number, k: number): string {
  const capacity = page.of('capacity', technologyName(page.network, l, 'Capacity'))
  return product(String(PJ_PER_GW_HOUR), capacity, page.slot('hours', page.network.slices.hours[k]!))
}

function technicalText(page: Page, l: number, k: number): string {
  const able = page.of('able', ableName(page.network, l, k))
  const least = product(energyText(page, l, k), page.row('min_load', page.network.technologies[l]!.minLoad))
  return `min(${able}, ${least})`
}

function technicalLeastAt({ network, run, able, workspace }: Replay, l: number, k: number, t: number): number {
  const n = network.yearCount
  const energy = run.capacity[l * n + t]! * workspace.electricity.hours[k]! * PJ_PER_GW_HOUR
  const least = energy * run.rows[network.technologies[l]!.minLoad * n + t]!
  return Math.min(able[(l * network.slices.ids.length + k) * n + t]!, least)
}

/** What is technically least, and of what could run above it the part that a standard has contracted. */
function explainLeast(page: Page, l: number, k: number): void {
  const { network, replay, t } = page
  const parts = standardsOn(network, l).filter((m) => replay.contracted[m * network.yearCount + t]! > 0)
  if (parts.length === 0) return page.write(technicalText(page, l, k))
  const technical = page.of('technical', technicalName(network, l, k))
  const more = difference(page.of('able', ableName(network, l, k)), technical)
  const part = parts.map((m) => page.of(policyOf(network, m), contractedName(network, m)))
  page.write(sum([technical, product(part.length === 1 ? part[0]! : `max(${part.join(', ')})`, more)]))
}

/** (share x load - what the plants of a standard give first) / what they could give more, within 0..1. */
function explainContracted(page: Page, m: number): void {
  const { network, replay, t } = page
  if (replay.contracted[m * network.yearCount + t] === 0) return page.write('0', 'nothing-chosen')
  const first: string[] = []
  const more: string[] = []
  for (const l of network.effects.cleanStandards[m]!.technologies) {
    const { id, dispatch } = network.technologies[l]!.technology
    for (const [k, slice] of network.slices.ids.entries()) {
      const able = page.of(`able_${id}_${slice}`, ableName(network, l, k))
      if (dispatch !== 'dispatchable') first.push(able)
      else {
        const least = page.of(`least_${id}_${slice}`, technicalName(network, l, k))
        first.push(least)
        more.push(`(${able} - ${least})`)
      }
    }
  }
  page.write(`min(1, ${quotient(difference(askedText(page, m), ...first), sum(more))})`)
}
