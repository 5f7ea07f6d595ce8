import { exp, log } from '../../numerics/elementary.ts'
import type { Run } from '../../engine/run.ts'
import { PJ_PER_GW_YEAR } from '../../network/compile-technologies.ts'
import type { Network } from '../../network/network.ts'
import { valuesOf, variablesOf } from '../../results/variable-registry.ts'
import { driverName } from '../../results/variable-names.ts'
import type { PlausibilityRange } from '../../study/study.ts'
import { buildRates, idleYears, singleYearBuilds } from './building.ts'
import { measured, type Measurement, plantsOf, sumOver } from './measurement.ts'

/** Years over which growth is averaged. */
const GROWTH_YEARS = 10
/** GW below which a kind of plant is too small for its capacity factor to say anything. */
const SMALL_CAPACITY = 0.1
/** Growth of GDP a year below which an elasticity is a ratio of noughts. */
const LITTLE_GROWTH = 0.01

/** An indicator in every year and for everything that it is of. Shares, rates and elasticities are plain numbers. */
export function measurementsOf(network: Network, run: Run, range: PlausibilityRange): Measurement[] {
  switch (range.indicator) {
    case 'level':
      return ofVariable(network, run, range.of, (values, t) => values[t]!)
    case 'growth':
      return ofVariable(network, run, range.of, growth)
    case 'elasticity':
      return elasticity(network, run, range.of)
    case 'capacity-factor':
      return capacityFactors(network, run, range.of)
    case 'build-rate':
      return buildRates(network, run, range.of)
    case 'single-year-build':
      return singleYearBuilds(network, run, range.of)
    case 'idle-years':
      return idleYears(network, run, range.of)
    case 'share-step':
      return shares(network, run, (before, now) => Math.abs(now - before))
    case 'first-share':
      return shares(network, run, (before, now) => (before === 0 && now > 0 ? now : NaN))
    case 'shortage':
      return shortages(network, run)
  }
}

function ofVariable(
  network: Network,
  run: Run,
  variable: string,
  value: (values: Float64Array, t: number) => number,
): Measurement[] {
  if (!variablesOf(network).has(variable)) return []
  const values = valuesOf(network, run, variable)
  return measured(network, variable, (t) => value(values, t))
}

/** (v(t) / v(t - 10))^(1/10) - 1; NaN where a value is not above nought. */
function growth(values: Float64Array, t: number): number {
  return exp(logGrowth(values, t) / GROWTH_YEARS) - 1
}

function logGrowth(values: Float64Array, t: number): number {
  const before = t < GROWTH_YEARS ? 0 : values[t - GROWTH_YEARS]!
  return before > 0 && values[t]! > 0 ? log(values[t]! / before) : NaN
}

/** ln(v(t) / v(t - 10)) / ln(GDP(t) / GDP(t - 10)). */
function elasticity(network: Network, run: Run, variable: string): Measurement[] {
  if (!variablesOf(network).has(driverName('gdp'))) return []
  const gdp = valuesOf(network, run, driverName('gdp'))
  return ofVariable(network, run, variable, (values, t) => {
    const income = logGrowth(gdp, t)
    return Math.abs(income) < LITTLE_GROWTH * GROWTH_YEARS ? NaN : logGrowth(values, t) / income
  })
}

/** Output of plants of a family over what their capacity would give in 8760 h, by technology. */
function capacityFactors(network: Network, run: Run, family: string): Measurement[] {
  const n = network.yearCount
  return plantsOf(network, family).flatMap((l) =>
    measured(network, network.technologies[l]!.technology.id, (t) => {
      const capacity = run.capacity[l * n + t]!
      return capacity < SMALL_CAPACITY ? NaN : run.activity[l * n + t]! / (capacity * PJ_PER_GW_YEAR)
    }),
  )
}

/**
 * Shares of technologies in the service that they make, from year to year; of plants in generation after the observed
 * years, in which the weather and what was built decide.
 */
function shares(network: Network, run: Run, value: (before: number, now: number) => number): Measurement[] {
  const n = network.yearCount
  const plants =
    network.grid === null ? [] : [{ group: network.grid.plants.technologies, from: network.lastObserved + 2 }]
  const services = network.services.map(({ technologies }) => ({ group: technologies, from: 1 }))
  return [...services, ...plants].flatMap(({ group, from }) =>
    group.flatMap((l) => {
      const share = (t: number) => {
        const total = sumOver(run.activity, group, n, t)
        return total > 0 ? run.activity[l * n + t]! / total : 0
      }
      const { id } = network.technologies[l]!.technology
      return measured(network, id, (t) => (t < from ? NaN : value(share(t - 1), share(t))))
    }),
  )
}

/** What is not supplied of each commodity over what is needed of it; of electricity, over its load. */
function shortages(network: Network, run: Run): Measurement[] {
  const n = network.yearCount
  const slices = network.slices.ids.map((_, k) => k)
  const bus = network.grid?.bus ?? -1
  const ofBus =
    bus < 0
      ? []
      : measured(network, network.commodities[bus]!.commodity.id, (t) => {
          return sumOver(run.unserved, slices, n, t) / sumOver(run.load, slices, n, t)
        })
  const others = network.commodities.flatMap(({ commodity, index }) =>
    index === bus
      ? []
      : measured(network, commodity.id, (t) => {
          const needed = Math.max(run.demand[index * n + t]!, run.use[index * n + t]!)
          return needed > 0 ? run.shortage[index * n + t]! / needed : NaN
        }),
  )
  return [...ofBus, ...others]
}
