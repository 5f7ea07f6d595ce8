import { describe, expect, it } from 'vitest'
import { effectsWork, loadStudy, policyEffects, policyGame } from '#model'
import { createEnginePool } from '../../model/worker/engine-pool.ts'
import { pooledEffects } from '../../model/worker/pooled-effects.ts'
import type { EffectsRequest, Progress } from '../../model/worker/protocol.ts'
import { readStudy } from '../support/read-study.ts'
import { directEngine } from '../support/window/direct-engine.ts'

const files = readStudy('mini')
const request: EffectsRequest = {
  scenario: 'net-zero',
  against: 'frozen',
  grouping: 'none',
  rule: 'logit',
  gwp: null,
  levers: {},
  method: 'shapley',
  pairs: 4,
  seed: 1,
}

function miniGame() {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error('The study does not load')
  const game = policyGame(loaded.value.study, request.scenario, request.against, 'none', { rule: 'logit' })
  if (!game.ok) throw new Error(JSON.stringify(game.error))
  return game.value
}

describe('effects on a pool', () => {
  const game = miniGame()
  it('have the bits of one thread, whatever the number of workers, and say how far they are', async () => {
    const steps = policyEffects(game, request)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    for (const workers of [1, 3]) {
      const pool = createEnginePool(directEngine().connect, workers)
      await pool.open(files)
      const told: Progress[] = []
      const found = await pooledEffects(pool, request, {
        progress: (one) => told.push(one),
      })
      expect(found).toEqual(step.value)
      const { total } = effectsWork(game, request)
      expect(told.at(-1)).toEqual({ done: total, total })
    }
  })
  it('stop when told to', async () => {
    const pool = createEnginePool(directEngine().connect, 2)
    await pool.open(files)
    const stop = new AbortController()
    const found = await pooledEffects(pool, request, {
      signal: stop.signal,
      progress: () => stop.abort(),
    })
    expect(found).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })
  it('answer with what a worker met', async () => {
    const pool = createEnginePool(directEngine().connect, 2)
    await pool.open(files)
    const found = await pooledEffects(pool, { ...request, rule: 'least-cost' })
    expect(found).toMatchObject({ ok: false, error: { kind: 'solver-missing' } })
  })
})
