import {
  changeOfEmissions,
  compileNetwork,
  type EmissionAccount,
  type GoalAnswer,
  goalProblem,
  leverEffects,
  type LeverEffects,
  type GoalProgress,
  type LpSolver,
  measureGame,
  measurePotential,
  type Network,
  type PolicyGame,
  priceCarbon,
  pricingProblem,
  priceStart,
  resolveScenario,
  type Result,
  seekGoal,
  type Study,
  sweepPrices,
  type SweptPrices,
  withPriceLever,
} from '#model'
import { drain, type Draining } from './drain.ts'
import { optionsOf } from './options-of.ts'
import type {
  EffectsFailure,
  EngineApi,
  EngineFailure,
  PotentialReply,
  PricingReply,
  Progress,
  SweepFailure,
  SweepRequest,
  UnknownYear,
  YearOfRun,
} from './protocol.ts'
import { writeLevers } from './write-levers.ts'

/** What the engine lends to the questions that take many runs. */
export interface Lent {
  readonly study: () => Study | null
  readonly next: <T>(work: () => Promise<T>) => Promise<T>
  readonly begin: <Step>(call: number, progress: ((step: Step) => void) | null) => Draining<Step>
  readonly solverFor: (network: Network) => Promise<Result<LpSolver | null, EngineFailure>>
  readonly accountOf: (call: number, of: YearOfRun) => Promise<Result<EmissionAccount, EngineFailure | UnknownYear>>
}

/** Questions that take many runs of their own: they leave the compiled scenarios of the engine as they are. */
export function createAnalyses({
  study,
  next,
  begin,
  solverFor,
  accountOf,
}: Lent): Pick<EngineApi, 'goal' | 'sweep' | 'leverEffects' | 'pricing' | 'potential' | 'change'> {
  /** Drains the steps of a question; the reason why it has no answer comes back as it is. */
  async function answer<Step, T, E>(
    call: number,
    network: Network,
    stepsWith: (solver: LpSolver | null) => Generator<Step, Result<T, E>>,
    progress: ((step: Step) => void) | null,
  ): Promise<Result<T, E | EngineFailure>> {
    const draining = begin(call, progress)
    if (draining.isCancelled()) return failed({ kind: 'cancelled' })
    const opened = await solverFor(network)
    if (!opened.ok) return opened
    const ended = await drain(stepsWith(opened.value), draining)
    return ended === 'cancelled' ? failed({ kind: 'cancelled' }) : ended
  }

  return {
    goal: (call, request, progress) =>
      next(async () => {
        const opened = study()
        if (opened === null) return failed({ kind: 'no-study' })
        const problem = goalProblem(opened, request.question, optionsOf(request), request.levers)
        if (!problem.ok) return problem
        return answer(call, problem.value.network, (solver) => goalOf(problem.value, solver), progress)
      }),
    sweep: (call, request, progress) =>
      next(async () => {
        const opened = study()
        if (opened === null) return failed({ kind: 'no-study' })
        const made = pricedScenario(opened, request)
        if (!made.ok) return made
        const { network, slots } = made.value
        return answer(call, network, (solver) => sweepOf(network, slots, request, solver), progress)
      }),
    leverEffects: (call, selection, progress) =>
      next(async () => {
        const opened = study()
        if (opened === null) return failed({ kind: 'no-study' })
        const resolved = resolveScenario(opened, selection.scenario)
        if (!resolved.ok) return failed({ kind: 'study-has-problems', problems: resolved.error })
        const network = compileNetwork(resolved.value, optionsOf(selection))
        if (!network.ok) return failed({ kind: 'study-has-problems', problems: network.error })
        return answer(call, network.value, (solver) => leversOf(network.value, solver), progress)
      }),
    pricing: (call, request, progress) =>
      next(async () => {
        const opened = study()
        if (opened === null) return failed({ kind: 'no-study' })
        const { scenario, design, levers } = request
        const problem = pricingProblem(opened, { scenario, design, levers }, optionsOf(request))
        if (!problem.ok) return problem
        const { network } = problem.value.priced
        return answer(call, network, (solver) => pricingOf(problem.value, solver), progress)
      }),
    potential: (call, request, progress) =>
      next(async () => {
        const { scenario, against, grouping, levers, year } = request
        const opened = study()
        if (opened === null) return failed({ kind: 'no-study' })
        const { baseYear, endYear } = opened.country
        if (year < baseYear || year > endYear) return failed({ kind: 'unknown-year', first: baseYear, last: endYear })
        const game = measureGame(opened, scenario, against, grouping, optionsOf(request), levers)
        if (!game.ok) return game
        return answer(call, game.value.network, (solver) => potentialWith(game.value, year, solver), progress)
      }),
    change: (call, from, to, by) =>
      next(async () => {
        const before = await accountOf(call, from)
        if (!before.ok) return before
        const after = await accountOf(call, to)
        return after.ok ? changeOfEmissions(before.value, after.value, by) : after
      }),
  }
}

