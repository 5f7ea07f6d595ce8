import {
  measureGame,
  measurePotential,
  needsSolver,
  type PolicyGame,
  type Potential,
  type Result,
  type Study,
} from '#model'
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
  readonly study: StudyView
  readonly warnings: OpenStudy['warnings']
  readonly scenario: string
  /** null: the same scenario without any policy. */
  readonly against: string | null
  readonly rule: string
  readonly gwp: string
  readonly potentials: readonly Potential[]
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
  const { study, warnings, chosen } = opened.value
  const { scenario, against } = chosen
  const { baseYear, endYear } = study.country
  const years = yearsOf(study)
  const outside = years.find((year) => year < baseYear || year > endYear)
  if (outside !== undefined)
    return { ok: false, error: { kind: 'no-such-year', found: outside, first: baseYear, last: endYear } }
  const made = measureGame(study as Study, scenario, against, grouping.value, engineOptions(asked))
  if (!made.ok) return made
  const potentials: Potential[] = []
  for (const year of years) {
    const found = await potentialIn(made.value, year, scenario, host, engine)
    if (!found.ok) return found
    potentials.push(found.value)
  }
  const { rule, gwpSet: gwp } = made.value.network
  return {
    ok: true,
    value: { study, warnings, scenario, against, rule, gwp, potentials },
  }
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

async function potentialIn(
  game: PolicyGame,
  year: number,
  scenario: string,
  host: Host,
  engine: Engine,
): Promise<Result<Potential, Failure>> {
  const solver = needsSolver(game.network) ? await engine.loadSolver() : null
  const lineOf = ({ done, total }: { readonly done: number; readonly total: number }) =>
    `${scenario} ${year} ${done}/${total}`
  const found = await drainSteps(measurePotential(game, year, solver), scenario, lineOf, host)
  if (found === 'cancelled') return { ok: false, error: { kind: 'cancelled' } }
  if (!found.ok) return { ok: false, error: { kind: 'coalition-failed', scenario, found: found.error } }
  return found
}
