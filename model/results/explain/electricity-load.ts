import type { ElectricityGrid, Network } from '../../network/network.ts'
import { averageAt, type Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { byproductName, commodityName, inputName, sliceName } from '../variable-names.ts'
import { generationName, inputPerActivityText } from './flow-rules.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { inputAverageOf } from './stock-average.ts'

/** Load of the bus by slice: of devices and stated uses, of conversions and plants' own use, and as plants are built for. */
export function electricityLoadDetails(network: Network, builder: VariableBuilder): void {
  const { grid } = network
  if (grid === null) return
  for (const { index: c } of network.commodities) {
    if (!usesElectricity(network, grid, c)) continue
    builder.quantity(atBusName(network, c), 'PJ/yr', {
      value: (replay, t) => atBus(replay, grid, c, t),
      explain: (page) => explainAtBus(page, grid, c),
    })
    for (const k of network.slices.ids.keys()) {
      builder.quantity(shapeName(network, c, k), '1', {
        value: ({ workspace }) => workspace.electricity.shape[c * network.slices.ids.length + k]!,
        explain: (page) => explainShape(page, c, k),
      })
    }
  }
  const n = network.yearCount
  for (const k of network.slices.ids.keys()) {
    const quantity = (what: string, value: (replay: Replay, t: number) => number, explain: (page: Page) => void) =>
      builder.quantity(sliceName(network, k, what), 'PJ/yr', { value, explain })
    quantity(
      'Device Load',
      ({ deviceLoad }, t) => deviceLoad[k * n + t]!,
      (page) => page.write(shapedText(page, grid, k, 'device')),
    )
    quantity(
      'Conversion Load',
      ({ conversionLoad }, t) => conversionLoad[k * n + t]!,
      (page) =>
        page.write(sum([shapedText(page, grid, k, 'conversion'), ownUseText(page, grid, k)]), 'conversion-chain'),
    )
    quantity(
      'Expected Load',
      (replay, t) => expectedLoadAt(replay, k, t),
      (page) => page.write(loadText(page, k, page.t - 1)),
    )
  }
}

/** This year's devices, and conversions as they ran the year before. */
export function expectedLoadAt({ network, deviceLoad, conversionLoad }: Replay, k: number, t: number): number {
  const at = k * network.yearCount + t
  return deviceLoad[at]! + (t === 0 ? 0 : conversionLoad[at - 1]!)
}

/** Load of a slice: this year's devices and conversions. */
export function explainLoad(page: Page, k: number): void {
  page.write(loadText(page, k, page.t))
}

function loadText(page: Page, k: number, conversionYear: number): string {
  const devices = page.of('devices', sliceName(page.network, k, 'Device Load'))
  if (conversionYear < 0) return devices
  return sum([devices, page.of('conversions', sliceName(page.network, k, 'Conversion Load'), conversionYear)])
}

function atBusName(network: Network, c: number): string {
  return commodityName(network, c, 'Electricity at Bus')
}

function shapeName(network: Network, c: number, k: number): string {
  return commodityName(network, c, `Share of Load|${network.slices.ids[k]!}`)
}

/** Electricity that makers of a commodity take (positive) or give beside it, and stated uses of electricity itself. */
interface Takings {
  readonly flows: readonly number[]
  readonly byproducts: readonly number[]
  readonly rows: readonly { readonly row: number; readonly sign: 1 | -1; readonly hint: string }[]
}

function takingsOf(network: Network, grid: ElectricityGrid, c: number): Takings {
  const makers = network.technologies.filter(
    ({ output, technology: { kind } }) => output === c && !['plant', 'storage', 'grid'].includes(kind),
  )
  const node = network.commodities[c]!
  const isElectric = isElectricity(network, grid, c)
  const stated = isElectric
    ? ([
        { row: node.exported, sign: 1, hint: 'exports' },
        { row: node.bunker, sign: 1, hint: 'bunkers' },
        { row: node.stockChange, sign: 1, hint: 'stock_change' },
        { row: node.statisticalDifference, sign: 1, hint: 'difference' },
        { row: c === grid.bus ? -1 : node.importMin, sign: -1, hint: 'contracted_imports' },
      ] as const)
    : []
  return {
    flows: makers.flatMap(({ flows }) =>
      flows.filter((f) => isElectricity(network, grid, network.flows[f]!.commodity)),
    ),
    byproducts: makers.flatMap(({ byproducts }) =>
      byproducts.filter((b) => isElectricity(network, grid, network.byproducts[b]!.commodity)),
    ),
    rows: stated.filter(({ row }) => row >= 0),
  }
}

function usesElectricity(network: Network, grid: ElectricityGrid, c: number): boolean {
  const { flows, byproducts, rows } = takingsOf(network, grid, c)
  return flows.length + byproducts.length + rows.length > 0
}

/** The bus, and what lines deliver. */
function isElectricity(network: Network, grid: ElectricityGrid, c: number): boolean {
  return c === grid.bus || grid.lines.some((l) => network.technologies[l]!.output === c)
}

/** Flow of the line that delivers a commodity; null for the bus itself. */
function lineFlow(network: Network, grid: ElectricityGrid, c: number): number | null {
  const line = c === grid.bus ? undefined : grid.lines.findLast((l) => network.technologies[l]!.output === c)
  return line === undefined ? null : network.technologies[line]!.flows[0]!
}

function perUnit(replay: Replay, grid: ElectricityGrid, c: number, t: number): number {
  const f = lineFlow(replay.network, grid, c)
  return f === null ? 1 : averageAt(replay, replay.network.flows[f]!.intensity, t)
}

function perUnitText(page: Page, grid: ElectricityGrid, c: number): string {
  const f = lineFlow(page.network, grid, c)
  if (f === null) return '1'
  return inputAverageOf(page, f, page.network.flows[f]!.intensity, 'bus_per_delivered')
}

function atBus(replay: Replay, grid: ElectricityGrid, c: number, t: number): number {
  const { network, run } = replay
  const n = network.yearCount
  const { flows, byproducts, rows } = takingsOf(network, grid, c)
  let total = 0
  for (const f of flows) total += run.inflow[f * n + t]! * perUnit(replay, grid, network.flows[f]!.commodity, t)
  for (const b of byproducts)
    total -= run.byflow[b * n + t]! * perUnit(replay, grid, network.byproducts[b]!.commodity, t)
  for (const { row, sign } of rows) total += sign * run.rows[row * n + t]! * perUnit(replay, grid, c, t)
  return total
}

function explainAtBus(page: Page, grid: ElectricityGrid, c: number): void {
  const { network } = page
  const { flows, byproducts, rows } = takingsOf(network, grid, c)
  const idOf = (l: number) => network.technologies[l]!.technology.id
  const taken = flows.map((f) => {
    const { technology, commodity } = network.flows[f]!
    return product(page.of(idOf(technology), inputName(network, f)), perUnitText(page, grid, commodity))
  })
  const given = byproducts.map((b) => {
    const { technology, commodity } = network.byproducts[b]!
    return product(page.of(`from_${idOf(technology)}`, byproductName(network, b)), perUnitText(page, grid, commodity))
  })
  const stated = (of: 1 | -1) =>
    rows.flatMap(({ row, sign, hint }) =>
      sign === of ? [product(page.row(hint, row), perUnitText(page, grid, c))] : [],
    )
  page.write(difference(sum([...taken, ...stated(1)]), ...given, ...stated(-1)))
}

/** Its own shape, in proportion to the shares as written; flat over the hours where it has none. */
function explainShape(page: Page, c: number, k: number): void {
  const { network } = page
  const { loadShape } = network.commodities[c]!
  const slices = [...network.slices.ids.entries()]
  const given = slices.map(([i, id]) =>
    loadShape[i] === undefined || loadShape[i] < 0 ? '0' : page.slot(id, loadShape[i]),
  )
  if (sum(given) !== '0') return page.write(quotient(given[k]!, sum(given)))
  const hours = slices.map(([i, id]) => page.slot(`hours_${id}`, network.slices.hours[i]!))
  page.write(quotient(hours[k]!, sum(hours)))
}

/** Sum over what is made with electricity: amount at the bus x share of the slice. */
function shapedText(page: Page, grid: ElectricityGrid, k: number, of: 'device' | 'conversion'): string {
  const { network } = page
  const converted = new Set(network.conversions.map((l) => network.technologies[l]!.output))
  const terms = network.commodities.flatMap(({ index: c, commodity }) => {
    const isConverted = converted.has(c) && !isElectricity(network, grid, c)
    if (isConverted !== (of === 'conversion') || !usesElectricity(network, grid, c)) return []
    const amount = page.of(commodity.id, atBusName(network, c))
    return [product(amount, page.of(`share_${commodity.id}`, shapeName(network, c, k)))]
  })
  return sum(terms)
}

/** Electricity that plants take for themselves, in the slices in which they run. */
function ownUseText(page: Page, grid: ElectricityGrid, k: number): string {
  const { network } = page
  const terms = grid.plants.technologies.flatMap((l) =>
    network.technologies[l]!.flows.flatMap((f) => {
      const { commodity } = network.flows[f]!
      if (!isElectricity(network, grid, commodity)) return []
      const { id } = network.technologies[l]!.technology
      const own = inputPerActivityText(page, f, `own_use_${id}`)
      return [product(page.of(id, generationName(network, l, k)), own, perUnitText(page, grid, commodity))]
    }),
  )
  return sum(terms)
}