function* sweepOf(...asked: Parameters<typeof sweepPrices>): Generator<Progress, Result<SweptPrices, EngineFailure>> {
  const found = yield* sweepPrices(...asked)
  return found.ok ? found : failed({ kind: 'run-failed', failure: found.error })
}

function* leversOf(
  ...asked: Parameters<typeof leverEffects>
): Generator<Progress, Result<LeverEffects, EngineFailure>> {
  const found = yield* leverEffects(...asked)
  return found.ok ? found : failed({ kind: 'run-failed', failure: found.error })
}

/** The scenario with a lever on the price, its other levers as they stand. */
function pricedScenario(
  study: Study,
  { scenario, year, levers, ...asked }: SweepRequest,
): Result<{ readonly network: Network; readonly slots: Float64Array }, SweepFailure> {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) return failed({ kind: 'study-has-problems', problems: resolved.error })
  const network = compileNetwork(withPriceLever(resolved.value), optionsOf(asked))
  if (!network.ok) return failed({ kind: 'study-has-problems', problems: network.error })
  const { rule, supplyRule, services, slots: table } = network.value
  if (rule === 'prescribed' && supplyRule === 'prescribed' && services.every((own) => own.rule === 'prescribed'))
    return failed({ kind: 'price-moves-nothing' })
  const { lastObservedYear, endYear } = study.country
  const first = priceStart(lastObservedYear)
  if (year < first || year > endYear) return failed({ kind: 'unknown-year', first, last: endYear })
  const slots = table.initial.slice()
  const unknown = writeLevers(network.value, slots, levers)
  if (unknown.length > 0) return failed({ kind: 'unknown-lever', addresses: unknown })
  return { ok: true, value: { network: network.value, slots } }
}

function* pricingOf(
  ...asked: Parameters<typeof priceCarbon>
): Generator<Progress, Result<PricingReply, EngineFailure>> {
  const found = yield* priceCarbon(...asked)
  if (!found.ok) return failed({ kind: 'run-failed', failure: found.error })
  const { rule, gwpSet: gwp } = asked[0].priced.network
  return { ok: true, value: { answer: found.value, rule, gwp } }
}

function* potentialWith(
  game: PolicyGame,
  year: number,
  solver: LpSolver | null,
): Generator<Progress, Result<PotentialReply, EffectsFailure>> {
  const found = yield* measurePotential(game, [year], solver)
  if (!found.ok) return failed({ kind: 'coalition-failed', found: found.error })
  const { rule, gwpSet: gwp } = game.network
  return { ok: true, value: { potential: found.value.years[0]!, rule, gwp } }
}

function* goalOf(...asked: Parameters<typeof seekGoal>): Generator<GoalProgress, Result<GoalAnswer, EngineFailure>> {
  const found = yield* seekGoal(...asked)
  return found.ok ? found : failed({ kind: 'run-failed', failure: found.error })
}

const failed = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
