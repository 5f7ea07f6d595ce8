import type { EffectsRequest, EngineApi } from '#worker'
import { createEnginePool } from '../../model/worker/engine-pool.ts'
import { pooledEffects } from '../../model/worker/pooled-effects.ts'

/** What policies do, found by one engine in the study that it has open. */
export function effectsBy(api: EngineApi, request: EffectsRequest) {
  const connect = () => ({ api, died: new Promise<string>(() => undefined), terminate: () => undefined })
  return pooledEffects(createEnginePool(connect, 1), request)
}
