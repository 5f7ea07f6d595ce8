import { expose, wrap } from 'comlink'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEngineService } from '../../model/worker/engine-service.ts'
import type { EngineApi, RunInput } from '../../model/worker/protocol.ts'
import {
  compileNetwork,
  createWorkspace,
  loadStudy,
  resolveScenario,
  runDocument,
  runYears,
} from '../../model/index.ts'
import { readPack } from '../support/read-pack.ts'

const files = readPack('viet-nam')
const chosen: RunInput = { scenario: 'current-policies', rule: null, gwp: null, levers: {} }

/** The engine's own answer, without a worker between. */
function directly(scenario: string) {
  const loaded = loadStudy(files)
  const resolved = loaded.ok ? resolveScenario(loaded.value.study, scenario) : null
  const network = resolved?.ok ? compileNetwork(resolved.value) : null
  if (!network?.ok) throw new Error('Viet Nam does not load')
  const workspace = createWorkspace(network.value)
  const years = runYears(network.value, network.value.slots.initial, workspace)
  for (let step = years.next(); !step.done; step = years.next());
  return runDocument(network.value, workspace.run)
}

describe('an engine behind a message channel', () => {
  const { port1, port2 } = new MessageChannel()
  expose(
    createEngineService(() => performance.now()),
    port1,
  )
  const engine = wrap<EngineApi>(port2)
  beforeAll(async () => {
    const opened = await engine.open(files)
    expect(opened.ok).toBe(true)
  })
  afterAll(() => {
    port1.close()
    port2.close()
  })

  test('gives the command line’s document to the hash', async () => {
    const [document, hash] = await Promise.all([engine.document(1, chosen), engine.resultHash(2, chosen)])
    const { resultHash, inputHash } = directly('current-policies')
    expect(document).toMatchObject({ ok: true, value: { resultHash, inputHash } })
    expect(hash).toEqual({ ok: true, value: resultHash })
  })
  test('gives the variables asked for, in their order, as one array', async () => {
    const prepared = await engine.prepare(chosen)
    if (!prepared.ok) throw new Error('not prepared')
    const variables = ['Final Energy', 'Emissions|Kyoto Gases']
    const answer = await engine.run(3, { ...chosen, variables }, null)
    const document = directly('current-policies')
    const expected = variables.flatMap(
      (name) => document.series.find(({ variable }) => variable === name)?.values ?? [],
    )
    expect(answer.ok && [...answer.value.values]).toEqual(expected)
    expect(answer.ok && answer.value.values.length).toBe(2 * prepared.value.years.length)
    expect(answer.ok && answer.value.balanceGap).toBeLessThan(1e-9)
  })
  test('a lever moves the result, and put back gives the old one to the bit', async () => {
    const levers = { 'strength/pdp8-onshore-wind': 0.25, 'start/pdp8-onshore-wind': 2030 }
    const before = await engine.resultHash(4, chosen)
    const moved = await engine.resultHash(5, { ...chosen, levers })
    const after = await engine.resultHash(6, chosen)
    expect(after).toEqual(before)
    expect(moved).not.toEqual(before)
  })
  test('says which levers and variables it does not know, and computes nothing', async () => {
    const levers = { 'strength/nothing': 1, 'strength/pdp8-onshore-wind': Number.NaN }
    expect(await engine.resultHash(7, { ...chosen, levers })).toMatchObject({
      ok: false,
      error: { kind: 'unknown-lever', addresses: ['strength/nothing', 'strength/pdp8-onshore-wind'] },
    })
    expect(await engine.run(8, { ...chosen, variables: ['Nothing'] }, null)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-variable', names: ['Nothing'] },
    })
    expect(await engine.prepare({ ...chosen, scenario: 'none' })).toMatchObject({
      ok: false,
      error: { kind: 'study-has-problems' },
    })
  })
  test('explains a number down to its sources', async () => {
    const answer = await engine.explain(9, chosen, 'Emissions|Kyoto Gases', 2030)
    expect(answer).toMatchObject({ ok: true, value: { variable: 'Emissions|Kyoto Gases', year: 2030 } })
    expect(await engine.explain(10, chosen, 'Emissions|Kyoto Gases', 1066)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-year' },
    })
  })
  test('gives details that no run reports, beside what it reports', async () => {
    const variables = ['Technology|car-electric|Activity', 'Final Energy']
    const answer = await engine.run(14, { ...chosen, variables }, null)
    const alone = await engine.run(15, { ...chosen, variables: ['Final Energy'] }, null)
    if (!answer.ok || !alone.ok) throw new Error('no answer')
    const years = alone.value.values.length
    expect([...answer.value.values.subarray(years)]).toEqual([...alone.value.values])
    expect(Math.max(...answer.value.values.subarray(0, years))).toBeGreaterThan(0)
  })
  test('gives a sector’s variables with the figures of its technologies, and knows no other sector', async () => {
    const answer = await engine.sector(chosen, 'road')
    if (!answer.ok) throw new Error('no answer')
    const { variables, figures } = answer.value
    expect(variables.services.map(({ id }) => id)).toContain('car-travel')
    expect(figures.map(({ technology }) => technology)).toContain('car-electric')
    const wanted = variables.carriers.map(({ variable }) => variable)
    expect(await engine.run(16, { ...chosen, variables: wanted }, null)).toMatchObject({ ok: true })
    expect(await engine.sector(chosen, '__proto__')).toEqual({
      ok: false,
      error: { kind: 'unknown-sector', sector: '__proto__' },
    })
  })
  test('gives the energy of a year as table and flows that follow the levers, and only of years of the run', async () => {
    const levers = { 'strength/pdp8-onshore-wind': 0 }
    const [before, moved] = [
      await engine.energy(17, chosen, 2040),
      await engine.energy(18, { ...chosen, levers }, 2040),
    ]
    if (!before.ok || !moved.ok) throw new Error('no answer')
    const wind = ({ table }: typeof before.value): number => {
      const column = table.columns.findIndex(({ id }) => id === 'Wind')
      return table.rows.find(({ kind }) => kind === 'production')?.values[column] ?? Number.NaN
    }
    expect(wind(moved.value)).toBeLessThan(wind(before.value))
    expect(before.value.table.gaps.every((gap) => Math.abs(gap) <= 1e-9)).toBe(true)
    expect(before.value.flows.flows.length).toBeGreaterThan(20)
    expect(await engine.energy(19, chosen, 2040.5)).toEqual({
      ok: false,
      error: { kind: 'unknown-year', first: 2018, last: 2060 },
    })
  })
  test('a call that was cancelled before its turn says so', async () => {
    await engine.cancel(12)
    const late = engine.document(12, { ...chosen, levers: { 'strength/pdp8-hydro': 0.4 } })
    expect(await late).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })
  test('a study with problems leaves the open one as it was', async () => {
    const broken = files.map((file) => (file.path === 'sectors.csv' ? { ...file, text: 'id\nx\n' } : file))
    expect((await engine.open(broken)).ok).toBe(false)
    expect((await engine.resultHash(13, chosen)).ok).toBe(true)
  })
})

test('without a study every question is answered so', async () => {
  const engine = createEngineService(() => 0)
  expect(await engine.sources()).toEqual({ ok: false, error: { kind: 'no-study' } })
  expect(await engine.sector(chosen, 'road')).toEqual({ ok: false, error: { kind: 'no-study' } })
  expect(await engine.energy(2, chosen, 2030)).toEqual({ ok: false, error: { kind: 'no-study' } })
  expect(await engine.document(1, chosen)).toEqual({ ok: false, error: { kind: 'no-study' } })
})
