// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createEngineService } from '../../model/worker/engine-service.ts'
import Effects from '../../renderer/features/effects/Effects.tsx'
import { playerLabels } from '../../renderer/features/effects/player-labels.ts'
import { windowText } from '../../renderer/messages/index.ts'
import { readStudy } from '../support/read-study.ts'
import { openPlace } from '../support/window/open-place.ts'

afterEach(cleanup)

/** On a busy machine an answer takes its time. */
const PATIENT = { timeout: 20_000 }

describe('what is told beside effects', () => {
  it('names the policies that move no purchase under prescribed shares', async () => {
    window.location.hash = 'effects/policies'
    const { conductor, store } = await openPlace(readStudy('mini'), Effects)
    act(() => {
      store.setState({ rule: 'prescribed' })
      conductor.chooseScenario('net-zero')
    })
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    const told = await screen.findByText(
      /no buyer weighs a price\. Only the order in which plants run, and transfers, follow from: Carbon tax/,
      undefined,
      PATIENT,
    )
    expect(told).toBeTruthy()
  })

  it('says what cannot be had, and in how many runs', async () => {
    window.location.hash = 'effects/policies'
    const shortage = {
      severity: 'warning',
      kind: 'shortage',
      file: 'commodities.csv',
      row: null,
      column: null,
      found: '4 PJ',
      allowed: null,
      detail: { commodity: 'heat', year: 2030, percent: '40.0' },
    } as const
    const engine = createEngineService(() => 0)
    const { conductor } = await openPlace(readStudy('mini'), Effects, {
      ...engine,
      async coalitions(...asked) {
        const found = await engine.coalitions(...asked)
        if (!found.ok) return found
        const [, , first, count] = asked
        const runs = Array.from({ length: count }, (_, i) => first + i)
        return {
          ok: true,
          value: { ...found.value, remarks: runs.map((run) => ({ run, isPenalised: false, shortages: [shortage] })) },
        }
      },
    })
    act(() => conductor.chooseScenario('net-zero'))
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    const notices = await screen.findAllByText(/of heat cannot be had/, undefined, PATIENT)
    expect(notices.map(({ textContent }) => textContent)).toHaveLength(2)
    expect(screen.getByText(/something that is asked for cannot be had/)).toBeTruthy()
  })
})

describe('players that are called the same', () => {
  const outline = {
    policies: [{ id: 'power', label: { en: 'Power', ja: '電力' } }],
    sectors: [{ id: 'power', label: { en: 'Power', ja: '電力' } }],
  }
  it.each(['en', 'ja'] as const)('are told apart by what they are (%s)', (language) => {
    const { effects: text, levers } = windowText(language)
    const words = { outline, language, text, kinds: levers.kinds } as unknown as Parameters<typeof playerLabels>[1]
    const called = playerLabels(
      [
        { id: 'sector/power', of: 'sector', name: 'power' },
        { id: 'policy/power', of: 'policy', name: 'power' },
        { id: 'kind/ban', of: 'kind', name: 'ban' },
      ],
      words,
    )
    const power = language === 'en' ? 'Power' : '電力'
    expect(called('sector/power')).toBe(`${power} (sector/power)`)
    expect(called('policy/power')).toBe(`${power} (policy/power)`)
    expect(called('kind/ban')).toBe(levers.kinds.ban)
  })
})
