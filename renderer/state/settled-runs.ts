import type { PreparedScenario, RunInput } from '#worker'
import type { EngineClient } from '../engine/engine-client.ts'
import { baselineOf } from './selectors.ts'
import type { ScenarioRun, State } from './state.ts'
import type { Store } from './store.ts'

/** How long nothing must move before hashes are asked for: they take longer than a run. */
const QUIET_MS = 400

const WAITING: ScenarioRun = {
  prepared: null,
  status: 'waiting',
  series: new Map(),
  milliseconds: null,
  balanceGap: null,
  shortages: [],
  conflicts: [],
  isMoved: false,
  resultHash: null,
  failure: null,
}

/**
 * Whole runs, when a gesture has ended or an assumption has changed: every reported variable of a scenario, into the
 * store. What an older input gave stays, marked stale, until the newer answer comes or fails; a late answer to an input
 * that is no longer the scenario's is dropped.
 */
export function createSettledRuns(store: Store, client: EngineClient, inputOf: (scenario: string) => RunInput) {
  const newest = new Map<string, number>()
  let prepared = new Map<string, PreparedScenario>()
  let count = 0
  /** Scenarios that wait for their turn, and whether somebody works them off. */
  const waiting = new Set<string>()
  let isWorking = false
  let quiet: ReturnType<typeof setTimeout> | undefined
  /** Ends what is being worked off, once it is of older inputs. */
  let stop = new AbortController()

  const put = (scenario: string, changes: Partial<ScenarioRun>): void =>
    store.setState(({ runs }) => ({ runs: { ...runs, [scenario]: { ...(runs[scenario] ?? WAITING), ...changes } } }))

  /** What is shown is of older inputs from now on, until it is computed anew. */
  function markStale(scenario: string): void {
    const before = store.getState().runs[scenario]
    if (before === undefined || before.status === 'waiting' || before.status === 'stale') return
    put(scenario, { status: 'stale', resultHash: null })
  }

  async function settle(scenario: string): Promise<void> {
    const turn = ++count
    waiting.delete(scenario)
    newest.set(scenario, turn)
    const isLate = (): boolean => newest.get(scenario) !== turn
    markStale(scenario)
    const input = inputOf(scenario)
    const made = await preparedFor(input)
    if (isLate()) return
    if (!made.ok) return put(scenario, { status: 'failed', failure: made.error })
    const answer = await client.run({ ...input, variables: null }, { signal: stop.signal })
    if (isLate()) return
    if (!answer.ok && answer.error.kind === 'cancelled') return putCancelled(scenario)
    if (!answer.ok) return put(scenario, { status: 'failed', failure: answer.error })
    const { values, milliseconds, balanceGap, shortages, conflicts } = answer.value
    const series = seriesOf(made.value, values)
    put(scenario, {
      prepared: made.value,
      status: 'current',
      series,
      milliseconds,
      balanceGap,
      shortages,
      conflicts,
      isMoved: Object.keys(input.levers ?? {}).length > 0,
      failure: null,
    })
    askHashes()
  }

  /** Who stops one run of a round stops the round: what waits behind it is not wanted either. */
  function putCancelled(scenario: string): void {
    for (const one of [scenario, ...waiting]) put(one, { status: 'cancelled', failure: null })
    waiting.clear()
  }

  /** What a selection was prepared to; the engine is asked again when rule or potentials change. */
  async function preparedFor({ scenario, rule, gwp }: RunInput) {
    const key = JSON.stringify([scenario, rule, gwp])
    const cache = prepared
    const known = cache.get(key)
    if (known !== undefined) return { ok: true as const, value: known }
    const answer = await client.prepare({ scenario, rule, gwp })
    if (answer.ok) cache.set(key, answer.value)
    return answer
  }

  function askHashes(): void {
    clearTimeout(quiet)
    quiet = setTimeout(() => void findHashes(), QUIET_MS)
  }

  /** Hashes of what charts show, the chosen scenario's first; they stand in the notes of charts and in exports. */
  async function findHashes(): Promise<void> {
    const { scenario: chosen, runs } = store.getState()
    const scenarios = Object.keys(runs).sort((a, b) => Number(b === chosen) - Number(a === chosen))
    for (const scenario of scenarios) {
      const run = store.getState().runs[scenario]
      if (run?.status !== 'current' || run.resultHash !== null) continue
      const turn = newest.get(scenario)
      const answer = await client.resultHash(inputOf(scenario))
      if (answer.ok && newest.get(scenario) === turn) put(scenario, { resultHash: answer.value })
    }
  }

  /** One after another, each time what the person waits for most at the moment. */
  async function workOff(): Promise<void> {
    if (isWorking) return
    isWorking = true
    try {
      while (waiting.size > 0) {
        const [first = ''] = [...inOrder(store.getState()), ...waiting].filter((id) => waiting.has(id))
        await settle(first)
      }
    } finally {
      isWorking = false
    }
  }

  return {
    settle: (scenario: string) => void settle(scenario),
    /** Another study: what was prepared for the old one is of no use, and answers on their way are none of its. */
    forget(): void {
      prepared = new Map()
      newest.clear()
      waiting.clear()
      clearTimeout(quiet)
    },
    /** What the person had stopped, after all. */
    resume(): void {
      for (const [scenario, { status }] of Object.entries(store.getState().runs)) {
        if (status !== 'cancelled') continue
        markStale(scenario)
        waiting.add(scenario)
      }
      void workOff()
    },
    /** Every scenario; what is on its way is of older inputs and counts no more. */
    settleAll(): void {
      const { study } = store.getState()
      if (study.status !== 'open') return
      newest.clear()
      stop.abort()
      stop = new AbortController()
      for (const { id } of study.outline.scenarios) {
        markStale(id)
        waiting.add(id)
      }
      void workOff()
    },
  }
}

function seriesOf({ variables, years }: PreparedScenario, values: Float64Array): ReadonlyMap<string, Float64Array> {
  const n = years.length
  return new Map(variables.map(({ name }, index) => [name, values.subarray(index * n, (index + 1) * n)]))
}

/**
 * Scenarios in the order in which they are waited for: the chosen one, what it is compared with, and those that are solved
 * as programmes, which take a hundred times as long, after all others.
 */
function inOrder({ study, scenario, baseline }: State): readonly string[] {
  if (study.status !== 'open') return []
  const { outline } = study
  const rest = outline.scenarios.toSorted((a, b) => Number(a.rule === 'least-cost') - Number(b.rule === 'least-cost'))
  return [scenario, baselineOf(outline, scenario, baseline), ...rest.map(({ id }) => id)].filter((id) => id !== null)
}
