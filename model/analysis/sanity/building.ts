import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'
import { measured, type Measurement, plantsOf, sumOver } from './measurement.ts'

/** Years over which building is averaged. */
const BUILD_YEARS = 5
/** Of the capacity of all plants: what is much in a year, and below what next to nothing is built. */
const MUCH = 0.01
const HARDLY = 0.001

/** Mean of five years of what is built of a family, over the capacity of all plants before those years. */
export function buildRates(network: Network, run: Run, family: string): Measurement[] {
  return ofBuilding(network, run, family, (built, t) => {
    if (t < BUILD_YEARS) return NaN
    let sum = 0
    for (let year = t - BUILD_YEARS + 1; year <= t; year++) sum += built(year)
    return sum / BUILD_YEARS / standing(network, run, t - BUILD_YEARS)
  })
}

/** What is built of a family in one year after the observed ones, over the capacity of all plants the year before. */
export function singleYearBuilds(network: Network, run: Run, family: string): Measurement[] {
  return ofBuilding(network, run, family, (built, t) => shareBuilt(network, run, built, t))
}

/**
 * Stop and go: in a year in which much of a family is built, how many years before it had next to no building since the
 * last year of much; nought where building never stopped or never began.
 */
export function idleYears(network: Network, run: Run, family: string): Measurement[] {
  return ofBuilding(network, run, family, (built, t) => {
    const share = (year: number) => shareBuilt(network, run, built, year)
    const now = share(t)
    if (!(now >= MUCH)) return Number.isNaN(now) ? NaN : 0
    let idle = 0
    for (let year = t - 1; year > network.lastObserved; year--) {
      if (share(year) >= MUCH) return idle
      if (share(year) < HARDLY) idle++
    }
    return 0
  })
}

/** NaN up to the last observed year: what was built then was built. */
function shareBuilt(network: Network, run: Run, built: (t: number) => number, t: number): number {
  return t <= network.lastObserved || t === 0 ? NaN : built(t) / standing(network, run, t - 1)
}

function standing({ grid, yearCount }: Network, run: Run, t: number): number {
  return sumOver(run.capacity, grid?.plants.technologies ?? [], yearCount, t)
}

function ofBuilding(
  network: Network,
  run: Run,
  family: string,
  value: (built: (t: number) => number, t: number) => number,
): Measurement[] {
  const plants = plantsOf(network, family)
  if (plants.length === 0) return []
  const built = (t: number) => sumOver(run.built, plants, network.yearCount, t)
  return measured(network, family, (t) => value(built, t))
}
