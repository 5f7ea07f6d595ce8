// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { EngineApi } from '../../model/worker/protocol.ts'
import Data from '../../renderer/features/data/Data.tsx'
import type { PlaceProps } from '../../renderer/features/place-props.ts'
import Sectors from '../../renderer/features/sectors/Sectors.tsx'
import { createAppStore } from '../../renderer/state/store.ts'
import { filledIn, templateOf } from '../support/inventory-template.ts'
import { openPlace as openStudyIn } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

const HOSTILE = '<img src=x onerror=alert(1)>'

/** The small study, with one sector named by somebody who means harm. */
const files = readStudy('mini').map((file) =>
  file.path === 'sectors.csv' ? { ...file, text: file.text.replace(',Residential,', `,${HOSTILE},`) } : file,
)

const openPlace = (...[place, answers]: [Parameters<typeof openStudyIn>[1], Partial<EngineApi>?]) =>
  openStudyIn(files, place, answers)

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

describe('the place Sectors', () => {
  test('shows nothing where no study is open', () => {
    const store = createAppStore()
    const conductor = {} as PlaceProps['conductor']
    const { container } = render(
      createElement(Sectors, { store, conductor, onExplain: () => undefined, save: () => Promise.resolve() }),
    )
    expect(container.textContent).toBe('')
  })

  test('shows a hostile name of a sector as text', async () => {
    await openPlace(Sectors)
    await waitFor(() => expect(screen.getByText('Technology mix')).toBeTruthy())
    expect(screen.getByRole('option', { name: HOSTILE })).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })

  test('shows the energy balance with its totals and that it adds up', async () => {
    await openPlace(Sectors)
    fireEvent.click(screen.getByLabelText('Energy balance'))
    await waitFor(() => expect(screen.getByText('Total energy supply')).toBeTruthy())
    expect(screen.getByText('Total final consumption')).toBeTruthy()
    expect(screen.getByText(/^Every column adds up/)).toBeTruthy()
  })

  test('names what a parameter is of, and the equations of the balance, in words', async () => {
    window.location.hash = 'sectors/technologies/power'
    await openPlace(Sectors)
    const cells = () => [...document.querySelectorAll('td')].map(({ textContent }) => textContent)
    await waitFor(() => expect(cells().some((text) => text.endsWith(', transformed'))).toBe(true))
    expect(cells().filter((text) => /, (?:combustion|transformation)$/.test(text))).toEqual([])
    cleanup()
    window.location.hash = 'data/reconciliation'
    await openPlace(Data)
    await waitFor(() => expect(cells().some((text) => text.startsWith('Supply and uses: '))).toBe(true))
    expect(cells().filter((text) => /(?:^|[,;] )(?:balance|supply|generation|final) [a-z]/.test(text))).toEqual([])
  })

  test('draws plants that stand and that are built, and the price of caps, for the power sector alone', async () => {
    window.location.hash = 'sectors/charts/residential'
    await openPlace(Sectors)
    await waitFor(() => expect(screen.getByText('Technology mix')).toBeTruthy())
    expect(screen.queryByText('Capacity of plants')).toBeNull()
    expect(screen.queryByText('Behind the emissions')).toBeNull()
    window.location.hash = 'sectors/charts/power'
    await waitFor(() => expect(screen.getByText('Power: capacity of plants by family')).toBeTruthy())
    expect(screen.getByText('Power: capacity added, by family')).toBeTruthy()
    expect(screen.getByText(/^No cap on emissions/)).toBeTruthy()
  })

  test('draws what stands behind the emissions of a module, one kind at a time', async () => {
    window.location.hash = 'sectors/charts/agriculture'
    await openStudyIn(filledIn(templateOf(), 0.1), Sectors)
    await waitFor(() => expect(screen.getByText('Behind the emissions')).toBeTruthy())
    const kinds = screen.getByLabelText<HTMLSelectElement>('Quantity')
    const shown = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text))
    await shown('Agriculture: AnimalsInventory · million head')
    const rice = [...kinds.options].find(({ textContent }) => textContent === 'Rice Area')
    fireEvent.change(kinds, { target: { value: rice?.value } })
    await shown('Agriculture: Rice AreaInventory · Mha')
  })

  test('says why a sector has no answer', async () => {
    const failed = () => Promise.resolve({ ok: false, error: { kind: 'unknown-sector', sector: 'x' } } as const)
    await openPlace(Sectors, { sector: failed })
    await waitFor(() => expect(screen.getByText(/There is no answer \(unknown-sector\)/)).toBeTruthy())
  })

  test('says that the last run failed beside the older balance', async () => {
    const { store } = await openPlace(Sectors)
    fireEvent.click(screen.getByLabelText('Energy balance'))
    await waitFor(() => expect(screen.getByText('Total energy supply')).toBeTruthy())
    store.setState(({ runs, scenario }) => {
      const run = runs[scenario ?? '']
      return run === undefined ? {} : { runs: { ...runs, [scenario ?? '']: { ...run, status: 'failed' } } }
    })
    await waitFor(() => expect(screen.getByText(/The last calculation did not end/)).toBeTruthy())
    expect(screen.getByText('Total energy supply')).toBeTruthy()
  })
})

describe('the place Data', () => {
  test('opens a source to its figures', async () => {
    await openPlace(Data)
    await waitFor(() => expect(document.querySelector('.table-open')).not.toBeNull())
    const [first] = document.querySelectorAll('.table-open')
    fireEvent.click(first as Element)
    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(2))
  })

  test('narrows the sources down to those that have every word, and says where there are none', async () => {
    await openPlace(Data)
    await waitFor(() => expect(document.querySelector('.table-open')).not.toBeNull())
    fireEvent.change(screen.getByLabelText('Search'), { target: { value: 'no source says this' } })
    expect(screen.getByText('Nothing has these words.')).toBeTruthy()
  })

  test('says where a study has no balance to reconcile, and shows what can be compared with history', async () => {
    await openPlace(Data)
    fireEvent.click(screen.getByRole('tab', { name: 'Base-year balance' }))
    const said = () => document.querySelector('.data-view')?.textContent ?? ''
    await waitFor(() => expect(said()).toMatch(/no energy balance|Energy balance of/))
    fireEvent.click(screen.getByRole('tab', { name: 'Conflicts' }))
    await waitFor(() => expect(said()).toMatch(/quantities for which sources differ/))
  })
})
