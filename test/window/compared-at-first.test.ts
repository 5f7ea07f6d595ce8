import { describe, expect, it } from 'vitest'
import type { ScenarioOutline, StudyOutline } from '#worker'
import { comparedAtFirst } from '../../renderer/state/compared-at-first.ts'

const SCENARIOS: readonly (readonly [string, string | null, ScenarioOutline['measures']])[] = [
  ['cheapest', 'current', null],
  ['current', 'without', 'with'],
  ['delayed', 'net-zero', null],
  ['frozen', null, 'none'],
  ['net-zero', 'planned', null],
  ['planned', 'current', 'with-additional'],
  ['variant', 'net-zero', null],
  ['without', 'frozen', 'none'],
]
const outline = {
  scenarios: SCENARIOS.map(([id, parent, measures]) => ({ id, parent, measures, label: { en: id, ja: id } })),
} as unknown as StudyOutline

describe('scenarios that are compared at first', () => {
  it('are the open one, its baseline, with and with additional measures, net zero, then others, in the order of the study', () => {
    expect(comparedAtFirst(outline, 'current')).toEqual([
      'cheapest',
      'current',
      'delayed',
      'net-zero',
      'planned',
      'without',
    ])
  })

  it('have the open one with them, whatever it is', () => {
    expect(comparedAtFirst(outline, 'variant')).toEqual([
      'cheapest',
      'current',
      'net-zero',
      'planned',
      'variant',
      'without',
    ])
  })

  it('are all there are of a small study', () => {
    const few = { scenarios: outline.scenarios.slice(0, 3) } as unknown as StudyOutline
    expect(comparedAtFirst(few, null)).toEqual(['cheapest', 'current', 'delayed'])
  })
})
