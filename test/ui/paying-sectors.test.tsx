// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { PricingDesign } from '#model'
import { windowText } from '#messages'
import { failureSentences } from '../../renderer/features/effects/failure-sentences.ts'
import { PayingSectors } from '../../renderer/features/effects/PayingSectors.tsx'
import { LanguageProvider } from '../../renderer/ui/language/LanguageProvider.tsx'

afterEach(cleanup)

const sector = (id: string, en: string) => ({ id, label: { en, ja: '' }, category: '', iamc: en })
const technology = (id: string, of: string) => ({
  id,
  label: { en: id, ja: '' },
  kind: 'device' as const,
  sector: of,
  output: 'steel',
})

const OUTLINE = {
  sectors: [sector('power', 'Power'), sector('steel', 'Steel'), sector('waste', 'Waste')],
  technologies: [technology('coal-plant', 'power'), technology('blast-furnace', 'steel')],
}

const DESIGN: PricingDesign = {
  path: [{ year: 2026, price: 5 }],
  sectors: [],
  gases: [],
  exempt: [],
  offsetLimit: 0,
  recycling: 'lump-sum',
  collar: null,
}

function Form({ from }: { readonly from: PricingDesign }) {
  const [design, setDesign] = useState(from)
  return (
    <LanguageProvider language="en">
      <PayingSectors outline={OUTLINE} design={design} onChange={setDesign} />
      <output>{design.sectors.join(' ') || 'all'}</output>
    </LanguageProvider>
  )
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })

describe('the sectors that pay a price on carbon', () => {
  test('a sector without a technology is not offered as one that pays, and the form says why', () => {
    render(<Form from={DESIGN} />)
    expect([box(/Waste/).checked, box(/Waste/).disabled]).toEqual([false, true])
    expect(screen.getByRole('checkbox', { name: 'Waste (no price reaches it)' })).toBeDefined()
    expect([box(/Power/).disabled, box(/Steel/).disabled]).toEqual([false, false])
    expect(screen.getByText(/other sources that no technology makes stay outside/)).toBeDefined()
  })

  test('the last that pays cannot be let off, and the form says so; with every other back, all pay', () => {
    render(<Form from={DESIGN} />)
    expect(screen.queryByText(/At least one sector pays/)).toBeNull()
    fireEvent.click(box(/Power/))
    expect(screen.getByRole('status').textContent).toBe('steel')
    expect(box(/Steel/).disabled).toBe(true)
    expect(screen.getByText(/At least one sector pays/)).toBeDefined()
    fireEvent.click(box(/Power/))
    expect(screen.getByRole('status').textContent).toBe('all')
  })
})

describe('a price that cannot be', () => {
  test('is told each of its faults, and no other', () => {
    const told = (...problems: NonNullable<Parameters<typeof failureSentences>[0]['problems']>) =>
      failureSentences({ kind: 'design-wrong', problems }, 'Current policies', windowText('en').effects, 'en')
    const nobody = told({ kind: 'nothing-covered' })
    const early = told({ kind: 'price-year', found: 2020, first: 2025, last: 2050 })
    expect([nobody.length, early.length]).toEqual([1, 1])
    expect(nobody[0]).toMatch(/Nobody is left to pay/)
    expect(early[0]).toMatch(/a point in 2020.*from 2025/)
    expect(told({ kind: 'nothing-covered' }, { kind: 'price-year', found: 2020, first: 2025, last: 2050 })).toEqual([
      ...nobody,
      ...early,
    ])
  })
})
