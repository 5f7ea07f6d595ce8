import type { Network, TechnologyNode } from '../network/network.ts'
import { pathOfRow } from '../network/path-table.ts'
import { compileInterpolation, type Interpolation } from '../numerics/interpolate.ts'
import { createEffects, type Effects } from '../policies/effects.ts'
import { createSupply, type SupplyState } from './supply-state.ts'
import { MAX_AGE } from './survival.ts'
import { emissionSources, type EmissionSources } from './emission-sources.ts'
import { createFinance, type FinanceState } from './finance-state.ts'
import { createRun, type Run } from './run.ts'

/**
 * Everything a run needs and nothing it leaves behind grows: made once for a network, used for each of its runs.
 */
export interface Workspace {
  readonly network: Network
  readonly run: Run
  readonly effects: Effects
  readonly stock: StockState
  readonly vintages: VintageTable
  readonly electricity: ElectricityState
  readonly supply: SupplyState
  readonly sources: EmissionSources
  readonly finance: FinanceState
  /** ln(driver / base-year driver), `[row * N + t]`, for the drivers that demands name. */
  readonly driverGrowth: Float64Array
  /** Room for one group of competing technologies. */
  readonly group: GroupScratch
}

/** Units standing at the start of a year, before new build. */
export interface StockState {
  /** `[l * MAX_AGE + age]`. */
  readonly survival: Float64Array
  /** S(a) / S(a - 1), and the age that nobody reaches. */
  readonly hazard: Float64Array
  readonly reach: Int32Array
  /** Share of a steady stock at or above an age. */
  readonly tail: Float64Array
  /** Lifetime and shape that `survival` was made with. */
  readonly survivalKey: Float64Array
  /** Standing amount of each study cohort, of each age of a steady-state stock, and of each vintage of new build. */
  readonly cohort: Float64Array
  readonly steady: Float64Array
  /** How many ages a steady-state stock is counted in; 0 while its formula holds. */
  readonly steadyAges: Int32Array
  /** Whole years of a fixed life, 0 under Weibull survival. */
  readonly fixedYears: Int32Array
  /** Sums of `steady` and of `vintage` by technology. */
  readonly steadyTotal: Float64Array
  readonly vintageTotal: Float64Array
  readonly vintage: Float64Array
  /** Amounts at entry and in the base year, before any retirement or scrapping. */
  readonly cohortPaid: Float64Array
  readonly steadyBase: Float64Array
  /** Stock of the year before a phase-out began (NaN: not begun). */
  readonly phaseOutBase: Float64Array
}

/** Values that differ by vintage, and their stock average of the year. */
export interface VintageTable {
  /** Vintage rows that vary, by technology, and 1 for those that a performance standard scales. */
  readonly rowsOf: readonly Int32Array[]
  readonly scaledOf: readonly Uint8Array[]
  /** Technologies that have any: those on either side of the bus, since plants and storage are built last. */
  readonly users: readonly TechnologyNode[]
  readonly units: readonly TechnologyNode[]
  /** Place of each technology's rows in `average` and, times cohorts, in `ofCohort`. */
  readonly firstOf: Int32Array
  readonly count: number
  /** Place of a row in `average`, by row of the path table; -1: the same for every vintage. */
  readonly placeOf: Int32Array
  /** Average over standing stock this year. */
  readonly average: Float64Array
  /** `[place of technology's first + i * cohortCount + c]` of study cohorts. */
  readonly ofCohort: Float64Array
  readonly firstOfCohort: Int32Array
  /** How each value of `ofCohort` comes from slots: the series at the cohort's installation year. */
  readonly cohortPlans: readonly CohortPlan[]
}

export interface CohortPlan {
  readonly plan: Interpolation
  readonly firstSlot: number
}

