import type { Network } from '../network/network.ts'
import { type CostTerms, createCosts } from '../choice/cost-terms.ts'
import { createLeastCost, type LeastCostState } from '../choice/least-cost/state.ts'
import type { LpSolver } from '../choice/lp-solver.ts'
import { createEffects, type Effects } from '../policies/effects.ts'
import { type Checkpoints, createCheckpoints } from './checkpoints-state.ts'
import { createElectricity, type ElectricityState } from './electricity-state.ts'
import { emissionSources, type EmissionSources } from './emission-sources.ts'
import { createFinance, type FinanceState } from './finance-state.ts'
import { createFlows, type FlowState } from './flow-state.ts'
import { createMoved, type Moved } from './moved-state.ts'
import { createRun, type Run } from './run.ts'
import { createSectors, type SectorState } from './sectors-state.ts'
import { createStock, type StockState } from './stock-state.ts'
import { createSupply, type SupplyState } from './supply-state.ts'
import { createVintages, type VintageTable } from './vintage-table.ts'

/**
 * Everything a run needs and nothing it leaves behind grows: made once for a network, used for each of its runs.
 */
export interface Workspace {
  readonly network: Network
  readonly run: Run
  /** What policies do in this run, and what they did in the one before. */
  effects: Effects
  effectsBefore: Effects
  readonly moved: Moved
  readonly stock: StockState
  readonly vintages: VintageTable
  readonly electricity: ElectricityState
  readonly supply: SupplyState
  readonly sources: EmissionSources
  readonly sectors: SectorState
  readonly finance: FinanceState
  readonly flows: FlowState
  readonly costs: CostTerms
  /** Null where nothing goes by least cost, or where no solver was given. */
  readonly leastCost: LeastCostState | null
  readonly growth: GrowthScratch
  readonly checkpoints: Checkpoints
  /** Room for one group of competing technologies. */
  readonly group: GroupScratch
}

/** Demand before policies, and growth since the base year, as logarithms. */
export interface GrowthScratch {
  /** By commodity, `[c * N + t]`. */
  readonly undisturbed: Float64Array
  /** By driver that demands name, in the order of `Network.demandDrivers`, `[d * N + t]`. */
  readonly ofDriver: Float64Array
  /** Of the demand at hand, by year. */
  readonly exponent: Float64Array
}

export interface GroupScratch {
  readonly share: Float64Array
  readonly cost: Float64Array
  readonly weight: Float64Array
  readonly allowed: Float64Array
  readonly floor: Float64Array
  readonly sorted: Float64Array
  readonly order: Int32Array
}

/** `solver` is needed where some rule of the network is `least-cost`; a run without it says so. */
export function createWorkspace(network: Network, solver: LpSolver | null = null): Workspace {
  const run = createRun(network)
  const stock = createStock(network)
  const electricity = createElectricity(network)
  const supply = createSupply(network)
  const effects = createEffects(network.effects, network.horizon)
  return {
    network,
    run,
    effects,
    effectsBefore: { ...createEffects(network.effects, network.horizon), capPrice: effects.capPrice },
    moved: createMoved(network),
    stock,
    vintages: createVintages(network),
    electricity,
    supply,
    sources: emissionSources(network),
    sectors: createSectors(network),
    finance: createFinance(network),
    flows: createFlows(network),
    costs: createCosts(network),
    leastCost: createLeastCost(network, run, solver),
    checkpoints: createCheckpoints(network, { run, stock, electricity, supply }),
    growth: {
      undisturbed: new Float64Array(network.commodities.length * network.yearCount),
      ofDriver: new Float64Array(network.demandDrivers.length * network.yearCount),
      exponent: new Float64Array(network.yearCount),
    },
    group: createGroup(network.technologies.length),
  }
}

function createGroup(size: number): GroupScratch {
  const row = () => new Float64Array(size)
  return {
    share: row(),
    cost: row(),
    weight: row(),
    allowed: row(),
    floor: row(),
    sorted: row(),
    order: new Int32Array(size),
  }
}
