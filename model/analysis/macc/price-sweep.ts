const TOTAL = 'Emissions|Kyoto Gases'
const COST = 'Cost|Resource'
/** Emissions that rise by less than this share of those without the price count as equal. */
const EQUAL = 1e-7

/** What a run at one price gave: variables of the sweep, in one year. */
export interface PricedRun {
  /** USD per t CO2e. */
  readonly price: number
  /** In the order of `sweepVariables`; null where the run could not be finished. */
  readonly values: readonly number[] | null
}

export interface SectorAbatement {
  readonly id: string
  /** Mt CO2e in the year, by price: emissions without the price less those with it. */
  readonly abatement: readonly number[]
}

/** Abatement by price in one year: a marginal abatement cost curve made of whole runs. Mt CO2e, million USD of 2020. */
export interface PriceSweep {
  readonly year: number
  readonly prices: readonly number[]
  /** NaN where the run at a price could not be finished. */
  readonly emissions: readonly number[]
  readonly abatement: readonly number[]
  readonly sectors: readonly SectorAbatement[]
  /** Resource cost of the year above that without the price. */
  readonly cost: readonly number[]
  /** Prices at which emissions rise from those of the next lower one, and by how much: nowhere in a clean curve. */
  readonly rises: readonly { readonly from: number; readonly to: number; readonly rise: number }[]
}

/** Variables to ask each run for: those of sectors that emit anything, total, resource cost. */
export function sweepVariables(sectors: readonly string[], known: { has(name: string): boolean }): readonly string[] {
  return [TOTAL, COST, ...sectors.map(sectorVariable).filter((name) => known.has(name))]
}

/**
 * The curve of runs at rising prices. Each run is a scenario over its whole horizon with a price of its own; what a sector
 * abates at a price is `Q(0) - Q(price)` in the year, so that sectors sum to the total.
 * @param variables those of `sweepVariables`
 * @param runs by rising price; the first is without a price and is finished
 */
export function priceSweep(year: number, variables: readonly string[], runs: readonly PricedRun[]): PriceSweep {
  const valuesOf = (name: string): number[] => {
    const at = variables.indexOf(name)
    return runs.map(({ values }) => values?.[at] ?? NaN)
  }
  const belowFirst = (values: readonly number[]): number[] => values.map((value) => values[0]! - value)
  const emissions = valuesOf(TOTAL)
  const sectors = variables.slice(2).map((name) => ({
    id: name.slice(sectorVariable('').length),
    abatement: belowFirst(valuesOf(name)),
  }))
  return {
    year,
    prices: runs.map(({ price }) => price),
    emissions,
    abatement: belowFirst(emissions),
    sectors,
    cost: belowFirst(valuesOf(COST)).map((saved) => 0 - saved),
    rises: risesOf(runs, emissions),
  }
}

function risesOf(runs: readonly PricedRun[], emissions: readonly number[]): PriceSweep['rises'] {
  const finished = runs.flatMap(({ price, values }, i) => (values === null ? [] : [{ price, emitted: emissions[i]! }]))
  const scale = Math.abs(finished[0]?.emitted ?? 0)
  return finished.slice(1).flatMap(({ price, emitted }, i) => {
    const before = finished[i]!
    const rise = emitted - before.emitted
    return rise > EQUAL * scale ? [{ from: before.price, to: price, rise }] : []
  })
}

const sectorVariable = (id: string): string => `${TOTAL}|Sector|${id}`
