import { type ProxyMethods, releaseProxy, transfer } from 'comlink'
import type { EngineApi } from './protocol.ts'

/**
 * The service as a worker offers it: the numbers of a run move over without a copy, and what a caller is told its progress
 * by is let go with the answer. Until then it holds a channel, and all that the caller's function knows, on both sides.
 */
export function transferring(service: EngineApi): EngineApi {
  return {
    ...service,
    async run(call, request, progress) {
      const answer = await lettingGo(progress, service.run(call, request, progress))
      return answer.ok ? transfer(answer, [answer.value.values.buffer]) : answer
    },
    async coalitions(call, request, first, count) {
      const answer = await service.coalitions(call, request, first, count)
      return answer.ok ? transfer(answer, [answer.value.yields.buffer]) : answer
    },
    goal: (call, request, progress) => lettingGo(progress, service.goal(call, request, progress)),
    sweep: (call, request, progress) => lettingGo(progress, service.sweep(call, request, progress)),
    pricing: (call, request, progress) => lettingGo(progress, service.pricing(call, request, progress)),
  }
}

async function lettingGo<Answer>(told: object | null, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } finally {
    // A function of the same thread is no proxy, and holds nothing.
    const { [releaseProxy]: release } = (told ?? {}) as Partial<ProxyMethods>
    release?.()
  }
}
