import { expose, proxy, wrap } from 'comlink'
import { afterEach, describe, expect, it } from 'vitest'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { createEngineService } from '../../model/worker/engine-service.ts'
import type { EngineApi, Progress, RunInput } from '../../model/worker/protocol.ts'
import { folderWith } from '../hosts/study-on-disk.ts'
import { withText } from '../support/change-study.ts'
import { readStudy } from '../support/read-study.ts'

const channels: InstanceType<typeof MessageChannel>[] = []
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close()
    port2.close()
  }
})

/** A service at the other end of a message channel, so that all that passes is cloned as between threads. */
function engineBehindAChannel(clock = () => performance.now()) {
  const channel = new MessageChannel()
  channels.push(channel)
  expose(createEngineService(clock), channel.port1)
  return wrap<EngineApi>(channel.port2)
}

/** A clock on which each look is a frame later, so that every year of a run ends a slice. */
function framesPassing(): () => number {
  let now = 0
  return () => (now += 17)
}

const files = readStudy('mini')
const input = (changes: Partial<RunInput> = {}): RunInput => ({
  scenario: 'net-zero',
  rule: null,
  gwp: null,
  levers: {},
  ...changes,
})
const all = (changes: Partial<RunInput> = {}) => ({ ...input(changes), variables: null })

async function opened(clock?: () => number) {
  const engine = engineBehindAChannel(clock)
  const study = await engine.open(files)
  if (!study.ok) throw new Error(JSON.stringify(study.error[0]))
  const prepared = await engine.prepare(input())
  if (!prepared.ok) throw new Error(prepared.error.kind)
  return { engine, outline: study.value.outline, prepared: prepared.value }
}

async function valuesOf(engine: Pick<EngineApi, 'run'>, changes: Partial<RunInput> = {}): Promise<Float64Array> {
  const answer = await engine.run(1, all(changes), null)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value.values
}

