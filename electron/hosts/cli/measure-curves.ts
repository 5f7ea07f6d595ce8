import { measureGame, measurePotential, needsSolver, type Potential, type Result, type Study } from '#model'
import { type DocumentInput, inputsOf } from './document-inputs.ts'
import { drainSteps } from './drain-steps.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import { groupingOf } from './grouping.ts'
import type { Host } from './host.ts'
import type { Invocation } from './invocation.ts'
import { askedScenario, openScenarios, scenarioAndOther } from './open-scenarios.ts'
import type { OpenStudy } from './open-study.ts'
import { engineOptions } from './run-scenario.ts'

/** What was asked and found of measures: a curve for each year, and how far they go to the targets of the study. */
export interface MeasureCurves {
  readonly study: Study
  readonly warnings: OpenStudy['warnings']
  readonly scenario: string
  /** null: the same scenario without any policy. */
  readonly against: string | null
  readonly rule: string
  readonly gwp: string
  readonly inputs: readonly DocumentInput[]
  readonly potentials: readonly Potential[]
  /** Packages that were run for all years together. */
  readonly runs: number
}

/** Opens the study and finds the curve of each year; years outside the horizon are refused. */
export async function measureCurves(
  asked: Invocation,
  host: Host,
  engine: Engine,
  yearsOf: (study: StudyView) => readonly number[],
): Promise<Result<MeasureCurves, Failure>> {
  const grouping = groupingOf(asked.group)
  if (!grouping.ok) return grouping
  const { rule: wanted } = asked
  if (wanted === 'foresight')
    return { ok: false, error: { kind: 'rule-not-for-command', rule: wanted, command: asked.command } }
  const opened = await openScenarios(engine, asked, host, scenarioAndAgainst)
  if (!opened.ok) return opened
  const { warnings, chosen } = opened.value
  const study = opened.value.study as Study
  const { scenario, against } = chosen
  const { baseYear, endYear } = study.country
  const years = yearsOf(study)
  const outside = years.find((year) => year < baseYear || year > endYear)
  if (outside !== undefined)
    return { ok: false, error: { kind: 'no-such-year', found: outside, first: baseYear, last: endYear } }
  const options = engineOptions(asked)
  const made = measureGame(study, scenario, against, grouping.value, options)
  if (!made.ok) return made
  const game = made.value
  const solver = needsSolver(game.network) ? await engine.loadSolver() : null
  const lineOf = ({ done, total }: { readonly done: number; readonly total: number }) => `${scenario} ${done}/${total}`
  const found = await drainSteps(measurePotential(game, years, solver), scenario, lineOf, host)
  if (found === 'cancelled') return { ok: false, error: { kind: 'cancelled' } }
  if (!found.ok) return { ok: false, error: { kind: 'coalition-failed', scenario, found: found.error } }
  const { rule, gwpSet: gwp } = game.network
  const { years: potentials, runs } = found.value
  const inputs = inputsOf(engine, study, against === null ? [scenario] : [scenario, against], options)
  return { ok: true, value: { study, warnings, scenario, against, rule, gwp, inputs, potentials, runs } }
}

/** Measures are held against no policy at all where no other scenario is named. */
function scenarioAndAgainst(
  study: StudyView,
  asked: Invocation,
): Result<{ readonly scenario: string; readonly against: string | null }, Failure> {
  if (asked.against !== null) return scenarioAndOther(study, asked)
  const scenario = askedScenario(study, asked)
  return scenario.ok ? { ok: true, value: { scenario: scenario.value, against: null } } : scenario
}
