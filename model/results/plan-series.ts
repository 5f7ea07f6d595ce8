import { type NetworkPlan } from '../choice/foresight/network/plan-network.ts'
import { rowValues } from '../choice/foresight/network/planning.ts'
import type { HorizonSolution } from '../choice/foresight/solve-horizon.ts'
import type { TechnologyNode } from '../network/network.ts'
import { yearlyActivity } from './horizon-series.ts'
import type { ReportedSeries } from './report-series.ts'
import { familyOf } from './variable-names.ts'

const EJ = 'EJ/yr'
const MONEY = 'million USD_2020/yr'

/** Adds `factor x values` to the series of a name. */
type Add = (variable: string, unit: string, values: Float64Array, factor: number) => void

/**
 * What a year-by-year run reports of energy and investment, of the plan of a network, by its names and units and a value a
 * period: final energy by sector and carrier and primary energy by family in the milestone year, as
 * `energy-variables.ts` has them; investment as the mean of the years of the period, what the study itself commissions
 * among it.
 */
export function planSeries(made: NetworkPlan, plan: HorizonSolution): readonly ReportedSeries[] {
  const region = made.system.regions[0]!.id
  const found = new Map<string, { unit: string; values: Float64Array }>()
  const add: Add = (variable, unit, values, factor) => {
    const series = found.get(variable) ?? { unit, values: new Float64Array(values.length) }
    found.set(variable, series)
    for (const [p, value] of values.entries()) series.values[p]! += value * factor
  }
  addFinalEnergy(made, plan, add)
  addPrimaryEnergy(made, plan, add)
  addInvestment(made, plan, add)
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([variable, { unit, values }]) => ({ variable, region, unit, category: null, isScaled: false, values }))
}

/** Each technology of the system that runs units of a technology of the network, or a removal process on them. */
function* placesOf({
  units,
  offered,
  system,
}: NetworkPlan): Iterable<{ place: number; node: TechnologyNode; removal: number }> {
  for (const [place, { node }] of units.entries()) yield { place, node, removal: -1 }
  const first = system.technologies.length - offered.length
  for (const [i, { removal, host }] of offered.entries()) yield { place: first + i, node: units[host]!.node, removal }
}

function addFinalEnergy(made: NetworkPlan, plan: HorizonSolution, add: Add): void {
  const { network } = made.planning.workspace
  for (const { place, node, removal } of placesOf(made)) {
    const activity = node.technology.kind === 'device' ? yearlyActivity(plan, place, 0) : null
    if (activity === null) continue
    // A removal process takes more of what its host burns.
    const flows = removal < 0 ? node.flows : node.flows.filter((f) => network.flows[f]!.use === 'combustion')
    for (const [i, f] of flows.entries()) {
      const { use, commodity: c } = network.flows[f]!
      const { commodity } = network.commodities[c]!
      if (commodity.kind !== 'carrier') continue
      const { ratio } = made.system.technologies[place]!.modes[0]!.inputs[i]!
      const amounts = activity.map((amount, p) => amount * ratio[p]!)
      const family = familyOf(commodity)
      const sector = network.sectors[node.sector]!.iamc
      const names =
        use === 'feedstock'
          ? ['Non-Energy Use', `Non-Energy Use|${family}`]
          : ['', family, sector, `${sector}|${family}`]
      for (const name of names) add(name === '' ? 'Final Energy' : `Final Energy|${name}`, EJ, amounts, 1e-3)
    }
  }
}

function addPrimaryEnergy(made: NetworkPlan, plan: HorizonSolution, add: Add): void {
  const { planning, units, offered, system } = made
  const { network } = planning.workspace
  const primary = (family: string, amounts: Float64Array, factor: number) => {
    add('Primary Energy', EJ, amounts, factor)
    add(`Primary Energy|${family}`, EJ, amounts, factor)
  }
  const familyFor = (c: number) => {
    const { commodity } = network.commodities[c]!
    return commodity.family === 'Electricity' ? 'Secondary Energy Trade' : familyOf(commodity)
  }
  const isCarrier = (c: number) => network.commodities[c]!.commodity.kind === 'carrier'
  const isSupplied = new Set<number>()
  for (let place = units.length; place < system.technologies.length - offered.length; place++) {
    const c = system.technologies[place]!.modes[0]!.outputs[0]!.commodity
    isSupplied.add(c)
    const activity = yearlyActivity(plan, place, 0)
    if (activity !== null && isCarrier(c)) primary(familyFor(c), activity, 1e-3)
  }
  for (const [place, { node }] of units.entries()) {
    const { kind } = node.technology
    const activity = yearlyActivity(plan, place, 0)
    if (activity === null) continue
    if (kind === 'extraction' && isCarrier(node.output)) primary(familyFor(node.output), activity, 1e-3)
    if (kind === 'plant' && node.flows.length === 0) primary(familyOf(node.technology), activity, 1e-3)
  }
  for (const node of network.commodities) {
    if (!isCarrier(node.index)) continue
    // Imports of electricity are contracted: no technology of the system supplies them.
    if (!isSupplied.has(node.index)) primary(familyFor(node.index), rowValues(planning, node.importMin), 1e-3)
    for (const row of [node.exported, node.bunker, node.stockChange])
      if (row >= 0) primary(familyFor(node.index), rowValues(planning, row), -1e-3)
  }
}

function addInvestment(made: NetworkPlan, { programme, solution }: HorizonSolution, add: Add): void {
  const { workspace, periods, at, now } = made.planning
  const { network, run } = workspace
  const n = network.yearCount
  const years = periods.map(({ from, to }) => to - from + 1)
  const spend = (node: TechnologyNode, amounts: Float64Array) => {
    add('Investment', MONEY, amounts, 1)
    add(`Investment|${network.sectors[node.sector]!.iamc}`, MONEY, amounts, 1)
  }
  for (const { place, node, removal } of placesOf(made)) {
    const row = removal < 0 ? node.capitalCost : network.removals[removal]!.capitalCost
    const spent = Float64Array.from(programme.columns.build[place]!, (column, p) =>
      column < 0 ? 0 : (solution.columns[column]! * run.rows[row * n + at[p]!]!) / years[p]!,
    )
    spend(node, spent)
  }
  for (const node of network.technologies) {
    if (node.builtToNeed) continue
    const spent = Float64Array.from(periods, ({ from, to }, p) => {
      let sum = 0
      for (let t = from - network.horizon.start; t <= to - network.horizon.start; t++)
        if (t > now) sum += run.built[node.index * n + t]! * run.rows[node.capitalCost * n + t]!
      return sum / years[p]!
    })
    spend(node, spent)
  }
}
