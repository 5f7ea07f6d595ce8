// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { createAnalyst } from '../../renderer/engine/analyst.ts'
import { createEngineClient } from '../../renderer/engine/engine-client.ts'
import {
  duplicatePackage,
  removePackage,
  removePolicy,
  renamePackage,
  statePolicy,
} from '../../renderer/features/policies/package-edits.ts'
import { draftOf, emptyDraft, statedOf } from '../../renderer/features/policies/policy-draft.ts'
import { createConductor } from '../../renderer/state/conductor.ts'
import { selectOutline, selectUnsavedCount } from '../../renderer/state/selectors.ts'
import { createAppStore } from '../../renderer/state/store.ts'
import { readStudy } from '../support/read-study.ts'
import { directEngine } from '../support/window/direct-engine.ts'
import { createMemoryHost } from '../support/window/memory-host.ts'

const mini = { study: 'mini', name: 'mini', files: readStudy('mini'), problems: [] }
const NAMES = { en: ({ name }: { name: string }) => `${name} (edited)`, ja: ({ name }: { name: string }) => name }
const TOTAL = ['Emissions|Kyoto Gases', 'Final Energy']

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function openWindow(host = createMemoryHost([mini])) {
  const store = createAppStore()
  const { connect } = directEngine()
  const conductor = createConductor(store, createEngineClient(connect), host, createAnalyst(connect))
  closing.push(() => conductor.close())
  await conductor.openStudy(mini)
  conductor.chooseScenario('reference')
  const outline = () => {
    const found = selectOutline(store.getState())
    if (found === null) throw new Error('no study is open')
    return found
  }
  const totals = async (scenario: string) => {
    const answer = await conductor.values(scenario, TOTAL)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return [...answer.value.values]
  }
  /** Waits for what was asked for before. */
  const done = () => conductor.editStudy((before) => before, [])
  return { store, host, conductor, outline, totals, done }
}

/** A ban on a lamp, as somebody types it. */
const typed = (outline: Parameters<typeof emptyDraft>[0]) => ({
  ...emptyDraft(outline),
  en: 'No more lamps',
  kind: 'demand-change' as const,
  lists: { ...emptyDraft(outline).lists, services: ['lighting'] },
  unit: '%',
  points: [{ year: '2026', value: '-20', low: '-30', high: '' }],
  source: 'fixture',
  note: 'Proposed by the workshop',
})

async function add(window: Awaited<ReturnType<typeof openWindow>>, changes: object = {}) {
  const { policy, faults } = statedOf({ ...typed(window.outline()), ...changes }, 'no-more-lamps')
  expect([...faults]).toEqual([])
  const { edit, changes: levers } = statePolicy(window.store.getState(), 'reference', policy, true)
  return window.conductor.editStudy(edit, levers)
}

