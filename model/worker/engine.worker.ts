import './schemas-without-eval.ts'
import { expose, transfer } from 'comlink'
import { createEngineService } from './engine-service.ts'
import type { EngineApi } from './protocol.ts'

const service = createEngineService(() => performance.now())

/** The service as a worker offers it: the numbers of a run move over without a copy. */
const api: EngineApi = {
  ...service,
  async run(call, request, progress) {
    const answer = await service.run(call, request, progress)
    return answer.ok ? transfer(answer, [answer.value.values.buffer]) : answer
  },
}

expose(api)
