import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { ruleEffect } from '../../../model/policies/rule-effect.ts'
import { policyConflicts } from '../../../model/results/policy-conflicts.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { drain, networkOf, scenarioOf } from '../../support/networks/run-study.ts'
import type { PolicyOutline, StudyOutline } from '../../support/networks/study-outline.ts'

/** Heat from a boiler, a stove or a pump. */
function town(policies: Readonly<Record<string, PolicyOutline>>): StudyOutline {
  const device = { kind: 'device' as const, output: 'heat', lifetime: 10, capitalCost: 10 }
  return {
    years: [2020, 2030],
    sectors: ['homes'],
    commodities: {
      gas: { imported: true, co2: 56, supply: { import_price: 8 } },
      wood: { imported: true, carbon: 'biogenic', co2: 112, supply: { import_price: 12 } },
      straw: { imported: true, carbon: 'biogenic', co2: 100, supply: { import_price: 9 } },
      current: { imported: true, supply: { import_price: 25 } },
      heat: { demand: { base: 100 }, gamma: 4 },
    },
    technologies: {
      boiler: { ...device, input: { gas: 1.1 }, stockShare: 0.4, salesShare: 0.4 },
      stove: { ...device, input: { wood: 1.4 }, stockShare: 0.3, salesShare: 0.3 },
      pump: { ...device, input: { current: 0.3 }, stockShare: 0.3, salesShare: 0.3 },
    },
    policies,
  }
}

/** Conflicts of a run, with the lever of one policy moved. */
function conflictsOf(policies: Readonly<Record<string, PolicyOutline>>, moved = '', strength = 1) {
  const network = networkOf(scenarioOf(buildStudy(town(policies)), { rule: 'logit' }))
  const workspace = createWorkspace(network)
  const slots = network.slots.initial.slice()
  const lever = network.policies.find(({ policy }) => policy.id === moved)
  if (lever !== undefined) slots[lever.strength] = strength
  const outcome = drain(network, slots, workspace)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return policyConflicts(network, workspace.run, slots)
}

describe('policies that cannot both have their way in a run', () => {
  it('are those that the files show, in the years in which both hold', () => {
    const conflicts = conflictsOf({
      a: { kind: 'phase-out', level: 0.2, technologies: ['boiler', 'stove'], start: 2022 },
      b: { kind: 'phase-out', level: 0.5, technologies: ['boiler'], start: 2025 },
      c: { kind: 'phase-out', level: 0.5, technologies: ['pump'], start: 2022 },
    })
    expect(conflicts).toEqual([
      {
        kind: 'phase-outs',
        policies: ['a', 'b'],
        technologies: ['boiler'],
        commodity: null,
        from: 2025,
        to: 2030,
        asked: 0.5,
        room: 0.5,
      },
    ])
  })

  it('are as the levers stand, whatever the files say', () => {
    const mandate = (technology: string): PolicyOutline => {
      return { kind: 'technology-mandate', level: 0.6, technologies: [technology], start: 2022 }
    }
    const policies = { a: mandate('pump'), b: mandate('stove') }
    expect(conflictsOf(policies)).toMatchObject([{ kind: 'shares-of-sales', policies: ['a', 'b'], commodity: 'heat' }])
    expect(conflictsOf(policies, 'b', 0.6)).toEqual([])
  })
})

describe('through which rules an instrument acts', () => {
  it('a price moves plants alone where shares are prescribed, a cap is refused, a ban and a mandate hold under every rule', () => {
    expect(ruleEffect('carbon-tax', 'prescribed')).toBe('dispatch')
    expect(ruleEffect('capital-subsidy', 'prescribed')).toBe('transfers')
    expect(ruleEffect('technology-mandate', 'prescribed')).toBe('quantities')
    expect(ruleEffect('emission-cap', 'prescribed')).toBe('refused')
    for (const rule of ['prescribed', 'logit', 'least-cost', 'foresight'] as const)
      expect(ruleEffect('ban', rule)).toBe('quantities')
    for (const rule of ['logit', 'least-cost', 'foresight'] as const)
      expect(ruleEffect('carbon-tax', rule)).toBe('quantities')
  })

  it('a mandate does move prescribed sales, as is said of it, and a subsidy does not', () => {
    const sold = (policies: Readonly<Record<string, PolicyOutline>>) => {
      const network = networkOf(scenarioOf(buildStudy(town(policies)), { rule: 'prescribed' }))
      const workspace = createWorkspace(network)
      expect(drain(network, network.slots.initial, workspace).ok).toBe(true)
      return Array.from(workspace.run.salesShare)
    }
    const none = sold({})
    expect(sold({ m: { kind: 'technology-mandate', level: 0.7, technologies: ['pump'] } })).not.toEqual(none)
    expect(sold({ s: { kind: 'capital-subsidy', level: 0.7, technologies: ['pump'] } })).toEqual(none)
  })
})
