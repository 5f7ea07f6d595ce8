import { fullOutput } from '../../choice/levelised-cost.ts'
import { leadTime } from '../../engine/capacity-expansion.ts'
import type { ElectricityGrid, Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { sliceName, technologyName } from '../variable-names.ts'
import { expectedLoadAt } from './electricity-load.ts'
import { firmAt, firmText, requirementName } from './firm-capacity.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import { fullOutputName } from './full-output.ts'
import type { Page } from './page.ts'
import { allToComeAt, allToComeText, heldAt, heldText, laterYear } from './targets-to-come.ts'

const ENERGY_GAP = 'Electricity|Energy Gap'
const LOAD_GROWTH = 'Electricity|Load Growth'
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
  builder.quantity(LOAD_GROWTH, 'PJ/yr', {
    value: (replay, t) => loadGrowthAt(replay, t),
    explain: (page) => explainLoadGrowth(page),
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

/** (load + L x growth) (1 + margin) - contracted imports - sum_l (capacity + to come) x full output, L years ahead. */
function energyGapAt(replay: Replay, grid: ElectricityGrid, t: number): number {
  const { network, run, workspace } = replay
  const later = laterYear(replay, t)
  let needed = leadTime(workspace) * loadGrowthAt(replay, t)
  for (const k of network.slices.ids.keys()) needed += expectedLoadAt(replay, k, t)
  needed *= 1 + run.slots[network.settings.buildEnergyMargin]!
  const { importMin } = network.commodities[grid.bus]!
  if (importMin >= 0) needed -= run.rows[importMin * network.yearCount + later]!
  for (const l of grid.plants.technologies) {
    const capacity = heldAt(replay, l, t) + allToComeAt(replay, l, t)
    needed -= capacity * fullOutput(workspace, network.technologies[l]!, later)
  }
  return needed
}

function explainEnergyGap(page: Page, grid: ElectricityGrid): void {
  const { network } = page
  const later = laterYear(page.replay, page.t)
  const load = [...network.slices.ids.entries()].map(([k, id]) =>
    page.of(`load_${id}`, sliceName(network, k, 'Expected Load')),
  )
  const grown = product(leadText(page), page.of('growth', LOAD_GROWTH))
  const margin = page.slot('margin', network.settings.buildEnergyMargin)
  const { importMin } = network.commodities[grid.bus]!
  const given = grid.plants.technologies.map((l) => {
    const { id } = network.technologies[l]!.technology
    const capacity = sum([heldText(page, l), ...allToComeText(page, l)])
    return product(capacity, page.of(`full_output_${id}`, fullOutputName(network, l), later))
  })
  const contracted = importMin < 0 ? '0' : page.row('contracted_imports', importMin, later)
  page.write(difference(product(sum([...load, grown]), sum(['1', margin])), contracted, ...given))
}

/** Years that planners look ahead; `0` where the study has no such setting. */
function leadText(page: Page): string {
  const lead = page.slot('lead_time', page.network.settings.buildLeadTime)
  return lead === '0' ? lead : `round(${lead})`
}

/** Years before t over which growth of load is taken, and the growth a year. */
function yearsOfGrowth({ workspace }: Replay, t: number): number {
  return Math.max(0, Math.min(leadTime(workspace), t - 1))
}

function loadGrowthAt(replay: Replay, t: number): number {
  const { network, run } = replay
  const n = network.yearCount
  const years = yearsOfGrowth(replay, t)
  let grown = 0
  if (years === 0) return 0
  for (const k of network.slices.ids.keys()) grown += run.load[k * n + t - 1]! - run.load[k * n + t - 1 - years]!
  return grown / years
}

function explainLoadGrowth(page: Page): void {
  const { network, replay, t } = page
  const years = yearsOfGrowth(replay, t)
  if (years === 0) return page.write('0', 'nothing-chosen')
  const loadOf = (hint: string, year: number) =>
    sum(
      [...network.slices.ids.entries()].map(([k, id]) => page.of(`${hint}_${id}`, sliceName(network, k, 'Load'), year)),
    )
  page.write(quotient(difference(loadOf('last', t - 1), loadOf('before', t - 1 - years)), String(years)))
}

function energyBuildAt(replay: Replay, grid: ElectricityGrid, l: number, t: number): number {
  const { network, run, workspace } = replay
  const share = run.salesShare[l * network.yearCount + t]!
  if (t <= network.lastObserved || share <= 0) return 0
  const part = Math.max(0, energyGapAt(replay, grid, t)) / (leadTime(workspace) + 1)
  return (part * share) / fullOutput(workspace, network.technologies[l]!, t)
}

function explainEnergyBuild(page: Page, l: number): void {
  const { network, replay, t } = page
  const share = replay.run.salesShare[l * network.yearCount + t]!
  if (t <= network.lastObserved) return page.write('0', 'nothing-chosen')
  const gap = quotient(`max(0, ${page.of('gap', ENERGY_GAP)})`, sum(['1', leadText(page)]))
  const shared = product(gap, page.of('share', technologyName(network, l, 'Sales Share')))
  page.write(share > 0 ? quotient(shared, page.of('full_output', fullOutputName(network, l))) : shared)
}

/** Requirement less the firm capacity before reserve is built. */
function reserveGapAt(replay: Replay, grid: ElectricityGrid, t: number): number {
  const { network, run } = replay
  let firm = 0
  for (const l of [...grid.plants.technologies, ...grid.storages]) {
    const isPlant = network.technologies[l]!.technology.kind === 'plant'
    const capacity = heldAt(replay, l, t) + (isPlant ? energyBuildAt(replay, grid, l, t) : 0)
    firm += firmAt(replay, l, capacity, t)
  }
  return run.peak[t]! - firm
}

function explainReserveGap(page: Page, grid: ElectricityGrid): void {
  const { network } = page
  const firm = [...grid.plants.technologies, ...grid.storages].map((l) => {
    const { id, kind } = network.technologies[l]!.technology
    const built = kind === 'plant' ? page.of(`for_energy_${id}`, energyBuildName(network, l)) : '0'
    return firmText(page, l, sum([heldText(page, l), built]))
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
