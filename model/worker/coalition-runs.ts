import {
  effectsWork,
  type EffectsWork,
  type LpSolver,
  needsSolver,
  policyGame,
  remarksOn,
  type Result,
  type RunRemark,
  type Study,
} from '#model'
import type { EffectsFailure, EffectsRequest, EngineApi } from './protocol.ts'
import { optionsOf } from './options-of.ts'
import { turnOfEvents } from './turn-of-events.ts'

/** How long runs are made before a message is looked for: one frame at 60 Hz. */
const SLICE_MS = 16

/** Runs that are asked for at a time: few enough that no worker is long behind the others, many enough that asking costs little. */
const RUNS_A_CALL = 16

/** Gives the host's solver, or why there is none. */
export type OpenSolver = () => Promise<Result<LpSolver, string | null>>

/** A question as it was last made ready; the next part of it needs nothing compiled. */
interface Ready {
  readonly study: Study
  readonly key: string
  readonly isSolved: boolean
  readonly work: EffectsWork
  readonly run: ReturnType<EffectsWork['runner']>
}

/** Makes what answers the parts of a question about effects: its plan, its runs, its report. A cancel comes in between. */
export function coalitionRuns(
  study: () => Study | null,
  openSolver: OpenSolver,
  clock: () => number,
  isCancelled: (call: number) => boolean,
): Pick<EngineApi, 'planEffects' | 'coalitions' | 'reportEffects'> {
  let held: Ready | null = null

  async function ready(call: number, request: EffectsRequest): Promise<Result<Ready, EffectsFailure>> {
    if (isCancelled(call)) return CANCELLED
    const opened = study()
    if (opened === null) return { ok: false, error: { kind: 'no-study' } }
    const key = keyOf(request)
    if (held?.study === opened && held.key === key) return { ok: true, value: held }
    const made = await makeReady(opened, request, key, openSolver)
    if (made.ok) held = made.value
    return made
  }

  /** Lets messages in once a frame; says whether one of them was the cancel of the call. */
  function breaths(call: number): () => Promise<boolean> {
    let sliceEnd = clock() + SLICE_MS
    return async () => {
      if (clock() < sliceEnd) return false
      await turnOfEvents()
      sliceEnd = clock() + SLICE_MS
      return isCancelled(call)
    }
  }

  return {
    async planEffects(call, request) {
      const made = await ready(call, request)
      if (!made.ok) return made
      const { work, isSolved } = made.value
      const evenly = () => Array.from({ length: Math.ceil(work.total / RUNS_A_CALL) }, (_, part) => part * RUNS_A_CALL)
      return { ok: true, value: { total: work.total, size: work.size, starts: isSolved ? work.stretches() : evenly() } }
    },
    async coalitions(call, request, first, count) {
      const made = await ready(call, request)
      if (!made.ok) return made
      const { work, run } = made.value
      const yields = new Float64Array(count * work.size)
      const remarks: RunRemark[] = []
      const isStopped = breaths(call)
      for (let index = first; index < first + count; index++) {
        const found = run(index)
        if (!found.ok) return { ok: false, error: { kind: 'coalition-failed', found: found.error } }
        yields.set(found.value.values, (index - first) * work.size)
        remarks.push(...remarksOn(index, found.value))
        if (await isStopped()) return CANCELLED
      }
      return { ok: true, value: { yields, remarks } }
    },
    async reportEffects(call, request, yields, remarks) {
      const made = await ready(call, request)
      if (!made.ok) return made
      const steps = made.value.work.report(yields, remarks)
      const isStopped = breaths(call)
      for (;;) {
        const part = steps.next()
        if (part.done) return { ok: true, value: part.value }
        if (await isStopped()) return CANCELLED
      }
    },
  }
}

const CANCELLED = { ok: false, error: { kind: 'cancelled' } } as const

function keyOf({ grouping, ...rest }: EffectsRequest): string {
  return JSON.stringify([rest, typeof grouping === 'string' ? grouping : [...grouping]])
}

async function makeReady(
  study: Study,
  request: EffectsRequest,
  key: string,
  openSolver: OpenSolver,
): Promise<Result<Ready, EffectsFailure>> {
  const { scenario, against, grouping, levers } = request
  const game = policyGame(study, scenario, against, grouping, optionsOf(request), levers)
  if (!game.ok) return game
  const { network, baseline } = game.value
  const isSolved = needsSolver(network) || needsSolver(baseline)
  const opened = isSolved ? await openSolver() : null
  if (opened !== null && !opened.ok) {
    return { ok: false, error: { kind: 'solver-missing', rule: network.rule, reason: opened.error } }
  }
  const work = effectsWork(game.value, request)
  return { ok: true, value: { study, key, isSolved, work, run: work.runner(opened?.value ?? null) } }
}
