import { effectsWork, type PolicyEffects, type PolicyGame, type Result } from '#model'
import type { EnginePool } from './engine-pool.ts'
import type { EffectsFailure, EffectsRequest, Progress } from './protocol.ts'
import { turnOfEvents } from './turn-of-events.ts'
import type { EngineTrouble } from './worker-life.ts'

/** Runs that a worker is given at a time: few enough that a stop is heard at once, many enough that asking costs little. */
const RUNS_A_CALL = 16
const SOLVED_RUNS_A_CALL = 1

/**
 * As `policyEffects`, the runs shared among the workers of a pool in which the game's study is open. The answer has the
 * same bits, whatever the number of workers.
 *
 * @param isSolved whether a run solves programmes, and so takes long
 */
export async function pooledEffects(
  pool: EnginePool,
  game: PolicyGame,
  request: EffectsRequest,
  isSolved: boolean,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
): Promise<Result<PolicyEffects, EffectsFailure | EngineTrouble>> {
  const work = effectsWork(game, request)
  const { total, size } = work
  const each = isSolved ? SOLVED_RUNS_A_CALL : RUNS_A_CALL
  const yields = new Float64Array(total * size)
  const penalised: number[] = []
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  let failure: Result<never, EffectsFailure | EngineTrouble> | null = null
  const parts = Math.ceil(total / each)
  const answers = await pool.askMany(
    parts,
    async (api, call, index) => {
      // The last run is of the other scenario, which its worker has to make ready first: nobody is to wait for it at the end.
      const part = (index + parts - 1) % parts
      const first = part * each
      const answer = await api.coalitions(call, request, first, Math.min(each, total - first))
      if (!answer.ok) {
        if (answer.error.kind !== 'cancelled') failure ??= answer
        failed.abort()
        return answer
      }
      yields.set(answer.value.yields, first * size)
      return { ok: true as const, value: answer.value.penalised }
    },
    { signal: either, progress: ({ done }) => progress({ done: Math.min(total, done * each), total }) },
  )
  if (failure !== null) return failure
  for (const answer of answers) {
    if (!answer.ok) return answer
    penalised.push(...answer.value)
  }
  const steps = work.report(yields, penalised)
  for (;;) {
    const part = steps.next()
    if (part.done) return { ok: true, value: part.value }
    await turnOfEvents()
    if (signal.aborted) return { ok: false, error: { kind: 'cancelled' } }
  }
}
