import { describe, expect, it } from 'vitest'
import { readStudyFolder } from '../../electron/hosts/files/study-folder.ts'
import { createEngineService } from '../../model/worker/engine-service.ts'
import type { Progress, SweepRequest } from '../../model/worker/protocol.ts'
import { solver } from '../support/least-cost/solver.ts'

const asked = (changes: Partial<SweepRequest> = {}): SweepRequest => ({
  scenario: 'no-policy',
  rule: 'least-cost',
  gwp: null,
  levers: {},
  year: 2022,
  prices: [0, 41.15, 41.17],
  ...changes,
})

/** AIM-mini in an engine with the solver; each look at the clock is a frame later, so that every step is told. */
async function opened() {
  let now = 0
  const engine = createEngineService(
    () => (now += 20),
    () => Promise.resolve(solver),
  )
  const read = await readStudyFolder('test/oracles/aim-mini')
  if (!read.ok) throw new Error('AIM-mini cannot be read')
  expect(await engine.open(read.value.files)).toMatchObject({ ok: true })
  return engine
}

describe('a sweep over prices, put to an engine behind its protocol', () => {
  it('says of AIM-mini what its case says: solar power beside standing coal from 41.16 per t CO2 on', async () => {
    const engine = await opened()
    const swept = await engine.sweep(1, asked(), null)
    if (!swept.ok) throw new Error(swept.error.kind)
    const { sweep, failures } = swept.value
    expect(sweep.emissions[0]).toBeCloseTo(7.48125, 6)
    expect(sweep.emissions[1]).toBeCloseTo(0.95 * 52.5 * (0.075 + 0.045), 6)
    expect(sweep.emissions[2]! / sweep.emissions[1]!).toBeCloseTo(0.7, 9)
    expect({ rises: sweep.rises, failures }).toEqual({ rises: [], failures: [] })
    for (const [i, total] of sweep.abatement.entries())
      expect(sweep.sectors.reduce((sum, { abatement }) => sum + abatement[i]!, 0)).toBeCloseTo(total, 9)
  })

  it('tells progress by years over all prices, and stops when told to', async () => {
    const engine = await opened()
    const told: Progress[] = []
    const stopping = engine.sweep(7, asked(), (step) => {
      told.push(step)
      if (told.length === 4) void engine.cancel(7)
    })
    expect(await stopping).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(told.length).toBeLessThanOrEqual(5)
    const total = told[0]!.total
    expect(total % 3).toBe(0)
    expect(told.slice(0, 4)).toEqual([1, 2, 3, 4].map((done) => ({ done, total })))
  })

  it('leaves levers and results of the engine as they are', async () => {
    const engine = await opened()
    const run = { scenario: 'no-policy', rule: 'least-cost', gwp: null, levers: {}, variables: null } as const
    const before = await engine.run(1, run, null)
    await engine.sweep(2, asked(), null)
    const after = await engine.run(3, run, null)
    expect(after.ok && before.ok && after.value.values).toEqual(before.ok && before.value.values)
  })

  it('has no curve where the scenario itself has no solution, and says in which year and by which limits', async () => {
    const swept = await (await opened()).sweep(1, asked({ scenario: 'cap-too-low', year: 2023 }), null)
    expect(swept).toMatchObject({
      ok: false,
      error: { kind: 'run-failed', failure: { kind: 'infeasible', year: 2023 } },
    })
    const { failure } = (swept as { error: { failure: { conflict: readonly { kind: string; subject: string }[] } } })
      .error
    expect(failure.conflict.map(({ kind, subject }) => `${kind} ${subject}`)).toContain('cap cap-co2')
  })

  it.each([
    ['the nowcast, in which no price acts', { year: 2021 }, 'unknown-year'],
    ['shares that are prescribed, which no price moves', { rule: 'prescribed' }, 'price-moves-nothing'],
    ['a lever that is none', { levers: { 'strength/none': 1 } }, 'unknown-lever'],
  ] as const)('refuses %s', async (_, changes, kind) => {
    expect(await (await opened()).sweep(1, asked(changes), null)).toMatchObject({ ok: false, error: { kind } })
  })
})
