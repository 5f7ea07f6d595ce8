import type { Problem } from '#model'
import { describe, expect, it } from 'vitest'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import type { EngineApi } from '../../model/worker/protocol.ts'
import { createAnalyst } from '../../renderer/engine/analyst.ts'
import { createEngineClient } from '../../renderer/engine/engine-client.ts'
import { createMemoryHost } from '../support/window/memory-host.ts'
import { frameFacts, viewOfState } from '../../renderer/features/frame/view-of-state.ts'
import { createConductor } from '../../renderer/state/conductor.ts'
import type { State } from '../../renderer/state/state.ts'
import { createAppStore } from '../../renderer/state/store.ts'
import { withText } from '../support/change-study.ts'
import { readStudy } from '../support/read-study.ts'
import { directEngine } from '../support/window/direct-engine.ts'

const files = readStudy('mini')
const mini = { study: 'mini', name: 'Mini', files, problems: [] }
const TOTAL = 'Emissions|Kyoto Gases'

async function window(calls?: (service: EngineApi) => EngineApi, host = createMemoryHost([mini])) {
  const engine = directEngine(calls)
  const store = createAppStore()
  const conductor = createConductor(store, createEngineClient(engine.connect), host, createAnalyst(engine.connect))
  const until = (isSo: (state: State) => boolean): Promise<State> =>
    new Promise((resolve) => {
      if (isSo(store.getState())) return resolve(store.getState())
      const stop = store.subscribe((state) => {
        if (!isSo(state)) return
        stop()
        resolve(state)
      })
    })
  const settled = (): Promise<State> =>
    until(({ runs }) => ['frozen', 'net-zero', 'reference'].every((id) => runs[id]?.status === 'current'))
  await conductor.openStudy(mini)
  await settled()
  conductor.chooseScenario('net-zero')
  const lever = 'strength/ethanol-blend'
  const total = (): Float64Array | undefined => store.getState().runs['net-zero']?.series.get(TOTAL)
  return { engine, store, conductor, until, settled, lever, total }
}

const letterProblem = (file: string): Problem => ({
  severity: 'error',
  kind: 'encoding',
  file,
  row: null,
  column: null,
  found: null,
  allowed: 'UTF-8',
  detail: {},
})

