import { describe, expect, it } from 'vitest'
import type { AttributionMethod } from '../../../model/analysis/attribution/attribution-plan.ts'
import { policyEffects } from '../../../model/analysis/attribution/policy-effects.ts'
import { policyGame } from '../../../model/analysis/attribution/policy-game.ts'
import { MOST_PLAYERS } from '../../../model/analysis/attribution/shapley.ts'
import { ruleWarnings, unweighedPolicies, unweighedPrice } from '../../../model/analysis/weighed-prices.ts'
import { shortagesOf } from '../../../model/results/shortages.ts'
import { POLICY_KINDS } from '../../../model/study/documents/policy-list.ts'
import { ruleEffect } from '../../../model/policies/rule-effect.ts'
import type { Rule, Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import type { PolicyOutline, StudyOutline } from '../../support/networks/study-outline.ts'
import { EVERY_KIND, studyWithEvery } from '../../support/networks/policy-of-every-kind.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { answersOf, drain, networkOf, scenarioOf } from '../../support/networks/run-study.ts'
import { withScenarios } from '../../support/networks/with-scenario.ts'

/** Heat from one kind of stove. */
const OUTLINE: StudyOutline = {
  years: [2020, 2026],
  sectors: ['homes'],
  commodities: {
    coal: { co2: 90, imported: true, supply: { import_price: 2 } },
    heat: { demand: { base: 10 }, gamma: 4 },
  },
  technologies: {
    stove: {
      kind: 'device',
      output: 'heat',
      sector: 'homes',
      lifetime: 2,
      input: { coal: 2 },
      stockShare: 1,
      salesShare: 1,
    },
  },
}

/** A ban closes the stove: from its end of life on nobody is warm. */
function banned(rule: Rule = 'prescribed', more: Readonly<Record<string, PolicyOutline>> = {}): Study {
  const study = buildStudy({
    ...OUTLINE,
    policies: {
      ban: { kind: 'ban', level: 1, start: 2021, technologies: ['stove'] },
      tax: { kind: 'carbon-tax', level: 0.1, start: 2021, sectors: ['homes'] },
      grant: { kind: 'capital-subsidy', level: 0.2, start: 2021, technologies: ['stove'] },
      ...more,
    },
  })
  return withScenarios(study, { none: {}, all: { ban: 1, tax: 1, grant: 1 } }, rule)
}

function effectsOf(study: Study, scenario = 'all', against = 'none', method: AttributionMethod = 'first-in') {
  const game = policyGame(study, scenario, against, 'none')
  if (!game.ok) throw new Error(JSON.stringify(game.error))
  const steps = policyEffects(game.value, { method, pairs: 1, seed: 1 })
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) continue
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error))
    return step.value.value
  }
}

describe('a shortage that a policy leaves', () => {
  it('is told of every coalition that has it, as a run of the scenario tells it', () => {
    const study = banned()
    const { short } = effectsOf(study)
    const { network, run } = answersOf(networkOf(scenarioOf(study)))
    const shortages = shortagesOf(network, run)
    expect(shortages).toMatchObject([{ kind: 'shortage', detail: { commodity: 'heat' } }])
    expect(short).toEqual([
      { members: ['policy/ban'], shortages },
      { members: ['policy/ban', 'policy/grant', 'policy/tax'], shortages },
    ])
  })
  it('is told of the scenario that is compared with, which is no coalition', () => {
    expect(effectsOf(banned(), 'none', 'all').short.at(-1)).toMatchObject({ members: null })
  })
})

describe('effects of more policies than can all be combined', () => {
  const taxed = (count: number): Study => {
    const tax = { kind: 'carbon-tax', level: 0.01, start: 2021, sectors: ['homes'] } as const
    const names = Array.from({ length: count }, (_, i) => `tax-${String(i)}`)
    const policies = Object.fromEntries(names.map((name) => [name, tax]))
    const study = buildStudy({ ...OUTLINE, policies })
    return withScenarios(study, { none: {}, all: Object.fromEntries(names.map((name) => [name, 1])) }, 'prescribed')
  }
  it('say from how many orders they are sampled, and have standard errors; those of few have neither', () => {
    const [many, few] = [MOST_PLAYERS + 1, 3].map((count) => effectsOf(taxed(count), 'all', 'none', 'shapley'))
    expect(many?.sample).toEqual({ pairs: 1, seed: 1 })
    expect(many?.outcomes.every(({ errors }) => errors !== null)).toBe(true)
    expect(few?.sample).toBeNull()
    expect(few?.outcomes.every(({ errors }) => errors === null)).toBe(true)
    expect(effectsOf(taxed(MOST_PLAYERS + 1)).sample).toBeNull()
  })
})

describe('policies that move no purchase', () => {
  it('are named under prescribed shares, by what they still move', () => {
    expect(effectsOf(banned()).unweighed).toMatchObject([
      { kind: 'policies-unweighed', file: 'scenarios/all.yaml', found: 'tax', detail: { effect: 'dispatch' } },
      { kind: 'policies-unweighed', found: 'grant', detail: { effect: 'transfers' } },
    ])
  })
  it('are none under logit, nor is a price', () => {
    expect(effectsOf(banned('logit')).unweighed).toEqual([])
    expect(unweighedPrice(networkOf(scenarioOf(banned(), { rule: 'logit' })))).toEqual([])
  })
  it('a price under prescribed shares is one, too', () => {
    expect(unweighedPrice(networkOf(scenarioOf(banned())))).toMatchObject([{ kind: 'price-unweighed' }])
  })
  it('are told of a scenario that has them in force, and of no other', () => {
    const study = banned()
    expect(ruleWarnings(networkOf(scenarioOf(study))).map(({ found }) => found)).toEqual(['tax', 'grant'])
    const off = { ban: 1, tax: 0, grant: 0 }
    expect(ruleWarnings(networkOf(scenarioOf(study, { strengths: off })))).toEqual([])
    expect(ruleWarnings(networkOf(scenarioOf(study, { rule: 'logit' })))).toEqual([])
  })
  it('a cap in force under prescribed shares is told before a run stops at it', () => {
    const cap: PolicyOutline = { kind: 'emission-cap', level: 1, start: 2021, sectors: ['homes'], gases: ['CO2'] }
    const study = banned('prescribed', { cap })
    const network = networkOf(scenarioOf(study))
    expect(ruleWarnings(network)[0]).toMatchObject({ kind: 'cap-unheld', severity: 'warning', found: 'cap' })
    expect(drain(network, network.slots.initial, createWorkspace(network))).toMatchObject({
      failure: { kind: 'cap-needs-least-cost', policy: 'cap' },
    })
    expect(ruleWarnings(networkOf(scenarioOf(study, { strengths: { cap: 0 } })))).toEqual([])
    expect(ruleWarnings(networkOf(scenarioOf(study, { rule: 'logit' })))).toEqual([])
  })
  it('are of every kind those that the window says so of', () => {
    const network = networkOf(scenarioOf(studyWithEvery(EVERY_KIND), { rule: 'prescribed' }))
    const named = unweighedPolicies(network, EVERY_KIND).flatMap(({ found }) => (found ?? '').split(', '))
    const expected = POLICY_KINDS.filter((kind) => ['dispatch', 'transfers'].includes(ruleEffect(kind, 'prescribed')))
    expect(named.sort()).toEqual([...expected].sort())
  })
})
