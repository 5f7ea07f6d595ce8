// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import type { Explained } from '../../renderer/figures/explained.ts'
import { readStudy } from '../support/read-study.ts'
import { openPlace } from '../support/window/open-place.ts'

afterEach(cleanup)

/** What the numbers of a table say of themselves. */
async function explained(view: string, ask: string, table: RegExp, method = '') {
  window.location.hash = `effects/${view}`
  const asked: Explained[] = []
  const place = { onExplain: (one: Explained) => void asked.push(one) }
  const { conductor, store } = await openPlace(readStudy('mini'), Effects, {}, place)
  act(() => conductor.chooseScenario('net-zero'))
  if (method !== '') fireEvent.change(screen.getByLabelText('Method'), { target: { value: method } })
  fireEvent.click(screen.getByRole('button', { name: ask }))
  const shown = await screen.findByRole('table', { name: table }, { timeout: 20_000 })
  for (const figure of within(shown).getAllByRole('button')) fireEvent.click(figure)
  return { asked, composed: asked.flatMap((one) => (one.kind === 'composed' ? [one] : [])), conductor, store }
}

describe('what goes into a number of an answer', () => {
  it.each(['first-in', 'last-out'])('are the two runs whose difference it is (%s)', async (method) => {
    const { composed } = await explained('policies', 'Take apart', /^What each policy does/, method)
    const own = composed.filter(({ how }) => /^(First in|Last out)/.test(how))
    expect(own.length).toBeGreaterThan(1)
    for (const { value, inputs } of own) {
      const [one = Number.NaN, other = Number.NaN] = inputs.map((input) => input.value)
      expect(inputs).toHaveLength(2)
      expect(one - other).toBeCloseTo(value, 9)
    }
  })

  it('are the policies of a group, by name', async () => {
    const { composed, store } = await explained('policies', 'Take apart', /^What each policy does/)
    const groups = composed.filter(({ how }) => how.startsWith('Shapley'))
    const players = store.getState().questions.effects.answered?.answer.players ?? []
    const grouped = players.filter(({ of }) => of !== 'policy')
    expect(grouped.length).toBeGreaterThan(0)
    const told = groups.filter(({ how }) => /Taken together here: .+\.$/.test(how))
    expect(told.length * players.length).toBe(groups.length * grouped.length)
  })

  it('are for an interaction not the effects of the two; its side and sign are told', async () => {
    const { composed } = await explained('policies', 'Take apart', /^Interactions in/)
    expect(composed.length).toBeGreaterThan(1)
    for (const { inputs, label, value } of composed) {
      expect(inputs).toEqual([])
      if (!label.includes('hardly')) expect(label).toMatch(value > 0 ? /compete: \+/ : /help each other: −/)
    }
  })

  it('are for a target after the search those of the run with the levers found', async () => {
    const { asked, conductor, store } = await explained('goal', 'Find the way', /^Targets/)
    const results = asked.flatMap((one) => (one.kind === 'result' ? [one] : []))
    const [target] = store.getState().questions.goal.answered?.answer.targets ?? []
    const values = await Promise.all(
      results.map(async ({ scenario, variable, year, input }) => {
        const found = await conductor.explain(scenario, variable, year, input)
        return found.ok ? found.value.value : Number.NaN
      }),
    )
    expect(values).toHaveLength(2)
    expect(values[0]).toBeCloseTo(target?.before.value ?? Number.NaN, 6)
    expect(values[1]).toBeCloseTo(target?.after.value ?? Number.NaN, 6)
    const levers = store.getState().questions.goal.answered?.answer.levers ?? []
    expect(levers.length).toBeGreaterThan(0)
    for (const { id, after } of levers) {
      expect(results[1]?.input?.levers[`strength/${id}`]).toBeCloseTo(after / 100, 12)
    }
  })
})
