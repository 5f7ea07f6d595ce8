// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import Compare from '../../renderer/features/compare/Compare.tsx'
import { actionsOnState } from '../../renderer/features/frame/actions-on-state.ts'
import { CommandPalette } from '../../renderer/features/frame/CommandPalette.tsx'
import { paletteEntries } from '../../renderer/features/frame/palette-entries.ts'
import { frameFacts, viewOfState } from '../../renderer/features/frame/view-of-state.ts'
import Policies from '../../renderer/features/policies/Policies.tsx'
import Sectors from '../../renderer/features/sectors/Sectors.tsx'
import { windowText } from '#messages'
import { PLACES } from '../../renderer/places.ts'
import { createMemoryHost } from '../support/window/memory-host.ts'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

/** The palette over an open study; what it finds for some letters, and what the first of it does. */
async function palette(place: Parameters<typeof openPlace>[1]) {
  const { store, conductor } = await openPlace(files, place)
  const actions = actionsOnState(store, conductor, createMemoryHost([]))
  const view = viewOfState(frameFacts(store.getState()), [])
  const entries = paletteEntries(view, actions, PLACES, windowText('en'))
  render(createElement(CommandPalette, { open: true, entries, onClose: () => undefined }))
  const box = screen.getByRole('combobox', { name: /Search places/, hidden: true })
  return {
    entries,
    find: (letters: string): string[] => {
      fireEvent.change(box, { target: { value: letters } })
      return [...document.querySelectorAll('.palette-label')].map(({ textContent }) => textContent)
    },
    take: () => fireEvent.keyDown(box, { key: 'Enter' }),
  }
}

describe('the command palette', () => {
  test('finds the Sankey diagram by its name and leads to it', async () => {
    const { find, take } = await palette(Sectors)
    expect(find('sankey')[0]).toContain('Energy flows')
    take()
    expect(window.location.hash).toBe('#sectors/flows')
    await waitFor(() => expect(document.querySelector('.energy-flows')).not.toBeNull())
  })

  test('holds charts, tables and views of every place, scenarios, policies, rules, potentials, languages and themes', async () => {
    const { entries } = await palette(Sectors)
    const ids = entries.map(({ id }) => id)
    const beginnings = [
      'part overview',
      'part sectors',
      'part compare',
      'part data',
      'scenario ',
      'policy ',
      'command rule',
      'command gwp',
      'command language',
      'command theme',
    ]
    expect(beginnings.filter((beginning) => !ids.some((id) => id.startsWith(beginning)))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('leads to a policy: its details are open and its lever has the focus', async () => {
    const { entries, find, take } = await palette(Policies)
    const policy = entries.find(({ kind }) => kind === 'policy')
    find(policy?.label ?? '')
    take()
    await waitFor(() => expect(document.querySelector('.policy-details')).not.toBeNull())
    const row = document.querySelector('.policy-row[aria-current]')
    expect(row?.textContent).toContain(policy?.label)
    expect(row?.querySelector('input')).toBe(document.activeElement)
  })
})

describe('the place Compare', () => {
  test('cites what was observed beside values, and nobody beside an index', async () => {
    const observed = 'Emissions|Kyoto Gases,fixture,2018,30,Mt CO2e,,,2018,official,\n'
    const told = files.map((file) => (file.path === 'history.csv' ? { ...file, text: file.text + observed } : file))
    await openPlace(told, Compare)
    const source = () => [...document.querySelectorAll('.chart-footer')].map(({ textContent }) => textContent).join(' ')
    await waitFor(() => expect(source()).toContain('observed'))
    fireEvent.click(screen.getByLabelText('Index'))
    await waitFor(() => expect(window.location.hash).toBe('#compare/index'))
    await waitFor(() => expect(source()).not.toContain('observed'))
  })
})
