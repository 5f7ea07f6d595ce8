import type { Network, TechnologyNode } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { difference, product, sum } from './formula-text.ts'
import { generationName } from './flow-rules.ts'
import { keptText, residualAt, residualName } from './slice-balance.ts'
import type { Page } from './page.ts'
import { ableName, leastName } from './plant-limits.ts'
import { runningCostName } from './unit-cost.ts'

/** What each plant generates in each slice. */
export function dispatchDetails(network: Network, builder: VariableBuilder): void {
  const count = network.slices.ids.length
  for (const l of network.grid?.plants.technologies ?? []) {
    for (const k of network.slices.ids.keys()) {
      builder.cell(generationName(network, l, k), 'PJ/yr', { cube: 'generation', index: l * count + k })
    }
  }
}

/** Generation of a plant in a slice: first what must run, then merit order; less what is curtailed. */
export function explainGeneration(page: Page, item: number): void {
  const { network } = page
  const count = network.slices.ids.length
  const l = Math.floor(item / count)
  const k = item % count
  const node = network.technologies[l]!
  if (node.technology.dispatch === 'dispatchable') explainDispatchable(page, node, k)
  else
    page.write(
      product(page.of('able', ableName(network, l, k)), keptText(page, node.technology.dispatch ?? 'must-run', k)),
    )
}

function explainDispatchable(page: Page, { index: l }: TechnologyNode, k: number): void {
  const { network, replay, t } = page
  const least = page.of('least', leastName(network, l, k))
  if (residualAt(replay, k, t) <= 0) return page.write(product(least, keptText(page, 'dispatchable', k)), 'merit-order')
  const order = meritOrder(page)
  const cheaper = order.slice(0, order.indexOf(l)).flatMap((other) => {
    const { id } = network.technologies[other]!.technology
    if (replay.run.generation[(other * network.slices.ids.length + k) * network.yearCount + t]! === 0) return []
    const made = page.of(id, generationName(network, other, k))
    const must = page.of(`least_${id}`, leastName(network, other, k))
    return [`(${made} - ${must})`]
  })
  page.of('running_cost', runningCostName(network, l))
  const left = difference(page.of('residual', residualName(network, k)), ...cheaper)
  const more = difference(page.of('able', ableName(network, l, k)), least)
  page.write(sum([least, `max(0, min(${more}, ${left}))`]), 'merit-order')
}

function meritOrder({ network, replay, t }: Page): readonly number[] {
  const n = network.yearCount
  return Array.from({ length: replay.merit.length / n }, (_, i) => replay.merit[i * n + t]!)
}

/** Load of a slice that nothing serves. */
export function explainUnserved(page: Page, k: number): void {
  const { network, replay, t } = page
  const made = (network.grid?.plants.technologies ?? []).flatMap((l) => {
    const { id, dispatch } = network.technologies[l]!.technology
    if (dispatch !== 'dispatchable') return []
    return [difference(page.of(id, generationName(network, l, k)), page.of(`least_${id}`, leastName(network, l, k)))]
  })
  const left = difference(page.of('residual', residualName(network, k)), ...made)
  // What the merit order serves to the last is nought, not the rounding of a difference.
  if (replay.run.unserved[k * network.yearCount + t] === 0) page.write('0', 'merit-order')
  else page.write(`max(0, ${left})`, 'merit-order')
}