describe('the engine behind a message channel', () => {
  it('outlines a study without its tables', async () => {
    const { outline } = await opened()
    expect(outline.scenarios.map(({ id }) => id).sort()).toEqual(['frozen', 'net-zero', 'reference'])
    expect(outline.policies.every(({ register }) => register !== null)).toBe(true)
    expect(outline.policies.flatMap(({ provision }) => provision).every(({ source }) => source !== '')).toBe(true)
  })

  it('gives the hashes and numbers that the command line prints', async () => {
    const { engine, prepared } = await opened()
    const study = folderWith(
      Object.fromEntries(files.map(({ path, text }) => [path.startsWith('library/') ? path : `mini/${path}`, text])),
    )
    const printed = await runProgram(['run', 'mini', '--scenario', 'net-zero', '--json'], {
      folder: study,
      version: () => '0',
      progress: null,
      signal: new AbortController().signal,
      loadEngine: () => Promise.resolve(modelEngine),
    })
    const line = JSON.parse(printed.stdout) as {
      inputHash: string
      resultHash: string
      series: { variable: string; values: (number | null)[] }[]
    }
    const document = await engine.document(1, input())
    expect(document).toMatchObject({
      ok: true,
      value: { inputHash: line.inputHash, resultHash: line.resultHash },
    })
    expect(prepared.variables.map(({ name }) => name)).toEqual(line.series.map(({ variable }) => variable))
    const values = await valuesOf(engine)
    const printedValues = line.series.flatMap((series) => series.values)
    expect(Array.from(values, (value) => (Number.isFinite(value) ? value : null))).toEqual(printedValues)
  })

  it('moves numbers when a lever moves, and comes back to the bit', async () => {
    const { engine, prepared } = await opened()
    const before = await valuesOf(engine)
    const strengths = Object.keys(prepared.levers).filter((address) => address.startsWith('strength/'))
    expect(strengths.length).toBeGreaterThan(0)
    const without = await valuesOf(engine, { levers: Object.fromEntries(strengths.map((address) => [address, 0])) })
    expect(without).not.toEqual(before)
    expect(await valuesOf(engine)).toEqual(before)
  })

  it('says of a run that is asked for again how long it took', async () => {
    const { engine } = await opened(framesPassing())
    const [first, again] = [await engine.run(1, all(), null), await engine.run(2, all(), null)]
    if (!first.ok || !again.ok) throw new Error('The small study runs')
    expect(first.value.milliseconds).toBeGreaterThan(0)
    expect(again.value.milliseconds).toBe(first.value.milliseconds)
  })

  it('says that a policy which begins and ends later holds later', async () => {
    const { engine, prepared } = await opened()
    const starts = Object.entries(prepared.levers).filter(([address]) => address.startsWith('start/'))
    const late = Object.fromEntries(starts.map(([address]) => [address, 3000]))
    const none = Object.fromEntries(starts.map(([address]) => [address.replace('start/', 'strength/'), 0]))
    expect(await valuesOf(engine, { levers: late })).toEqual(await valuesOf(engine, { levers: none }))
  })

  it('gives only the variables that are wanted, in their order', async () => {
    const { engine, prepared } = await opened()
    const values = await valuesOf(engine)
    const n = prepared.years.length
    const names = [prepared.variables[5]!.name, prepared.variables[2]!.name]
    const answer = await engine.run(1, { ...input(), variables: names }, null)
    expect(answer).toMatchObject({
      ok: true,
      value: { values: Float64Array.of(...values.subarray(5 * n, 6 * n), ...values.subarray(2 * n, 3 * n)) },
    })
  })

  it('refuses levers that are none all at once, and has written none of them', async () => {
    const { engine, prepared } = await opened()
    const before = await valuesOf(engine)
    const [known = ''] = Object.keys(prepared.levers)
    const levers = { [known]: 0, 'strength/nobody': 1, 'start/never': 2030 }
    expect(await engine.run(1, all({ levers }), null)).toEqual({
      ok: false,
      error: { kind: 'unknown-lever', addresses: ['strength/nobody', 'start/never'] },
    })
    expect(await engine.run(1, all({ levers: { [known]: NaN } }), null)).toMatchObject({
      error: { kind: 'unknown-lever', addresses: [known] },
    })
    expect(await valuesOf(engine)).toEqual(before)
  })

  it('reports every problem of a bad study, and keeps the one it had', async () => {
    const { engine } = await opened()
    const before = await valuesOf(engine)
    const bad = withText(files, 'drivers.csv', (text) => text.replace(/,20\d\d,[\d.]+,/g, ',soon,much,'))
    const answer = await engine.open(bad)
    const found = answer.ok ? [] : answer.error.filter(({ file }) => file === 'drivers.csv')
    expect(found.length).toBeGreaterThan(1)
    expect(await valuesOf(engine)).toEqual(before)
  })

  it('answers without a study, to an unknown scenario and to an unknown variable in plain data', async () => {
    const empty = engineBehindAChannel()
    expect(await empty.run(1, all(), null)).toEqual({ ok: false, error: { kind: 'no-study' } })
    expect(await empty.sources()).toEqual({ ok: false, error: { kind: 'no-study' } })
    const { engine } = await opened()
    expect(await engine.run(1, all({ scenario: '__proto__' }), null)).toMatchObject({
      error: { kind: 'study-has-problems', problems: [{ kind: 'dangling-reference', found: '__proto__' }] },
    })
    expect(await engine.run(1, { ...input(), variables: ['Nothing'] }, null)).toEqual({
      ok: false,
      error: { kind: 'unknown-variable', names: ['Nothing'] },
    })
    expect(await engine.explain(1, input(), 'Emissions|CO2', 1900)).toMatchObject({ error: { kind: 'unknown-year' } })
  })

  it('stops a run that is cancelled, and the next one is whole', async () => {
    const { engine } = await opened()
    const whole = await valuesOf(engine)
    const slow = await opened(framesPassing())
    let seen = 0
    const answer = await slow.engine.run(
      7,
      all(),
      proxy(({ done }: Progress) => {
        seen = done
        if (done === 3) void slow.engine.cancel(7)
      }),
    )
    expect(answer).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(seen).toBeGreaterThanOrEqual(3)
    expect(seen).toBeLessThan(slow.prepared.years.length)
    expect(await valuesOf(slow.engine)).toEqual(whole)
  })

  it('keeps two runs apart that were asked for together', async () => {
    const { engine, prepared } = await opened(framesPassing())
    const none = Object.fromEntries(
      Object.keys(prepared.levers).flatMap((address) => (address.startsWith('strength/') ? [[address, 0]] : [])),
    )
    const alone = [await valuesOf(engine), await valuesOf(engine, { levers: none })]
    const together = await Promise.all([valuesOf(engine), valuesOf(engine, { levers: none }), engine.isAlive()])
    expect(together).toEqual([...alone, true])
  })
})
