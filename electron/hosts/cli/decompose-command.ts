import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { ChangeOfEmissions, EmissionAccount, Result } from '#model'
import { inputsOf } from './document-inputs.ts'
import { decomposeText } from './decompose-table.ts'
import type { Engine, Results, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { openScenarios, scenarioAndOther } from './open-scenarios.ts'
import { engineOptions, runScenario } from './run-scenario.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube decompose`: what moved emissions between two years of a scenario, or what makes two scenarios differ in a
 * year, as tables or as `shirube.decompose/1`.
 */
export async function decomposeCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const by = asked.by ?? 'sector'
  if (by !== 'kaya' && by !== 'sector') {
    const problem = { kind: 'value-wrong', option: '--by', found: by, allowed: 'sector, kaya' } as const
    return { ok: false, error: { kind: 'usage', problem } }
  }
  const opened = await openScenarios(engine, asked, host, (known) =>
    scenarioAndOther(known, { scenario: asked.scenario, against: asked.against ?? asked.scenario }),
  )
  if (!opened.ok) return opened
  const { study, warnings, chosen } = opened.value
  const sides = await accountsOf(engine, study, chosen, asked, host)
  if (!sides.ok) return sides
  const { from, to, results } = sides.value
  const found = engine.changeOfEmissions(from, to, by)
  if (!found.ok) return found
  const change = found.value
  const written = await writeTables([{ name: 'decompose.csv', text: decomposeCsv(change) }], asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.decompose/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        rule: results.rule,
        gwp: results.gwp,
        inputs: inputsOf(engine, study, [from.scenario, to.scenario], engineOptions(asked)),
        ...change,
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => decomposeText(change, study, results, asked, text),
    },
  }
}

interface Sides {
  readonly from: EmissionAccount
  readonly to: EmissionAccount
  readonly results: Results
}

async function accountsOf(
  engine: Engine,
  study: StudyView,
  { scenario, against }: { readonly scenario: string; readonly against: string },
  asked: Invocation,
  host: Host,
): Promise<Result<Sides, Failure>> {
  const { baseYear, endYear } = study.country
  const years = asked.between ?? (asked.against === null ? [] : [asked.year ?? Math.min(2050, endYear)])
  const [first, last = first] = years
  const isTwo = asked.between === null ? asked.against !== null : asked.against === null && years.length === 2
  if (first === undefined || last === undefined || !isTwo) return { ok: false, error: { kind: 'nothing-to-compare' } }
  const outside = [first, last].find((year) => year < baseYear || year > endYear)
  if (outside !== undefined) {
    return { ok: false, error: { kind: 'no-such-year', found: outside, first: baseYear, last: endYear } }
  }
  // Another scenario of the same two years, or the same scenario of another year, is a comparison; this is none.
  if (scenario === against && first === last)
    return { ok: false, error: { kind: 'compared-with-itself', scenario, year: first } }
  const run = await runScenario(engine, study, scenario, asked, host)
  if (!run.ok) return run
  const { network, results } = run.value
  const to = engine.emissionAccount(network, run.value.run, last)
  const other = against === scenario ? run : await runScenario(engine, study, against, asked, host)
  if (!other.ok) return other
  const from = engine.emissionAccount(other.value.network, other.value.run, first)
  return { ok: true, value: { from, to, results } }
}

function decomposeCsv({ factors, sectors, separate, ratio }: ChangeOfEmissions): string {
  return csvText([
    ['part', 'id', ...factors.map(({ factor }) => factor)],
    ['additive', '', ...factors.map(({ additive }) => additive)],
    ['multiplicative', '', ...factors.map(({ multiplicative }) => multiplicative ?? '')],
    ['ratio-of-total', '', ...factors.map(({ ofTotal }) => ofTotal ?? '')],
    ...sectors.map(({ sector, additive }) => ['sector', sector, ...additive]),
    ...separate.map(({ part, change }) => ['separate', part, change]),
    ...separate.map(({ part, ofTotal }) => ['separate-ratio-of-total', part, ofTotal ?? '']),
    ['ratio', 'explained', ratio.explained ?? ''],
    ['ratio', 'total', ratio.total ?? ''],
  ])
}
