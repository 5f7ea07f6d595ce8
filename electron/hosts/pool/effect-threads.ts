import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { PolicyEffects, Result, StudyFile } from '#model'
import { type EffectsFailure, type EffectsRequest, type EngineTrouble, pooledEffects, type Progress } from '#worker'
import { createThreadPool } from './thread-pool.ts'

/** Threads beyond which opening the study in each costs more than it saves. */
const MOST_THREADS = 8

type Answer = Result<PolicyEffects, EffectsFailure | EngineTrouble>

/**
 * Takes a package apart on as many threads as the machine has processors; this one only waits. The threads end with the
 * answer. Null where their script was not built beside this one (sources that run as they are).
 */
export function effectThreads() {
  const script = new URL('./engine-thread.js', import.meta.url)
  if (script.protocol !== 'file:' || !existsSync(fileURLToPath(script))) return null
  return {
    async policyEffects(
      files: readonly StudyFile[],
      request: EffectsRequest,
      options: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
    ): Promise<Answer> {
      const pool = createThreadPool(script, Math.min(MOST_THREADS, availableParallelism()))
      try {
        const opened = await pool.open(files)
        if (opened.ok) return await pooledEffects(pool, request, options)
        const { error } = opened
        return { ok: false, error: 'kind' in error ? error : { kind: 'study-has-problems', problems: error } }
      } finally {
        pool.close()
      }
    },
  }
}
