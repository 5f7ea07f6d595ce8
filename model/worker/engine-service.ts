import {
  balanceGap,
  compileNetwork,
  createWorkspace,
  type Difference,
  differenceBetween,
  type EmissionAccount,
  emissionAccount,
  energyBalanceTable,
  energyFlows,
  everyVariableOf,
  explain,
  type LoadedStudy,
  loadStudy,
  inputHash,
  needsSolver,
  policyConflicts,
  type LpSolver,
  type Network,
  reconcile,
  resolveScenario,
  reportSeries,
  type Result,
  resultHash,
  type Run,
  runDocument,
  runYears,
  sectorVariables,
  shortagesOf,
  sourceRegister,
  technologyFigures,
  valuesOfMany,
  variablesOf,
  withPriceLever,
  type Workspace,
  yearsOf,
} from '#model'
import type {
  EngineApi,
  EngineFailure,
  PreparedScenario,
  Progress,
  RunAnswer,
  RunInput,
  Selection,
  UnknownYear,
  YearOfRun,
} from './protocol.ts'
import { coalitionRuns, type OpenSolver } from './coalition-runs.ts'
import { outlineOf } from './study-outline.ts'
import { inTurn } from './in-turn.ts'
import { createAnalyses } from './analyses.ts'
import { drain, type Draining } from './drain.ts'
import { optionsOf } from './options-of.ts'
import { turnOfEvents } from './turn-of-events.ts'
import { writeLevers } from './write-levers.ts'

/** Compiled scenarios that are kept; the one not asked for longest goes first. */
const MOST_KEPT = 24

const LEVER = /^(strength|start|end|ramp)\//

/** A compiled scenario with its workspace, and the slots that its run holds. */
interface Compiled {
  readonly network: Network
  readonly workspace: Workspace
  readonly slots: Float64Array
  /** Slots of the run in the workspace, and how long it took; null where there is none. */
  held: { readonly slots: Float64Array; readonly milliseconds: number } | null
}

/**
 * The engine behind its protocol: holds one study and its compiled scenarios, and answers one call after another. It
 * knows no worker: the same service answers over a message channel in a test, a browser's worker and a Node thread.
 * @param clock milliseconds
 * @param openSolver loads the host's solver when a scenario first needs it; null where the host has none
 */
