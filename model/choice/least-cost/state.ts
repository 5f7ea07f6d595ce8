import { emissionSources, type EmissionSources } from '../../engine/emission-sources.ts'
import type { Network } from '../../network/network.ts'
import type { Run } from '../../engine/run.ts'
import type { LinearProgramme, LinearSolution, LpModel, LpSolver } from '../lp-solver.ts'
import { blocksOf, type Layout, leastCostLayout } from './layout.ts'
import { ProgrammeWriter } from './programme-writer.ts'

/** All that least cost keeps between the years of a run. `R` removal processes on hosts, `B` blocks, `K` slices. */
export interface LeastCostState {
  readonly layout: Layout
  readonly solver: LpSolver
  readonly writer: ProgrammeWriter
  /** The programme as the solver holds it; null before the first year of a run. */
  model: LpModel | null
  held: LinearProgramme | null
  /** Caps in force this run, by index in `network.effects.caps`: the others have no row. */
  caps: readonly number[]
  readonly columns: ColumnIndex
  readonly rows: RowIndex
  readonly classes: ClassTable
  readonly removal: RemovalStock
  /** Gases that a unit can emit at all. */
  readonly emits: readonly (readonly number[])[]
  /** Balance of carbon of each technology in `sources.carbon` (-1: none). */
  readonly carbonOf: Int32Array
  /** Domestic supply used up since the base year, by commodity. */
  readonly usedUp: Float64Array
  /** Share of a gas that passes the removal processes of a host, `[(l * G + g) * N + t]`; NaN in years not chosen. */
  readonly passed: Float64Array
  /** What each year chose, and what it was chosen from. */
  readonly chosen: (LinearSolution | null)[]
}

/** Columns of the programme; -1 where there is none. */
export interface ColumnIndex {
  /** Activity by block, and by block and slice `[block * K + k]`. */
  readonly activity: Int32Array
  readonly generation: Int32Array
  /** By unit. */
  readonly build: Int32Array
  /** By unit and slice `[u * K + k]`. */
  readonly discharge: Int32Array
  readonly charge: Int32Array
  /** By removal and block of its host `[r * (MOST + 1) + b]`: activity served, retrofit or new capacity. */
  readonly served: Int32Array
  readonly fitted: Int32Array
  /** By commodity. */
  readonly domestic: Int32Array
  readonly imports: Int32Array
  readonly exports: Int32Array
  /** By slice. */
  readonly load: Int32Array
  readonly spill: Int32Array
}

export interface RowIndex {
  /** By commodity: balance of a service, carrier or material. */
  readonly balance: Int32Array
  readonly slice: Int32Array
  readonly cap: Int32Array
}

/** Standing vintages by class, this year. */
export interface ClassTable {
  /** Capacity by block. */
  readonly capacity: Float64Array
  /** Mean of the varying rows of the block's technology, `[firstMean[block] + i]`. */
  readonly mean: Float64Array
  readonly firstMean: Int32Array
  /** Class of each study cohort, of a base-year stock without vintages by technology, and of own build `[l * N + v]`. */
  readonly ofCohort: Int32Array
  readonly ofSteady: Int32Array
  readonly ofBuilt: Int32Array
}

/** Blocks that a removal process may have on its host. */
export const REMOVAL_BLOCKS = 5

export interface RemovalStock {
  /** Share of each vintage that has the process: of study cohorts `[r * cohorts + c]`, steady `[r]`, built `[r * N + v]`. */
  readonly ofCohort: Float64Array
  readonly ofSteady: Float64Array
  readonly ofBuilt: Float64Array
  /** By `[r * REMOVAL_BLOCKS + b]`: capacity that has it, and what fitting a unit of the rest would cost a year. */
  readonly capacity: Float64Array
  readonly annuity: Float64Array
  /** Annuities still to be paid at the social and at the host's hurdle rate, `[r * N + t]`. */
  readonly owedSocial: Float64Array
  readonly owedHurdle: Float64Array
}

