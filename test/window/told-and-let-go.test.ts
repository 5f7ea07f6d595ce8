import { expose, proxy, wrap } from 'comlink'
import { describe, expect, test, vi } from 'vitest'
import { transferring } from '../../model/worker/transferring.ts'
import type { EngineApi, Progress, RunRequest } from '../../model/worker/protocol.ts'

const REQUEST: RunRequest = { scenario: 'a', rule: null, gwp: null, levers: {}, variables: null }

/** A service whose runs tell two steps, over a channel as to a worker. */
function overChannel() {
  const { port1, port2 } = new MessageChannel()
  const run: EngineApi['run'] = async (_call, _request, progress) => {
    // Over a channel each telling is a promise of having been heard.
    const tell = progress as unknown as ((step: Progress) => Promise<void>) | undefined
    await tell?.({ done: 1, total: 2 })
    await tell?.({ done: 2, total: 2 })
    return { ok: false, error: { kind: 'cancelled' } }
  }
  expose(transferring({ run } as unknown as EngineApi), port1)
  return { api: wrap<EngineApi>(port2), close: () => [port1, port2].forEach((port) => port.close()) }
}

describe('what a caller is told its progress by', () => {
  test('hears every step, and its channel is closed with the answer', async () => {
    const { api, close } = overChannel()
    const closed = vi.spyOn(MessagePort.prototype, 'close')
    const steps: Progress[] = []
    for (const call of [1, 2, 3]) {
      await api.run(
        call,
        REQUEST,
        proxy((step: Progress) => void steps.push(step)),
      )
    }
    expect(steps).toHaveLength(6)
    // One end of each of the three channels, which closes the other.
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(3))
    closed.mockRestore()
    close()
  })
})
