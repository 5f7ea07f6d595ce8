import type { PolicyEffects, Result, RunRemark } from '#model'
import type { EnginePool, PoolOptions } from './engine-pool.ts'
import type { EffectsFailure, EffectsRequest } from './protocol.ts'
import type { EngineTrouble } from './worker-life.ts'

/**
 * As `policyEffects`, the runs shared among the workers of a pool in which the study is open; whoever asks only waits.
 * The answer has the same bits, whatever the number of workers.
 */
export async function pooledEffects(
  pool: EnginePool,
  request: EffectsRequest,
  { signal, progress }: PoolOptions = {},
): Promise<Result<PolicyEffects, EffectsFailure | EngineTrouble>> {
  const stopped = signal === undefined ? {} : { signal }
  // Asked of every worker, so that all make the question ready at the same time; their answers are one.
  const [plan] = await pool.askMany(pool.size, (api, call) => api.planEffects(call, request), stopped)
  if (plan === undefined) throw new RangeError('A pool of no workers')
  if (!plan.ok) return plan
  const { total, size, starts } = plan.value
  const yields = new Float64Array(total * size)
  const remarks: RunRemark[] = []
  const failed = new AbortController()
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal])
  let failure: Result<never, EffectsFailure | EngineTrouble> | null = null
  const parts = starts.length
  let done = 0
  const answers = await pool.askMany(
    parts,
    async (api, call, index) => {
      // The last run is of the other scenario, which its worker has to make ready first: nobody is to wait for it at the end.
      const part = (index + parts - 1) % parts
      const first = starts[part]!
      const count = (starts[part + 1] ?? total) - first
      const answer = await api.coalitions(call, request, first, count)
      if (!answer.ok) {
        if (answer.error.kind !== 'cancelled') failure ??= answer
        failed.abort()
        return answer
      }
      yields.set(answer.value.yields, first * size)
      done += count
      return { ok: true as const, value: answer.value.remarks }
    },
    { signal: either, progress: () => progress?.({ done, total }) },
  )
  if (failure !== null) return failure
  for (const answer of answers) {
    if (!answer.ok) return answer
    remarks.push(...answer.value)
  }
  const [report] = await pool.askMany(1, (api, call) => api.reportEffects(call, request, yields, remarks), stopped)
  if (report === undefined) throw new RangeError('A pool of no workers')
  return report
}
