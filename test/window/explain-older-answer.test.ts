// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import { ExplainDialog } from '../../renderer/features/explain/ExplainDialog.tsx'
import type { Explained } from '../../renderer/figures/explained.ts'
import { LanguageProvider } from '../../renderer/ui/language/LanguageProvider.tsx'
import { readStudy } from '../support/read-study.ts'
import { openPlace } from '../support/window/open-place.ts'

afterEach(cleanup)

const PATIENT = { timeout: 20_000 }

/** Each view whose numbers are results of whole runs, what asks it, and the table in which such a number stands last. */
const VIEWS = [
  ['policies', 'Take apart', /^What each policy does/],
  ['goal', 'Find the way', /^Targets/],
] as const

describe('an answer whose levers have moved since', () => {
  it.each(VIEWS)('explains its own numbers, not those of the run in sight (%s)', async (view, ask, table) => {
    window.location.hash = `effects/${view}`
    const asked: Explained[] = []
    const place = { onExplain: (explained: Explained) => void asked.push(explained) }
    const { conductor, store } = await openPlace(readStudy('mini'), Effects, {}, place)
    act(() => conductor.chooseScenario('net-zero'))
    fireEvent.click(screen.getByRole('button', { name: ask }))
    const shown = await screen.findByRole('table', { name: table }, PATIENT)
    act(() => {
      conductor.moveLever('net-zero', 'strength/carbon-tax', 0)
      conductor.endGesture()
      store.setState({ gwp: 'AR6' })
    })
    for (const figure of within(shown).getAllByRole('button')) fireEvent.click(figure)
    const results = asked.flatMap((one) => (one.kind === 'result' && one.scenario === 'net-zero' ? [one] : []))
    const last = results.at(-1)
    if (last === undefined) throw new Error('No result of the scenario')
    const { questions } = store.getState()
    const years = questions.effects.answered?.answer
    const value =
      view === 'policies'
        ? years?.outcomes.find(({ variable }) => variable === last.variable)?.scenario[years.years.indexOf(last.year)]
        : questions.goal.answered?.answer.targets[0]?.before.value
    const live = await conductor.explain(last.scenario, last.variable, last.year)
    const own = await conductor.explain(last.scenario, last.variable, last.year, last.input)
    if (!live.ok || !own.ok) throw new Error('No explanation')
    expect(own.value.value).toBeCloseTo(value ?? Number.NaN, 6)
    expect(Math.abs(live.value.value - own.value.value)).toBeGreaterThan(1e-3)

    render(
      createElement(LanguageProvider, {
        language: 'en',
        children: createElement(ExplainDialog, { store, conductor, path: [last], onPath: () => undefined }),
      }),
    )
    const said = await screen.findByText(new RegExp(`in ${String(last.year)} · Net zero`), undefined, PATIENT)
    await waitFor(() =>
      expect(Number.parseFloat((said.textContent ?? '').replace('−', '-'))).toBeCloseTo(own.value.value, 1),
    )
  })
})
