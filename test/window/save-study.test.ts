// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { createAnalyst } from '../../renderer/engine/analyst.ts'
import { createEngineClient } from '../../renderer/engine/engine-client.ts'
import { createConductor } from '../../renderer/state/conductor.ts'
import { selectUnsavedCount } from '../../renderer/state/selectors.ts'
import { createAppStore } from '../../renderer/state/store.ts'
import { directEngine } from '../support/window/direct-engine.ts'
import { createMemoryHost } from '../support/window/memory-host.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')
const NAMES = {
  en: ({ name }: { name: string }) => `${name} (edited)`,
  ja: ({ name }: { name: string }) => `${name}（編集）`,
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function openWindow() {
  const store = createAppStore()
  const host = createMemoryHost([])
  const { connect } = directEngine()
  const client = createEngineClient(connect)
  const conductor = createConductor(store, client, host, createAnalyst(connect))
  closing.push(() => conductor.close())
  await conductor.openStudy({ study: 'mini', name: 'mini', files, problems: [] })
  const scenario = 'reference'
  conductor.chooseScenario(scenario)
  const { study } = store.getState()
  const [policy] = study.status === 'open' ? study.outline.policies : []
  return { store, host, client, conductor, scenario, policy: policy ?? { id: '', start: 0 } }
}

const totalsOf = async ({ conductor }: Awaited<ReturnType<typeof openWindow>>, scenario: string) => {
  const answer = await conductor.values(scenario, ['Emissions|Kyoto Gases', 'Final Energy'])
  return answer.ok ? [...answer.value.values] : answer.error
}

describe('saving a study', () => {
  test('keeps moved levers, their years too, as a scenario that runs to the same bits', async () => {
    const window = await openWindow()
    const { host, conductor, scenario, policy } = window
    conductor.moveLever(scenario, `strength/${policy.id}`, 0.35)
    conductor.moveLever(scenario, `start/${policy.id}`, policy.start + 2)
    conductor.moveLever(scenario, `ramp/${policy.id}`, 7)
    conductor.endGesture()
    const moved = await totalsOf(window, scenario)
    await conductor.save(NAMES)
    const [archive] = host.kept.saved
    const inside = unzipSync(archive?.bytes ?? new Uint8Array())
    expect(archive?.name).toBe('mini.shirube')
    const saved = Object.entries(inside).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))
    await conductor.openStudy({ study: 'saved', name: 'mini', files: saved, problems: [] })
    expect(await totalsOf(window, 'reference-edited')).toEqual(moved)
    for (const { path, text } of files) expect(strFromU8(inside[path] ?? new Uint8Array())).toBe(text)
    expect(strFromU8(inside['scenarios/reference-edited.yaml'] ?? new Uint8Array())).toContain('parent: reference')
  })

  test('leaves the window as it is: its levers, its undo and its scenarios, with nothing unsaved', async () => {
    const { store, conductor, scenario, policy } = await openWindow()
    conductor.moveLever(scenario, `strength/${policy.id}`, 0.35)
    conductor.endGesture()
    const { levers, history, study, compared } = store.getState()
    expect(selectUnsavedCount(store.getState())).toBe(1)
    await conductor.save(NAMES)
    expect(store.getState()).toMatchObject({ levers, history, study, scenario, compared })
    expect(selectUnsavedCount(store.getState())).toBe(0)
    conductor.undo()
    expect(store.getState().levers[scenario]).toEqual({})
    expect(selectUnsavedCount(store.getState())).toBe(1)
  })

  test('again writes the same scenario with the levers of then', async () => {
    const { host, conductor, scenario, policy } = await openWindow()
    for (const strength of [0.35, 0.8]) {
      conductor.moveLever(scenario, `strength/${policy.id}`, strength)
      conductor.endGesture()
      await conductor.save(NAMES)
    }
    const inside = unzipSync(host.kept.saved.at(-1)?.bytes ?? new Uint8Array())
    expect(Object.keys(inside).filter((path) => path.includes('edited'))).toEqual(['scenarios/reference-edited.yaml'])
    expect(strFromU8(inside['scenarios/reference-edited.yaml'] ?? new Uint8Array())).toContain(`${policy.id}: 80`)
  })

  test('a second time, from the file, keeps a second scenario beside the first', async () => {
    const { store, host, conductor, scenario, policy } = await openWindow()
    conductor.moveLever(scenario, `strength/${policy.id}`, 0.35)
    conductor.endGesture()
    await conductor.save(NAMES)
    const inside = Object.entries(unzipSync(host.kept.saved.at(-1)?.bytes ?? new Uint8Array()))
    const saved = inside.map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))
    await conductor.openStudy({ study: 'saved', name: 'mini', files: saved, problems: [] })
    conductor.moveLever(scenario, `strength/${policy.id}`, 0.8)
    conductor.endGesture()
    await conductor.save(NAMES)
    const paths = Object.keys(unzipSync(host.kept.saved.at(-1)?.bytes ?? new Uint8Array()))
    expect(paths).toEqual(
      expect.arrayContaining(['scenarios/reference-edited.yaml', 'scenarios/reference-edited-2.yaml']),
    )
    expect(store.getState().study.status).toBe('open')
  })

  test('edits after it are those of the file that was written', async () => {
    const { host, conductor, scenario, policy } = await openWindow()
    conductor.moveLever(scenario, `strength/${policy.id}`, 0.35)
    conductor.endGesture()
    await conductor.save(NAMES)
    conductor.moveLever(scenario, `strength/${policy.id}`, 0.5)
    conductor.endGesture()
    const journal = await host.readJournal('saved mini.shirube')
    expect(journal.ok && journal.value.entries).toEqual([
      JSON.stringify({ scenario, levers: { [`strength/${policy.id}`]: 0.5 } }),
    ])
  })

  test('that fails leaves levers and journal as they were, and says why', async () => {
    const { store, host, conductor, scenario, policy } = await openWindow()
    conductor.moveLever(scenario, `strength/${policy.id}`, 0.35)
    conductor.endGesture()
    host.saveStudy = () => Promise.resolve({ ok: false, error: { kind: 'disk-full', file: 'mini.shirube' } })
    await conductor.save(NAMES)
    expect(store.getState().levers[scenario]).toEqual({ [`strength/${policy.id}`]: 0.35 })
    expect(store.getState().notices).toMatchObject([
      { kind: 'not-saved', file: 'mini.shirube', failure: { kind: 'disk-full' } },
    ])
    const journal = await host.readJournal('mini')
    expect(journal.ok && journal.value.entries.length).toBeGreaterThan(0)
  })
})
