import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttributionMethod } from '../../model/analysis/attribution/attribution-plan.ts'
import type { PolicyEffects } from '../../model/analysis/attribution/effects-report.ts'
import { policyEffects } from '../../model/analysis/attribution/policy-effects.ts'
import { type Grouping, policyGame } from '../../model/analysis/attribution/policy-game.ts'
import type { Study } from '../../model/study/study.ts'
import { EVERY_KIND, studyWithEvery } from '../support/networks/policy-of-every-kind.ts'
import { withScenarios } from '../support/networks/with-scenario.ts'

/** A cap seeks its price anew in every run: it takes long, and no other kind differs in how it is attributed. */
const KINDS = EVERY_KIND.filter((kind) => kind !== 'emission-cap')
const study = studyWithEvery(KINDS)
/** Begins behind the horizon. */
const NEVER = 'ban'

function asked(of: Study, rule: 'prescribed' | 'logit', strengths: Readonly<Record<string, number>>): Study {
  const late = of.policies.map((policy) =>
    policy.id === NEVER ? { ...policy, start: of.country.endYear + 1, end: of.country.endYear + 9 } : policy,
  )
  return withScenarios({ ...of, policies: late }, { none: {}, all: strengths }, rule)
}

function effectsOf(of: Study, method: AttributionMethod, grouping: Grouping = 'none'): PolicyEffects {
  const game = policyGame(of, 'all', 'none', grouping)
  if (!game.ok) throw new Error(JSON.stringify(game.error))
  const steps = policyEffects(game.value, { method, pairs: 2, seed: 3 })
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) continue
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error))
    return step.value.value
  }
}

/** Greatest distance between the scenario and the sum of all parts, relative to what is summed, and where. */
function openSum({ outcomes, years }: PolicyEffects): { readonly gap: number; readonly where: string } {
  let worst = { gap: 0, where: '' }
  for (const { variable, baseline, assumptions, contributions, remainder, scenario } of outcomes) {
    for (const [t, year] of years.entries()) {
      const parts = [baseline, assumptions, ...contributions, remainder].map((values) => values[t] ?? NaN)
      const size = Math.max(1, ...parts.map(Math.abs))
      const gap = Math.abs(parts.reduce((sum, part) => sum + part, 0) - (scenario[t] ?? NaN)) / size
      if (!(gap <= worst.gap)) worst = { gap, where: `${variable} ${String(year)}` }
    }
  }
  return worst
}

const few = fc.subarray([...KINDS], { minLength: 1, maxLength: 4 })
const strength = fc.constantFrom(0.3, 0.7, 1)
const method = fc.constantFrom<AttributionMethod>('shapley', 'first-in', 'last-out')
const rule = fc.constantFrom('prescribed' as const, 'logit' as const)
const byName = (effects: PolicyEffects, name: string) => effects.players.findIndex((player) => player.name === name)

describe('effects of any few policies', () => {
  it('sum to what lies between the scenarios in every year, of every gas, pollutant, fuel and cost', () => {
    fc.assert(
      fc.property(few, strength, method, rule, (kinds, at, by, under) => {
        const effects = effectsOf(asked(study, under, Object.fromEntries(kinds.map((kind) => [kind, at]))), by)
        const { gap, where } = openSum(effects)
        expect(gap, where).toBeLessThan(1e-9)
        const told = new Set(effects.outcomes.map(({ variable }) => variable))
        for (const one of ['Emissions|Kyoto Gases', 'Emissions|CH4', 'Emissions|PM2.5', 'Cost|Resource'])
          expect(told).toContain(one)
      }),
      { numRuns: 8 },
    )
  })

  it('are nought of a policy that begins behind the horizon, alone and with any other', () => {
    fc.assert(
      fc.property(few, rule, (kinds, under) => {
        const strengths = Object.fromEntries([...kinds, NEVER].map((kind) => [kind, 1]))
        const effects = effectsOf(asked(study, under, strengths), 'shapley')
        const never = byName(effects, NEVER)
        for (const { variable, contributions, interactions } of effects.outcomes) {
          expect(contributions[never], variable).toEqual(new Float64Array(effects.years.length))
          for (const pair of interactions?.[never] ?? []) expect(pair.every((value) => value === 0)).toBe(true)
        }
      }),
      { numRuns: 3 },
    )
  })

  it('are the same whatever the order in which the study lists its policies', () => {
    const kinds = ['technology-mandate', 'carbon-tax', 'rice-practice'] as const
    const strengths = Object.fromEntries(kinds.map((kind) => [kind, 1]))
    const [one, other] = [study, { ...study, policies: study.policies.toReversed() }].map((of) =>
      effectsOf(asked(of, 'logit', strengths), 'shapley'),
    ) as [PolicyEffects, PolicyEffects]
    for (const [o, { variable, contributions }] of one.outcomes.entries()) {
      for (const kind of kinds) {
        const [here, there] = [contributions[byName(one, kind)], other.outcomes[o]?.contributions[byName(other, kind)]]
        here?.forEach((value, t) => {
          const distance = Math.abs(value - (there?.[t] ?? NaN)) / Math.max(1, Math.abs(value))
          expect(distance, variable).toBeLessThan(1e-6)
        })
      }
    }
  })

  it('of a group alone are the whole difference', () => {
    const kinds = ['technology-mandate', 'fertiliser-practice', 'phase-out'] as const
    const made = asked(study, 'prescribed', Object.fromEntries(kinds.map((kind) => [kind, 1])))
    for (const by of ['shapley', 'first-in', 'last-out'] as const) {
      const { players, outcomes } = effectsOf(made, by, new Map([['all', kinds]]))
      expect(players).toHaveLength(1)
      for (const { baseline, contributions, remainder, scenario } of outcomes) {
        expect(remainder.every((value) => value === 0)).toBe(true)
        contributions[0]?.forEach((value, t) => expect(value).toBe((scenario[t] ?? NaN) - (baseline[t] ?? NaN)))
      }
    }
  })
})
