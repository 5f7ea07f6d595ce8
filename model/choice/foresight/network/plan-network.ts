import { emitOutside } from '../../../engine/emissions.ts'
import { runYears } from '../../../engine/run-years.ts'
import { createWorkspace } from '../../../engine/workspace.ts'
import type { Network } from '../../../network/network.ts'
import type { LpSolver } from '../../lp-solver.ts'
import type { HorizonSystem } from '../horizon-system.ts'
import { type HorizonOutcome, solveHorizon } from '../solve-horizon.ts'
import { compileCommodity, supplies } from './compile-commodities.ts'
import { compileEmissions } from './compile-emissions.ts'
import { compileGroups } from './compile-groups.ts'
import { compileTechnology } from './compile-technologies.ts'
import { periodsBetween } from './milestones.ts'
import { addLinked } from './linked-flows.ts'
import { type Planning, planningOf } from './planning.ts'
import { type RemovalChoice, removalChoices, removalsOffered } from './removal-choices.ts'
import { type UnitGroup, unitGroups } from './unit-groups.ts'

/** What is planned of a network: the system, and what its technologies stand for. */
export interface NetworkHorizon {
  readonly planning: Planning
  /** The units, then what is supplied without a technology, then the removal processes are the technologies of the system. */
  readonly units: readonly UnitGroup[]
  readonly offered: readonly RemovalChoice[]
  readonly system: HorizonSystem
}

/** A plan, or why there is none. */
export interface NetworkPlan extends NetworkHorizon {
  readonly outcome: HorizonOutcome
}

/** The least-cost plan of a network; null where `networkHorizon` has nothing to plan. */
export function planNetwork(network: Network, solver: LpSolver): NetworkPlan | null {
  const horizon = networkHorizon(network, solver)
  return horizon === null ? null : { ...horizon, outcome: solveHorizon(horizon.system, solver) }
}

/**
 * What is to be planned of a network, from the year behind its nowcast to the end of its horizon; null where there are no
 * such years, or the nowcast failed. The nowcast itself goes by the scenario's own rule: it is what was observed, and its
 * stock is what stands when planning begins.
 */
export function networkHorizon(network: Network, solver: LpSolver): NetworkHorizon | null {
  const first = network.horizon.start + network.lastObserved + 1
  if (first > network.horizon.end) return null
  const workspace = createWorkspace(network, solver)
  const years = runYears(network, network.slots.initial, workspace)
  for (let t = 0; t <= network.lastObserved; t++) if (years.next().done === true) return null
  emitOutside(workspace, network.yearCount)
  const planning = planningOf(workspace, network.lastObserved, periodsBetween(first, network.horizon.end))
  const units = unitGroups(planning)
  const offered = removalsOffered(planning, units)
  const system = compileNetworkSystem(planning, units, offered)
  return { planning, units, offered, system }
}

/** A network as a system that is planned at once. */
export function compileNetworkSystem(
  planning: Planning,
  units: readonly UnitGroup[],
  offered: readonly RemovalChoice[],
): HorizonSystem {
  const { workspace, periods, presentValue } = planning
  const { network, run, electricity } = workspace
  const margin = (1 + run.slots[network.settings.reserveMargin]!) * run.slots[network.settings.peakFactor]!
  const zeros = new Float64Array(periods.length)
  const made = [
    ...units.map((unit) => compileTechnology(planning, unit)),
    ...network.commodities.flatMap((node) => supplies(planning, node)),
  ]
  const removal = removalChoices(planning, units, offered, made.length)
  const technologies = [...made, ...removal.technologies]
  const linked = addLinked(planning, units, technologies, compileEmissions(planning))
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
    technologies: linked.technologies,
    commodities: network.commodities.map((node) => compileCommodity(planning, node)),
    emissions: linked.emissions,
    storages: [],
    calendar: { seasons: 0, dayTypes: 0, brackets: 0, weight: zeros, bracketShare: zeros, daysInType: zeros },
    routes: [],
    accounts: [],
    groups: [...compileGroups(planning, units), ...removal.groups],
    constantCost: 0,
    units: { money: 'million USD_2020' },
  }
}
