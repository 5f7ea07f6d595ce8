import type { Network } from '../../network/network.ts'
import { variablesOf } from '../../results/variable-registry.ts'
import type { Outcome } from '../attribution/outcomes.ts'
import { type CostLine, costLines, type LedgerOfYear, type LedgerReading, ledgerReadings } from './cost-lines.ts'

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

/** What is read of every run: the variables of steps, those of targets, and the ledgers line by line. */
export interface MeasureReadings {
  readonly outcomes: readonly Outcome[]
  readonly ledger: readonly LedgerReading[]
}

/**
 * Those of the variables that runs of the network have.
 *
 * @param others variables to be read beside those of steps
 */
export function measureReadings(network: Network, others: readonly string[]): MeasureReadings {
  const known = variablesOf(network)
  const sectors = network.sectors.map(({ id }) => `${SECTOR}${id}`)
  const ledger = ledgerReadings(network).filter(({ variable }) => known.has(variable))
  const names = [TOTAL, CAPITAL, OPERATION, SUPPLY, HURDLE, ...sectors, ...others, ...ledger.map((one) => one.variable)]
  const outcomes = [...new Set(names)].flatMap((variable) => {
    const found = known.get(variable)
    return found === undefined ? [] : [{ variable, unit: found.unit }]
  })
  return { outcomes, ledger }
}

/** One year of a run. */
export interface YearOfRun {
  /** By variable, those of the ledger left out. */
  readonly values: ReadonlyMap<string, number>
  readonly ledger: LedgerOfYear
}

/** @param values of the outcomes, `[outcome * N + t]` */
export function yearOfRun({ outcomes, ledger }: MeasureReadings, values: Float64Array, t: number): YearOfRun {
  const n = values.length / outcomes.length
  const all = new Map(outcomes.map(({ variable }, o) => [variable, values[o * n + t]!]))
  const lines = new Map<string, number>()
  for (const { variable, line, weight } of ledger)
    lines.set(line, (lines.get(line) ?? 0) + weight * (all.get(variable) ?? 0))
  for (const { variable } of ledger) all.delete(variable)
  return { values: all, ledger: lines }
}

/** Net emissions of a year, Mt CO2e, and those of its sectors. */
export function emissionsOf({ values }: YearOfRun): {
  readonly total: number
  readonly sectors: Readonly<Record<string, number>>
} {
  return { total: values.get(TOTAL) ?? 0, sectors: sectorsOf((name) => values.get(name) ?? 0, values) }
}

export function stepBetween(without: YearOfRun, within: YearOfRun): MeasureStep {
  const added = (variable: string): number => (within.values.get(variable) ?? 0) - (without.values.get(variable) ?? 0)
  const [capital, operation, supply] = [added(CAPITAL), added(OPERATION), added(SUPPLY)]
  return {
    abatement: 0 - added(TOTAL),
    sectors: sectorsOf((name) => 0 - added(name), without.values),
    cost: capital + operation + supply,
    capital,
    operation,
    supply,
    hurdleCost: added(HURDLE) + operation + supply,
  }
}

/** The cost of a step line by line: of `cost`, and of `hurdleCost`. */
export interface StepLines {
  readonly social: readonly CostLine[]
  readonly hurdle: readonly CostLine[]
}

export const linesBetween = (without: YearOfRun, within: YearOfRun): StepLines => ({
  social: costLines(without.ledger, within.ledger, 'social'),
  hurdle: costLines(without.ledger, within.ledger, 'hurdle'),
})

function sectorsOf(value: (variable: string) => number, values: YearOfRun['values']): Readonly<Record<string, number>> {
  const names = [...values.keys()].filter((name) => name.startsWith(SECTOR))
  return Object.fromEntries(names.map((name) => [name.slice(SECTOR.length), value(name)]))
}
