// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { EngineApi } from '../../model/worker/protocol.ts'
import Effects from '../../renderer/features/effects/Effects.tsx'
import type { PlaceProps } from '../../renderer/features/place-props.ts'
import { leversOf } from '../../renderer/state/edit-levers.ts'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')

async function opened(view: string, answers: Partial<EngineApi> = {}, asked: Partial<PlaceProps> = {}) {
  window.location.hash = `effects/${view}`
  const made = await openPlace(files, Effects, answers, asked)
  made.conductor.chooseScenario('net-zero')
  return made
}

/** On a busy machine an answer takes its time; what is waited for is still what the test says. */
configure({ asyncUtilTimeout: 20_000 })

afterEach(cleanup)

describe('the place that takes results apart', () => {
  it('shows what each policy does, from the one scenario to the other', async () => {
    await opened('policies')
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    const chart = await screen.findByText(/what policies do in/)
    expect(chart).toBeTruthy()
    expect(screen.getByText(/what each takes off/)).toBeTruthy()
    expect(screen.getByText('Which compete, which help each other')).toBeTruthy()
  })

  it('says that an answer is of an older question once the question has changed', async () => {
    const { conductor } = await opened('policies')
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    await screen.findByText(/what policies do in/)
    expect(screen.queryByText(/answer to the question before/)).toBeNull()
    conductor.moveLever('net-zero', 'strength/carbon-tax', 0.3)
    conductor.endGesture()
    // Beside the question, and in each of the two charts.
    expect(await screen.findAllByText(/answer to the question before/)).toHaveLength(3)
  })

  it('shows work that can be stopped, and leaves no trace of what was', async () => {
    await opened('policies', { planEffects: () => new Promise(() => undefined) })
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    await screen.findByRole('button', { name: 'Take apart' })
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.queryByText(/There is no answer/)).toBeNull()
  })

  it('says why there is no answer', async () => {
    const failure = { ok: false, error: { kind: 'no-policy-differs', scenario: 'a', against: 'b' } } as const
    await opened('policies', { planEffects: () => Promise.resolve(failure) })
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    expect(await screen.findByText(/every policy at the same strength/)).toBeTruthy()
  })

  it('shows what moved emissions between two years, factor by factor', async () => {
    await opened('drivers')
    fireEvent.click(screen.getByRole('button', { name: 'Explain the change' }))
    expect(await screen.findByText('What moved greenhouse gas emissions')).toBeTruthy()
    const table = screen.getByRole('table', { name: 'By sector' })
    expect(within(table).getByRole('columnheader', { name: /Activity/ })).toBeTruthy()
    const rows = within(screen.getByRole('table', { name: 'As ratios' }))
      .getAllByRole('row')
      .slice(1)
    for (const column of [0, 1]) {
      const cells = rows.map((row) => row.querySelectorAll('td')[column]?.textContent ?? '')
      const ratios = cells.filter((cell) => cell !== '–').map(Number)
      const whole = ratios.at(-1) ?? Number.NaN
      expect(ratios.slice(0, -1).reduce((product, ratio) => product * ratio, 1)).toBeCloseTo(whole, 2)
      expect(whole).toBeGreaterThan(0)
      expect(whole).not.toBe(1)
    }
  })

  it('finds the way back from a target, and sets the levers so in one step', async () => {
    const { store, conductor } = await opened('goal')
    act(() => conductor.chooseScenario('reference'))
    act(() => conductor.moveLever('reference', 'strength/carbon-tax', 0.3))
    const before = leversOf(store.getState().levers, 'reference')
    fireEvent.click(screen.getByRole('button', { name: 'Find the way' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Set the levers so' }))
    const moved = Object.keys(leversOf(store.getState().levers, 'reference'))
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.every((address) => address.startsWith('strength/'))).toBe(true)
    // Only what differs is set; with it the answer stands.
    const levers = store.getState().questions.goal.answered?.answer.levers ?? []
    const differing = levers.filter(({ before, after }) => before !== after).map(({ id }) => `strength/${id}`)
    expect(new Set(moved)).toEqual(new Set([...Object.keys(before), ...differing]))
    expect(differing.length).toBeLessThan(levers.length)
    expect(screen.queryByText(/answer to the question before/)).toBeNull()
    conductor.undo()
    expect(leversOf(store.getState().levers, 'reference')).toEqual(before)
  })

  it('begins the way back from the levers as they stand, and is of an older question once another moves', async () => {
    const { conductor } = await opened('goal')
    act(() => conductor.chooseScenario('reference'))
    act(() => conductor.moveLever('reference', 'strength/carbon-tax', 0.3))
    fireEvent.click(screen.getByRole('button', { name: 'Find the way' }))
    const take = await screen.findByRole<HTMLButtonElement>('button', { name: 'Set the levers so' })
    const tables = screen.getAllByRole('group', { name: /^Take out/ })
    expect(take.disabled).toBe(false)
    act(() => conductor.moveLever('reference', 'strength/solar-target', 0.1))
    expect(await screen.findByText(/levers or settings have changed since/)).toBeTruthy()
    expect(screen.getAllByText('Answer to the question before')).toHaveLength(tables.length)
    expect(take.disabled).toBe(true)
  })

  it('marks the answer before while a newer question is worked at', async () => {
    const { conductor } = await opened('policies')
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    await screen.findByText(/what policies do in/)
    act(() => conductor.moveLever('net-zero', 'strength/carbon-tax', 0.3))
    fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
    expect(screen.getByRole('progressbar')).toBeTruthy()
    expect(screen.getByText(/levers or settings have changed since/)).toBeTruthy()
  })

  it('raises the price of carbon step by step, and says where a higher one emits more', async () => {
    await opened('price')
    fireEvent.change(screen.getByLabelText('Chosen by'), { target: { value: 'logit' } })
    fireEvent.change(screen.getByLabelText(/In steps of/), { target: { value: '100' } })
    fireEvent.click(screen.getByRole('button', { name: 'Raise the price' }))
    expect(await screen.findByText(/abatement by price of carbon in/)).toBeTruthy()
    expect(screen.getByText(/higher price emits more/)).toBeTruthy()
    const table = screen.getByRole('table', { name: /By price in/ })
    const prices = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td, th')?.textContent)
    expect(prices).toEqual(['0', '100', '200', '300'])
  })

  it('tells why a sweep has no curve by the year and the limits of its first run', async () => {
    const conflict = [{ kind: 'cap', subject: 'cap-net', limit: 5, missing: 2, unit: 'Mt' }] as const
    const failure = { kind: 'infeasible', year: 2031, conflict } as const
    await opened('price', { sweep: () => Promise.resolve({ ok: false, error: { kind: 'run-failed', failure } }) })
    fireEvent.click(screen.getByRole('button', { name: 'Raise the price' }))
    expect(await screen.findByText(/no solution in 2031.*cap cap-net \(5 Mt\), 2 Mt below/)).toBeTruthy()
  })

  it('designs a price on carbon: who pays, what it brings in, who bears it, and a page of it', async () => {
    const saved: string[] = []
    await opened('design', {}, { save: ({ name }) => Promise.resolve(void saved.push(name)) })
    const pays = screen.getByRole('group', { name: 'Sectors that pay' })
    expect(within(pays).getByRole<HTMLInputElement>('checkbox', { name: /^Farming/ }).disabled).toBe(true)
    fireEvent.click(within(pays).getByRole('checkbox', { name: 'Refining' }))
    fireEvent.change(screen.getByLabelText('Collar of the trading system'), { target: { value: 'both' } })
    fireEvent.click(screen.getByRole('button', { name: 'Price carbon' }))
    expect(await screen.findByText('Revenue a year')).toBeTruthy()
    expect(screen.getByText('Burden by sector, once plants have passed theirs on')).toBeTruthy()
    expect(screen.getByText(/Burden of households by income in 2030/)).toBeTruthy()
    expect(screen.getByText(/with the collar the price stands at its floor in/)).toBeTruthy()
    const groups = screen.getByRole('table', { name: /Burden by income group/ })
    expect(within(groups).getByText('Poorer half')).toBeTruthy()
    const grounds = within(screen.getByRole('table', { name: /What the burden of households rests on/ }))
    const [, ...shares] = [...(grounds.getAllByRole('row').at(-1)?.children ?? [])].map((cell) =>
      Number(cell.textContent),
    )
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0)
    fireEvent.click(screen.getByRole('button', { name: 'Page to take along' }))
    expect(saved).toEqual(['carbon-price-net-zero.html'])
  })

  it('shows where to act: what measures abate, what a tonne costs, what is missing to the target', async () => {
    await opened('where')
    expect(screen.getByText('What may be asked')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Where does .* abate until 2030/ }))
    expect(await screen.findByText(/where to act until 2030/)).toBeTruthy()
    const missing = screen.getByText(/the target “National contribution” .30.0 Mt. is met/)
    expect(missing.tagName).toBe('LI')
    expect(screen.getByRole('heading', { name: 'Targets of sectors and gases' })).toBeTruthy()
    expect(screen.getByText(/^Ethanol.*: alone .*: Gasoline .*net imports/)).toBeTruthy()
    const costs = screen.getByRole('table', { name: 'Measures in 2030' })
    const first = () =>
      within(costs)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent)
    const asCosted = first()
    fireEvent.click(within(costs).getByRole('button', { name: /^Measure/ }))
    expect(first()).toEqual([...asCosted].sort((a, b) => a.localeCompare(b, 'en')))
    const potential = screen.getByRole('table', { name: 'Measures by sector in 2030' })
    const named = within(potential).getAllByRole('rowheader')
    expect(named[0]?.textContent).toBe('Without these policies')
    expect(named.at(-1)?.textContent).toBe('With all measures')
  })

  it('stops looking for where to act, and says why there is no answer', async () => {
    await opened('where', { potential: () => new Promise(() => undefined) })
    fireEvent.click(screen.getByRole('button', { name: 'Find where to act' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    await screen.findByRole('button', { name: 'Find where to act' })
    expect(screen.queryByRole('progressbar')).toBeNull()
    cleanup()
    const error = { kind: 'no-policy-differs', scenario: 'a', against: 'b' } as const
    await opened('where', { potential: () => Promise.resolve({ ok: false, error }) })
    fireEvent.click(screen.getByRole('button', { name: 'Find where to act' }))
    expect(await screen.findByText(/every policy at the same strength/)).toBeTruthy()
  })

  it('lets a technology off, and has it pay again', async () => {
    await opened('design')
    fireEvent.change(screen.getByLabelText('Exempt a technology'), { target: { value: 'coal-plant' } })
    const exempt = screen.getByRole('group', { name: /Exempt:/ })
    fireEvent.click(within(exempt).getByRole('button'))
    expect(screen.queryByRole('group', { name: /Exempt:/ })).toBeNull()
  })

  it('says under prescribed shares that the price moves nothing, and shows work that can be stopped', async () => {
    await opened('design')
    fireEvent.change(screen.getByLabelText('Chosen by'), { target: { value: 'prescribed' } })
    fireEvent.click(screen.getByRole('button', { name: 'Price carbon' }))
    expect(
      (await screen.findAllByText(/it moves the order in which plants run, and is otherwise only paid/)).length,
    ).toBeGreaterThan(0)
    cleanup()
    await opened('design', { pricing: () => new Promise(() => undefined) })
    fireEvent.click(screen.getByRole('button', { name: 'Price carbon' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    await screen.findByRole('button', { name: 'Price carbon' })
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})