const chosenBy = new WeakMap<Run, LeastCostState['chosen']>()

/** What a run has chosen year by year; nothing where it had nothing to choose. */
export function chosenIn(run: Run): LeastCostState['chosen'] {
  return chosenBy.get(run) ?? []
}

/** Null where nothing goes by least cost, or where no solver was given. */
export function createLeastCost(network: Network, run: Run, solver: LpSolver | null): LeastCostState | null {
  const layout = leastCostLayout(network)
  if (layout === null || solver === null) return null
  const sources = emissionSources(network)
  const n = network.yearCount
  const k = network.slices.ids.length
  const r = network.removals.length
  const { commodities, technologies, cohorts, gases } = network
  const columns = (items: number) => new Int32Array(items).fill(-1)
  const firstMean = new Int32Array(layout.blockCount)
  let means = 0
  for (const unit of layout.units) {
    for (let b = 0; b < blocksOf(unit); b++) {
      firstMean[unit.firstBlock + b] = means
      means += mostRows(network, unit.technology)
    }
  }
  const chosen: LeastCostState['chosen'] = Array.from({ length: n }, () => null)
  chosenBy.set(run, chosen)
  return {
    layout,
    solver,
    writer: new ProgrammeWriter(),
    model: null,
    held: null,
    caps: [],
    columns: {
      activity: columns(layout.blockCount),
      generation: columns(layout.blockCount * k),
      build: columns(layout.units.length),
      discharge: columns(layout.units.length * k),
      charge: columns(layout.units.length * k),
      served: columns(r * REMOVAL_BLOCKS),
      fitted: columns(r * REMOVAL_BLOCKS),
      domestic: columns(commodities.length),
      imports: columns(commodities.length),
      exports: columns(commodities.length),
      load: columns(k),
      spill: columns(k),
    },
    rows: { balance: columns(commodities.length), slice: columns(k), cap: columns(network.effects.caps.length) },
    classes: {
      capacity: new Float64Array(layout.blockCount),
      mean: new Float64Array(means),
      firstMean,
      ofCohort: new Int32Array(cohorts.technology.length),
      ofSteady: new Int32Array(technologies.length),
      ofBuilt: new Int32Array(technologies.length * n),
    },
    removal: {
      ofCohort: new Float64Array(r * cohorts.technology.length),
      ofSteady: new Float64Array(r),
      ofBuilt: new Float64Array(r * n),
      capacity: new Float64Array(r * REMOVAL_BLOCKS),
      annuity: new Float64Array(r * REMOVAL_BLOCKS),
      owedSocial: new Float64Array(r * n),
      owedHurdle: new Float64Array(r * n),
    },
    emits: layout.units.map(({ technology }) => gasesOf(network, sources, technology)),
    carbonOf: carbonOf(network, sources),
    usedUp: new Float64Array(commodities.length),
    passed: new Float64Array(r === 0 ? 0 : technologies.length * gases.length * n).fill(NaN),
    chosen,
  }
}

function carbonOf({ technologies }: Network, { carbon }: EmissionSources): Int32Array {
  const places = new Int32Array(technologies.length).fill(-1)
  for (const [i, { technology }] of carbon.entries()) places[technology] = i
  return places
}

function gasesOf(network: Network, { carbon }: EmissionSources, l: number): number[] {
  const { flows, processEmission } = network.technologies[l]!
  const hasCarbon = carbon.some(({ technology }) => technology === l)
  return network.gases.flatMap((gas, g) => {
    const burns = flows.some((f) => network.flows[f]!.use === 'combustion' && network.flows[f]!.factor[g]! >= 0)
    return burns || processEmission[g]! >= 0 || (gas === 'CO2' && hasCarbon) ? [g] : []
  })
}

/** Figures that units of a technology keep from their installation year: fixed and variable O&M, flows, processes. */
function mostRows({ technologies }: Network, l: number): number {
  const { flows, byproducts, processEmission } = technologies[l]!
  return 2 + 2 * flows.length + byproducts.length + processEmission.length
}
