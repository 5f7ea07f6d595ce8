import { describe, expect, it } from 'vitest'
import type { AttributionMethod } from '../../../model/analysis/attribution/attribution-plan.ts'
import { policyEffects } from '../../../model/analysis/attribution/policy-effects.ts'
import { policyGame } from '../../../model/analysis/attribution/policy-game.ts'
import type { Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import type { PolicyOutline } from '../../support/networks/study-outline.ts'
import { withScenarios } from '../../support/networks/with-scenario.ts'

/** Power from coal or wind, as a service whose makers compete, and heat from coal. */
function study(policies: Readonly<Record<string, PolicyOutline>>, heat = 20): Study {
  const outline = buildStudy({
    years: [2020, 2040],
    sectors: ['homes', 'power'],
    commodities: {
      coal: { co2: 90, imported: true, supply: { import_price: 2 } },
      power: { demand: { base: 10 }, gamma: 8 },
      heat: { demand: { base: heat } },
    },
    technologies: {
      stove: { kind: 'device', output: 'heat', sector: 'homes', lifetime: 1, input: { coal: 2 }, stockShare: 1 },
      coal: {
        kind: 'device',
        output: 'power',
        sector: 'power',
        lifetime: 10,
        capitalCost: 10,
        input: { coal: 3 },
        stockShare: 0.99,
        salesShare: 0.99,
      },
      wind: {
        kind: 'device',
        output: 'power',
        sector: 'power',
        lifetime: 20,
        capitalCost: 200,
        stockShare: 0.01,
        salesShare: 0.01,
      },
    },
    removals: [
      {
        removal: 'capture',
        technology: 'coal',
        removes: { CO2: 0.9 },
        parameters: { penetration: 0, energy_penalty: 0, capital_cost: 0 },
      },
    ],
    policies,
  })
  return withScenarios(
    outline,
    { none: {}, all: Object.fromEntries(Object.keys(policies).map((id) => [id, 1])) },
    'logit',
  )
}

/** Mt CO2 in the last year: before, by policy, what is given to none, after. */
function effectsOf(made: Study, method: AttributionMethod = 'shapley') {
  const game = policyGame(made, 'all', 'none', 'none')
  if (!game.ok) throw new Error(JSON.stringify(game.error))
  const steps = policyEffects(game.value, { method, pairs: 2, seed: 1 })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error))
    const { outcomes, players } = step.value.value
    const co2 = outcomes.find(({ variable }) => variable === 'Emissions|CO2')
    const at = (values: Float64Array | undefined): number => values?.at(-1) ?? NaN
    return {
      before: at(co2?.baseline),
      after: at(co2?.scenario),
      none: at(co2?.remainder),
      interaction: (i: number, j: number) => at(co2?.interactions?.[i]?.[j]),
      of: (id: string) => at(co2?.contributions[players.findIndex((player) => player.name === id)]),
    }
  }
}

const ban: PolicyOutline = { kind: 'ban', level: 1, start: 2021, technologies: ['coal'] }
const exit: PolicyOutline = { kind: 'phase-out', level: 1, start: 2031, technologies: ['coal'] }
const tax = (level: number): PolicyOutline => ({ kind: 'carbon-tax', level, start: 2021, sectors: ['power'] })
const capture = (level: number): PolicyOutline => ({
  kind: 'pollution-control',
  level,
  start: 2021,
  removals: ['capture'],
})

describe('two overlapping policies', () => {
  // Either alone empties the coal plants by 2040: their life is ten years.
  const made = study({ ban, exit })
  it('are both shown as nought by last-out, and the whole is given to none', () => {
    const last = effectsOf(made, 'last-out')
    expect([last.of('ban'), last.of('exit')]).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)])
    expect(last.none).toBeCloseTo(last.after - last.before, 9)
    expect(last.before - last.after).toBeGreaterThan(1)
  })
  it('halve it by Shapley values, and are seen to compete', () => {
    const found = effectsOf(made)
    const half = (found.after - found.before) / 2
    expect([found.of('ban'), found.of('exit')]).toEqual([expect.closeTo(half, 9), expect.closeTo(half, 9)])
    expect(found.none).toBeCloseTo(0, 9)
    expect(found.interaction(0, 1)).toBeCloseTo(-2 * half, 9)
  })
})

describe('a high carbon tax beside a clean-power programme', () => {
  const made = study({
    tax: tax(1),
    wind: { kind: 'technology-mandate', level: 0.95, start: 2021, technologies: ['wind'] },
  })
  it('swallows the programme where the tax comes first and the programme last', () => {
    expect(Math.abs(effectsOf(made, 'last-out').of('wind'))).toBeLessThan(0.05)
    expect(effectsOf(made, 'first-in').of('wind')).toBeLessThan(-1)
  })
  it('leaves each its part by Shapley values', () => {
    const found = effectsOf(made)
    expect(found.of('wind')).toBeLessThan(-0.5)
    expect(found.of('tax')).toBeLessThan(-0.5)
    expect(found.of('wind') + found.of('tax')).toBeCloseTo(found.after - found.before, 9)
  })
})

describe('a tiny setting of capture beside a ban', () => {
  it('takes no credit for what the ban does: at most what it captures alone', () => {
    const made = study({ ban, capture: capture(0.01) })
    const found = effectsOf(made)
    const alone = effectsOf(made, 'first-in').of('capture')
    expect(alone).toBeCloseTo(-0.01 * 0.9 * 0.99 * 2.7, 3)
    expect(Math.abs(found.of('capture'))).toBeLessThanOrEqual(Math.abs(alone))
    expect(found.of('ban') / (found.after - found.before)).toBeGreaterThan(0.99)
  })
  it('and grows with the setting, without a jump', () => {
    const parts = [0, 0.01, 0.02].map((level) => effectsOf(study({ ban, capture: capture(level) })).of('capture'))
    expect(parts[0]).toBeCloseTo(0, 9)
    expect((parts[2] ?? NaN) / (parts[1] ?? NaN)).toBeCloseTo(2, 1)
  })
})

describe('an assumption that changes', () => {
  it('moves the baseline too: effects are of the new study, not the new scenario against the old baseline', () => {
    const before = effectsOf(study({ ban }))
    // 10 PJ more heat: 10 x 2 x 90 kt that no policy touches.
    const after = effectsOf(study({ ban }, 30))
    expect(after.before - before.before).toBeCloseTo(1.8, 9)
    expect(after.of('ban')).toBeCloseTo(before.of('ban'), 9)
  })
})
