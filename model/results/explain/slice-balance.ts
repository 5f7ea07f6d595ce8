import type { ElectricityGrid, Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { sliceName, technologyName } from '../variable-names.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import { chargeName, generationName } from './flow-rules.ts'
import type { Page } from './page.ts'

type Dispatch = 'variable' | 'dispatchable' | 'must-run'

/** In the order in which surplus is taken off plants. */
const CURTAILED: readonly Dispatch[] = ['variable', 'dispatchable', 'must-run']

/** Load that is left as must-run plants and storage take their part, and what a surplus leaves of each kind of plant. */
export function sliceBalanceDetails(network: Network, builder: VariableBuilder): void {
  const { grid } = network
  if (grid === null) return
  for (const k of network.slices.ids.keys()) {
    for (const [cube, what] of [
      ['load', 'Load'],
      ['unserved', 'Unserved'],
      ['curtailed', 'Curtailed'],
    ] as const) {
      builder.cell(sliceName(network, k, what), 'PJ/yr', { cube, index: k })
    }
    builder.quantity(sliceName(network, k, 'Share of Year'), '1', {
      value: ({ workspace }) => workspace.electricity.hourShare[k]!,
      explain: (page) => explainShareOfYear(page, k),
    })
    builder.quantity(residualName(network, k), 'PJ/yr', {
      value: (replay, t) => residualAt(replay, k, t),
      explain: (page) => explainResidual(page, grid, k),
    })
    builder.quantity(beforeStorageName(network, k), 'PJ/yr', {
      value: (replay, t) => beforeStorageAt(replay, grid, k, t),
      explain: (page) => explainBeforeStorage(page, grid, k),
    })
    builder.quantity(sliceName(network, k, 'Spilled Imports'), 'PJ/yr', {
      value: ({ spilled }, t) => spilled[k * network.yearCount + t]!,
      explain: (page) => {
        const firsts = CURTAILED.flatMap((kind) => firstTexts(page, grid, kind, k))
        page.write(`max(0, ${difference(surplusText(page, k), ...firsts)})`, 'curtailment')
      },
    })
    for (const kind of CURTAILED) {
      builder.quantity(keptName(network, kind, k), '1', {
        value: (replay, t) => keptAt(replay, grid, kind, k, t),
        explain: (page) => explainKept(page, grid, kind, k),
      })
    }
  }
}

/** Load left for the merit order; negative: a surplus. */
export function residualName(network: Network, k: number): string {
  return sliceName(network, k, 'Residual Load')
}

export function beforeStorageName(network: Network, k: number): string {
  return sliceName(network, k, 'Residual Load before Storage')
}

function keptName(network: Network, kind: Dispatch, k: number): string {
  return sliceName(network, k, `Kept of ${kind} Plants`)
}

export function residualAt(replay: Replay, k: number, t: number): number {
  const { grid } = replay.network
  if (grid === null) return 0
  return afterStorageAt(replay, grid, k, t, grid.storages.length)
}

/** Residual load after the first `count` stores, in the steps of the dispatch itself: a surplus of rounding is none. */
export function afterStorageAt(replay: Replay, grid: ElectricityGrid, k: number, t: number, count: number): number {
  const { network, run, workspace } = replay
  const n = network.yearCount
  const hours = workspace.electricity.hours[k]!
  let residual = beforeStorageAt(replay, grid, k, t)
  for (const l of grid.storages.slice(0, count)) {
    if (run.capacity[l * n + t]! <= 0) continue
    const at = (l * network.slices.ids.length + k) * n + t
    residual = (residual / hours) * hours - run.generation[at]! + run.charge[at]!
  }
  return residual
}

/** As text. */
export function afterStorageText(page: Page, grid: ElectricityGrid, k: number, count: number): string {
  const { network } = page
  const stores = grid.storages.slice(0, count)
  const idOf = (l: number) => network.technologies[l]!.technology.id
  const charged = stores.map((l) => page.of(`charge_${idOf(l)}`, chargeName(network, l, k)))
  const given = stores.map((l) => page.of(`discharge_${idOf(l)}`, generationName(network, l, k)))
  const before = page.of(`before_storage_${network.slices.ids[k]!}`, beforeStorageName(network, k))
  return difference(sum([before, ...charged]), ...given)
}

function explainResidual(page: Page, grid: ElectricityGrid, k: number): void {
  page.write(afterStorageText(page, grid, k, grid.storages.length))
}

/** load - contracted imports - what must-run and variable plants can give - least loads of dispatchable plants */
function beforeStorageAt(replay: Replay, grid: ElectricityGrid, k: number, t: number): number {
  const { network, run, workspace } = replay
  const n = network.yearCount
  const { importMin } = network.commodities[grid.bus]!
  const contracted = importMin < 0 ? 0 : run.rows[importMin * n + t]!
  let residual = run.load[k * n + t]! - contracted * workspace.electricity.hourShare[k]!
  for (const l of grid.plants.technologies) residual -= firstAt(replay, l, k, t)
  return residual
}

function explainBeforeStorage(page: Page, grid: ElectricityGrid, k: number): void {
  const { network } = page
  const { importMin } = network.commodities[grid.bus]!
  const contracted =
    importMin < 0
      ? '0'
      : product(
          page.row('contracted_imports', importMin),
          page.of('share_of_year', sliceName(network, k, 'Share of Year')),
        )
  const firsts = CURTAILED.flatMap((kind) => firstTexts(page, grid, kind, k))
  page.write(difference(page.of('load', sliceName(network, k, 'Load')), contracted, ...firsts))
}

function explainShareOfYear(page: Page, k: number): void {
  const { ids, hours } = page.network.slices
  const texts = ids.map((id, i) => page.slot(`hours_${id}`, hours[i]!))
  page.write(quotient(texts[k]!, sum(texts)))
}

/** What a plant runs before storage and merit order. */
function firstAt({ network, able, least }: Replay, l: number, k: number, t: number): number {
  const at = (l * network.slices.ids.length + k) * network.yearCount + t
  return network.technologies[l]!.technology.dispatch === 'dispatchable' ? least[at]! : able[at]!
}

function firstTexts(page: Page, grid: ElectricityGrid, kind: Dispatch, k: number): string[] {
  const { network } = page
  return plantsOf(network, grid, kind).map((l) => {
    const what = kind === 'dispatchable' ? 'Least Load' : 'Able'
    return page.of(
      network.technologies[l]!.technology.id,
      technologyName(network, l, `${what}|${network.slices.ids[k]!}`),
    )
  })
}

function plantsOf(network: Network, grid: ElectricityGrid, kind: Dispatch): readonly number[] {
  return grid.plants.technologies.filter((l) => network.technologies[l]!.technology.dispatch === kind)
}

function runningAt(replay: Replay, grid: ElectricityGrid, kind: Dispatch, k: number, t: number): number {
  let running = 0
  for (const l of plantsOf(replay.network, grid, kind)) running += firstAt(replay, l, k, t)
  return running
}

/** Share that a surplus leaves of what one kind of plants would run. */
function keptAt(replay: Replay, grid: ElectricityGrid, kind: Dispatch, k: number, t: number): number {
  let surplus = Math.max(0, -residualAt(replay, k, t))
  for (const earlier of CURTAILED.slice(0, CURTAILED.indexOf(kind))) {
    surplus = Math.max(0, surplus - runningAt(replay, grid, earlier, k, t))
  }
  const running = runningAt(replay, grid, kind, k, t)
  return running > 0 ? 1 - Math.min(1, surplus / running) : 1
}

function explainKept(page: Page, grid: ElectricityGrid, kind: Dispatch, k: number): void {
  if (runningAt(page.replay, grid, kind, k, page.t) <= 0) return page.write('1', 'curtailment')
  const earlier = CURTAILED.slice(0, CURTAILED.indexOf(kind)).flatMap((other) => firstTexts(page, grid, other, k))
  const surplus = `max(0, ${difference(surplusText(page, k), ...earlier)})`
  page.write(`1 - min(1, ${quotient(surplus, sum(firstTexts(page, grid, kind, k)))})`, 'curtailment')
}

function surplusText(page: Page, k: number): string {
  return `max(0, 0 - ${page.of('residual', residualName(page.network, k))})`
}

/** The share kept in a formula; `1` where there is no surplus. */
export function keptText(page: Page, kind: Dispatch, k: number): string {
  return residualAt(page.replay, k, page.t) >= 0 ? '1' : page.of('kept', keptName(page.network, kind, k))
}

/** Surplus taken off plants: all of it but contracted imports that nobody takes. */
export function explainCurtailed(page: Page, k: number): void {
  page.write(difference(surplusText(page, k), page.of('spilled', sliceName(page.network, k, 'Spilled Imports'))))
}
