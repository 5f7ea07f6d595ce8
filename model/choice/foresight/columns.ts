import type { HorizonSystem, HorizonTechnology } from './horizon-system.ts'
import type { ProgrammeBuilder } from './programme-builder.ts'
import type { RowFamily } from './row-family.ts'

/** Where the decisions of a system stand among the columns of its programme. */
export interface HorizonColumns {
  /** By technology: activity, at `(mode * slices + slice) * P + period`; -1 where the decision can only be 0. */
  readonly activity: readonly Int32Array[]
  /** By technology and period; -1 where no capacity is counted. */
  readonly build: readonly Int32Array[]
  readonly capacity: readonly Int32Array[]
  /** By route, at `slice * P + period`: what leaves `from` for `to`, negative the other way round. */
  readonly trade: readonly Int32Array[]
  /** By storage and period. */
  readonly storageBuild: readonly Int32Array[]
}

/** Slices in which a technology's activity is decided. */
export const slicesOf = (system: HorizonSystem, technology: HorizonTechnology): number =>
  technology.isSliced ? system.slices.length : 1

/** Share of the year of a technology's slice; the year itself where it has none. */
export function shareOf(system: HorizonSystem, technology: HorizonTechnology, slice: number, period: number): number {
  return technology.isSliced ? system.sliceShare[slice * system.years.length + period]! : 1
}

/**
 * Makes the columns: activity (a rate a year), new capacity, standing capacity, trade and new storage, all >= 0 but
 * trade. Their costs are present values. An activity that makes, uses, emits and stores nothing, and that no floor asks
 * for, is left out.
 */
export function makeColumns(system: HorizonSystem, builder: ProgrammeBuilder<RowFamily>): HorizonColumns {
  const periods = system.years.length
  const byPeriod = (make: (period: number) => number): Int32Array =>
    Int32Array.from({ length: periods }, (_, p) => make(p))
  const plain = (cost: number): number => builder.column(cost, 0, Infinity, false)
  return {
    activity: system.technologies.map((technology) => activityColumns(system, technology, builder)),
    build: system.technologies.map(({ hasCapacity, investmentCost }) =>
      byPeriod((p) => (hasCapacity ? plain(investmentCost[p]!) : -1)),
    ),
    capacity: system.technologies.map(({ hasCapacity, fixedCost }) =>
      byPeriod((p) => (hasCapacity ? plain(fixedCost[p]!) : -1)),
    ),
    trade: system.routes.map(({ fromShare, toShare }) =>
      Int32Array.from({ length: system.slices.length * periods }, (_, place) => {
        const isOpen = fromShare[place % periods] !== 0 || toShare[place % periods] !== 0
        return isOpen ? builder.column(0, -Infinity, Infinity, false) : -1
      }),
    ),
    storageBuild: system.storages.map(({ investmentCost, mostBuild }) =>
      byPeriod((p) => builder.column(investmentCost[p]!, 0, mostBuild[p]!, false)),
    ),
  }
}

function activityColumns(
  system: HorizonSystem,
  technology: HorizonTechnology,
  builder: ProgrammeBuilder<RowFamily>,
): Int32Array {
  const periods = system.years.length
  const slices = slicesOf(system, technology)
  const columns = new Int32Array(technology.modes.length * slices * periods).fill(-1)
  for (const [m, mode] of technology.modes.entries()) {
    const isStoring = mode.charges.length > 0 || mode.discharges.length > 0
    for (let period = 0; period < periods; period++) {
      const flows = [...mode.inputs, ...mode.outputs, ...mode.emissions]
      const isIdle =
        !isStoring &&
        technology.modes.every(({ variableCost }) => variableCost[period]! >= 0) &&
        technology.leastActivity[period] === 0 &&
        technology.leastHorizonActivity === 0 &&
        flows.every(({ ratio }) => ratio[period] === 0)
      if (isIdle) continue
      for (let slice = 0; slice < slices; slice++) {
        const cost = mode.variableCost[period]! * shareOf(system, technology, slice, period)
        columns[(m * slices + slice) * periods + period] = builder.column(cost, 0, Infinity, false)
      }
    }
  }
  return columns
}
