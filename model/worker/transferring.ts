import { transfer } from 'comlink'
import type { EngineApi } from './protocol.ts'

/** The service as a worker offers it: the numbers of a run move over without a copy. */
export function transferring(service: EngineApi): EngineApi {
  return {
    ...service,
    async run(call, request, progress) {
      const answer = await service.run(call, request, progress)
      return answer.ok ? transfer(answer, [answer.value.values.buffer]) : answer
    },
  }
}
