import { shareOf, slicesOf } from '../choice/foresight/columns.ts'
import type { HorizonFlow } from '../choice/foresight/horizon-system.ts'
import type { HorizonSolution } from '../choice/foresight/solve-horizon.ts'
import type { ReportedSeries } from './report-series.ts'

/**
 * A plan as named series, one value a period, sorted by region and name: `Capacity|T`, `New Capacity|T`,
 * `Activity|T|mode`, `Production|commodity|T`, `Use|commodity|T`, `Emissions|E` (where
 * some come from outside the system, those of its technologies and all have the names that the emission says), `New Storage|S`, `Trade|...` and, for a
 * plan without whole numbers, `Price|commodity` (the dual of its balance as money of the year per unit; with slices
 * `Price|commodity|slice`) and `Price|Emissions|E`, the price that a limit on E implies each year (the dual of the limit
 * as money of the year; what a limit over the whole horizon implies is not told by year).
 */
export function horizonSeries(plan: HorizonSolution): readonly ReportedSeries[] {
  const { system, columns } = plan.programme
  const values = plan.solution.columns
  const series = new Map<string, ReportedSeries>()
  /** Units of one technology may be decided in several groups: what has one name is one series. */
  const add: Add = (variable, region, unit, numbers) => {
    const key = `${system.regions[region]!.id}\n${variable}`
    const known = series.get(key)?.values
    const sum = numbers.map((value, period) => value + (known?.[period] ?? 0))
    series.set(key, {
      variable,
      region: system.regions[region]!.id,
      unit,
      category: null,
      isScaled: false,
      values: sum,
    })
  }
  const picked = (places: Int32Array): Float64Array => Float64Array.from(places, (column) => values[column]!)
  const emissions = system.emissions.map(() => new Float64Array(system.years.length))
  for (const [index, technology] of system.technologies.entries()) {
    const { id, region, capacityUnit, activityUnit } = technology
    if (technology.hasCapacity) {
      add(`Capacity|${id}`, region, capacityUnit, picked(columns.capacity[index]!))
      add(`New Capacity|${id}`, region, capacityUnit, picked(columns.build[index]!))
    }
    const flows = new Map<string, { commodity: number; amounts: Float64Array }>()
    for (const [m, mode] of technology.modes.entries()) {
      const activity = yearlyActivity(plan, index, m)
      if (activity === null) continue
      add(`Activity|${id}|${mode.id}`, region, activityUnit, activity)
      addFlows(flows, 'Production', mode.outputs, activity)
      addFlows(flows, 'Use', mode.inputs, activity)
      for (const { emission, ratio } of mode.emissions) {
        for (const [period, amount] of activity.entries()) emissions[emission]![period]! += amount * ratio[period]!
      }
    }
    for (const [kind, { commodity, amounts }] of flows) {
      const { id: name, unit } = system.commodities[commodity]!
      add(`${kind.split('|')[0]!}|${name}|${id}`, region, unit, amounts)
    }
  }
  for (const [index, { id, report, region, exogenous }] of system.emissions.entries()) {
    const own = emissions[index]!.map((amount) => amount * report.factor)
    const all = emissions[index]!.map((amount, p) => (amount + exogenous[p]!) * report.factor)
    const hasOutside = exogenous.some((amount) => amount !== 0)
    add(`${hasOutside ? report.all : 'Emissions'}|${id}`, region, report.unit, all)
    if (hasOutside) add(`${report.own}|${id}`, region, report.unit, own)
  }
  for (const [index, { id, unit, region }] of system.storages.entries()) {
    add(`New Storage|${id}`, region, unit, picked(columns.storageBuild[index]!))
  }
  addTrade(plan, add)
  addPrices(plan, add)
  addEmissionPrices(plan, add)
  return [...series].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

type Add = (variable: string, region: number, unit: string, numbers: Float64Array) => void

/** A mode's activity by period; null where it can never run. */
export function yearlyActivity(
  { programme, solution }: HorizonSolution,
  index: number,
  mode: number,
): Float64Array | null {
  const { system, columns } = programme
  const technology = system.technologies[index]!
  const slices = slicesOf(system, technology)
  const periods = system.years.length
  const amounts = new Float64Array(periods)
  let isOpen = false
  for (let slice = 0; slice < slices; slice++) {
    for (let period = 0; period < periods; period++) {
      const column = columns.activity[index]![(mode * slices + slice) * periods + period]!
      if (column < 0) continue
      isOpen = true
      amounts[period]! += solution.columns[column]! * shareOf(system, technology, slice, period)
    }
  }
  return isOpen ? amounts : null
}

function addFlows(
  flows: Map<string, { commodity: number; amounts: Float64Array }>,
  kind: 'Production' | 'Use',
  of: readonly HorizonFlow[],
  activity: Float64Array,
): void {
  for (const { commodity, ratio } of of) {
    const key = `${kind}|${commodity}`
    const flow = flows.get(key) ?? { commodity, amounts: new Float64Array(activity.length) }
    flows.set(key, flow)
    for (const [period, amount] of activity.entries()) flow.amounts[period]! += amount * ratio[period]!
  }
}

function addTrade({ programme, solution }: HorizonSolution, add: Add): void {
  const { system, columns } = programme
  const periods = system.years.length
  for (const [index, route] of system.routes.entries()) {
    const { id, unit, region } = system.commodities[route.from]!
    const net = new Float64Array(periods)
    for (const [place, column] of columns.trade[index]!.entries()) {
      if (column >= 0) net[place % periods]! += solution.columns[column]!
    }
    const other = system.commodities[route.to]!.region
    add(`Net Exports|${id}|${system.regions[other]!.id}`, region, unit, net)
  }
}

function addPrices({ programme, solution }: HorizonSolution, add: Add): void {
  const { system, builder } = programme
  if (solution.rowDuals.length === 0) return
  const prices = new Map<string, { commodity: number; numbers: Float64Array }>()
  for (const [row, { family, subject, slice, period }] of builder.labels.entries()) {
    if (family !== 'slice-balance' && family !== 'yearly-balance') continue
    const commodity = system.commodities[subject]!
    const name = slice < 0 ? `Price|${commodity.id}` : `Price|${commodity.id}|${system.slices[slice]!}`
    const key = `${commodity.region}|${name}`
    const price = prices.get(key) ?? {
      commodity: subject,
      numbers: new Float64Array(system.years.length).fill(Number.NaN),
    }
    prices.set(key, price)
    price.numbers[period] = solution.rowDuals[row]! / system.regions[commodity.region]!.presentValue[period]!
  }
  for (const [key, { commodity, numbers }] of prices) {
    const { region, unit, priceUnit } = system.commodities[commodity]!
    const named = priceUnit ?? `${system.units.money}/${unit.replace(/\/yr$/, '')}`
    add(key.slice(key.indexOf('|') + 1), region, named, numbers)
  }
}

function addEmissionPrices({ programme, solution }: HorizonSolution, add: Add): void {
  const { system, builder } = programme
  if (solution.rowDuals.length === 0) return
  const prices = system.emissions.map(() => new Float64Array(system.years.length))
  const isLimited = new Set<number>()
  for (const [row, { family, subject, period }] of builder.labels.entries()) {
    if (family !== 'emission-limit') continue
    isLimited.add(subject)
    const { region, price } = system.emissions[subject]!
    const dual = (solution.rowDuals[row]! / system.regions[region]!.presentValue[period]!) * price.factor
    prices[subject]![period] = 0 - dual
  }
  for (const subject of isLimited) {
    const { id, region, price } = system.emissions[subject]!
    add(`Price|Emissions|${id}`, region, price.unit, prices[subject]!)
  }
}
