import type { Result } from '#model'
import type {
  EffectsRequest,
  GoalRequest,
  PotentialRequest,
  PricingRequest,
  Progress,
  Selection,
  SweepRequest,
} from '#worker'
import type { Analyst } from '../engine/analyst.ts'
import type { Asked } from '../engine/engine-client.ts'
import type { ChangeRequest, Question, QuestionFailure, Questions } from './state.ts'
import { NO_QUESTIONS, type Store } from './store.ts'

type Kind = keyof Questions
type RequestOf<K extends Kind> = Questions[K] extends Question<infer Request, unknown> ? Request : never
type AnswerOf<K extends Kind> = Questions[K] extends Question<unknown, infer Answer> ? Answer : never

/** Progress that is told as it is counted. */
const counted = ({ done, total }: Progress) => ({ done, total })

/** Asks the analyst, one question of a kind at a time: a newer one stops the one before. What comes back is in the store. */
export function createQuestions(store: Store, analyst: Analyst) {
  const stops: Partial<Record<Kind, AbortController>> = {}

  function write<K extends Kind>(kind: K, changes: Partial<Question<RequestOf<K>, AnswerOf<K>>>): void {
    store.setState(({ questions }) => ({ questions: { ...questions, [kind]: { ...questions[kind], ...changes } } }))
  }

  async function ask<K extends Kind, Step>(
    kind: K,
    request: RequestOf<K>,
    question: (asked: Asked<Step>) => Promise<Result<AnswerOf<K>, QuestionFailure>>,
    read: (step: Step) => { readonly done: number; readonly total: number | null },
  ): Promise<void> {
    stops[kind]?.abort()
    const stop = new AbortController()
    stops[kind] = stop
    const began = performance.now()
    const isNewest = (): boolean => stops[kind] === stop
    write(kind, { working: { request, done: 0, total: null, timeLeft: null }, failure: null })
    const found = await question({
      signal: stop.signal,
      progress: (step) => {
        // What is told of a question that was stopped comes too late.
        if (!isNewest() || stop.signal.aborted) return
        const { done, total } = read(step)
        const spent = performance.now() - began
        const timeLeft = total === null || done === 0 ? null : (spent / done) * (total - done)
        write(kind, { working: { request, done, total, timeLeft } })
      },
    })
    if (!isNewest()) return
    if (found.ok) write(kind, { working: null, answered: { request, answer: found.value } })
    else if (found.error.kind === 'cancelled') write(kind, { working: null })
    else write(kind, { working: null, failure: { request, error: found.error } })
  }

  return {
    askEffects: (request: EffectsRequest) =>
      ask('effects', request, (asked) => analyst.effects(request, asked), counted),
    askGoal: (request: GoalRequest) =>
      ask(
        'goal',
        request,
        (asked) => analyst.goal(request, asked),
        ({ runs }: { runs: number }) => ({ done: runs, total: null }),
      ),
    askSweep: (request: SweepRequest) => ask('sweep', request, (asked) => analyst.sweep(request, asked), counted),
    askLeverEffects: (request: Selection) =>
      ask('leverEffects', request, (asked) => analyst.leverEffects(request, asked), counted),
    askPricing: (request: PricingRequest) =>
      ask('pricing', request, (asked) => analyst.pricing(request, asked), counted),
    askPotential: (request: PotentialRequest) =>
      ask('potential', request, (asked) => analyst.potential(request, asked), counted),
    askChange: (request: ChangeRequest) => ask('change', request, (asked) => analyst.change(request, asked), counted),
    /** Stops what is being worked at; an answer from before stays. */
    stopAsking: (kind: Kind) => stops[kind]?.abort(),
    /** Nothing is known of another study. */
    forget(): void {
      for (const kind of Object.keys(stops) as Kind[]) stops[kind]?.abort()
      store.setState({ questions: NO_QUESTIONS })
    },
    /** The study that questions are about. */
    study: analyst.study,
    close: analyst.close,
  }
}
