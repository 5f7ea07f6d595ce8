// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Tour } from '../../renderer/features/frame/Tour.tsx'
import { TOUR, type TourState } from '../../renderer/features/frame/tour-steps.ts'

afterEach(cleanup)

function Toured({ onStep }: { onStep: (next: TourState) => void }) {
  const [at, setAt] = useState<TourState>('offered')
  return (
    <Tour
      at={at}
      onStep={(next) => {
        onStep(next)
        setAt(next)
      }}
    />
  )
}

describe('the tour', () => {
  test('is offered without taking the focus, and goes away when declined', () => {
    const onStep = vi.fn()
    render(<Toured onStep={onStep} />)
    expect(document.activeElement).toBe(document.body)
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(onStep).toHaveBeenCalledWith('closed')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('goes through five steps by the keyboard, back too, and ends after the last', () => {
    const onStep = vi.fn()
    render(<Toured onStep={onStep} />)
    fireEvent.click(screen.getByRole('button', { name: 'Take the tour' }))
    const card = screen.getByRole('dialog')
    expect(document.activeElement).toBe(card)
    const keys = ['ArrowRight', 'ArrowLeft', ...TOUR.map(() => 'ArrowRight')]
    for (const key of keys) fireEvent.keyDown(card, { key })
    expect(onStep.mock.calls.flat()).toEqual([0, 1, 0, 1, 2, 3, 4, 'closed'])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('ends with Escape at any step', () => {
    const onStep = vi.fn()
    render(<Toured onStep={onStep} />)
    fireEvent.click(screen.getByRole('button', { name: 'Take the tour' }))
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    expect(onStep).toHaveBeenLastCalledWith('closed')
  })
})
