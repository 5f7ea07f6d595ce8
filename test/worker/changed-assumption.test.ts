import { describe, expect, it } from 'vitest'
import { createEngineService } from '../../model/worker/engine-service.ts'
import type { EffectsRequest } from '../../model/worker/protocol.ts'
import { effectsBy } from '../support/effects-by.ts'
import { withText } from '../support/change-study.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')
const SCENARIOS = ['frozen', 'reference', 'net-zero']

/** The study with one assumption otherwise, which every scenario shares: how many people there are. */
const changed = withText(files, 'drivers.csv', (text) => text.replace('10.3,', '11.3,'))

const selection = (scenario: string) => ({ scenario, rule: null, gwp: null, levers: {} })
const question: EffectsRequest = {
  scenario: 'net-zero',
  against: 'frozen',
  grouping: 'none',
  rule: null,
  gwp: null,
  levers: {},
  method: 'shapley',
  pairs: 2,
  seed: 1,
}

async function answersOf(engine: ReturnType<typeof createEngineService>) {
  const hashes: string[] = []
  for (const scenario of SCENARIOS) {
    const answer = await engine.resultHash(1, selection(scenario))
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    hashes.push(answer.value)
  }
  const effects = await effectsBy(engine, question)
  if (!effects.ok) throw new Error(JSON.stringify(effects.error))
  const total = effects.value.outcomes.find(({ variable }) => variable === 'Emissions|Kyoto Gases')
  return { hashes, baseline: [...(total?.baseline ?? [])], scenario: [...(total?.scenario ?? [])] }
}

describe('an assumption that changes', () => {
  it('recomputes every scenario, the baseline too, and leaves nothing of the study before', async () => {
    const engine = createEngineService(() => performance.now())
    expect((await engine.open(files)).ok).toBe(true)
    const before = await answersOf(engine)
    expect((await engine.open(changed)).ok).toBe(true)
    const after = await answersOf(engine)
    for (const [i, hash] of after.hashes.entries()) expect(hash, SCENARIOS[i]).not.toBe(before.hashes[i])
    expect(after.baseline).not.toEqual(before.baseline)

    const fresh = createEngineService(() => performance.now())
    await fresh.open(changed)
    expect(await answersOf(fresh)).toEqual(after)

    // And back: the numbers of the study as it was, to the bit.
    await engine.open(files)
    expect(await answersOf(engine)).toEqual(before)
  })
})
