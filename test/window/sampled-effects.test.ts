// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import type { Explained } from '../../renderer/figures/explained.ts'
import { readStudy } from '../support/read-study.ts'
import { openPlace } from '../support/window/open-place.ts'

afterEach(cleanup)

/** The answer of the policies, as it is or as if orders had been drawn for it, with what is asked to be explained. */
async function answered(isSampled: boolean) {
  window.location.hash = 'effects/policies'
  const asked: Explained[] = []
  const place = { onExplain: (explained: Explained) => void asked.push(explained) }
  const { conductor, store } = await openPlace(readStudy('mini'), Effects, {}, place)
  act(() => conductor.chooseScenario('net-zero'))
  fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
  await screen.findByText(/what policies do in/, undefined, { timeout: 20_000 })
  const { effects } = store.getState().questions
  if (isSampled && effects.answered !== null) {
    const { request, answer } = effects.answered
    const outcomes = answer.outcomes.map((outcome) => ({
      ...outcome,
      errors: outcome.contributions.map((values) => values.map(() => 0.25)),
      interactions: null,
    }))
    const drawn = { ...answer, sample: { pairs: 32, seed: 1 }, outcomes }
    const next = { ...effects, answered: { request, answer: drawn } }
    act(() => store.setState(({ questions }) => ({ questions: { ...questions, effects: next } })))
  }
  const table = screen.getByRole('table', { name: /^What each policy does/ })
  // The last row is the total of the scenario; the one before it a policy, as Shapley values leave no remainder.
  const policy = within(table).getAllByRole('row').at(-2)
  const [figure] = policy === undefined ? [] : within(policy).getAllByRole('button')
  if (figure === undefined) throw new Error('No number of a policy')
  fireEvent.click(figure)
  const [explained] = asked
  return {
    text: document.body.textContent,
    cell: figure.textContent,
    how: explained?.kind === 'composed' && explained.how,
  }
}

describe('effects that are sampled', () => {
  it('say so with their standard errors, in the note, in the charts and where they are explained', async () => {
    const { text, cell, how } = await answered(true)
    expect(cell).toMatch(/ ± 0\.250$/)
    expect(how).toMatch(/sampled.* 64 of the orders .*32 pairs.*Standard error: 0\.250.Mt/)
    expect(text).toContain('Sampled, not exact: averages over 64 of the orders')
    expect(text).toContain('Shapley values sampled from 64 orders (seed 1)')
  })

  it('are told from those of every combination, which are exact and have none', async () => {
    const { text, cell, how } = await answered(false)
    expect(cell).not.toContain('±')
    expect(how).toMatch(/every order/)
    expect(text).not.toMatch(/[Ss]ampled (from|not)/)
  })
})
