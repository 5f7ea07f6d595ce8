// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { cliText, runFailureSentence } from '#messages'
import { readStudyFolder } from '../../electron/hosts/files/study-folder.ts'
import { createEngineService } from '../../model/worker/engine-service.ts'
import { actionsOnState } from '../../renderer/features/frame/actions-on-state.ts'
import { runFailureView } from '../../renderer/features/frame/run-failure-view.ts'
import { RunFailurePanel } from '../../renderer/features/frame/RunFailurePanel.tsx'
import { frameFacts, viewOfState } from '../../renderer/features/frame/view-of-state.ts'
import type { PlaceProps } from '../../renderer/features/place-props.ts'
import { solver } from '../support/least-cost/solver.ts'
import { createMemoryHost } from '../support/window/memory-host.ts'
import { openPlace } from '../support/window/open-place.ts'

/** The panel over the state of a window, as the frame shows it. */
function Panel({ store, conductor }: PlaceProps) {
  const { study } = viewOfState(useStore(store, useShallow(frameFacts)), [])
  const actions = actionsOnState(store, conductor, createMemoryHost([]))
  return study === null ? null : createElement(RunFailurePanel, { study, actions })
}

/** AIM-mini, whose scenario `cap-too-low` has no solution at least cost in 2023. */
async function opened() {
  const read = await readStudyFolder('test/oracles/aim-mini')
  if (!read.ok) throw new Error('AIM-mini cannot be read')
  const engine = createEngineService(
    () => 0,
    () => Promise.resolve(solver),
  )
  const made = await openPlace(read.value.files, Panel, engine)
  made.conductor.choose({ rule: 'logit' })
  made.conductor.chooseScenario('cap-too-low')
  await waitFor(() => expect(made.store.getState().runs['cap-too-low']?.status).toBe('current'))
  made.conductor.choose({ rule: 'least-cost' })
  await waitFor(() => expect(made.store.getState().runs['cap-too-low']?.status).toBe('failed'))
  return made
}

afterEach(cleanup)

describe('a run without a solution', () => {
  it('is told by its year and by the limits that contradict one another, as the command line tells them', async () => {
    const { store } = await opened()
    const panel = screen.getByRole('region', { name: 'A cap that cannot be met has no solution in 2023' })
    const failure = store.getState().runs['cap-too-low']?.failure
    if (failure?.kind !== 'run-failed') throw new Error('no failure of a run')
    const limits = within(panel)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(limits.length).toBeGreaterThan(1)
    const sentence = runFailureSentence('', failure.failure, cliText('en'))
    // The policy goes by its name; its quantities are those of the sentence.
    for (const limit of limits) expect(sentence).toContain(limit.replace('Cap on CO2', 'cap-co2'))
    expect(limits.join()).toMatch(/cap Cap on CO2 \(1 Mt\), [\d.]+ Mt below the least that can be emitted/)
  })

  it('keeps the last good result, says of which rule it is, and offers rules that can meet a cap or miss it', async () => {
    const { store } = await opened()
    expect(store.getState().runs['cap-too-low']?.series.size).toBeGreaterThan(0)
    expect(screen.getByText('Charts show the last good result (Logit) and are marked.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Use the rule Prescribed shares' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Open Cap on CO2' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Use the rule Logit' }))
    await waitFor(() => expect(store.getState().runs['cap-too-low']?.status).toBe('current'))
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
  })

  it('is told in Japanese too, and a run that was stopped or took too long has its own words', async () => {
    const { store } = await opened()
    const failure = store.getState().runs['cap-too-low']?.failure
    const study = {
      scenario: 'S',
      rule: 'least-cost',
      rules: ['prescribed', 'logit', 'least-cost'],
      policies: [],
    } as const
    if (failure?.kind !== 'run-failed') throw new Error('no failure of a run')
    const told = runFailureView(failure, study, 'ja')
    expect(told.heading).toBe('Sは2023年に解がありません')
    expect(told.limits.join()).toMatch(/排出上限 cap-co2（1 Mt、達成できる最小の排出量を[\d.]+ Mt下回る）/)
    const late = runFailureView({ kind: 'run-failed', failure: { kind: 'time-limit', year: 2031 } }, study, 'en')
    expect(late.why).toBe('In 2031: the programme was not solved within its time.')
    expect(late.rules).toEqual(['prescribed', 'logit'])
    const stopped = runFailureView({ kind: 'cancelled' }, study, 'en')
    expect(stopped).toMatchObject({ heading: 'S could not be calculated', why: 'It was stopped.', rules: [] })
  })
})
