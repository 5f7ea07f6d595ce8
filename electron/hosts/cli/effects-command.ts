import type { CliText } from '#messages'
import {
  type CoalitionFailure,
  type EffectsQuestion,
  type Grouping,
  MOST_PLAYERS,
  type PolicyEffects,
  type Result,
} from '#model'
import type { EffectsFailure, EngineTrouble } from '#worker'
import { inputsOf } from './document-inputs.ts'
import { drainSteps } from './drain-steps.ts'
import { effectsCsv, effectsText, endShortages, outcomesShown } from './effects-table.ts'
import type { Engine, GameView } from './engine.ts'
import type { Failure } from './failure.ts'
import { groupingOf } from './grouping.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { openScenarios, scenarioAndOther } from './open-scenarios.ts'
import type { OpenStudy } from './open-study.ts'
import { engineOptions } from './run-scenario.ts'
import { writeTables } from './write-tables.ts'

/** Antithetic pairs of orders, where there are too many policies for every coalition; 64 runs through all of them. */
const PAIRS = 32
const SEED = 1

/**
 * `shirube effects`: what each policy of a scenario does against another scenario, to emissions, energy and cost in every
 * year; as a table of one year, or as `shirube.effects/1`. With `--year` the document has that year alone.
 */
export async function effectsCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const grouping = groupingOf(asked.group)
  if (!grouping.ok) return grouping
  if (asked.rule === 'foresight')
    return { ok: false, error: { kind: 'rule-not-for-command', rule: asked.rule, command: asked.command } }
  const opened = await openScenarios(engine, asked, host, scenarioAndOther)
  if (!opened.ok) return opened
  const { study, warnings } = opened.value
  const { scenario, against } = opened.value.chosen
  const { baseYear, endYear } = study.country
  if (asked.year !== null && (asked.year < baseYear || asked.year > endYear)) {
    return { ok: false, error: { kind: 'no-such-year', found: asked.year, first: baseYear, last: endYear } }
  }
  const options = engineOptions(asked)
  const made = engine.policyGame(study, scenario, against, grouping.value, options)
  if (!made.ok) return { ok: false, error: made.error }
  const game = made.value
  const sample = { pairs: asked.pairs ?? PAIRS, seed: asked.seed ?? SEED }
  const question = { method: asked.method ?? 'shapley', ...sample } as const
  const found = await answerOf(
    engine,
    game,
    question,
    scenario,
    against,
    grouping.value,
    opened.value.files,
    asked,
    host,
  )
  if (!found.ok) return found
  const effects = found.value
  const written = await writeTables([{ name: 'effects.csv', text: effectsCsv(effects) }], asked, host, text)
  if (!written.ok) return written
  const isSampled = effects.method === 'shapley' && game.players.length > MOST_PLAYERS
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.effects/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        ...outcomesShown(effects, asked.year),
        rule: game.network.rule,
        gwp: game.network.gwpSet,
        inputs: inputsOf(engine, study, [scenario, against], options),
        sample: isSampled ? sample : null,
        problems: [...warnings, ...effects.unweighed, ...endShortages(effects)],
      }),
      exitCode: 0,
      notices: [...(isSampled ? [] : idleOptions(asked, effects, text)), ...written.value],
      text: () => effectsText(effects, game, study, asked, isSampled ? sample : null, text),
    },
  }
}

/** That options of a sample were given, where every coalition is run. */
function idleOptions({ pairs, seed }: Invocation, { players, runs }: PolicyEffects, text: CliText): readonly string[] {
  const given = [...(pairs === null ? [] : ['--pairs']), ...(seed === null ? [] : ['--seed'])]
  return given.length === 0 ? [] : [text.effects.notSampled({ options: given, players: players.length, runs })]
}

/** Runs above which threads of their own are worth the time they take to open the study. */
const FEW_RUNS = 300

async function answerOf(
  engine: Engine,
  game: GameView,
  question: EffectsQuestion,
  scenario: string,
  against: string,
  grouping: Grouping,
  files: OpenStudy['files'],
  asked: Invocation,
  host: Host,
): Promise<Result<PolicyEffects, Failure>> {
  const { method, pairs, seed } = question
  const lineOf = ({ done, total }: { readonly done: number; readonly total: number }) => `${scenario} ${done}/${total}`
  const isSolved = engine.needsSolver(game.network) || engine.needsSolver(game.baseline)
  const { total } = engine.effectsWork(game, question)
  if (engine.threads !== null && (total > FEW_RUNS || (isSolved && total > 2))) {
    const { rule = null, gwp = null } = engineOptions(asked)
    const request = { scenario, against, grouping, rule, gwp, levers: {}, method, pairs, seed }
    const progress = (step: { readonly done: number; readonly total: number }) => host.progress?.(lineOf(step))
    const found = await engine.threads.policyEffects(files, request, { signal: host.signal, progress })
    host.progress?.('')
    return found.ok ? found : { ok: false, error: threadFailure(found.error, scenario, against) }
  }
  const steps = engine.policyEffects(game, question, isSolved ? await engine.loadSolver() : null)
  const found = await drainSteps(steps, scenario, lineOf, host)
  if (found === 'cancelled') return { ok: false, error: { kind: 'cancelled' } }
  return found.ok ? found : { ok: false, error: coalitionFailure(found.error, scenario, against) }
}

function coalitionFailure(found: CoalitionFailure, scenario: string, against: string): Failure {
  return { kind: 'coalition-failed', scenario: found.members === null ? against : scenario, found }
}

/** What can go wrong there but not here is a defect: the game was made, so the study is open and its policies are known. */
function threadFailure(error: EffectsFailure | EngineTrouble, scenario: string, against: string): Failure {
  if (error.kind === 'cancelled') return { kind: 'cancelled' }
  if (error.kind === 'coalition-failed') return coalitionFailure(error.found, scenario, against)
  const reason = 'reason' in error ? error.reason : null
  return { kind: 'defect', message: reason === null ? error.kind : `${error.kind}: ${reason}` }
}
