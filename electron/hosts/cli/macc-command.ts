import { stackedArea, toCsv } from '#charts'
import type { CliText } from '#messages'
import {
  compileNetwork,
  type Network,
  priceLever,
  type PriceSweep,
  priceStart,
  priceSweep,
  resolveScenario,
  type Result,
  type Study,
  sweepVariables,
  unweighedPrice,
  variablesOf,
} from '#model'
import type { Engine, StudyView } from './engine.ts'
import { inputsOf } from './document-inputs.ts'
import { type Failure, sentenceOf } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation, UsageProblem } from './invocation.ts'
import { maccChart, maccCsv, maccText } from './macc-table.ts'
import { measuresCommand } from './measures-command.ts'
import { askedScenario, openScenarios } from './open-scenarios.ts'
import { DEFAULT_PRICES, readPrices } from './price-list.ts'
import { engineOptions } from './run-scenario.ts'
import { sweepRuns } from './sweep-runs.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube macc`: what each sector abates in one year at rising prices of carbon. Every price is a run of the whole
 * horizon, at least cost where nothing else is asked for, spread over threads; as a table, a chart or `shirube.macc/1`. With
 * `--by measure`: cost and abatement of each policy.
 */
export async function maccCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  if (asked.by === 'measure') {
    if (asked.prices === null) return measuresCommand(asked, host, text, engine)
    const problem = { kind: 'option-idle', option: '--prices', beside: '--by measure' } as const
    return { ok: false, error: { kind: 'usage', problem } }
  }
  const priced = maccByPrice(asked)
  if (priced !== null) return { ok: false, error: { kind: 'usage', problem: priced } }
  const rule = asked.rule ?? 'least-cost'
  if (rule === 'foresight') return { ok: false, error: { kind: 'rule-not-for-command', rule, command: 'macc' } }
  const opened = await openScenarios(engine, asked, host, askedScenario)
  if (!opened.ok) return opened
  const { study, warnings, chosen: scenario } = opened.value
  const year = yearOf(study, asked.year)
  if (!year.ok) return year
  const compiled = networkOf(study as Study, scenario, { ...asked, rule })
  if (!compiled.ok) return compiled
  const network = compiled.value
  const variables = sweepVariables(
    study.sectors.map(({ id }) => id),
    variablesOf(network),
  )
  const prices = withNought(asked.prices ?? readPrices(DEFAULT_PRICES) ?? [])
  const requests = prices.map((price) => ({
    scenario,
    rule,
    gwp: asked.gwp,
    priced: true as const,
    levers: priceLever(study.country.lastObservedYear, price),
    variables,
  }))
  const swept = await sweepRuns(engine, opened.value.files, requests, scenario, host)
  if (!swept.ok) return swept
  const at = year.value - study.country.baseYear
  const runs = swept.value.map((answer, i) => {
    const values = answer.ok ? variables.map((_, v) => answer.value.values[v * network.yearCount + at] ?? NaN) : null
    return { price: prices[i] ?? 0, values }
  })
  const failures = swept.value.flatMap((answer, i) =>
    answer.ok ? [] : [{ price: prices[i] ?? 0, ...failureAt(scenario, answer.error, text) }],
  )
  const first = swept.value[0]
  if (first !== undefined && !first.ok) return { ok: false, error: runFailed(scenario, first.error) }
  const sweep = priceSweep(year.value, variables, runs)
  const from = priceStart(study.country.lastObservedYear)
  const about = { study, scenario, rule, gwp: network.gwpSet, from }
  const unweighed = unweighedPrice(network)
  const chart = maccChart(sweep, about, asked.lang, text)
  const files = [
    { name: 'macc.csv', text: maccCsv(sweep) },
    { name: 'macc.svg', text: stackedArea(chart) },
    { name: 'macc-chart.csv', text: toCsv(chart) },
  ]
  const written = await writeTables(files, asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.macc/1',
        ok: true,
        ...about,
        study: { id: study.id, formatVersion: study.formatVersion },
        inputs: inputsOf(engine, study, [scenario], engineOptions({ ...asked, rule })),
        ...withoutGaps(sweep),
        failures,
        problems: [...warnings, ...unweighed],
      }),
      exitCode: failures.length === 0 ? 0 : 3,
      notices: [...failures.map(({ price, message }) => text.macc.priceFailed({ price, message })), ...written.value],
      text: () => maccText(sweep, about, unweighed, asked.lang, text),
    },
  }
}

/** What a curve by price cannot be told; null where there is nothing of it. */
function maccByPrice({ by, against, group }: Invocation): UsageProblem | null {
  if (by !== null && by !== 'price')
    return { kind: 'value-wrong', option: '--by', found: by, allowed: 'price, measure' }
  const option = against !== null ? '--against' : group !== null ? '--group' : null
  if (option === null) return null
  return { kind: 'unknown-option', found: option, command: 'macc --by price', near: [] }
}

/** The year asked for; 2030 where the study has it behind its nowcast, else its last. */
function yearOf({ country }: StudyView, asked: number | null): Result<number, Failure> {
  const { baseYear, lastObservedYear, endYear } = country
  const first = priceStart(lastObservedYear)
  const year = asked ?? (first <= 2030 && 2030 <= endYear ? 2030 : endYear)
  if (year >= first && year <= endYear) return { ok: true, value: year }
  return year >= baseYear && year < first
    ? { ok: false, error: { kind: 'year-before-price', found: year, first, last: endYear } }
    : { ok: false, error: { kind: 'no-such-year', found: year, first: baseYear, last: endYear } }
}

function networkOf(study: Study, scenario: string, asked: Invocation): Result<Network, Failure> {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) return { ok: false, error: { kind: 'study-has-problems', problems: resolved.error } }
  const compiled = compileNetwork(resolved.value, engineOptions(asked))
  return compiled.ok ? compiled : { ok: false, error: { kind: 'study-has-problems', problems: compiled.error } }
}

/** A curve is measured from the run without a price. */
const withNought = (prices: readonly number[]): readonly number[] => (prices[0] === 0 ? prices : [0, ...prices])

type RunError = Extract<Awaited<ReturnType<typeof sweepRuns>>, { ok: true }>['value'][number] & { ok: false }

function runFailed(scenario: string, error: RunError['error']): Failure {
  const finished = { scenario, rule: '', gwp: '', years: [], series: [] }
  return { kind: 'run-failed', scenario, failure: error, finished }
}

function failureAt(scenario: string, error: RunError['error'], text: CliText): { kind: string; message: string } {
  return { ...error, message: sentenceOf(runFailed(scenario, error), text) }
}

/** Numbers that are none become null. */
function withoutGaps(sweep: PriceSweep): object {
  const plain = (values: readonly number[]) => values.map((value) => (Number.isFinite(value) ? value + 0 : null))
  const { emissions, abatement, cost, sectors, ...rest } = sweep
  return {
    ...rest,
    emissions: plain(emissions),
    abatement: plain(abatement),
    cost: plain(cost),
    sectors: sectors.map(({ id, abatement: own }) => ({ id, abatement: plain(own) })),
  }
}
