import type { Problem } from '../domain/problem.ts'
import { yearsOf } from '../domain/years.ts'
import { needsSolver } from '../choice/least-cost/layout.ts'
import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { canonicalJson, type JsonValue } from '../numerics/canonical-json.ts'
import { Sha256 } from '../numerics/sha256.ts'
import type { Rule } from '../study/study.ts'
import { severalOptimaOf } from './several-optima.ts'
import { shortagesOf } from './shortages.ts'
import { reportSeries, type ReportedSeries } from './report-series.ts'

/** Version of the engine: it changes whenever a number may change. */
export const ENGINE = 'shirube-engine 0.1.0'

/** One run as a document: what `run --json` prints. A missing value is null with its notation key. */
export interface RunDocument {
  readonly schema: 'shirube.run/1'
  readonly ok: true
  readonly engine: string
  readonly study: { readonly id: string; readonly formatVersion: number }
  readonly scenario: string
  readonly rule: Rule
  readonly gwp: string
  readonly years: readonly number[]
  readonly series: readonly DocumentSeries[]
  /**
   * Least cost: the sum over the years of what each minimised, million USD of 2020; by year in `Objective|Least Cost`. Years
   * inherit other stock where a cap tightens, so this sum may fall with it, as that of one year with the same stock cannot.
   */
  readonly objective?: number
  readonly inputHash: string
  readonly resultHash: string
  readonly problems: readonly Problem[]
}

export interface DocumentSeries {
  readonly variable: string
  readonly region: string
  readonly unit: string
  readonly category?: string
  readonly values: readonly (number | null)[]
  /** Why values are missing: NA, not applicable. */
  readonly notation?: 'NA'
  /** A factor of the study brings a part of it to an inventory: the explanation of the variable has it. */
  readonly scaled?: true
}

export function runDocument(network: Network, run: Run, problems: readonly Problem[] = []): RunDocument {
  const series = reportSeries(network, run)
  const { study } = network.resolved
  return {
    schema: 'shirube.run/1',
    ok: true,
    engine: ENGINE,
    study: { id: study.id, formatVersion: study.formatVersion },
    scenario: network.resolved.id,
    rule: network.rule,
    gwp: network.gwpSet,
    years: yearsOf(network.horizon),
    series: series.map(documentSeries),
    inputHash: inputHash(network, run.slots),
    resultHash: resultHash(series),
    ...(needsSolver(network) ? { objective: objectiveOf(run) } : {}),
    problems: [...problems, ...shortagesOf(network, run), ...severalOptimaOf(network, run)],
  }
}

function objectiveOf({ objective }: Run): number {
  let sum = 0
  for (const year of objective) sum += year
  return sum
}

export function documentSeries(series: ReportedSeries): DocumentSeries {
  const { variable, region, unit, category, values, isScaled } = series
  const numbers = Array.from(values, (value) => (Number.isFinite(value) ? value + 0 : null))
  return {
    variable,
    region,
    unit,
    ...(category === null ? {} : { category }),
    values: numbers,
    ...(numbers.includes(null) ? { notation: 'NA' as const } : {}),
    ...(isScaled ? { scaled: true as const } : {}),
  }
}

/** SHA-256 of names, units and little-endian values of all reported series, in the order of their names. */
export function resultHash(series: readonly ReportedSeries[]): string {
  const hash = new Sha256()
  for (const { variable, unit, values } of series) {
    hash.updateText(`${variable}\n${unit}\n`)
    hash.updateNumbers(values)
  }
  return hash.digest()
}

/**
 * SHA-256 of what a run is made of, the version of its scenario: engine, study (without what its things are called, and
 * where its figures stand in files), scenario, rule, GWP set and every slot as the run has it.
 */
export function inputHash({ resolved, rule, gwpSet, slots }: Network, values: Float64Array = slots.initial): string {
  const { study, id, chain, rules, strengths, freezeAfter } = resolved
  const scenario = { id, chain, rule: resolved.rule, rules, strengths, freezeAfter }
  const parts = { engine: ENGINE, rule, gwpSet, scenario, study, addresses: slots.addresses }
  const plain = JSON.parse(JSON.stringify(parts, withoutNames)) as JsonValue
  return new Sha256().updateText(canonicalJson(plain)).updateNumbers(values).digest()
}

/** Where a figure stands in its file, names in words, and the scenarios not run, are no input of a run. */
const NO_INPUT: ReadonlySet<string> = new Set(['cell', 'label', 'scenarios'])
const withoutNames = (name: string, value: unknown): unknown => (NO_INPUT.has(name) ? undefined : value)
