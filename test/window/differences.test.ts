// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import Policies from '../../renderer/features/policies/Policies.tsx'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')

afterEach(cleanup)

/** The list over the place, opened from under its name: a line of text for each row. */
async function listed(): Promise<string[]> {
  fireEvent.click(await screen.findByRole('button', { name: 'Differences from Reference' }))
  const table = await screen.findByRole('table', { name: /^In what Net zero differs from Reference/, hidden: true })
  const rows = within(table).getAllByRole('row', { hidden: true }).slice(1)
  return rows.map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent).join(' | '))
}

describe('in what a package differs from its parent', () => {
  it('is listed on demand by the names of the study, numbers by their address too', async () => {
    const { conductor } = await openPlace(files, Policies)
    conductor.chooseScenario('net-zero')
    const rows = await listed()
    expect(rows).toContain('Carbon tax | Strength | 0% | 80%')
    expect(rows.find((row) => row.includes('supply/coal/import_price@2030'))).toMatch(
      /^Coal, 2030.*\| Number \| .*3\.51.* \| .*4/,
    )
    expect(rows.find((row) => row.includes('Measures'))).toMatch(/with \| with additional$/)
  })

  it('follows the levers of both', async () => {
    const { conductor } = await openPlace(files, Policies)
    conductor.chooseScenario('net-zero')
    conductor.moveLever('net-zero', 'strength/carbon-tax', 0.35)
    conductor.moveLever('reference', 'start/carbon-tax', 2027)
    conductor.endGesture()
    const rows = await listed()
    expect(rows).toContain('Carbon tax | Strength | 0% | 35%')
    expect(rows.find((row) => row.startsWith('Carbon tax, start | Time | 2027 | '))).toBeDefined()
  })
})
