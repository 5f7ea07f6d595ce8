import type { Result, RunFailure, StudyFile } from '#model'
import type { RunAnswer, RunRequest } from '#worker'
import type { Engine } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'

/** What each request came to: an answer, or why its run could not be finished. */
export type SweptRuns = readonly Result<RunAnswer, RunFailure>[]

/** Runs all requests in the threads of a pool, in any order; the answers are in that of the requests. */
export async function sweepRuns(
  engine: Engine,
  files: readonly StudyFile[],
  requests: readonly RunRequest[],
  line: string,
  host: Host,
): Promise<Result<SweptRuns, Failure>> {
  const pool = engine.openPool()
  try {
    host.progress?.(`${line} 0/${requests.length}`)
    const opened = await pool.open(files)
    if (!opened.ok) return { ok: false, error: openFailure(opened.error) }
    const answers = await pool.runMany(requests, {
      signal: host.signal,
      progress: ({ done, total }) => host.progress?.(`${line} ${done}/${total}`),
    })
    const swept: Result<RunAnswer, RunFailure>[] = []
    for (const answer of answers) {
      if (answer.ok) swept.push(answer)
      else if (answer.error.kind === 'run-failed') swept.push({ ok: false, error: answer.error.failure })
      else if (answer.error.kind === 'cancelled') return { ok: false, error: { kind: 'cancelled' } }
      else return { ok: false, error: { kind: 'defect', message: defectOf(answer.error) } }
    }
    return { ok: true, value: swept }
  } finally {
    host.progress?.('')
    pool.close()
  }
}

/** What was read and loaded here does not load there, or no thread could be had: a defect, and told as it is. */
const openFailure = (error: object): Failure => ({ kind: 'defect', message: defectOf(error) })

const defectOf = (error: object): string => JSON.stringify(error)
