import type { Problem, Result, StudyFile } from '#model'
import type { Connection } from './connection.ts'
import type { EngineApi, EngineFailure, OpenedStudy, Progress, RunAnswer, RunRequest } from './protocol.ts'
import { beginLife, type EngineTrouble, type WorkerLife } from './worker-life.ts'

export type PooledAnswer = Result<RunAnswer, EngineFailure | EngineTrouble>
type Opened = Result<OpenedStudy, readonly Problem[] | EngineTrouble>

export interface EnginePool {
  /** How many workers it has. */
  readonly size: number
  /** Opens a study in every worker, or says why not: one that is refused leaves the study that was open. */
  open(files: readonly StudyFile[]): Promise<Opened>
  /**
   * Runs them all, each worker with its own compiled scenarios, and gives the answers in the order of the requests: which
   * worker had which changes no bit. After an abort what has not ended answers `cancelled`.
   */
  runMany(requests: readonly RunRequest[], options?: PoolOptions): Promise<readonly PooledAnswer[]>
  /**
   * Asks `count` questions by number, each of a worker that is free, and gives the answers in the order of the numbers.
   * After an abort what has not been answered is `cancelled`.
   */
  askMany<Answer>(
    count: number,
    ask: (api: EngineApi, call: number, index: number) => Promise<Answer>,
    options?: PoolOptions,
  ): Promise<readonly (Answer | Unanswered)[]>
  close(): void
}

export interface PoolOptions {
  readonly signal?: AbortSignal
  readonly progress?: (progress: Progress) => void
}

/** A question that no worker answered. */
export type Unanswered = Result<never, { readonly kind: 'cancelled' } | EngineTrouble>

const CANCELLED = { ok: false, error: { kind: 'cancelled' } } as const

/** Workers that may die of one run before it is given up. */
const MOST_DEATHS = 2
/** Milliseconds that a worker may say nothing while asked. */
const SILENCE_MS = 20_000

/** Whether the worker died of the question, or while it had it. */
function isDeath(answer: unknown): boolean {
  const { ok, error } = answer as { readonly ok?: boolean; readonly error?: { readonly kind?: string } }
  return ok === false && error?.kind === 'engine-died'
}

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

  async function askIn<Answer>(
    place: number,
    question: (api: EngineApi, call: number) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer | Unanswered> {
    for (let deaths = 1; ; deaths++) {
      if (signal?.aborted) return CANCELLED
      const member = memberAt(place)
      if (study !== null) await (member.opened ?? openIn(member, study))
      if (signal?.aborted) return CANCELLED
      const call = ++calls
      const cancel = (): void => void member.life.ask((api) => api.cancel(call))
      signal?.addEventListener('abort', cancel, { once: true })
      const answer = await member.life.ask((api) => question(api, call))
      signal?.removeEventListener('abort', cancel)
      if (!isDeath(answer) || deaths === MOST_DEATHS) return answer
    }
  }

  async function askMany<Answer>(
    count: number,
    ask: (api: EngineApi, call: number, index: number) => Promise<Answer>,
    { signal, progress }: PoolOptions = {},
  ): Promise<readonly (Answer | Unanswered)[]> {
    const answers: (Answer | Unanswered)[] = []
    let next = 0
    let done = 0
    await Promise.all(
      members.map(async (_, place) => {
        for (let at = next++; at < count; at = next++) {
          answers[at] = await askIn(place, (api, call) => ask(api, call, at), signal)
          if (signal?.aborted !== true) progress?.({ done: ++done, total: count })
        }
      }),
    )
    return answers
  }

  return {
    size,
    async open(files) {
      const answers = await Promise.all(members.map((_, place) => openIn(memberAt(place), files)))
      const answer = answers.find(({ ok }) => !ok) ?? answers[0]
      if (answer?.ok) study = files
      return answer ?? { ok: false, error: { kind: 'engine-lost', reason: 'a pool of no workers' } }
    },
    runMany: (requests, options) =>
      askMany(requests.length, (api, call, index) => api.run(call, requests[index]!, null), options),
    askMany,
    close() {
      for (const member of members) member?.life.end('closed')
    },
  }
}