export function createEngineService(
  clock: () => number,
  openSolver: (() => Promise<LpSolver>) | null = null,
): EngineApi {
  let loaded: LoadedStudy | null = null
  const compiled = new Map<string, Compiled>()
  const cancelled = new Set<number>()
  // A run that lets messages in must not be overtaken by one that writes into the same workspace.
  const next = inTurn(turnOfEvents)
  const solver = solverOnce(openSolver)

  async function compile({ scenario, rule, gwp, priced }: Selection): Promise<Result<Compiled, EngineFailure>> {
    if (loaded === null) return failed({ kind: 'no-study' })
    const key = JSON.stringify([scenario, rule, gwp, priced ?? false])
    const known = compiled.get(key)
    compiled.delete(key)
    const made =
      known === undefined
        ? await compileAnew(loaded, { scenario, rule, gwp, ...(priced ? { priced } : {}) }, solver)
        : done(known)
    if (made.ok) compiled.set(key, made.value)
    for (const oldest of compiled.keys()) {
      if (compiled.size <= MOST_KEPT) break
      compiled.delete(oldest)
    }
    return made
  }

  /** Runs a scenario with its levers, unless its workspace holds just that run already. */
  async function finish(
    call: number,
    input: RunInput,
    progress: ((progress: Progress) => void) | null,
  ): Promise<Result<Finished, EngineFailure>> {
    if (cancelled.delete(call)) return failed({ kind: 'cancelled' })
    const made = await compile(input)
    if (!made.ok) return made
    const { network, workspace, slots } = made.value
    const unknown = writeLevers(network, slots, input.levers)
    if (unknown.length > 0) return failed({ kind: 'unknown-lever', addresses: unknown })
    const { held } = made.value
    if (held !== null && isSame(held.slots, slots)) {
      return done({ compiled: made.value, run: workspace.run, milliseconds: held.milliseconds })
    }
    made.value.held = null
    const started = clock()
    const ended = await drain(runYears(network, slots, workspace), begin(call, progress))
    if (ended === 'cancelled') return failed({ kind: 'cancelled' })
    if (!ended.ok) return failed({ kind: 'run-failed', failure: ended.failure })
    const milliseconds = clock() - started
    made.value.held = { slots: slots.slice(), milliseconds }
    return done({ compiled: made.value, run: workspace.run, milliseconds })
  }

  /** How the steps of a call are drained. */
  const begin = <Step>(call: number, progress: ((step: Step) => void) | null): Draining<Step> => ({
    clock,
    progress,
    isCancelled: () => cancelled.delete(call),
  })

  /** The solver where a network needs one. */
  async function solverFor(network: Network): Promise<Result<LpSolver | null, EngineFailure>> {
    if (!needsSolver(network)) return done(null)
    const found = await solver()
    return found.ok ? found : failed({ kind: 'solver-missing', rule: network.rule, reason: found.error })
  }

  async function accountOf(
    call: number,
    { input, year }: YearOfRun,
  ): Promise<Result<EmissionAccount, EngineFailure | UnknownYear>> {
    const finished = await finish(call, input, null)
    if (!finished.ok) return finished
    const { network } = finished.value.compiled
    const unknown = unknownYear(network, year)
    return unknown === null ? done(emissionAccount(network, finished.value.run, year)) : failed(unknown)
  }

  const { planEffects, coalitions, reportEffects } = coalitionRuns(
    () => loaded?.study ?? null,
    solver,
    clock,
    (call) => cancelled.delete(call),
  )

  return {
    open: (files) =>
      next((): Promise<Awaited<ReturnType<EngineApi['open']>>> => {
        const result = loadStudy(files)
        if (!result.ok) return Promise.resolve(result)
        loaded = result.value
        compiled.clear()
        return Promise.resolve(done({ outline: outlineOf(loaded.study), warnings: loaded.warnings }))
      }),
    check: (files) =>
      next(() => {
        const result = loadStudy(files)
        return Promise.resolve({ ok: false as const, error: result.ok ? result.value.warnings : result.error })
      }),
    prepare: (selection) =>
      next(async () => {
        const made = await compile(selection)
        return made.ok ? done(describe(made.value.network)) : made
      }),
    run: (call, request, progress) =>
      next(async () => {
        const finished = await finish(call, request, progress)
        return finished.ok ? answerOf(finished.value, request.variables) : finished
      }),
    identify: (input) =>
      next(async () => {
        const made = await compile(input)
        if (!made.ok) return made
        const { network } = made.value
        const slots = network.slots.initial.slice()
        const unknown = writeLevers(network, slots, input.levers)
        if (unknown.length > 0) return failed({ kind: 'unknown-lever', addresses: unknown })
        return done({ rule: network.rule, gwp: network.gwpSet, inputHash: inputHash(network, slots) })
      }),
    resultHash: (call, input) =>
      next(async () => {
        const finished = await finish(call, input, null)
        if (!finished.ok) return finished
        return done(resultHash(reportSeries(finished.value.compiled.network, finished.value.run)))
      }),
    document: (call, input) =>
      next(async () => {
        const finished = await finish(call, input, null)
        if (!finished.ok) return finished
        return done(runDocument(finished.value.compiled.network, finished.value.run, loaded?.warnings ?? []))
      }),
    explain: (call, input, variable, year) =>
      next(async () => {
        const finished = await finish(call, input, null)
        return finished.ok ? explain(finished.value.compiled.network, finished.value.run, variable, year) : finished
      }),
    planEffects: (...asked) => next(() => planEffects(...asked)),
    coalitions: (...asked) => next(() => coalitions(...asked)),
    reportEffects: (...asked) => next(() => reportEffects(...asked)),
    differences: (from, to) => next(() => Promise.resolve(differencesIn(loaded, from, to))),
    sector: (selection, id) =>
      next(async () => {
        const made = await compile(selection)
        if (!made.ok) return made
        const { network } = made.value
        const variables = sectorVariables(network, id)
        if (variables === null) return failed({ kind: 'unknown-sector', sector: id })
        return done({ variables, figures: technologyFigures(network.resolved.study, id) })
      }),
    energy: (call, input, year) =>
      next(async () => {
        const finished = await finish(call, input, null)
        if (!finished.ok) return finished
        const { network } = finished.value.compiled
        const unknown = unknownYear(network, year)
        if (unknown !== null) return failed(unknown)
        const table = energyBalanceTable(network, finished.value.run, year)
        return done({ table, flows: energyFlows(table) })
      }),
    ...createAnalyses({ study: () => loaded?.study ?? null, next, begin, solverFor, accountOf }),
    sources: () => Promise.resolve(loaded === null ? failed({ kind: 'no-study' }) : done(sourceRegister(loaded.study))),
    reconciliation: () => Promise.resolve(loaded === null ? failed({ kind: 'no-study' }) : reconcile(loaded.study)),
    cancel(call) {
      cancelled.add(call)
      return Promise.resolve()
    },
    isAlive: () => Promise.resolve(true),
  }
}

