import { setImmediate } from 'node:timers/promises'
import type { Result } from '#model'
import type { Engine, EngineOptions, Progress, Results, RunDocument, RunOutcome, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { Invocation } from './invocation.ts'

/** How long the engine works before the process listens for a signal again: one frame at 60 Hz. */
const sliceMs = 16

/** A finished run: its results, its whole document, and what the engine needs to explain it. */
export interface FinishedRun {
  readonly network: object
  readonly run: object
  readonly results: Results
  readonly document: () => RunDocument
}

/** Rule and warming potentials as asked for; what was not said is the study's own. */
export const engineOptions = ({ rule, gwp }: Invocation): EngineOptions => ({
  ...(rule === null || rule === 'foresight' ? {} : { rule }),
  ...(gwp === null ? {} : { gwp }),
})

/**
 * Runs one scenario year by year. The engine never waits; before the first year, and then between years at most every
 * 16 ms, the process gets a turn of its event loop, so that a signal to stop is seen at the next year.
 */
export async function runScenario(
  engine: Engine,
  study: StudyView,
  scenario: string,
  asked: Invocation,
  host: Host,
  options: EngineOptions = engineOptions(asked),
): Promise<Result<FinishedRun, Failure>> {
  // A whole horizon at once is no run of years: `run` plans it by another way.
  if (asked.rule === 'foresight') {
    return { ok: false, error: { kind: 'rule-not-for-command', rule: asked.rule, command: asked.command } }
  }
  const resolved = engine.resolveScenario(study, scenario)
  if (!resolved.ok) return { ok: false, error: { kind: 'study-has-problems', problems: resolved.error } }
  const compiled = engine.compileNetwork(resolved.value, options)
  if (!compiled.ok) return { ok: false, error: { kind: 'study-has-problems', problems: compiled.error } }
  const network = compiled.value
  const finished = await runNetwork(engine, network, scenario, host, asked.variables)
  if (!finished.ok) return finished
  const run = finished.value
  const results = engine.results(network, run, asked.variables)
  let document: RunDocument | null = null
  return { ok: true, value: { network, run, results, document: () => (document ??= engine.runDocument(network, run)) } }
}

/** Runs a network to its end; a run that stops fails with the results of the years before. */
export async function runNetwork(
  engine: Engine,
  network: object,
  scenario: string,
  host: Host,
  variables: Invocation['variables'] = null,
): Promise<Result<RunOutcome['run'], Failure>> {
  const solver = engine.needsSolver(network) ? await engine.loadSolver() : null
  const years = engine.runYears(network, engine.initialSlots(network), engine.createWorkspace(network, solver))
  const outcome = await drain(years, scenario, host)
  host.progress?.('')
  if (outcome === 'cancelled') return { ok: false, error: { kind: 'cancelled' } }
  if (outcome.ok) return { ok: true, value: outcome.run }
  const { failure, run } = outcome
  const finished = yearsBefore(engine.results(network, run, variables), failure.year)
  return { ok: false, error: { kind: 'run-failed', scenario, failure, finished } }
}

/** Results of the years before the one in which a run stopped. */
function yearsBefore({ years, series, ...rest }: Results, stopped: number | undefined): Results {
  const count = stopped === undefined ? 0 : years.filter((year) => year < stopped).length
  return {
    ...rest,
    years: years.slice(0, count),
    series: count === 0 ? [] : series.map((one) => ({ ...one, values: one.values.slice(0, count) })),
  }
}

async function drain(
  years: Generator<Progress, RunOutcome>,
  scenario: string,
  host: Host,
): Promise<RunOutcome | 'cancelled'> {
  let sliceEnd = -Infinity
  let line = scenario
  for (;;) {
    if (performance.now() >= sliceEnd) {
      host.progress?.(line)
      await setImmediate()
      if (host.signal.aborted) return 'cancelled'
      sliceEnd = performance.now() + sliceMs
    }
    const turn = years.next()
    if (turn.done) return turn.value
    line = `${scenario} ${turn.value.year} (${turn.value.done}/${turn.value.total})`
  }
}
