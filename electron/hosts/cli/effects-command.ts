import { setImmediate } from 'node:timers/promises'
import type { CliText } from '#messages'
import type { Grouping, PolicyEffects, Result } from '#model'
import { effectsCsv, effectsText, outcomesShown } from './effects-table.ts'
import type { Engine, GameView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { oneScenario, openStudy } from './open-study.ts'
import { engineOptions } from './run-scenario.ts'
import { writeTables } from './write-tables.ts'

/** Antithetic pairs of orders, where there are too many policies for every coalition; 64 runs through all of them. */
const PAIRS = 32
const SEED = 1
const MOST_EXACT = 12

/** How long the engine works before the process listens for a signal again: one frame at 60 Hz. */
const sliceMs = 16

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
  const opened = await openStudy(engine, asked, host)
  if (!opened.ok) return opened
  const { study, warnings } = opened.value
  const scenario = oneScenario(study, asked.scenario)
  if (!scenario.ok) return scenario
  const against = oneScenario(study, asked.against)
  if (!against.ok) return against
  const { baseYear, endYear } = study.country
  if (asked.year !== null && (asked.year < baseYear || asked.year > endYear)) {
    return { ok: false, error: { kind: 'no-such-year', found: asked.year, first: baseYear, last: endYear } }
  }
  const made = engine.policyGame(study, scenario.value, against.value, grouping.value, engineOptions(asked))
  if (!made.ok) return { ok: false, error: made.error }
  const game = made.value
  const sample = { pairs: asked.pairs ?? PAIRS, seed: asked.seed ?? SEED }
  const found = await drain(engine, game, { method: asked.method ?? 'shapley', ...sample }, scenario.value, host)
  if (!found.ok) return found
  const effects = found.value
  const written = await writeTables([{ name: 'effects.csv', text: effectsCsv(effects) }], asked, host, text)
  if (!written.ok) return written
  const isSampled = effects.method === 'shapley' && game.players.length > MOST_EXACT
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
        sample: isSampled ? sample : null,
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => effectsText(effects, game, study, asked, isSampled ? sample : null, text),
    },
  }
}

/** `sector`, `kind`, or `power=coal-exit+offshore-wind,transport=...`. */
function groupingOf(group: string | null): Result<Grouping, Failure> {
  if (group === null) return { ok: true, value: 'none' }
  if (group === 'sector' || group === 'kind') return { ok: true, value: group }
  const groups = new Map<string, readonly string[]>()
  for (const part of group.split(',')) {
    const [name = '', list = '', ...rest] = part.split('=').map((word) => word.trim())
    const policies = list.split('+').map((word) => word.trim())
    if (name === '' || rest.length > 0 || policies.includes('') || groups.has(name)) {
      return { ok: false, error: { kind: 'group-form', found: part } }
    }
    groups.set(name, policies)
  }
  return { ok: true, value: groups }
}

async function drain(
  engine: Engine,
  game: GameView,
  question: Parameters<Engine['policyEffects']>[1],
  scenario: string,
  host: Host,
): Promise<Result<PolicyEffects, Failure>> {
  const isSolved = engine.needsSolver(game.network) || engine.needsSolver(game.baseline)
  const steps = engine.policyEffects(game, question, isSolved ? await engine.loadSolver() : null)
  let sliceEnd = -Infinity
  let line = scenario
  for (;;) {
    if (performance.now() >= sliceEnd) {
      host.progress?.(line)
      await setImmediate()
      if (host.signal.aborted) return { ok: false, error: { kind: 'cancelled' } }
      sliceEnd = performance.now() + sliceMs
    }
    const step = steps.next()
    if (!step.done) {
      line = `${scenario} ${step.value.done}/${step.value.total}`
      continue
    }
    host.progress?.('')
    if (step.value.ok) return step.value
    return { ok: false, error: { kind: 'coalition-failed', scenario, found: step.value.error } }
  }
}
