import { PJ_PER_GW_HOUR } from '../../engine/dispatch.ts'
import type { ElectricityGrid, Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { sliceName, technologyName } from '../variable-names.ts'
import { product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'

export const requirementName = 'Capacity|Electricity|Reserve Requirement'

/** Firm capacity of each plant and store. */
export function firmCapacityDetails(network: Network, builder: VariableBuilder): void {
  for (const l of units(network.grid)) {
    builder.quantity(firmName(network, l), 'GW', {
      value: (replay, t) => firmAt(replay, l, replay.run.capacity[l * network.yearCount + t]!, t),
      explain: (page) => page.write(firmText(page, l, page.of('capacity', technologyName(network, l, 'Capacity')))),
    })
  }
}

function units(grid: ElectricityGrid | null): readonly number[] {
  return grid === null ? [] : [...grid.plants.technologies, ...grid.storages]
}

function firmName(network: Network, l: number): string {
  return technologyName(network, l, 'Firm Capacity')
}

/** credit x capacity, over 1 + fade x capacity / requirement for variable plants and storage. */
export function firmAt({ network, run }: Replay, l: number, capacity: number, t: number): number {
  const credit = run.rows[network.technologies[l]!.capacityCredit * network.yearCount + t]!
  const peak = run.peak[t]!
  const spread = fades(network, l) && peak > 0 ? 1 + (run.slots[network.settings.creditFade]! * capacity) / peak : 1
  return (credit / spread) * capacity
}

export function firmText(page: Page, l: number, capacity: string): string {
  const { network, replay, t } = page
  const { technology, capacityCredit } = network.technologies[l]!
  const firm = product(page.row(`credit_${technology.id}`, capacityCredit), capacity)
  if (firm === '0' || !fades(network, l) || replay.run.peak[t]! <= 0) return firm
  const faded = product(page.slot('fade', network.settings.creditFade), capacity)
  if (faded === '0') return firm
  return quotient(firm, sum(['1', quotient(faded, page.of('requirement', requirementName))]))
}

function fades(network: Network, l: number): boolean {
  const { kind, dispatch } = network.technologies[l]!.technology
  return kind === 'storage' || dispatch === 'variable'
}

/** Sum over plants and storage. */
export function explainFirm(page: Page): void {
  const { network } = page
  page.write(sum(units(network.grid).map((l) => page.of(network.technologies[l]!.technology.id, firmName(network, l)))))
}

/** (1 + reserve margin) x peak factor x highest average load of a slice. */
export function explainRequirement(page: Page): void {
  const { network } = page
  const loads = network.slices.ids.map((id, k) => {
    const load = page.of(`load_${id}`, sliceName(network, k, 'Expected Load'))
    return quotient(load, product(String(PJ_PER_GW_HOUR), page.slot(`hours_${id}`, network.slices.hours[k]!)))
  })
  const { reserveMargin, peakFactor } = network.settings
  page.write(
    product(
      sum(['1', page.slot('margin', reserveMargin)]),
      page.slot('peak_factor', peakFactor),
      `max(0, ${loads.join(', ')})`,
    ),
  )
}