describe('a policy of the person’s own', () => {
  test('has no source until one is chosen, and is not stated without', async () => {
    const { outline } = await openWindow()
    expect(emptyDraft(outline()).source).toBe('')
    const { faults } = statedOf({ ...typed(outline()), source: '' }, 'no-more-lamps')
    expect([...faults]).toEqual([['0.source', 'needed']])
  })

  test('acts in the scenario for which it was made, and in no other', async () => {
    const window = await openWindow()
    const before = [await window.totals('reference'), await window.totals('frozen')]
    expect(await add(window)).toEqual({ ok: true, value: null })
    expect(window.outline().policies.at(-1)).toMatchObject({ id: 'no-more-lamps', register: null, status: 'later' })
    expect(await window.totals('reference')).not.toEqual(before[0])
    expect(await window.totals('frozen')).toEqual(before[1])
  })

  test('is undone and redone as one step, with its lever', async () => {
    const window = await openWindow()
    const before = await window.totals('reference')
    await add(window)
    const with_ = await window.totals('reference')
    window.conductor.undo()
    await window.done()
    expect(window.outline().policies.some(({ id }) => id === 'no-more-lamps')).toBe(false)
    expect(window.store.getState().levers['reference']).toEqual({})
    expect(await window.totals('reference')).toEqual(before)
    const second = await openWindow()
    await add(second)
    second.conductor.undo()
    second.conductor.redo()
    await second.done()
    expect(await second.totals('reference')).toEqual(with_)
  })

  test('that has problems changes nothing and says at which fields they are', async () => {
    const window = await openWindow()
    const { study, edits, history } = window.store.getState()
    const wrong = await add(window, {
      lists: { ...typed(window.outline()).lists, services: ['lightning'] },
      points: [{ year: '2026', value: '-200', low: '', high: '' }],
    })
    if (wrong.ok) throw new Error('It was taken')
    expect(wrong.error.map(({ at }) => at)).toEqual(
      expect.arrayContaining([
        { field: 'services', point: null },
        { field: 'value', point: 0 },
      ]),
    )
    expect(window.store.getState()).toMatchObject({ study, edits, history })
    expect(await window.totals('reference')).toBeDefined()
  })

  test('that reaches nothing of its kind is told of at its field, and the study runs on', async () => {
    const window = await openWindow()
    const wrong = await add(window, {
      kind: 'rice-practice',
      lists: { ...typed(window.outline()).lists, services: [], activities: [window.outline().activities[0] ?? ''] },
      points: [{ year: '2026', value: '20', low: '', high: '' }],
    })
    if (wrong.ok) throw new Error('It was taken')
    expect(wrong.error).toMatchObject([{ at: { field: 'activities', point: null } }])
    expect(await window.totals('reference')).toBeDefined()
  })

  test('is edited with its years back from levers, and removed with every lever on it', async () => {
    const window = await openWindow()
    await add(window)
    window.conductor.moveLever('reference', 'start/no-more-lamps', 2028)
    window.conductor.moveLever('frozen', 'strength/no-more-lamps', 0.5)
    window.conductor.endGesture()
    const last = window.outline().policies.at(-1)
    if (last === undefined) throw new Error('the study has no policy')
    const draft = draftOf(last)
    expect(draft).toMatchObject({ unit: '%', points: [{ year: '2026', value: '-20', low: '-30', high: '' }] })
    const { policy } = statedOf({ ...draft, start: '2027' }, 'no-more-lamps')
    const again = statePolicy(window.store.getState(), 'reference', policy, false)
    expect(await window.conductor.editStudy(again.edit, again.changes)).toEqual({ ok: true, value: null })
    expect(window.store.getState().levers['reference']).toEqual({ 'strength/no-more-lamps': 1 })
    const gone = removePolicy(window.store.getState(), 'no-more-lamps')
    expect(await window.conductor.editStudy(gone.edit, gone.changes)).toEqual({ ok: true, value: null })
    expect(window.store.getState().levers).toEqual({ reference: {}, frozen: {} })
    expect(window.outline().policies.some(({ id }) => id === 'no-more-lamps')).toBe(false)
  })

  test('is in the file that is saved, which runs to the same bits', async () => {
    const window = await openWindow()
    await add(window)
    const totals = await window.totals('reference')
    expect(selectUnsavedCount(window.store.getState())).toBe(2)
    await window.conductor.save(NAMES)
    expect(selectUnsavedCount(window.store.getState())).toBe(0)
    const inside = unzipSync(window.host.kept.saved[0]?.bytes ?? new Uint8Array())
    const files = Object.entries(inside).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))
    await window.conductor.openStudy({ study: 'saved', name: 'mini', files, problems: [] })
    expect(await window.totals('reference-edited')).toEqual(totals)
  })

  test('comes back after the window was closed', async () => {
    const first = await openWindow()
    await add(first)
    const totals = await first.totals('reference')
    const second = await openWindow(first.host)
    expect(second.outline().policies.at(-1)?.label.en).toBe('No more lamps')
    expect(await second.totals('reference')).toEqual(totals)
    expect(second.store.getState().notices).toMatchObject([{ kind: 'restored' }])
  })
})

describe('a package', () => {
  test('is duplicated with its levers, chosen, and saved to its own file', async () => {
    const window = await openWindow()
    window.conductor.moveLever('reference', 'strength/ethanol-blend', 0.25)
    window.conductor.endGesture()
    const totals = await window.totals('reference')
    const { edit, changes, scenario } = duplicatePackage(window.store.getState(), 'reference', { en: 'Mine', ja: '' })
    await window.conductor.editStudy(edit, changes, scenario)
    expect(window.store.getState().scenario).toBe('mine')
    expect(await window.totals('mine')).toEqual(totals)
    await window.conductor.save(NAMES)
    const inside = unzipSync(window.host.kept.saved[0]?.bytes ?? new Uint8Array())
    const text = strFromU8(inside['scenarios/mine.yaml'] ?? new Uint8Array())
    expect(text).toContain('parent: reference')
    expect(text).toContain('ethanol-blend: 25')
    window.conductor.undo()
    await window.done()
    expect(window.outline().scenarios.map(({ id }) => id)).not.toContain('mine')
    expect(window.store.getState().scenario).toBe('reference')
  })

  test('is renamed, and removed unless another builds on it', async () => {
    const window = await openWindow()
    const label = { en: 'As things stand', ja: '現状' }
    await window.conductor.editStudy(renamePackage('reference', '', label).edit, [])
    expect(window.outline().scenarios.find(({ id }) => id === 'reference')?.label).toEqual(label)
    const { edit, changes, scenario } = removePackage(window.store.getState(), 'reference', 'frozen')
    const held = await window.conductor.editStudy(edit, changes, scenario)
    const isParent = window.outline().scenarios.some(({ parent }) => parent === 'reference')
    expect(held.ok).toBe(!isParent)
  })
})
