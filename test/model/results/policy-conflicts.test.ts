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

function conflictsOf(policies: Readonly<Record<string, PolicyOutline>>) {
  const network = networkOf(scenarioOf(buildStudy(town(policies)), { rule: 'logit' }))
  const workspace = createWorkspace(network)
  const outcome = drain(network, network.slots.initial, workspace)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return policyConflicts(network, workspace.run, network.slots.initial)
}

describe('policies that cannot both have their way', () => {
  it('are two phase-outs of one technology, in the years in which both hold', () => {
    const conflicts = conflictsOf({
      a: { kind: 'phase-out', level: 0.2, technologies: ['boiler', 'stove'], start: 2022 },
      b: { kind: 'phase-out', level: 0.5, technologies: ['boiler'], start: 2025 },
      c: { kind: 'phase-out', level: 0.5, technologies: ['pump'], start: 2022 },
    })
    expect(conflicts).toEqual([{ kind: 'same-phase-out', policies: ['a', 'b'], of: ['boiler'], from: 2025, to: 2030 }])
  })

  it('are a mandate and a ban that closes all that it asks for, and not one that leaves something', () => {
    const mandate = { kind: 'technology-mandate' as const, level: 0.3, start: 2022 }
    const ban = { kind: 'ban' as const, level: 1, technologies: ['pump'], start: 2026 }
    expect(conflictsOf({ ban, asked: { ...mandate, technologies: ['pump'] } })).toEqual([
      { kind: 'closed-to-build', policies: ['asked', 'ban'], of: ['pump'], from: 2026, to: 2030 },
    ])
    expect(conflictsOf({ ban, asked: { ...mandate, technologies: ['pump', 'stove'] } })).toEqual([])
    expect(conflictsOf({ ban: { ...ban, level: 0.5 }, asked: { ...mandate, technologies: ['pump'] } })).toEqual([])
  })

  it('are shares of one thing that together are more than all of it', () => {
    const mandate = (technology: string, level: number): PolicyOutline => {
      return { kind: 'technology-mandate', level, technologies: [technology], start: 2022 }
    }
    expect(conflictsOf({ a: mandate('pump', 0.6), b: mandate('stove', 0.5) })).toEqual([
      { kind: 'shares-above-one', policies: ['a', 'b'], of: ['heat'], from: 2022, to: 2030 },
    ])
    expect(conflictsOf({ a: mandate('pump', 0.6), b: mandate('stove', 0.4) })).toEqual([])
    // The same technology twice: the higher holds, and nothing is too much.
    expect(conflictsOf({ a: mandate('pump', 0.6), b: mandate('pump', 0.5) })).toEqual([])
    const blend = (by: string, level: number): PolicyOutline => {
      return { kind: 'blending-mandate', level, commodities: ['gas'], by, start: 2022 }
    }
    expect(conflictsOf({ a: blend('wood', 0.7), b: blend('straw', 0.6) })).toMatchObject([
      { kind: 'shares-above-one', policies: ['a', 'b'], of: ['gas'] },
    ])
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
