import { proxy } from 'comlink'
import type {
  ChangeOfEmissions,
  DecompositionFailure,
  GoalAnswer,
  GoalFailure,
  GoalProgress,
  LeverEffects,
  PolicyEffects,
  PricingFailure,
  Result,
  StudyFile,
  SweptPrices,
} from '#model'
import type {
  Connection,
  EffectsFailure,
  EffectsRequest,
  EngineApi,
  EngineFailure,
  EnginePool,
  EngineTrouble,
  GoalRequest,
  PotentialReply,
  PotentialRequest,
  PricingReply,
  PricingRequest,
  Progress,
  Selection,
  SweepFailure,
  SweepRequest,
  UnknownYear,
} from '#worker'
import { inTrouble } from '#worker'
import type { ChangeRequest } from '../state/state.ts'
import type { Asked } from './engine-client.ts'
import { untilAborted } from './until-aborted.ts'

type Answer<T, E> = Promise<Result<T, EngineFailure | EngineTrouble | E>>

/** Engines of their own for questions of many runs, so that levers stay live while they work. */
export interface Analyst {
  /** Takes the study that is open now; what it is asked from here on is of this one. */
  readonly study: (files: readonly StudyFile[]) => void
  /** Shared among all workers; the answer has the same bits, however many there are. */
  readonly effects: (request: EffectsRequest, asked?: Asked) => Answer<PolicyEffects, EffectsFailure>
  readonly goal: (request: GoalRequest, asked?: Asked<GoalProgress>) => Answer<GoalAnswer, GoalFailure>
  readonly sweep: (request: SweepRequest, asked?: Asked) => Answer<SweptPrices, SweepFailure>
  readonly leverEffects: (selection: Selection, asked?: Asked) => Answer<LeverEffects, EngineFailure>
  readonly pricing: (request: PricingRequest, asked?: Asked) => Answer<PricingReply, PricingFailure>
  readonly potential: (request: PotentialRequest, asked?: Asked) => Answer<PotentialReply, EffectsFailure | UnknownYear>
  readonly change: (
    request: ChangeRequest,
    asked?: Asked,
  ) => Answer<ChangeOfEmissions, UnknownYear | DecompositionFailure>
  readonly close: () => void
}

/** Workers beside the one of the levers: two finish 12 policies in a few seconds, and more would leave the page none. */
const WORKERS = 2

/** Its workers begin with the first question: whoever asks none has none. Every question aborted answers at once. */
export function createAnalyst(connect: () => Connection, workers: number = WORKERS): Analyst {
  let pool: EnginePool | null = null
  let files: readonly StudyFile[] | null = null
  /** The study as the engines have it; null where they have another one, or none. */
  let opening: Promise<unknown> | null = null

  async function ready() {
    const { createEnginePool, pooledEffects } = await import('./question-pool.ts')
    pool ??= createEnginePool(connect, workers)
    const engines = pool
    if (files !== null) opening ??= engines.open(files)
    await opening
    return { engines, pooledEffects }
  }

  /** Puts a question to the pool; what keeps it from beginning is an answer too. */
  function toPool<T, E>(
    signal: AbortSignal | undefined,
    question: (pool: Awaited<ReturnType<typeof ready>>) => Answer<T, E>,
  ): Answer<T, E> {
    const answer = ready().then(question)
    return untilAborted(
      answer.catch((error: unknown) => inTrouble('engine-bug', String(error))),
      signal,
    )
  }

  /** Puts a question to one engine of the pool. */
  const toOne = <T, E, Step = Progress>(
    { signal, progress }: Asked<Step>,
    question: (api: EngineApi, call: number, progress: ((step: Step) => void) | null) => Promise<Result<T, E>>,
  ): Answer<T, E> =>
    toPool(signal, async ({ engines }) => {
      const told = progress === undefined ? null : proxy(progress)
      const stop = signal === undefined ? {} : { signal }
      const [answer] = await engines.askMany(1, (api, call) => question(api, call, told), stop)
      if (answer === undefined) throw new RangeError('A pool of no workers')
      return answer
    })

  return {
    study(next) {
      files = next
      opening = null
    },
    effects: (request, asked = {}) =>
      toPool(asked.signal, ({ engines, pooledEffects }) => pooledEffects(engines, request, asked)),
    goal: (request, asked = {}) => toOne(asked, (api, call, progress) => api.goal(call, request, progress)),
    sweep: (request, asked = {}) => toOne(asked, (api, call, progress) => api.sweep(call, request, progress)),
    leverEffects: (selection, asked = {}) =>
      toOne(asked, (api, call, progress) => api.leverEffects(call, selection, progress)),
    pricing: (request, asked = {}) => toOne(asked, (api, call, progress) => api.pricing(call, request, progress)),
    potential: (request, asked = {}) => toOne(asked, (api, call, progress) => api.potential(call, request, progress)),
    change: ({ from, to, by }, asked = {}) => toOne(asked, (api, call) => api.change(call, from, to, by)),
    close() {
      pool?.close()
      pool = null
    },
  }
}
