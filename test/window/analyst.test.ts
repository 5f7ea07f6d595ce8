import { describe, expect, it } from 'vitest'
import type { EffectsRequest, EngineApi, Progress } from '../../model/worker/protocol.ts'
import { createAnalyst } from '../../renderer/engine/analyst.ts'
import { withText } from '../support/change-study.ts'
import { readStudy } from '../support/read-study.ts'
import { directEngine } from '../support/window/direct-engine.ts'

const files = readStudy('mini')
const request: EffectsRequest = {
  scenario: 'net-zero',
  against: 'frozen',
  grouping: 'none',
  rule: 'logit',
  gwp: null,
  levers: { 'strength/solar-target': 0.5 },
  method: 'shapley',
  pairs: 4,
  seed: 1,
}
const CANCELLED = { ok: false, error: { kind: 'cancelled' } }

function analystOf(workers: number | undefined, calls?: (service: EngineApi) => EngineApi) {
  const engine = directEngine(calls)
  const analyst = createAnalyst(engine.connect, workers)
  analyst.study(files)
  return { engine, analyst }
}

describe('questions of many runs in the window', () => {
  it('are shared between two workers, and have the bits of one', async () => {
    const shared: number[] = []
    const { engine, analyst } = analystOf(undefined, (service) => {
      const worker = shared.push(0) - 1
      return {
        ...service,
        coalitions: (...asked) => {
          shared[worker]! += 1
          return service.coalitions(...asked)
        },
      }
    })
    const told: Progress[] = []
    const found = await analyst.effects(request, { progress: (step) => told.push(step) })
    expect(found).toMatchObject({ ok: true })
    expect(found).toEqual(await analystOf(1).analyst.effects(request))
    expect(engine.begun()).toBe(2)
    expect(shared.every((calls) => calls > 0)).toBe(true)
    const last = told.at(-1)
    expect(last?.done).toBe(last?.total)
  })

  it('begin no worker before the first, and are of the study that is open by then', async () => {
    const { engine, analyst } = analystOf(2)
    expect(engine.begun()).toBe(0)
    const before = await analyst.effects(request)
    analyst.study(withText(files, 'drivers.csv', (text) => text.replace('10.3,', '11.3,')))
    const after = await analyst.effects(request)
    expect(after.ok).toBe(true)
    expect(after).not.toEqual(before)
  })

  it('tell nothing more once they are cancelled', async () => {
    const { analyst } = analystOf(2)
    const stop = new AbortController()
    const told: Progress[] = []
    const progress = (step: Progress): void => {
      told.push(step)
      stop.abort()
    }
    expect(await analyst.effects(request, { signal: stop.signal, progress })).toEqual(CANCELLED)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(told).toHaveLength(1)
  })

  it('are cancelled at once, even while every worker is in the middle of a run', async () => {
    const { analyst } = analystOf(2, (service) => ({ ...service, coalitions: () => new Promise(() => undefined) }))
    const stop = new AbortController()
    const asked = analyst.effects(request, { signal: stop.signal })
    setTimeout(() => stop.abort(), 10)
    expect(await asked).toEqual(CANCELLED)
    expect(await analyst.sweep({ ...request, year: 2030, prices: [0] }, { signal: stop.signal })).toEqual(CANCELLED)
  })
})
