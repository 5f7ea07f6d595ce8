import type { Network } from '../network/network.ts'
import { type Acceleration, createAcceleration } from '../numerics/fixed-point.ts'
import type { Technology } from '../study/study.ts'

/** Differences that dispatch and conversions learn from: about as many shapes of load as move at once. */
const MEMORY = 3

/** Loads, dispatch and availability by slice, as of the year that is being run. */
export interface ElectricityState {
  /** PJ by slice: what devices and conversions take from the bus, and both together. */
  readonly deviceLoad: Float64Array
  readonly conversionLoad: Float64Array
  readonly load: Float64Array
  /** What conversions take in answer to `conversionLoad`, until the two agree. */
  readonly answeredLoad: Float64Array
  readonly acceleration: Acceleration
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
  /** Plants by what is taken off first where there is too much: variable ones, dispatchable ones, must-run. */
  readonly shedding: readonly (readonly number[])[]
  /** Availability by slice relative to 1, `[l * K + k]`. */
  readonly inSlice: Float64Array
  /** Dispatchable plants by running cost. */
  readonly merit: Int32Array
  readonly runningCost: Float64Array
  /** Part of what plants of each clean-electricity standard can run above their least load that is contracted. */
  readonly contracted: Float64Array
  /** GW by technology that targets still bring within the years that planners look ahead. */
  readonly toCome: Float64Array
  /** Mean over the year of availability by slice, by technology. */
  readonly sliceMean: Float64Array
  /** PJ that the bus must give for one PJ of a commodity, losses included: 1 for the bus itself, 0 for what is not electricity. */
  readonly perUnit: Float64Array
}

export function createElectricity(network: Network): ElectricityState {
  const k = network.slices.ids.length
  const technologies = network.technologies.length
  const bySlice = () => new Float64Array(k)
  const byUnit = () => new Float64Array(technologies * k)
  return {
    deviceLoad: bySlice(),
    conversionLoad: bySlice(),
    load: bySlice(),
    answeredLoad: bySlice(),
    acceleration: createAcceleration(k, MEMORY),
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
    shedding: (['variable', 'dispatchable', 'must-run'] as const).map((kind) => plantsOf(network, kind)),
    inSlice: byUnit(),
    merit: Int32Array.from(plantsOf(network, 'dispatchable')),
    runningCost: new Float64Array(technologies),
    contracted: new Float64Array(network.effects.cleanStandards.length),
    toCome: new Float64Array(technologies),
    sliceMean: new Float64Array(technologies),
    perUnit: new Float64Array(network.commodities.length),
  }
}

function plantsOf({ grid, technologies }: Network, dispatch: Technology['dispatch']): number[] {
  return (grid?.plants.technologies ?? []).filter((l) => technologies[l]!.technology.dispatch === dispatch)
}
