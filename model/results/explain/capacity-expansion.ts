import { fullOutput } from '../../choice/levelised-cost.ts'
import type { ElectricityGrid, Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { sliceName, standingName, technologyName } from '../variable-names.ts'
import { targetsOn } from './contests-of.ts'
import { firmAt, firmText, requirementName } from './firm-capacity.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import { fullOutputName } from './full-output.ts'
import type { Page } from './page.ts'
import { standingAt } from './standing.ts'
import { targetBuildAt, targetBuildName } from './target-build.ts'

const ENERGY_GAP = 'Electricity|Energy Gap'
const RESERVE_GAP = 'Electricity|Reserve Gap'

export function energyBuildName(network: Network, l: number): string {
  return technologyName(network, l, 'New Build for Energy')
}

export function reserveBuildName(network: Network, l: number): string {
  return technologyName(network, l, 'New Build for Reserve')
}

/** New plants beyond what targets ask: the gaps of energy and of reserve, and how plants share them. */
export function capacityExpansionDetails(network: Network, builder: VariableBuilder): void {
  const { grid } = network
  if (grid === null) return
  builder.quantity(ENERGY_GAP, 'PJ/yr', {
    value: (replay, t) => energyGapAt(replay, grid, t),
    explain: (page) => explainEnergyGap(page, grid),
  })
  builder.quantity(RESERVE_GAP, 'GW', {
    value: (replay, t) => reserveGapAt(replay, grid, t),
    explain: (page) => explainReserveGap(page, grid),
  })
  for (const l of grid.plants.technologies) {
    builder.quantity(energyBuildName(network, l), 'GW', {
      value: (replay, t) => energyBuildAt(replay, grid, l, t),
      explain: (page) => explainEnergyBuild(page, l),
    })
    if (network.technologies[l]!.technology.dispatch !== 'dispatchable') continue
    builder.quantity(reserveBuildName(network, l), 'GW', {
      value: (replay, t) => reserveBuildAt(replay, grid, l, t),
      explain: (page) => explainReserveBuild(page, grid, l),
    })
  }
}

/** Expected load by slice: this year's devices, and conversions as they ran the year before. */
function expectedLoadAt({ network, deviceLoad, conversionLoad }: Replay, k: number, t: number): number {
  const at = k * network.yearCount + t
  return deviceLoad[at]! + (t === 0 ? 0 : conversionLoad[at - 1]!)
}

/** sum_k load (1 + margin) - contracted imports - sum_l capacity x full output. */
function energyGapAt(replay: Replay, grid: ElectricityGrid, t: number): number {
  const { network, run, workspace } = replay
  let needed = 0
  for (const k of network.slices.ids.keys()) needed += expectedLoadAt(replay, k, t)
  needed *= 1 + run.slots[network.settings.buildEnergyMargin]!
  const { importMin } = network.commodities[grid.bus]!
  if (importMin >= 0) needed -= run.rows[importMin * network.yearCount + t]!
  for (const l of grid.plants.technologies) {
    needed -= beforeEnergyAt(replay, l, t) * fullOutput(workspace, network.technologies[l]!, t)
  }
  return needed
}

function explainEnergyGap(page: Page, grid: ElectricityGrid): void {
  const { network } = page
  const load = [...network.slices.ids.entries()].map(([k, id]) =>
    page.of(`load_${id}`, sliceName(network, k, 'Expected Load')),
  )
  const margin = page.slot('margin', network.settings.buildEnergyMargin)
  const { importMin } = network.commodities[grid.bus]!
  const given = grid.plants.technologies.map((l) => {
    const { id } = network.technologies[l]!.technology
    return product(beforeEnergyText(page, l), page.of(`full_output_${id}`, fullOutputName(network, l)))
  })
  const contracted = importMin < 0 ? '0' : page.row('contracted_imports', importMin)
  page.write(difference(product(sum(load), sum(['1', margin])), contracted, ...given))
}

/** What stands, with what targets have built. */
function beforeEnergyAt(replay: Replay, l: number, t: number): number {
  let capacity = standingAt(replay, l, t)
  for (const m of targetsOn(replay.network, l)) capacity += targetBuildAt(replay, m, l, t)
  return capacity
}

function beforeEnergyText(page: Page, l: number): string {
  const { network } = page
  const { id } = network.technologies[l]!.technology
  const built = targetsOn(network, l).map((m) => page.of(`target_${id}`, targetBuildName(network, m, l)))
  return sum([page.of(id, standingName(network, l)), ...built])
}

function energyBuildAt(replay: Replay, grid: ElectricityGrid, l: number, t: number): number {
  const { network, run, workspace } = replay
  const share = run.salesShare[l * network.yearCount + t]!
  if (t <= network.lastObserved || share <= 0) return 0
  return (Math.max(0, energyGapAt(replay, grid, t)) * share) / fullOutput(workspace, network.technologies[l]!, t)
}

function explainEnergyBuild(page: Page, l: number): void {
  const { network, replay, t } = page
  const share = replay.run.salesShare[l * network.yearCount + t]!
  if (t <= network.lastObserved) return page.write('0', 'nothing-chosen')
  const gap = `max(0, ${page.of('gap', ENERGY_GAP)})`
  const shared = product(gap, page.of('share', technologyName(network, l, 'Sales Share')))
  page.write(share > 0 ? quotient(shared, page.of('full_output', fullOutputName(network, l))) : shared)
}

/** Requirement less the firm capacity before reserve is built. */
function reserveGapAt(replay: Replay, grid: ElectricityGrid, t: number): number {
  const { network, run } = replay
  let firm = 0
  for (const l of [...grid.plants.technologies, ...grid.storages]) {
    const isPlant = network.technologies[l]!.technology.kind === 'plant'
    const capacity = beforeEnergyAt(replay, l, t) + (isPlant ? energyBuildAt(replay, grid, l, t) : 0)
    firm += firmAt(replay, l, capacity, t)
  }
  return run.peak[t]! - firm
}

function explainReserveGap(page: Page, grid: ElectricityGrid): void {
  const { network } = page
  const firm = [...grid.plants.technologies, ...grid.storages].map((l) => {
    const { id, kind } = network.technologies[l]!.technology
    const built = kind === 'plant' ? page.of(`for_energy_${id}`, energyBuildName(network, l)) : '0'
    return firmText(page, l, sum([beforeEnergyText(page, l), built]))
  })
  page.write(difference(page.of('requirement', requirementName), ...firm))
}

/** gap x share / sum of share x credit */
function reserveBuildAt(replay: Replay, grid: ElectricityGrid, l: number, t: number): number {
  const { network, run } = replay
  const n = network.yearCount
  const sold = firmPlants(replay, grid, t)
  if (t <= network.lastObserved || !sold.includes(l)) return 0
  let firm = 0
  for (const other of sold) {
    firm += run.salesShare[other * n + t]! * run.rows[network.technologies[other]!.capacityCredit * n + t]!
  }
  return (Math.max(0, reserveGapAt(replay, grid, t)) * run.salesShare[l * n + t]!) / firm
}

/** Dispatchable plants with a credit that are sold this year. */
function firmPlants({ network, run }: Replay, grid: ElectricityGrid, t: number): readonly number[] {
  const n = network.yearCount
  return grid.plants.technologies.filter((l) => {
    const { technology, capacityCredit } = network.technologies[l]!
    const isFirm = technology.dispatch === 'dispatchable' && run.rows[capacityCredit * n + t]! > 0
    return isFirm && run.salesShare[l * n + t]! > 0
  })
}

function explainReserveBuild(page: Page, grid: ElectricityGrid, l: number): void {
  const { network, replay, t } = page
  const sold = firmPlants(replay, grid, t)
  if (t <= network.lastObserved || !sold.includes(l)) return page.write('0', 'nothing-chosen')
  const share = (other: number) =>
    page.of(`share_${network.technologies[other]!.technology.id}`, technologyName(network, other, 'Sales Share'))
  const firm = (other: number) => {
    const { technology, capacityCredit } = network.technologies[other]!
    return product(share(other), page.row(`credit_${technology.id}`, capacityCredit))
  }
  const gap = `max(0, ${page.of('gap', RESERVE_GAP)})`
  page.write(quotient(product(gap, share(l)), sum(sold.map(firm))))
}