export interface ElectricityState {
  /** PJ by slice: what devices and conversions take from the bus, and both together. */
  readonly deviceLoad: Float64Array
  readonly conversionLoad: Float64Array
  readonly load: Float64Array
  /** Load still to be met while dispatch goes on. */
  readonly residual: Float64Array
  /** Share of the year's hours, and hours, by slice. */
  readonly hourShare: Float64Array
  readonly hours: Float64Array
  /** Share of the electricity of a commodity's makers that falls in a slice, `[c * K + k]`. */
  readonly shape: Float64Array
  /** PJ by technology and slice, `[l * K + k]`: most and least that can run, what runs, what storage takes. */
  readonly able: Float64Array
  readonly least: Float64Array
  readonly output: Float64Array
  readonly charge: Float64Array
  readonly unserved: Float64Array
  readonly curtailed: Float64Array
  /** Contracted imports that nobody takes, once every plant is off. */
  readonly spilled: Float64Array
  /** Dispatchable plants by running cost. */
  readonly merit: Int32Array
  readonly runningCost: Float64Array
  /** Mean over the year of availability by slice, by technology. */
  readonly sliceMean: Float64Array
  /** Grid line by the commodity it delivers (-1: none). */
  readonly lineOf: Int32Array
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

export function createWorkspace(network: Network): Workspace {
  return {
    network,
    run: createRun(network),
    effects: createEffects(network.effects, network.horizon),
    stock: createStock(network),
    vintages: createVintages(network),
    electricity: createElectricity(network),
    supply: createSupply(network),
    sources: emissionSources(network),
    finance: createFinance(network),
    driverGrowth: new Float64Array(network.paths.rowCount * network.yearCount),
    group: createGroup(network.technologies.length),
  }
}

function createStock(network: Network): StockState {
  const l = network.technologies.length
  const cohorts = network.cohorts.technology.length
  return {
    survival: new Float64Array(l * MAX_AGE),
    hazard: new Float64Array(l * MAX_AGE),
    reach: new Int32Array(l),
    tail: new Float64Array(l * MAX_AGE),
    survivalKey: new Float64Array(l * 2),
    cohort: new Float64Array(cohorts),
    steady: new Float64Array(l * MAX_AGE),
    steadyAges: new Int32Array(l),
    fixedYears: new Int32Array(l),
    steadyTotal: new Float64Array(l),
    vintageTotal: new Float64Array(l),
    vintage: new Float64Array(l * network.yearCount),
    cohortPaid: new Float64Array(cohorts),
    steadyBase: new Float64Array(l),
    phaseOutBase: new Float64Array(l),
  }
}

function createVintages(network: Network): VintageTable {
  const rowsOf = network.technologies.map((node) => varyingRows(network, node))
  const firstOf = new Int32Array(rowsOf.length)
  const firstOfCohort = new Int32Array(rowsOf.length)
  const cohortPlans: CohortPlan[] = []
  const placeOf = new Int32Array(network.paths.rowCount).fill(-1)
  let count = 0
  let cohortValues = 0
  for (const [l, rows] of rowsOf.entries()) {
    firstOf[l] = count
    firstOfCohort[l] = cohortValues
    for (const row of rows) {
      placeOf[row] = count++
      cohortPlans.push(...plansOf(network, network.technologies[l]!, row))
    }
    cohortValues += rows.length * network.technologies[l]!.cohortCount
  }
  const having = network.technologies.filter((_, l) => rowsOf[l]!.length > 0)
  return {
    rowsOf,
    scaledOf: rowsOf.map((rows, l) => {
      const intensities = network.technologies[l]!.flows.map((f) => network.flows[f]!.intensity)
      return Uint8Array.from(rows, (row) => (intensities.includes(row) ? 1 : 0))
    }),
    users: having.filter((node) => !isUnit(node)),
    units: having.filter(isUnit),
    cohortPlans,
    firstOf,
    count,
    placeOf,
    average: new Float64Array(count),
    ofCohort: new Float64Array(cohortValues),
    firstOfCohort,
  }
}

function isUnit({ technology }: TechnologyNode): boolean {
  return technology.kind === 'plant' || technology.kind === 'storage'
}

/** Rows whose value a unit keeps from its installation year: those with more than one point. */
function varyingRows(network: Network, node: TechnologyNode): Int32Array {
  const rows = [node.fixedOm, node.variableOm, ...node.processEmission]
  for (const f of node.flows) {
    const flow = network.flows[f]!
    rows.push(flow.intensity, flow.storedCarbon)
  }
  for (const b of node.byproducts) rows.push(network.byproducts[b]!.yield)
  const standards = network.policies.some(({ policy }) => policy.kind === 'performance-standard')
  // What is built to need is new each year; only a standard makes it differ from the series.
  if (node.builtToNeed && !standards) return new Int32Array(0)
  const keep = new Set<number>()
  for (const row of rows) {
    if (row > 1 && (standards || network.paths.constant[row] === 0)) keep.add(row)
  }
  return Int32Array.from(keep)
}

/** The series behind a row at the installation year of each study cohort of a technology; a frozen path stops moving. */
function plansOf(network: Network, node: TechnologyNode, row: number): CohortPlan[] {
  const { series, firstSlot } = pathOfRow(network.paths, row)
  if (series.method === 'expression') throw new Error(`Technology path "${series.id}" is an expression`)
  const { frozen, frozenIndex } = network.paths
  const last = frozenIndex >= 0 && frozen[row] === 1 ? network.horizon.start + frozenIndex : network.horizon.end
  const { method } = series
  const years = series.points.map((point) => point.year)
  return Array.from({ length: node.cohortCount }, (_, c) => {
    const year = Math.min(last, network.cohorts.installed[node.firstCohort + c]!)
    return { plan: compileInterpolation(method, years, { start: year, end: year }), firstSlot }
  })
}

function createElectricity(network: Network): ElectricityState {
  const k = network.slices.ids.length
  const lineOf = new Int32Array(network.commodities.length).fill(-1)
  for (const l of network.grid?.lines ?? []) lineOf[network.technologies[l]!.output] = l
  const technologies = network.technologies.length
  const bySlice = () => new Float64Array(k)
  const byUnit = () => new Float64Array(technologies * k)
  return {
    deviceLoad: bySlice(),
    conversionLoad: bySlice(),
    load: bySlice(),
    residual: bySlice(),
    hourShare: bySlice(),
    hours: bySlice(),
    shape: new Float64Array(network.commodities.length * k),
    able: byUnit(),
    least: byUnit(),
    output: byUnit(),
    charge: byUnit(),
    unserved: bySlice(),
    curtailed: bySlice(),
    spilled: bySlice(),
    merit: dispatchable(network),
    runningCost: new Float64Array(technologies),
    sliceMean: new Float64Array(technologies),
    lineOf,
  }
}

function dispatchable(network: Network): Int32Array {
  const plants = network.grid?.plants.technologies ?? []
  return Int32Array.from(plants.filter((l) => network.technologies[l]!.technology.dispatch === 'dispatchable'))
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
