import { ceilingAt } from '../../choice/foresight/network/compile-technologies.ts'
import { compileNetworkSystem, type NetworkPlan } from '../../choice/foresight/network/plan-network.ts'
import type { Planning } from '../../choice/foresight/network/planning.ts'
import { standingStock } from '../../choice/foresight/network/standing-stock.ts'
import { discountFactor, salvageShare } from '../../choice/foresight/present-value.ts'
import type { HorizonSolution } from '../../choice/foresight/solve-horizon.ts'
import { shareOf, slicesOf } from '../../choice/foresight/columns.ts'
import { KYOTO } from '../../results/emission-variables.ts'
import { horizonSeries } from '../../results/horizon-series.ts'
import { type ChoiceAccount, StrandedPlants } from './choice-account.ts'

/**
 * The account of a plan over the whole horizon, in the terms of `run-account.ts`; a period counts as its milestone year does.
 * What the study itself commissions is paid for here as there, though no plan decides it.
 */
export function accountOfPlan(made: NetworkPlan, plan: HorizonSolution): ChoiceAccount {
  const { planning, system } = made
  const net = costsOf(resourceSystem(made), plan)
  const committed = committedCapital(planning)
  const capital = grossCapital(made, plan) + committed.capital
  const total = net.build + net.run + committed.capital - committed.salvage
  const stranded = strandedPlants(made, plan)
  const series = horizonSeries(plan)
  const emitted = series.find(({ variable }) => variable === KYOTO)
  const prices = series.filter(({ variable }) => variable.startsWith('Price|Emissions|'))
  return {
    years: system.years,
    capital,
    salvage: capital + net.run - total,
    operation: net.run,
    total,
    stranded: stranded.families(),
    strandedValue: stranded.value(planning.presentValue),
    emissions: Float64Array.from(system.years, (_, p) => emitted?.values[p] ?? 0),
    capPrice: Float64Array.from(system.years, (_, p) => Math.max(0, ...prices.map(({ values }) => values[p] ?? 0))),
  }
}

/** The system as it costs the country: at the social rate, without taxes, premiums and subsidies. */
function resourceSystem({ planning, units, offered }: NetworkPlan): NetworkPlan['system'] {
  const { workspace } = planning
  const { effects, finance, network } = workspace
  const n = network.yearCount
  const hurdleRecovery = finance.hurdleRecovery.map((_, at) => finance.socialRecovery[Math.floor(at / n)]!)
  const untaxed = {
    ...effects,
    emissionTax: effects.emissionTax.map(() => 0),
    fuelTax: effects.fuelTax.map(() => 0),
    outputPaid: effects.outputPaid.map(() => 0),
    capitalPaid: effects.capitalPaid.map(() => 1),
  }
  const view = { ...planning, workspace: { ...workspace, effects: untaxed, finance: { ...finance, hurdleRecovery } } }
  return compileNetworkSystem(view, units, offered)
}

/** What the decisions of a plan cost in a system of the same technologies: new capacity net of salvage, and the rest. */
function costsOf(
  system: NetworkPlan['system'],
  { programme, solution }: HorizonSolution,
): { build: number; run: number } {
  const { columns } = programme
  const periods = system.years.length
  const value = (column: number) => (column < 0 ? 0 : solution.columns[column]!)
  let build = 0
  let run = 0
  for (const [i, technology] of system.technologies.entries()) {
    for (let p = 0; p < periods; p++) {
      build += value(columns.build[i]![p]!) * technology.investmentCost[p]!
      run += value(columns.capacity[i]![p]!) * technology.fixedCost[p]!
      for (const [m, { variableCost }] of technology.modes.entries()) {
        for (let k = 0; k < slicesOf(system, technology); k++) {
          const column = columns.activity[i]![(m * slicesOf(system, technology) + k) * periods + p]!
          run += value(column) * variableCost[p]! * shareOf(system, technology, k, p)
        }
      }
    }
  }
  return { build, run }
}

/** Present value of what is built, before salvage. */
function grossCapital(
  { planning, units, offered, system }: NetworkPlan,
  { programme, solution }: HorizonSolution,
): number {
  const { workspace, periods, at, rate } = planning
  const { network, run } = workspace
  const firstRemoval = system.technologies.length - offered.length
  let sum = 0
  for (const [i, columns] of programme.columns.build.entries()) {
    const unit = units[i]
    const choice = offered[i - firstRemoval]
    const row = unit?.node.capitalCost ?? (choice === undefined ? -1 : network.removals[choice.removal]!.capitalCost)
    if (row < 0) continue
    for (const [p, { from }] of periods.entries()) {
      const built = columns[p]! < 0 ? 0 : solution.columns[columns[p]!]!
      sum += built * run.rows[row * network.yearCount + at[p]!]! * discountFactor(rate, from - periods[0]!.from)
    }
  }
  return sum
}

function committedCapital({ workspace: { network, run, finance }, now, rate }: Planning): {
  capital: number
  salvage: number
} {
  const n = network.yearCount
  let capital = 0
  let salvage = 0
  for (const { index, capitalCost, builtToNeed } of network.technologies) {
    if (builtToNeed) continue
    const life = Math.max(1, finance.life[index]!)
    for (let t = now + 1; t < n; t++) {
      const spent = run.built[index * n + t]! * run.rows[capitalCost * n + t]!
      capital += spent * discountFactor(rate, t - now - 1)
      salvage += spent * salvageShare('sinking-fund', rate, n - t, life) * discountFactor(rate, n - now - 1)
    }
  }
  return { capital, salvage }
}

function strandedPlants(
  { planning, units, system }: NetworkPlan,
  { programme, solution }: HorizonSolution,
): StrandedPlants {
  const { workspace, at, periods } = planning
  const { network, run, finance } = workspace
  const stranded = new StrandedPlants(periods.length)
  for (const [i, { node, vintage }] of units.entries()) {
    if (node.technology.kind !== 'plant' || node.technology.dispatch !== 'dispatchable') continue
    const technology = system.technologies[i]!
    const stock = vintage === 'standing' ? standingStock(planning, node) : null
    for (const [p, t] of at.entries()) {
      const capacity = solution.columns[programme.columns.capacity[i]![p]!]!
      let called = 0
      for (const k of system.slices.keys()) {
        const column = programme.columns.activity[i]![k * periods.length + p]!
        const able = technology.capacityFactor[k * periods.length + p]! * technology.activityPerCapacity
        if (column >= 0 && able > 0) called = Math.max(called, solution.columns[column]! / able)
      }
      const retired = stock === null ? 0 : stock[p]! * (1 - ceilingAt(planning, node, t))
      const annuity = run.rows[node.capitalCost * network.yearCount + t]! * finance.socialRecovery[node.index]!
      stranded.add(node.technology.family, p, Math.max(0, capacity - called), retired, annuity)
    }
  }
  return stranded
}
