// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

configure({ asyncUtilTimeout: 20_000 })

const files = readStudy('mini')

async function opened(view: string) {
  window.location.hash = `effects/${view}`
  const made = await openPlace(files, Effects)
  made.conductor.chooseScenario('net-zero')
  return made
}

const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label)
/** To another view, once a field of it is there. */
async function go(view: string, label: string): Promise<void> {
  fireEvent.click(screen.getByRole('radio', { name: view }))
  await screen.findByLabelText(label)
}

function type(label: string | RegExp, text: string): void {
  fireEvent.change(field(label), { target: { value: text } })
  fireEvent.blur(field(label))
}

afterEach(cleanup)

describe('the fields of a question', () => {
  it('stand as they were set when the person comes back, and the answer below is the answer to them', async () => {
    await opened('design')
    type('Last price', '200')
    fireEvent.click(screen.getByRole('button', { name: 'Price carbon' }))
    await screen.findByText('Revenue a year')
    await go('Back from the target', 'Target')
    await go('Carbon price', 'Last price')
    expect(field('Last price').value).toBe('200')
    expect(screen.queryByText(/answer to the question before/)).toBeNull()
  })

  it('of each question are its own', async () => {
    await opened('goal')
    type('At most', '400')
    await go('What policies do', 'Policies')
    fireEvent.change(field('Policies'), { target: { value: 'kind' } })
    await go('Back from the target', 'At most')
    expect(field('At most').value).toBe('400')
    await go('What policies do', 'Policies')
    expect(field('Policies').value).toBe('kind')
  })

  it('that is wrong keeps the question from being asked, and is led to', async () => {
    const { store } = await opened('design')
    type('Last price', '-5')
    fireEvent.click(screen.getByRole('button', { name: 'Price carbon' }))
    expect(store.getState().questions.pricing.working).toBeNull()
    expect(document.activeElement).toBe(field('Last price'))
    type('Last price', '50')
    fireEvent.click(screen.getByRole('button', { name: 'Price carbon' }))
    expect(store.getState().questions.pricing.working?.request.design.path.at(-1)?.price).toBe(50)
  })

  it('leave the focus on the button that asks, while it is worked at and after', async () => {
    await opened('design')
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Price carbon' })
    button.focus()
    fireEvent.click(button)
    expect(button.disabled).toBe(false)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(document.activeElement).toBe(button)
    fireEvent.click(await screen.findByRole('button', { name: /^What would this price/ }))
    await screen.findByText('Revenue a year')
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-disabled')).toBeNull()
  })

  it('of a price begin with the rule in sight, and say where another has to stand in', async () => {
    const { conductor } = await opened('design')
    act(() => conductor.choose({ rule: 'least-cost' }))
    expect(field('Chosen by').value).toBe('least-cost')
    expect(screen.queryByText(/Not the rule above/)).toBeNull()
    act(() => conductor.choose({ rule: 'prescribed' }))
    expect(field('Chosen by').value).toBe('logit')
    expect(screen.getByText(/Not the rule above/)).toBeTruthy()
  })

  it('are as at the beginning in another study', async () => {
    const { conductor } = await opened('goal')
    type('At most', '400')
    await conductor.openStudy({ study: 'again', name: 'again', files, problems: [] })
    cleanup()
    await opened('goal')
    expect(field('At most').value).toBe('0')
  })
})
