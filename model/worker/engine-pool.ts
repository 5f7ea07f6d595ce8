import type { Problem, Result, StudyFile } from '#model'
import type { Connection } from './connection.ts'
import type { EngineFailure, OpenedStudy, Progress, RunAnswer, RunRequest } from './protocol.ts'
import { beginLife, type EngineTrouble, type WorkerLife } from './worker-life.ts'

export type PooledAnswer = Result<RunAnswer, EngineFailure | EngineTrouble>
type Opened = Result<OpenedStudy, readonly Problem[] | EngineTrouble>

export interface EnginePool {
  /** Opens a study in every worker, or says why not: one that is refused leaves the study that was open. */
  open(files: readonly StudyFile[]): Promise<Opened>
  /**
   * Runs them all, each worker with its own compiled scenarios, and gives the answers in the order of the requests: which
   * worker had which changes no bit. After an abort what has not ended answers `cancelled`.
   */
  runMany(
    requests: readonly RunRequest[],
    options?: { readonly signal?: AbortSignal; readonly progress?: (progress: Progress) => void },
  ): Promise<readonly PooledAnswer[]>
  close(): void
}

/** Workers that may die of one run before it is given up. */
const MOST_DEATHS = 2
/** Milliseconds that a worker may say nothing while asked. */
const SILENCE_MS = 20_000

interface Member {
  readonly life: WorkerLife
  /** The study of the pool being opened in it; null before it was asked. */
  opened: Promise<Opened> | null
}

export function createEnginePool(connect: () => Connection, size: number): EnginePool {
  /** A place is empty until it is needed, and after its worker died. */
  const members: (Member | null)[] = Array.from({ length: size }, () => null)
  let study: readonly StudyFile[] | null = null
  let calls = 0

  function memberAt(place: number): Member {
    const standing = members[place]
    if (standing !== null && standing !== undefined) return standing
    const life = beginLife(connect(), SILENCE_MS, () => (members[place] = null))
    const member: Member = { life, opened: null }
    members[place] = member
    return member
  }

  function openIn(member: Member, files: readonly StudyFile[]): Promise<Opened> {
    const opened = member.life.ask((api) => api.open(files))
    member.opened = opened
    return opened
  }

  async function runIn(place: number, request: RunRequest, signal: AbortSignal | undefined): Promise<PooledAnswer> {
    for (let deaths = 1; ; deaths++) {
      if (signal?.aborted) return { ok: false, error: { kind: 'cancelled' } }
      const member = memberAt(place)
      if (study !== null) await (member.opened ?? openIn(member, study))
      const call = ++calls
      const cancel = (): void => void member.life.ask((api) => api.cancel(call))
      signal?.addEventListener('abort', cancel, { once: true })
      const answer = await member.life.ask((api) => api.run(call, request, null))
      signal?.removeEventListener('abort', cancel)
      if (answer.ok || answer.error.kind !== 'engine-died' || deaths === MOST_DEATHS) return answer
    }
  }

  return {
    async open(files) {
      const answers = await Promise.all(members.map((_, place) => openIn(memberAt(place), files)))
      const answer = answers.find(({ ok }) => !ok) ?? answers[0]
      if (answer?.ok) study = files
      return answer ?? { ok: false, error: { kind: 'engine-lost', reason: 'a pool of no workers' } }
    },
    async runMany(requests, { signal, progress } = {}) {
      const answers: PooledAnswer[] = []
      let next = 0
      let done = 0
      await Promise.all(
        members.map(async (_, place) => {
          for (let at = next++; at < requests.length; at = next++) {
            answers[at] = await runIn(place, requests[at]!, signal)
            progress?.({ done: ++done, total: requests.length })
          }
        }),
      )
      return answers
    },
    close() {
      for (const member of members) member?.life.end('closed')
    },
  }
}
