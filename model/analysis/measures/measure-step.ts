import type { Network } from '../../network/network.ts'
import { variablesOf } from '../../results/variable-registry.ts'
import type { Outcome } from '../attribution/outcomes.ts'

const TOTAL = 'Emissions|Kyoto Gases'
const CAPITAL = 'Cost|Resource|Annuities'
const OPERATION = 'Cost|Resource|Operation'
const SUPPLY = 'Cost|Resource|Supply'
const HURDLE = 'Cost|Annuities at Hurdle Rates'
const SECTOR = `${TOTAL}|Sector|`

/** What a measure changes in one year, against a case without it. */
export interface MeasureStep {
  /** Mt CO2e below the case without it, and of that by sector. */
  readonly abatement: number
  readonly sectors: Readonly<Record<string, number>>
  /** Resource cost above the case without it, million USD of 2020 a year: the three parts below. */
  readonly cost: number
  /** Annuities at the social rate, operation and maintenance, and the supply of energy and materials. */
  readonly capital: number
  readonly operation: number
  readonly supply: number
  /** The same with annuities at the hurdle rates of those who buy. */
  readonly hurdleCost: number
}

/** Variables that a step is read from: those that runs of the network report. */
export function stepOutcomes(network: Network): readonly Outcome[] {
  const known = variablesOf(network)
  const sectors = network.sectors.map(({ id }) => `${SECTOR}${id}`)
  return [TOTAL, CAPITAL, OPERATION, SUPPLY, HURDLE, ...sectors].flatMap((variable) => {
    const found = known.get(variable)
    return found === undefined ? [] : [{ variable, unit: found.unit }]
  })
}

/** Values of one year of a run, by variable. */
export type YearOfRun = ReadonlyMap<string, number>

/** @param values of the outcomes, `[outcome * N + t]` */
export function yearOfRun(outcomes: readonly Outcome[], values: Float64Array, t: number): YearOfRun {
  const n = values.length / outcomes.length
  return new Map(outcomes.map(({ variable }, o) => [variable, values[o * n + t]!]))
}

/** Net emissions of a year, Mt CO2e, and those of its sectors. */
export function emissionsOf(run: YearOfRun): {
  readonly total: number
  readonly sectors: Readonly<Record<string, number>>
} {
  return { total: run.get(TOTAL) ?? 0, sectors: sectorsOf((name) => run.get(name) ?? 0, run) }
}

export function stepBetween(without: YearOfRun, within: YearOfRun): MeasureStep {
  const added = (variable: string): number => (within.get(variable) ?? 0) - (without.get(variable) ?? 0)
  const [capital, operation, supply] = [added(CAPITAL), added(OPERATION), added(SUPPLY)]
  return {
    abatement: 0 - added(TOTAL),
    sectors: sectorsOf((name) => 0 - added(name), without),
    cost: capital + operation + supply,
    capital,
    operation,
    supply,
    hurdleCost: added(HURDLE) + operation + supply,
  }
}

function sectorsOf(value: (variable: string) => number, run: YearOfRun): Readonly<Record<string, number>> {
  const names = [...run.keys()].filter((name) => name.startsWith(SECTOR))
  return Object.fromEntries(names.map((name) => [name.slice(SECTOR.length), value(name)]))
}
