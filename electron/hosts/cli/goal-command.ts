import type { CliText } from '#messages'
import type { CapAnswer, GoalAnswer, Result, RunFailure } from '#model'
import { inputsOf } from './document-inputs.ts'
import { drainSteps } from './drain-steps.ts'
import type { Engine, StudyView } from './engine.ts'
import { exitCodes } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import { goalCsv, goalText } from './goal-table.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { askedScenario, openScenarios } from './open-scenarios.ts'
import { engineOptions } from './run-scenario.ts'
import { writeTables } from './write-tables.ts'

/** USD of 2020 per tonne: above what any study of the field needs. */
const MOST_PRICE = 1000

/**
 * `shirube goal`: strengths of policies, a carbon price or ceilings that bring a scenario to its targets, as tables or as
 * `shirube.goal/1`. Targets out of reach end the process with 3, and what comes nearest is shown.
 */
export async function goalCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  if (asked.rule === 'foresight') {
    return { ok: false, error: { kind: 'rule-not-for-command', rule: asked.rule, command: asked.command } }
  }
  if (asked.target === null) {
    return {
      ok: false,
      error: { kind: 'usage', problem: { kind: 'option-missing', command: 'goal', option: '--target' } },
    }
  }
  if (asked.by === 'kaya' || asked.by === 'sector' || asked.by === 'measure') {
    const problem = { kind: 'value-wrong', option: '--by', found: asked.by, allowed: 'strengths, price, cap' } as const
    return { ok: false, error: { kind: 'usage', problem } }
  }
  const opened = await openScenarios(engine, asked, host, askedScenario)
  if (!opened.ok) return opened
  const { study, warnings, chosen: scenario } = opened.value
  const found = await seekAnswer(engine, study, scenario, asked.target, asked, host)
  if (!found.ok) return found
  const { answer, rule, gwp } = found.value
  const written = await writeTables([{ name: 'goal.csv', text: goalCsv(answer) }], asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.goal/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        rule,
        gwp,
        inputs: inputsOf(engine, study, [scenario], engineOptions(asked)),
        ...answer,
        problems: warnings,
      }),
      exitCode: answer.isMet ? exitCodes.ok : exitCodes.unmet,
      notices: [...(answer.isMet ? [] : [text.goal.unmet]), ...written.value],
      text: () => goalText(answer, study, { rule, gwp }, asked.lang, text),
    },
  }
}

interface Found {
  readonly answer: GoalAnswer | CapAnswer
  readonly rule: string
  readonly gwp: string
}

async function seekAnswer(
  engine: Engine,
  study: StudyView,
  scenario: string,
  targets: readonly string[],
  asked: Invocation,
  host: Host,
): Promise<Result<Found, Failure>> {
  const by: 'strengths' | 'price' | 'cap' = asked.by === 'price' || asked.by === 'cap' ? asked.by : 'strengths'
  const options = engineOptions(asked)
  const lineOf = ({ runs }: { readonly runs: number }) => `${scenario} ${runs}`
  if (by === 'cap') {
    const made = engine.capProblem(study, scenario, targets, options)
    if (!made.ok) return made
    const { network } = made.value
    const solver = engine.needsSolver(network) ? await engine.loadSolver() : null
    const answer = await drainSteps(engine.seekCap(made.value, solver), scenario, lineOf, host)
    return foundOf(answer, network, scenario)
  }
  const question = {
    scenario,
    targets,
    by,
    least: asked.least ?? 'change',
    levers: asked.levers,
    mostPrice: asked.mostPrice ?? MOST_PRICE,
  }
  const made = engine.goalProblem(study, question, options)
  if (!made.ok) return made
  const { network } = made.value
  const solver = engine.needsSolver(network) ? await engine.loadSolver() : null
  return foundOf(await drainSteps(engine.seekGoal(made.value, solver), scenario, lineOf, host), network, scenario)
}

function foundOf(
  answer: Result<GoalAnswer | CapAnswer, RunFailure> | 'cancelled',
  network: { readonly rule: string; readonly gwpSet: string },
  scenario: string,
): Result<Found, Failure> {
  if (answer === 'cancelled') return { ok: false, error: { kind: 'cancelled' } }
  if (!answer.ok) return { ok: false, error: { kind: 'goal-run-failed', scenario, failure: answer.error } }
  return { ok: true, value: { answer: answer.value, rule: network.rule, gwp: network.gwpSet } }
}
