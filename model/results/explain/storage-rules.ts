import { PJ_PER_GW_HOUR } from '../../engine/dispatch.ts'
import { levelStorage } from '../../engine/storage-levelling.ts'
import type { ElectricityGrid, Network } from '../../network/network.ts'
import { averageAt, type Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { technologyName } from '../variable-names.ts'
import { product, quotient } from './formula-text.ts'
import { chargeName, generationName } from './flow-rules.ts'
import type { Page } from './page.ts'
import { afterStorageAt, afterStorageText } from './slice-balance.ts'
import { inputAverageOf } from './stock-average.ts'

/** The two levels of power between which each store works in each season. */
export function storageDetails(network: Network, builder: VariableBuilder): void {
  const { grid } = network
  if (grid === null) return
  const count = network.slices.ids.length
  for (const l of grid.storages) {
    for (const k of network.slices.ids.keys()) {
      builder.cell(generationName(network, l, k), 'PJ/yr', { cube: 'generation', index: l * count + k })
      builder.cell(chargeName(network, l, k), 'PJ/yr', { cube: 'charge', index: l * count + k })
    }
    for (const [s, season] of network.slices.seasons.entries()) {
      for (const side of ['high', 'low'] as const) {
        builder.quantity(levelName(network, l, s, side), 'PJ/h', {
          value: (replay, t) => levelAt(replay, grid, l, season, t)[side],
          explain: (page) => explainLevel(page, grid, l, season),
        })
      }
    }
  }
}

function levelName(network: Network, l: number, s: number, side: 'high' | 'low'): string {
  const [k = 0] = network.slices.seasons[s]!
  const season = network.resolved.study.slices[k]!.season
  return technologyName(network, l, `${side === 'high' ? 'Shaves above' : 'Fills below'}|${season}`)
}

function levelAt(
  replay: Replay,
  grid: ElectricityGrid,
  l: number,
  season: readonly number[],
  t: number,
): { readonly high: number; readonly low: number } {
  const { network, run, workspace } = replay
  const n = network.yearCount
  const node = network.technologies[l]!
  const { hours } = workspace.electricity
  const power = run.capacity[l * n + t]! * PJ_PER_GW_HOUR * run.rows[node.availability * n + t]!
  const level = new Float64Array(hours.length)
  let length = 0
  for (const k of season) {
    level[k] = afterStorageAt(replay, grid, k, t, grid.storages.indexOf(l)) / hours[k]!
    length += hours[k]!
  }
  const levels = { high: 0, low: 0 }
  if (power <= 0) return levels
  const input = averageAt(replay, network.flows[node.flows[0]!]!.intensity, t)
  const energy = power * run.rows[node.storageHours * n + t]! * (length / 24)
  levelStorage(levels, season, level, hours, power, input, energy)
  return levels
}

function explainLevel(page: Page, grid: ElectricityGrid, l: number, season: readonly number[]): void {
  const { network } = page
  const { flows, storageHours, availability } = network.technologies[l]!
  const [f = 0] = flows
  page.of('capacity', technologyName(network, l, 'Capacity'))
  page.row('availability', availability)
  page.row('storage_hours', storageHours)
  inputAverageOf(page, f, network.flows[f]!.intensity, 'input_per_output')
  for (const k of season) afterStorageText(page, grid, k, grid.storages.indexOf(l))
  page.decide('level', 'storage-levelling')
}

/** hours x min(power, max(0, residual power - upper level)) */
export function explainDischarge(page: Page, l: number, k: number): void {
  const { grid } = page.network
  if (grid === null) return page.write('0', 'nothing-chosen')
  const { hours, power, residual, level } = partsOf(page, grid, l, k, 'high')
  page.write(product(hours, `min(${power}, max(0, ${quotient(residual, hours)} - ${level}))`), 'storage-levelling')
}

/** hours x min(power, max(0, lower level - residual power)); plants do not charge. */
export function explainCharge(page: Page, item: number): void {
  const { network } = page
  const { grid } = network
  const count = network.slices.ids.length
  const l = Math.floor(item / count)
  if (grid?.storages.includes(l) !== true) return page.write('0', 'nothing-chosen')
  const { hours, power, residual, level } = partsOf(page, grid, l, item % count, 'low')
  page.write(product(hours, `min(${power}, max(0, ${level} - ${quotient(residual, hours)}))`), 'storage-levelling')
}

function partsOf(page: Page, grid: ElectricityGrid, l: number, k: number, side: 'high' | 'low') {
  const { network } = page
  const s = network.slices.seasons.findIndex((season) => season.includes(k))
  const capacity = page.of('capacity', technologyName(network, l, 'Capacity'))
  return {
    hours: page.slot('hours', network.slices.hours[k]!),
    power: product(String(PJ_PER_GW_HOUR), capacity, page.row('availability', network.technologies[l]!.availability)),
    residual: afterStorageText(page, grid, k, grid.storages.indexOf(l)),
    level: page.of('level', levelName(network, l, s, side)),
  }
}
