import { effectsWork, type LpSolver, needsSolver, policyGame, type Result, type Study } from '#model'
import type { CoalitionAnswer, EffectsFailure, EffectsRequest } from './protocol.ts'
import { optionsOf } from './options-of.ts'
import { turnOfEvents } from './turn-of-events.ts'

/** How long runs are made before a message is looked for: one frame at 60 Hz. */
const SLICE_MS = 16

/** Gives the host's solver, or why there is none. */
export type OpenSolver = () => Promise<Result<LpSolver, string | null>>

type Run = ReturnType<ReturnType<typeof effectsWork>['runner']>

/** A question as it was last made ready; the next part of it needs nothing compiled. */
interface Ready {
  readonly study: Study
  readonly key: string
  readonly size: number
  readonly run: Run
}

/** Makes the function that runs parts of a question about effects, and lets a cancel in between runs. */
export function coalitionRuns(clock: () => number, isCancelled: (call: number) => boolean) {
  let ready: Ready | null = null

  return async (
    study: Study | null,
    openSolver: OpenSolver,
    call: number,
    request: EffectsRequest,
    first: number,
    count: number,
  ): Promise<Result<CoalitionAnswer, EffectsFailure>> => {
    if (isCancelled(call)) return { ok: false, error: { kind: 'cancelled' } }
    if (study === null) return { ok: false, error: { kind: 'no-study' } }
    const key = keyOf(request)
    if (ready?.study !== study || ready.key !== key) {
      const made = await makeReady(study, request, key, openSolver)
      if (!made.ok) return made
      ready = made.value
    }
    const { size, run } = ready
    const yields = new Float64Array(count * size)
    const penalised: number[] = []
    let sliceEnd = clock() + SLICE_MS
    for (let index = first; index < first + count; index++) {
      const found = run(index)
      if (!found.ok) return { ok: false, error: { kind: 'coalition-failed', found: found.error } }
      yields.set(found.value.values, (index - first) * size)
      if (found.value.isPenalised) penalised.push(index)
      if (clock() < sliceEnd) continue
      await turnOfEvents()
      if (isCancelled(call)) return { ok: false, error: { kind: 'cancelled' } }
      sliceEnd = clock() + SLICE_MS
    }
    return { ok: true, value: { yields, penalised } }
  }
}

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
  return { ok: true, value: { study, key, size: work.size, run: work.runner(opened?.value ?? null) } }
}