/** A run that ended, and the scenario it is of. */
interface Finished {
  readonly compiled: Compiled
  readonly run: Run
  readonly milliseconds: number
}

function answerOf(
  { compiled: { network, slots }, run, milliseconds }: Finished,
  wanted: readonly string[] | null,
): Result<RunAnswer, EngineFailure> {
  const known = variablesOf(network)
  const names = wanted ?? reported(network).map(({ name }) => name)
  const unknown = names.filter((name) => !known.has(name) && !everyVariableOf(network).has(name))
  if (unknown.length > 0) return failed({ kind: 'unknown-variable', names: unknown })
  return done({
    values: valuesOfMany(network, run, names),
    milliseconds,
    balanceGap: balanceGap(network, run),
    shortages: shortagesOf(network, run),
    conflicts: wanted === null ? policyConflicts(network, run, slots) : [],
  })
}

const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
const failed = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

async function compileAnew(
  { study }: LoadedStudy,
  { scenario, rule, gwp, priced }: Selection,
  openSolver: OpenSolver,
): Promise<Result<Compiled, EngineFailure>> {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) return failed({ kind: 'study-has-problems', problems: resolved.error })
  const network = compileNetwork(priced ? withPriceLever(resolved.value) : resolved.value, optionsOf({ rule, gwp }))
  if (!network.ok) return failed({ kind: 'study-has-problems', problems: network.error })
  const solver = needsSolver(network.value) ? await openSolver() : null
  if (solver !== null && !solver.ok)
    return failed({ kind: 'solver-missing', rule: network.value.rule, reason: solver.error })
  const slots = network.value.slots.initial.slice()
  const workspace = createWorkspace(network.value, solver === null ? null : solver.value)
  return done({ network: network.value, workspace, slots, held: null })
}

function unknownYear({ horizon }: Network, year: number): UnknownYear | null {
  if (yearsOf(horizon).includes(year)) return null
  return { kind: 'unknown-year', first: horizon.start, last: horizon.end }
}

/**
 * Loads the host's solver once; where that failed, the next scenario that needs it tries again. Gives the solver, or why
 * there is none: null where the host brings none, else what its loading said.
 */
function solverOnce(open: (() => Promise<LpSolver>) | null): OpenSolver {
  let loaded: LpSolver | null = null
  return async () => {
    if (open === null) return failed(null)
    try {
      loaded ??= await open()
      return done(loaded)
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error))
    }
  }
}

function differencesIn(
  loaded: LoadedStudy | null,
  from: RunInput,
  to: RunInput,
): Result<readonly Difference[], EngineFailure> {
  if (loaded === null) return failed({ kind: 'no-study' })
  const { study } = loaded
  for (const { scenario } of [from, to]) {
    const resolved = resolveScenario(study, scenario)
    if (!resolved.ok) return failed({ kind: 'study-has-problems', problems: resolved.error })
  }
  return done(differenceBetween(study, from.scenario, to.scenario, from.levers, to.levers))
}

function isSame(held: Float64Array, slots: Float64Array): boolean {
  return held.every((value, slot) => Object.is(value, slots[slot]))
}

const reported = (network: Network) =>
  [...variablesOf(network).values()]
    .filter(({ level }) => level === 'reported')
    .sort((a, b) => (a.name < b.name ? -1 : 1))

function describe(network: Network): PreparedScenario {
  const { addresses, initial } = network.slots
  return {
    rule: network.rule,
    gwp: network.gwpSet,
    years: yearsOf(network.horizon),
    variables: reported(network).map(({ name, unit, category }) => ({ name, unit, category })),
    levers: Object.fromEntries(
      addresses.flatMap((address, slot) => (LEVER.test(address) ? [[address, initial[slot] ?? 0]] : [])),
    ),
    practices: network.sectorModel.equations.measures.map(({ kind, target }) => ({ kind, target })),
  }
}
