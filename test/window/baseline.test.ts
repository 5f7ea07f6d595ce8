// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import Compare from '../../renderer/features/compare/Compare.tsx'
import Effects from '../../renderer/features/effects/Effects.tsx'
import Overview from '../../renderer/features/overview/Overview.tsx'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')
const against = () => screen.getByLabelText<HTMLSelectElement>('Against')

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

describe('figures of older inputs', () => {
  it('are neither compared with a baseline nor measured against a target once a run is cancelled', async () => {
    const { store } = await openPlace(files, Overview)
    const { scenario } = store.getState()
    await waitFor(() =>
      expect(Object.values(store.getState().runs).every(({ status }) => status === 'current')).toBe(true),
    )
    expect((await screen.findAllByText(/^(?:Met|Missed)$/)).length).toBeGreaterThan(0)
    const { runs } = store.getState()
    const run = runs[scenario ?? '']
    if (scenario === null || run === undefined) throw new Error('It has not run')
    store.setState({ runs: { ...runs, [scenario]: { ...run, status: 'cancelled' } } })
    await waitFor(() => expect(screen.queryAllByText(/^(?:Met|Missed)$/)).toEqual([]))
    expect(document.querySelector('.key-figures')?.getAttribute('data-state')).toBe('older')
    expect(document.querySelector('.key-figure-change')?.textContent).toBe('Out of date')
  })
})

describe('the scenario that others are measured against', () => {
  it('is chosen in the Overview: every change of a key figure is against it', async () => {
    const { conductor } = await openPlace(files, Overview)
    conductor.chooseScenario('net-zero')
    await screen.findAllByText(/against Frozen technology/)
    expect(against().value).toBe('frozen')
    fireEvent.change(against(), { target: { value: 'reference' } })
    await waitFor(() => expect(screen.queryByText(/against Frozen technology/)).toBeNull())
    expect(screen.getAllByText(/against Reference/).length).toBeGreaterThan(1)
  })

  it('is the same one in the places that compare, and never the scenario itself', async () => {
    const { store, conductor } = await openPlace(files, Effects)
    conductor.chooseScenario('net-zero')
    await waitFor(() => expect(against().value).toBe('frozen'))
    store.setState({ baseline: 'reference' })
    await waitFor(() => expect(against().value).toBe('reference'))
    conductor.chooseScenario('reference')
    await waitFor(() => expect(against().value).not.toBe('reference'))
    cleanup()

    window.location.hash = 'compare/difference'
    const compare = await openPlace(files, Compare)
    fireEvent.change(await screen.findByLabelText('Against'), { target: { value: 'net-zero' } })
    expect(compare.store.getState().baseline).toBe('net-zero')
    expect(against().value).toBe('net-zero')
    const table = await screen.findByRole('table', { name: /Indicators in \d{4}, with the change against “Net zero/ })
    const heads = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent)
    const at = heads.findIndex((head) => head.startsWith('Net zero'))
    expect(at).toBeGreaterThan(1)
    const emissions = [...(table.querySelectorAll('tbody tr')[0]?.children ?? [])].map(({ textContent }) => textContent)
    expect(emissions[at]).not.toMatch(/%/)
    expect(emissions[1]).toMatch(/\([+−-].*%\)/)

    // What was cancelled is older than what it stands beside, and so is compared with nothing.
    const { runs } = compare.store.getState()
    const frozen = runs['frozen']
    if (frozen === undefined) throw new Error('It has not run')
    compare.store.setState({ runs: { ...runs, frozen: { ...frozen, status: 'cancelled', isMoved: true } } })
    await screen.findByRole('columnheader', { name: /Frozen technology \(edited\) · Out of date/ })
    const now = heads.findIndex((head) => head.startsWith('Frozen'))
    const cell = () => table.querySelectorAll('tbody tr')[0]?.children[now]?.textContent
    await waitFor(() => expect(cell()).not.toMatch(/%/))
  })
})
