import { emitOutside } from '../../../engine/emissions.ts'
import { runYears } from '../../../engine/run-years.ts'
import { createWorkspace } from '../../../engine/workspace.ts'
import type { Network } from '../../../network/network.ts'
import type { LpSolver } from '../../lp-solver.ts'
import type { HorizonEmission, HorizonSystem } from '../horizon-system.ts'
import { type HorizonOutcome, solveHorizon } from '../solve-horizon.ts'
import { compileCommodity, supplies } from './compile-commodities.ts'
import { compileGroups } from './compile-groups.ts'
import { compileTechnology, unitGroups } from './compile-technologies.ts'
import { periodsBetween } from './milestones.ts'
import { type Planning, planningOf } from './planning.ts'

/** A plan, or why there is none; null where the network has no years behind its nowcast, or the nowcast failed. */
export interface NetworkPlan {
  readonly system: HorizonSystem
  readonly outcome: HorizonOutcome
}

/**
 * The least-cost plan of a network from the year behind its nowcast to the end of its horizon. The nowcast itself goes by
 * the scenario's own rule: it is what was observed, and its stock is what stands when planning begins.
 */
export function planNetwork(network: Network, solver: LpSolver): NetworkPlan | null {
  const first = network.horizon.start + network.lastObserved + 1
  if (first > network.horizon.end) return null
  const workspace = createWorkspace(network, solver)
  const years = runYears(network, network.slots.initial, workspace)
  for (let t = 0; t <= network.lastObserved; t++) if (years.next().done === true) return null
  emitOutside(workspace, network.yearCount)
  const planning = planningOf(workspace, network.lastObserved, periodsBetween(first, network.horizon.end))
  const system = compileNetworkSystem(planning)
  return { system, outcome: solveHorizon(system, solver) }
}

function compileNetworkSystem(planning: Planning): HorizonSystem {
  const { workspace, periods, presentValue } = planning
  const { network, run, electricity } = workspace
  const units = unitGroups(planning)
  const margin = (1 + run.slots[network.settings.reserveMargin]!) * run.slots[network.settings.peakFactor]!
  const zeros = new Float64Array(periods.length)
  return {
    years: periods.map(({ milestone }) => milestone),
    yearsIn: Float64Array.from(periods, ({ from, to }) => to - from + 1),
    slices: network.slices.ids,
    sliceShare: Float64Array.from({ length: electricity.hourShare.length * periods.length }, (_, place) => {
      return electricity.hourShare[Math.floor(place / periods.length)]!
    }),
    regions: [
      {
        id: network.resolved.study.country.iso3,
        presentValue,
        reserveMargin: zeros.map(() => margin),
        renewableTarget: zeros,
      },
    ],
    technologies: [
      ...units.map((unit) => compileTechnology(planning, unit)),
      ...network.commodities.flatMap((node) => supplies(planning, node)),
    ],
    commodities: network.commodities.map((node) => compileCommodity(planning, node)),
    emissions: compileEmissions(planning),
    storages: [],
    calendar: { seasons: 0, dayTypes: 0, brackets: 0, weight: zeros, bracketShare: zeros, daysInType: zeros },
    routes: [],
    accounts: [],
    groups: compileGroups(planning, units),
    constantCost: 0,
    units: { money: 'million USD_2020' },
  }
}

/** Every gas by itself, and greenhouse gases together, with what comes from outside the energy system. */
function compileEmissions({ workspace: { network, run }, at }: Planning): readonly HorizonEmission[] {
  const n = network.yearCount
  const gases = network.gases.length
  /** What all activities emit of a gas: in kt, or already weighted as the study states it. */
  const outside = (isWeighted: number, weight: (g: number) => number, g: number): Float64Array =>
    Float64Array.from(at, (t) =>
      network.activities.reduce((sum, { index, asCo2e }) => {
        return asCo2e[g] === isWeighted ? sum + weight(g) * run.outside[(index * gases + g) * n + t]! : sum
      }, 0),
    )
  const gasOf = (g: number): Float64Array => outside(0, () => 1, g)
  const together = new Float64Array(at.length)
  for (const g of network.gases.keys()) {
    for (const [period, amount] of outside(0, (gas) => network.gwp[gas]!, g).entries()) together[period]! += amount
    for (const [period, amount] of outside(1, () => 1, g).entries()) together[period]! += amount
  }
  const entry = (id: string, unit: string, exogenous: Float64Array): HorizonEmission => ({
    id,
    unit,
    region: 0,
    exogenous,
    limit: exogenous.map(() => Infinity),
    horizonExogenous: 0,
    horizonLimit: Infinity,
  })
  return [
    ...network.gases.map((gas, g) => entry(gas, `kt ${gas}/yr`, gasOf(g))),
    entry('Kyoto Gases', 'kt CO2e/yr', together),
  ]
}
