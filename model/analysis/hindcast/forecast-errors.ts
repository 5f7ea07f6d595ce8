import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import type { HistoryEntry, InventoryEntry, Point, Study } from '../../study/study.ts'
import { type EmissionResults, emissionsInScope } from '../inventories/emission-scope.ts'
import { statedAmount } from '../inventories/inventory-comparison.ts'

export type ForecastGroup = 'fuel' | 'generation' | 'co2'

/** What a run reported, a value for each year. */
export interface ForecastResults extends EmissionResults {
  readonly scenario: string
}

/** The runs that are compared with statistics, by what they know. */
export interface ForecastRuns {
  readonly nowcast: ForecastResults
  readonly hindcast: ForecastResults
  readonly withCapacity: ForecastResults
}

export type ForecastName = keyof ForecastRuns

/** One figure of a statistic beside what the runs give, in the unit of the runs. */
export interface ForecastError {
  readonly group: ForecastGroup
  readonly variable: string
  readonly source: string
  readonly unit: string
  readonly year: number
  readonly observed: number
  readonly values: Readonly<Record<ForecastName, number | null>>
  /** (value - observed) / |observed|; null where next to nothing was observed or the run has no number. */
  readonly errors: Readonly<Record<ForecastName, number | null>>
}

/** Mean of the absolute errors of a variable against a source over the years. */
export interface ForecastSummary {
  readonly group: ForecastGroup
  readonly variable: string
  readonly source: string
  readonly years: readonly number[]
  readonly meanAbsoluteError: Readonly<Record<ForecastName, number | null>>
}

export interface ForecastErrors {
  readonly scenario: string
  readonly first: number
  readonly last: number
  readonly rows: readonly ForecastError[]
  readonly summaries: readonly ForecastSummary[]
}

/** Below this share of the greatest observation of its group, source and year an observation is next to nothing. */
const LITTLE = 1e-3

const GROUPS: readonly (readonly [ForecastGroup, RegExp])[] = [
  ['fuel', /^Primary Energy(\|[^|]+)?$/],
  ['generation', /^Secondary Energy\|Electricity(\|[^|]+)?$/],
  ['co2', /^Emissions\|CO2\|Energy(\|[^|]+)?$/],
]

/**
 * Errors of fuels, generation by source and energy CO2 in the observed years after the base year, against every source
 * of `history.csv` that has the variable, and of CO2 against every category that an inventory gives in each of these
 * years, counted as the inventory counts. Sources that disagree are not averaged: each has its rows.
 */
export function forecastErrors(study: Study, runs: ForecastRuns): ForecastErrors {
  const { baseYear, lastObservedYear } = study.country
  const isObserved = ({ point }: { readonly point: Point }) => point.year > baseYear && point.year <= lastObservedYear
  const ofHistory = study.history.filter(isObserved).flatMap((entry) => {
    const row = errorOf(entry, runs)
    return row === null ? [] : [row]
  })
  const ofInventories = study.inventories.filter(({ gas }) => gas === 'CO2').filter(isObserved)
  const byCategory = groupedBy(ofInventories, ({ inventory, category }) => `${inventory}\n${category}`)
  const whole = [...byCategory.values()].filter((entries) => entries.length === lastObservedYear - baseYear)
  const rows = withoutSharesOfLittle([
    ...ofHistory.toSorted((a, b) => orderOf(a.group) - orderOf(b.group)),
    ...whole.flat().flatMap((entry) => errorInScope(study, entry, runs)),
  ])
  const keys = new Map(rows.map((row) => [`${row.variable}\n${row.source}`, row]))
  return {
    scenario: runs.nowcast.scenario,
    first: baseYear + 1,
    last: lastObservedYear,
    rows,
    summaries: [...keys.values()].map(({ group, variable, source }) => {
      const own = rows.filter((row) => row.variable === variable && row.source === source)
      const mean = (name: ForecastName) => meanAbsolute(own.map(({ errors }) => errors[name]))
      return { group, variable, source, years: own.map(({ year }) => year), meanAbsoluteError: perRun(mean) }
    }),
  }
}

const orderOf = (group: ForecastGroup): number => GROUPS.findIndex(([name]) => name === group)

const perRun = <T>(of: (name: ForecastName) => T): Readonly<Record<ForecastName, T>> => ({
  nowcast: of('nowcast'),
  hindcast: of('hindcast'),
  withCapacity: of('withCapacity'),
})

function errorOf({ variable, point, unit }: HistoryEntry, runs: ForecastRuns): ForecastError | null {
  const group = GROUPS.find(([, pattern]) => pattern.test(variable))?.[0]
  const series = runs.nowcast.series.find((one) => one.variable === variable)
  if (group === undefined || series === undefined) return null
  // A flow of a year may stand for its amount, not the other way round: so from the run's unit to the statistic's.
  const conversion = conversionTo(series.unit.replace('CO2-equiv', 'CO2e'), unit, USD_2020_ONLY)
  if (!conversion.ok) return null
  const observed = point.value / conversion.value.factor
  const values = perRun((name) => valueIn(runs[name], variable, point.year))
  return rowOf({ group, variable, source: point.source, unit: series.unit, year: point.year, observed, values })
}

function errorInScope(study: Study, entry: InventoryEntry, runs: ForecastRuns): ForecastError[] {
  const { year } = entry.point
  const observed = statedAmount(entry)
  const values = perRun((name) => emissionsInScope(study, runs[name], entry, year))
  if (observed === null || values.nowcast === null) return []
  const variable = `Emissions|CO2 (${entry.category})`
  return [rowOf({ group: 'co2', variable, source: entry.inventory, unit: 'Mt CO2/yr', year, observed, values })]
}

function rowOf(row: Omit<ForecastError, 'errors'>): ForecastError {
  const { observed, values } = row
  const errors = perRun((name) => {
    const value = values[name]
    return value === null || observed === 0 ? null : (value - observed) / Math.abs(observed)
  })
  return { ...row, errors }
}

/** A share of next to nothing says nothing: a year in which a source stood still would outweigh all others. */
function withoutSharesOfLittle(rows: readonly ForecastError[]): ForecastError[] {
  const groups = groupedBy(rows, ({ group, source, year }) => `${group}\n${source}\n${year}`)
  const greatest = new Map(
    [...groups].map(([key, own]) => [key, Math.max(...own.map(({ observed }) => Math.abs(observed)))]),
  )
  return rows.map((row) => {
    const most = greatest.get(`${row.group}\n${row.source}\n${row.year}`) ?? 0
    return Math.abs(row.observed) < LITTLE * most ? { ...row, errors: perRun(() => null) } : row
  })
}

function valueIn({ series, years }: ForecastResults, variable: string, year: number): number | null {
  return series.find((one) => one.variable === variable)?.values[years.indexOf(year)] ?? null
}

function meanAbsolute(errors: readonly (number | null)[]): number | null {
  const known = errors.filter((error) => error !== null)
  return known.length === 0 ? null : known.reduce((sum, error) => sum + Math.abs(error), 0) / known.length
}
