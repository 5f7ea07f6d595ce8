import { describe, expect, it } from 'vitest'
import { goalProblem, measureGame, measurePotential, policyEffects, policyGame, seekGoal } from '#model'
import { createEngineService } from '../../model/worker/engine-service.ts'
import type { EffectsRequest, GoalRequest, RunInput } from '../../model/worker/protocol.ts'
import { effectsBy } from '../support/effects-by.ts'
import { loadStudy } from '../../model/study/load-study.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')
const input = (scenario: string, levers: RunInput['levers'] = {}): RunInput => ({
  scenario,
  rule: 'logit',
  gwp: null,
  levers,
})
const effects = (changes: Partial<EffectsRequest> = {}): EffectsRequest => ({
  ...input('net-zero'),
  against: 'reference',
  method: 'shapley',
  grouping: 'none',
  pairs: 2,
  seed: 1,
  ...changes,
})

function study() {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error[0]))
  return loaded.value.study
}

async function opened(clock = () => 0) {
  const engine = createEngineService(clock)
  expect(await engine.open(files)).toMatchObject({ ok: true })
  return engine
}

/** What the engine's own steps come to, drained at once. */
function directly<T>(steps: Generator<unknown, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

describe('questions of many runs, put to an engine behind its protocol', () => {
  it('effects of policies are those of the model, levers included', async () => {
    const engine = await opened()
    const levers = { 'strength/solar-target': 0 }
    const game = policyGame(study(), 'net-zero', 'reference', 'none', { rule: 'logit' }, levers)
    if (!game.ok) throw new Error(game.error.kind)
    const expected = directly(policyEffects(game.value, { method: 'shapley', pairs: 2, seed: 1 }))
    expect(await effectsBy(engine, effects({ levers }))).toEqual(expected)
    const unmoved = await effectsBy(engine, effects())
    expect(unmoved.ok).toBe(true)
    expect(unmoved).not.toEqual(expected)
  })

  it('effects say why they cannot be had', async () => {
    const engine = await opened()
    expect(await effectsBy(engine, effects({ against: 'net-zero' }))).toMatchObject({
      ok: false,
      error: { kind: 'no-policy-differs' },
    })
    const empty = createEngineService(() => 0)
    expect(await effectsBy(empty, effects())).toEqual({ ok: false, error: { kind: 'no-study' } })
  })

  it('a goal is sought as by the model', async () => {
    const engine = await opened()
    const request: GoalRequest = {
      rule: 'logit',
      gwp: null,
      levers: { 'strength/solar-target': 0.5 },
      question: {
        scenario: 'reference',
        targets: ['net=1000@2030'],
        by: 'strengths',
        least: 'change',
        levers: null,
        mostPrice: 1000,
      },
    }
    const problem = goalProblem(study(), request.question, { rule: 'logit' }, request.levers)
    if (!problem.ok) throw new Error(problem.error.kind)
    const expected = directly(seekGoal(problem.value))
    expect(expected.ok).toBe(true)
    expect(await engine.goal(1, request, null)).toEqual(expected)
    const wrong = { ...request, question: { ...request.question, levers: ['no-such-policy'] } }
    expect(await engine.goal(2, wrong, null)).toMatchObject({ ok: false, error: { kind: 'lever-unknown' } })
  })

  it('where to act is as the model has it, levers included', async () => {
    const engine = await opened()
    const levers = { 'strength/solar-target': 0 }
    const request = { ...input('net-zero', levers), against: null, grouping: 'none', year: 2030 } as const
    const game = measureGame(study(), 'net-zero', null, 'none', { rule: 'logit' }, levers)
    if (!game.ok) throw new Error(game.error.kind)
    const expected = directly(measurePotential(game.value, [2030], null))
    if (!expected.ok) throw new Error('a run failed')
    const found = await engine.potential(1, request, null)
    expect(found).toMatchObject({ ok: true, value: { potential: expected.value.years[0], rule: 'logit' } })
    expect(expected.value.years[0]?.curve.measures.map(({ name }) => name)).not.toContain('solar-target')
    expect(await engine.potential(2, { ...request, year: 1900 }, null)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-year' },
    })
  })

  it('what moved emissions is read from the runs as their levers stand', async () => {
    const engine = await opened()
    const from = { input: input('reference'), year: 2018 }
    const to = { input: input('net-zero', { 'strength/carbon-tax': 0 }), year: 2030 }
    const found = await engine.change(1, from, to, 'sector')
    expect(found).toMatchObject({ ok: true, value: { from: { year: 2018 }, to: { scenario: 'net-zero', year: 2030 } } })
    if (!found.ok) return
    const { explained, factors } = found.value
    const sum = factors.reduce((total, { additive }) => total + additive, 0)
    expect(sum).toBeCloseTo(explained.after - explained.before, 9)
    expect(await engine.change(2, from, { ...to, year: 1900 }, 'sector')).toMatchObject({
      ok: false,
      error: { kind: 'unknown-year', first: 2018 },
    })
  })

  it('is left where it is cancelled, and the next question is answered', async () => {
    let now = 0
    const engine = await opened(() => (now += 17))
    const asked = engine.coalitions(1, effects(), 0, 2)
    await engine.cancel(1)
    expect(await asked).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect((await engine.coalitions(2, effects(), 0, 2)).ok).toBe(true)
  })
})
