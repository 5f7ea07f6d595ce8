import {
  balanceGap,
  compileNetwork,
  createWorkspace,
  energyBalanceTable,
  energyFlows,
  everyVariableOf,
  explain,
  type LoadedStudy,
  loadStudy,
  needsSolver,
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
} from './protocol.ts'
import { outlineOf } from './study-outline.ts'
import { inTurn } from './in-turn.ts'
import { turnOfEvents } from './turn-of-events.ts'

/** How long the engine works before it looks for a message: one frame at 60 Hz. */
const SLICE_MS = 16

/** Compiled scenarios that are kept; the one not asked for longest goes first. */
const MOST_KEPT = 24

const LEVER = /^(strength|start|end|ramp)\//

/** A compiled scenario with its workspace, and the slots that its run holds. */
interface Compiled {
  readonly network: Network
  readonly workspace: Workspace
  readonly slots: Float64Array
  /** Slots of the run in the workspace; null where there is none. */
  held: Float64Array | null
}

/**
 * The engine behind its protocol: holds one study and its compiled scenarios, and answers one call after another. It
 * knows no worker: the same service answers over a message channel in a test, a browser's worker and a Node thread.
 */
export function createEngineService(clock: () => number): EngineApi {
  let loaded: LoadedStudy | null = null
  const compiled = new Map<string, Compiled>()
  const cancelled = new Set<number>()
  // A run that lets messages in must not be overtaken by one that writes into the same workspace.
  const next = inTurn(turnOfEvents)

  function compile({ scenario, rule, gwp }: Selection): Result<Compiled, EngineFailure> {
    if (loaded === null) return failed({ kind: 'no-study' })
    const key = JSON.stringify([scenario, rule, gwp])
    const known = compiled.get(key)
    compiled.delete(key)
    const made = known === undefined ? compileAnew(loaded, { scenario, rule, gwp }) : done(known)
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
    const made = compile(input)
    if (!made.ok) return made
    const { network, workspace, slots } = made.value
    const unknown = writeLevers(network, slots, input.levers)
    if (unknown.length > 0) return failed({ kind: 'unknown-lever', addresses: unknown })
    if (isSame(made.value.held, slots)) return done({ compiled: made.value, run: workspace.run, milliseconds: 0 })
    made.value.held = null
    const started = clock()
    const years = runYears(network, slots, workspace)
    let sliceEnd = started + SLICE_MS
    for (;;) {
      const step = years.next()
      if (step.done) {
        if (!step.value.ok) return failed({ kind: 'run-failed', failure: step.value.failure })
        made.value.held = slots.slice()
        return done({ compiled: made.value, run: workspace.run, milliseconds: clock() - started })
      }
      if (clock() < sliceEnd) continue
      progress?.({ done: step.value.done, total: step.value.total })
      await turnOfEvents()
      if (cancelled.delete(call)) return failed({ kind: 'cancelled' })
      sliceEnd = clock() + SLICE_MS
    }
  }

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
      next(() => {
        const made = compile(selection)
        return Promise.resolve(made.ok ? done(describe(made.value.network)) : made)
      }),
    run: (call, request, progress) =>
      next(async () => {
        const finished = await finish(call, request, progress)
        return finished.ok ? answerOf(finished.value, request.variables) : finished
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
    sector: (selection, id) =>
      next((): ReturnType<EngineApi['sector']> => {
        const made = compile(selection)
        if (!made.ok) return Promise.resolve(made)
        const { network } = made.value
        const variables = sectorVariables(network, id)
        if (variables === null) return Promise.resolve(failed({ kind: 'unknown-sector', sector: id }))
        return Promise.resolve(done({ variables, figures: technologyFigures(network.resolved.study, id) }))
      }),
    energy: (call, input, year) =>
      next(async () => {
        const finished = await finish(call, input, null)
        if (!finished.ok) return finished
        const { network } = finished.value.compiled
        const { start, end } = network.horizon
        if (!yearsOf(network.horizon).includes(year)) return failed({ kind: 'unknown-year', first: start, last: end })
        const table = energyBalanceTable(network, finished.value.run, year)
        return done({ table, flows: energyFlows(table) })
      }),
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
  { compiled: { network }, run, milliseconds }: Finished,
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
  })
}

const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
const failed = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

function compileAnew({ study }: LoadedStudy, { scenario, rule, gwp }: Selection): Result<Compiled, EngineFailure> {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) return failed({ kind: 'study-has-problems', problems: resolved.error })
  const network = compileNetwork(resolved.value, {
    ...(rule === null ? {} : { rule }),
    ...(gwp === null ? {} : { gwp }),
  })
  if (!network.ok) return failed({ kind: 'study-has-problems', problems: network.error })
  if (needsSolver(network.value)) return failed({ kind: 'solver-missing', rule: network.value.rule })
  const slots = network.value.slots.initial.slice()
  return done({ network: network.value, workspace: createWorkspace(network.value), slots, held: null })
}

/** Puts the study's own numbers back, then the levers; addresses that are none are returned, and nothing is written. */
function writeLevers(network: Network, slots: Float64Array, levers: Readonly<Record<string, number>>): string[] {
  const { initial, indexOf } = network.slots
  const places = Object.entries(levers).map(([address, value]) => ({
    address,
    value,
    slot: indexOf.get(address) ?? -1,
  }))
  const unknown = places.filter(({ slot, value }) => slot < 0 || !Number.isFinite(value))
  if (unknown.length > 0) return unknown.map(({ address }) => address)
  slots.set(initial)
  for (const { slot, value } of places) slots[slot] = value
  return []
}

function isSame(held: Float64Array | null, slots: Float64Array): boolean {
  return held !== null && held.every((value, slot) => Object.is(value, slots[slot]))
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
  }
}
