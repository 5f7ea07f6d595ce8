import { describe, expect, it } from 'vitest'
import { differenceSpec } from '../../renderer/features/compare/compared-spec.ts'

const years = [2020, 2030]
const spec = {
  title: 'Emissions',
  unit: 'Mt',
  source: 'Shirube',
  scenarios: [
    { label: 'A', years, values: [10, 7] },
    { label: 'B', years, values: [10, 12] },
  ],
}
const words = { title: 'Emissions, difference from B', unit: 'Mt' }

describe('a chart of differences', () => {
  it('has each scenario less the reference, year by year, and not the reference itself', () => {
    const { title, scenarios } = differenceSpec(spec, 1, words)
    expect(title).toBe('Emissions, difference from B')
    expect(scenarios.map(({ label, values }) => [label, [...Array.from(values)]])).toEqual([['A', [0, -5]]])
  })

  it('shows no values as if they were differences while the reference is still being calculated', () => {
    expect(differenceSpec(spec, -1, words)).toMatchObject({ title: words.title, scenarios: [] })
  })
})
