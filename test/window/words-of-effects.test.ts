// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import { answersText, windowText } from '../../renderer/messages/index.ts'
import { readStudy } from '../support/read-study.ts'
import { openPlace } from '../support/window/open-place.ts'

afterEach(cleanup)

const PATIENT = { timeout: 20_000 }
const STYLE = 'renderer/features/effects/interaction-matrix.css'

async function asked(view: string, ask: string, choose: () => void = () => undefined) {
  window.location.hash = `effects/${view}`
  const { conductor } = await openPlace(readStudy('mini'), Effects)
  act(() => conductor.chooseScenario('net-zero'))
  choose()
  fireEvent.click(screen.getByRole('button', { name: ask }))
  await screen.findAllByRole('group', { name: /^Take out: / }, PATIENT)
}

describe('what moved emissions', () => {
  it('is between two years told as a change, with both of them in what ratios are of', async () => {
    await asked('drivers', 'Explain the change')
    expect(screen.getByText('What moved greenhouse gas emissions')).toBeTruthy()
    expect(screen.getByText(/^Ratios, Net zero, \d{4} over Net zero, \d{4};/)).toBeTruthy()
  })

  it('is between two scenarios of a year told as a difference, in which neither comes later', async () => {
    await asked('drivers', 'Explain the change', () =>
      fireEvent.change(screen.getByLabelText('Compare with'), { target: { value: 'frozen' } }),
    )
    expect(screen.getByText('What makes greenhouse gas emissions differ')).toBeTruthy()
    expect(screen.queryByText(/What moved greenhouse/)).toBeNull()
    const note = screen.getByText(/^Ratios, /).textContent
    const [, to, from] = /^Ratios, Net zero, (\d{4}) over .+, (\d{4});/.exec(note) ?? []
    expect(to).toBeDefined()
    expect(from).toBe(to)
    expect(note).not.toContain('later')
  })
})

describe('interactions', () => {
  it('are told against the sum of the two, not against either', () => {
    const { matrixKey } = answersText('en')
    expect(matrixKey.compete).toMatch(/less than the sum of the two/)
    expect(matrixKey.help).toMatch(/more than the sum of the two/)
  })

  it('are told of policies and groups, in no word of game theory', () => {
    for (const text of [windowText('en'), windowText('ja')]) {
      expect(text.effects.noInteractions).not.toMatch(/player|プレイヤー/i)
      expect(text.effects.noInteractions).toMatch(/policies or groups|政策または群/)
    }
  })

  it('are taken out under a short name, the unit beside the heads', async () => {
    await asked('policies', 'Take apart')
    const group = screen.getByRole('group', { name: /^Take out: Interactions in \d{4}$/ })
    expect(within(group).getByRole('button', { name: /^Save as XLSX: Interactions in \d{4}$/ })).toBeTruthy()
  })

  it('leave the diagonal as it is when a row is pointed at', () => {
    const hovered = readFileSync(STYLE, 'utf8').match(/[^{}]*:hover[^{]*\{/g) ?? []
    expect(hovered.length).toBeGreaterThan(0)
    for (const selector of hovered) expect(selector).toContain('td:not(.interaction-self)')
  })
})