describe('the conductor of the window', () => {
  it('runs every scenario of a study that was opened, and gives the hash of the command line', async () => {
    const { store, until } = await window()
    const { runs } = await until(({ runs: all }) => Object.values(all).some(({ resultHash }) => resultHash !== null))
    const chosen = Object.entries(runs).find(([, { resultHash }]) => resultHash !== null)
    const loaded = modelEngine.loadStudy(files)
    if (!loaded.ok || chosen === undefined) throw new Error('The study does not load')
    const [scenario, run] = chosen
    const resolved = modelEngine.resolveScenario(loaded.value.study, scenario)
    const network = resolved.ok ? modelEngine.compileNetwork(resolved.value, {}) : resolved
    if (!network.ok) throw new Error('The scenario does not compile')
    const workspace = modelEngine.createWorkspace(network.value)
    const years = modelEngine.runYears(network.value, modelEngine.initialSlots(network.value), workspace)
    let step = years.next()
    while (!step.done) step = years.next()
    if (!step.value.ok) throw new Error(step.value.failure.kind)
    expect(run.resultHash).toBe(modelEngine.runDocument(network.value, step.value.run).resultHash)
    expect(run.balanceGap).toBeLessThan(1e-9)
    expect(store.getState().notices).toEqual([])
  })

  it('opens the study that was asked for last, however long the one before it takes', async () => {
    const held: (() => void)[] = []
    const host = createMemoryHost([mini])
    const slow = {
      ...host,
      readJournal: async (study: string) => {
        if (study === 'slow') await new Promise<void>((resolve) => held.push(resolve))
        return host.readJournal(study)
      },
    }
    const { store, conductor } = await window(undefined, slow)
    const first = conductor.openStudy({ ...mini, study: 'slow', name: 'Slow' })
    const second = conductor.openStudy({ ...mini, study: 'quick', name: 'Quick' })
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve))
    held[0]?.()
    await Promise.all([first, second])
    expect(store.getState().study).toMatchObject({ status: 'open', name: 'Quick' })
  })

  it('draws while a lever moves, writes when it rests, and makes one step of undo of a gesture', async () => {
    const { store, conductor, until, settled, lever, total } = await window()
    const before = total()
    const drawn: (readonly Float64Array[])[] = []
    const stop = conductor.subscribeLive('net-zero', [TOTAL], (values) => drawn.push(values))
    conductor.moveLever('net-zero', lever, 0.75)
    await expect.poll(() => drawn.length).toBe(1)
    expect(total()).toBe(before)
    conductor.moveLever('net-zero', lever, 0.5)
    conductor.moveLever('net-zero', lever, 0)
    conductor.endGesture()
    const after = (await settled()).runs['net-zero']
    expect(after?.series.get(TOTAL)).not.toEqual(before)
    expect(store.getState().history.past).toHaveLength(1)
    expect(store.getState().history.past[0]?.changes).toMatchObject([{ address: lever, from: undefined, to: 0 }])

    conductor.undo()
    expect(store.getState().levers['net-zero']).toEqual({})
    await settled()
    expect(total()).toEqual(before)
    conductor.redo()
    await settled()
    expect(total()).toEqual(after?.series.get(TOTAL))
    stop()
    conductor.resetLevers('net-zero')
    await until(({ runs }) => runs['net-zero']?.status === 'current')
    expect(total()).toEqual(before)
    expect(store.getState().history.past).toHaveLength(2)
  })

  it('keeps the last good numbers of a run that fails, marked', async () => {
    let isFailing = false
    const { conductor, until, lever, total } = await window((service) => ({
      ...service,
      run: (...asked) =>
        isFailing
          ? Promise.resolve({
              ok: false,
              error: { kind: 'run-failed', failure: { kind: 'did-not-converge', year: 2024 } },
            })
          : service.run(...asked),
    }))
    const before = total()
    isFailing = true
    conductor.moveLever('net-zero', lever, 0.3)
    conductor.endGesture()
    const { runs } = await until((state) => state.runs['net-zero']?.status === 'failed')
    expect(runs['net-zero']).toMatchObject({
      resultHash: null,
      failure: { kind: 'run-failed', failure: { kind: 'did-not-converge', year: 2024 } },
    })
    expect(total()).toBe(before)
    isFailing = false
    conductor.undo()
    expect((await until((state) => state.runs['net-zero']?.status === 'current')).runs['net-zero']?.failure).toBeNull()
  })

  it('tells a run that the person cancelled from one that failed, and calculates it after all when asked', async () => {
    let isCancelled = false
    const { store, conductor, until, settled, lever, total } = await window((service) => ({
      ...service,
      run: (...asked) =>
        isCancelled ? Promise.resolve({ ok: false, error: { kind: 'cancelled' } }) : service.run(...asked),
    }))
    const before = total()
    isCancelled = true
    conductor.setStrengths('net-zero', [{ policy: lever.slice('strength/'.length), strength: 0.25 }])
    const stopped = await until(({ runs }) => runs['net-zero']?.status === 'cancelled')
    expect(stopped.runs['net-zero']).toMatchObject({ failure: null, resultHash: null })
    expect(total()).toBe(before)
    const view = viewOfState(frameFacts(store.getState()), []).study
    expect(view?.run).toEqual({ kind: 'cancelled' })
    expect(view?.cancelled.map(({ id }) => id)).toEqual(['net-zero'])
    isCancelled = false
    conductor.resume()
    await settled()
    expect(total()).not.toEqual(before)
    expect(viewOfState(frameFacts(store.getState()), []).study).toMatchObject({ run: { kind: 'done' }, cancelled: [] })
  })

  it('stops the whole round of a change of rule when one run of it is cancelled', async () => {
    let asked: string[] | null = null
    const { store, conductor, until, settled } = await window((service) => ({
      ...service,
      run: (call, request, ...rest) => {
        if (asked === null || request.variables !== null) return service.run(call, request, ...rest)
        asked.push(request.scenario)
        return Promise.resolve({ ok: false, error: { kind: 'cancelled' } })
      },
    }))
    asked = []
    conductor.choose({ rule: 'prescribed' })
    await until(({ runs }) => Object.values(runs).every(({ status }) => status === 'cancelled'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(asked).toEqual(['net-zero'])
    asked = null
    conductor.resume()
    await settled()
    expect(viewOfState(frameFacts(store.getState()), []).study).toMatchObject({ run: { kind: 'done' }, cancelled: [] })
  })

  it('runs the chosen scenario first, then what it is compared with, and what is solved as a programme last', async () => {
    const asked: string[] = []
    const { conductor, store } = await window((service) => ({
      ...service,
      prepare: (selection) => {
        asked.push(selection.scenario)
        return service.prepare(selection)
      },
    }))
    const slow = withText(files, 'scenarios/frozen.yaml', (text) => text.replace('prescribed', 'least-cost'))
    await conductor.openStudy({ ...mini, study: 'slow', files: slow })
    const { study } = store.getState()
    const rules = study.status === 'open' ? study.outline.scenarios.map(({ id, rule }) => [id, rule]) : []
    expect(rules).toEqual([
      ['frozen', 'least-cost'],
      ['net-zero', 'logit'],
      ['reference', 'logit'],
    ])
    await expect.poll(() => asked.length).toBe(6)
    conductor.chooseScenario('net-zero')
    store.setState({ baseline: 'reference' })
    conductor.choose({ gwp: 'AR6' })
    await expect.poll(() => asked.slice(6)).toEqual(['net-zero', 'reference', 'frozen'])
  })

  it('marks the run of a scenario whose levers were moved, until they are put back', async () => {
    const { store, conductor, settled, lever } = await window()
    expect(store.getState().runs['net-zero']?.isMoved).toBe(false)
    conductor.moveLever('net-zero', lever, 0.25)
    conductor.endGesture()
    expect((await settled()).runs['net-zero']?.isMoved).toBe(true)
    conductor.resetLevers('net-zero')
    expect((await settled()).runs['net-zero']?.isMoved).toBe(false)
  })

  it('says that the engine was killed, and computes everything anew', async () => {
    const { engine, store, settled, until, total } = await window()
    const before = total()
    engine.kill('gone')
    await until(({ notices }) => notices.length > 0)
    expect(store.getState().notices).toMatchObject([{ kind: 'engine-restarted', detail: 'gone' }])
    await settled()
    expect(total()).toEqual(before)
  })

  it('marks every scenario stale at once when an assumption concerns all', async () => {
    const { conductor, store, settled } = await window()
    conductor.choose({ gwp: 'AR4' })
    expect(Object.values(store.getState().runs).map(({ status }) => status)).toEqual(['stale', 'stale', 'stale'])
    conductor.choose({ gwp: 'AR6' })
    const { runs } = await settled()
    expect(Object.values(runs).map(({ prepared }) => prepared?.gwp)).toEqual(['AR6', 'AR6', 'AR6'])
  })

  it('shows every problem of a study that is refused, those of its files and those within', async () => {
    const { store, conductor } = await window()
    const bad = withText(files, 'drivers.csv', (text) => text.replace('10.3', 'ten'))
    const unread = { ...mini, files: bad, problems: [] }
    await conductor.openStudy(unread)
    expect(store.getState().refused).toMatchObject({
      problems: [{ kind: 'not-a-number', file: 'drivers.csv', row: 3 }],
    })
    const letters: Problem = { ...letterProblem('sectors.csv') }
    await conductor.openStudy({ ...unread, problems: [letters] })
    expect(store.getState().refused?.problems).toMatchObject([
      { kind: 'encoding', file: 'sectors.csv' },
      { kind: 'not-a-number', file: 'drivers.csv' },
    ])
    expect(store.getState().study.status).toBe('open')
  })

  it('brings back what was moved when the study opens again, and only what is still of it', async () => {
    const host = createMemoryHost([mini])
    const first = await window(undefined, host)
    first.conductor.moveLever('net-zero', first.lever, 0.25)
    first.conductor.endGesture()
    first.conductor.moveLever('frozen', first.lever, 0.5)
    first.conductor.endGesture()
    first.conductor.undo()
    const moved = (await first.settled()).runs['net-zero']?.series.get(TOTAL)
    await host.appendJournal('mini', 'not of this edition')
    await host.appendJournal('mini', JSON.stringify({ scenario: 'gone', levers: { [first.lever]: 0 } }))

    const again = await window(undefined, host)
    expect(again.store.getState().levers).toEqual({ 'net-zero': { [again.lever]: 0.25 } })
    expect(again.total()).toEqual(moved)
    expect(again.store.getState().notices).toMatchObject([{ kind: 'restored', detail: 'Net zero' }])
    const older = { scenario: 'net-zero', levers: { [again.lever]: 0.1, 'strength/gone': 1 } }
    await host.appendJournal('mini', JSON.stringify(older))
    expect((await window(undefined, host)).store.getState().levers).toEqual({ 'net-zero': { [again.lever]: 0.1 } })
  })

  it('says where another window keeps the study, writes nothing over its changes, and keeps its own once saved', async () => {
    const host = createMemoryHost([mini], new Set(['mini']))
    const { conductor, store, lever, settled, until } = await window(undefined, host)
    expect(store.getState().notices).toMatchObject([{ kind: 'open-elsewhere' }])
    conductor.setStrengths('net-zero', [{ policy: lever.slice('strength/'.length), strength: 0.25 }])
    await settled()
    expect(store.getState()).toMatchObject({ isKept: false, levers: { 'net-zero': { [lever]: 0.25 } } })
    expect(store.getState().notices).toHaveLength(1)
    expect(await host.readJournal('mini')).toMatchObject({ value: { entries: [] } })
    const named = ({ name }: { name: string }): string => name
    await conductor.save({ en: named, ja: named })
    await until(({ isKept }) => isKept)
  })

  it('says once that changes cannot be kept, and goes on', async () => {
    const host = createMemoryHost([mini])
    const full = {
      ...host,
      appendJournal: () => Promise.resolve({ ok: false, error: { kind: 'disk-full', file: 'j' } } as const),
    }
    const { conductor, store, lever, settled } = await window(undefined, full)
    for (const value of [0.1, 0.2, 0.3]) {
      conductor.moveLever('net-zero', lever, value)
      conductor.endGesture()
    }
    await settled()
    expect(store.getState().notices).toMatchObject([{ kind: 'not-kept', failure: { kind: 'disk-full' } }])
    expect(store.getState().levers['net-zero']).toEqual({ [lever]: 0.3 })
  })
})
