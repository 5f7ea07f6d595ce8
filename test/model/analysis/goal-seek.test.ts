import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capProblem, seekCap } from '../../../model/analysis/goal-seek/cap-goal.ts'
import { goalProblem, type GoalQuestion } from '../../../model/analysis/goal-seek/goal-problem.ts'
import { seekGoal } from '../../../model/analysis/goal-seek/seek-goal.ts'
import { seek } from '../../../model/analysis/goal-seek/seek.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { valuesOf } from '../../../model/results/variable-registry.ts'
import type { Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { drain } from '../../support/networks/run-study.ts'
import { vietNamStudy } from '../../support/networks/viet-nam-network.ts'
import { withScenarios } from '../../support/networks/with-scenario.ts'
import { solver } from '../../support/least-cost/solver.ts'

function last<Step, Answer>(steps: Generator<Step, Answer>): Answer {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** A search where all is linear: `costs . x` at least, `gains_i . x >= wanted_i`. */
function linear(costs: readonly number[], gains: readonly (readonly number[])[], wanted: readonly number[]) {
  const dot = (a: readonly number[], b: Float64Array) => a.reduce((sum, value, j) => sum + value * (b[j] ?? NaN), 0)
  return last(
    seek({
      start: new Float64Array(costs.length),
      evaluate: (point) => ({
        objective: dot(costs, point),
        shortfalls: Float64Array.from(gains, (gain, i) => (wanted[i] ?? NaN) - dot(gain, point)),
      }),
      aim: (point, slope, radius) => point.map((value, j) => value - 10 * radius * (slope[j] ?? NaN)),
    }),
  )
}

describe('a search of which the answer is known', () => {
  it('takes the cheapest lever to its bound first: x + 3 y least with x + 2 y >= 1.5 is (1, 0.25)', () => {
    const found = linear([1, 3], [[1, 2]], [1.5])
    expect(found).toMatchObject({ isMet: true })
    expect(found?.point[0]).toBeCloseTo(1, 3)
    expect(found?.point[1]).toBeCloseTo(0.25, 3)
  })
  it('out of reach, goes to the bounds and names them, not what does not help', () => {
    const found = linear([1, 1, 1], [[1, 2, 0]], [4])
    expect(found).toMatchObject({
      isMet: false,
      pushed: [
        { lever: 0, bound: 'upper' },
        { lever: 1, bound: 'upper' },
      ],
    })
    expect(found?.pushed.map(({ worth }) => worth)).toEqual([expect.closeTo(1, 9), expect.closeTo(2, 9)])
  })
  it('out of reach, looks between the ends too: the nearest lies behind a rise on either side', () => {
    const valley = (x: number): number => (Math.abs(x - 0.5) < 0.2 ? 0.2 + Math.abs(x - 0.5) : 0.5 + x * (1 - x))
    const found = last(
      seek({
        start: new Float64Array(1),
        evaluate: ([x = Number.NaN]) => ({ objective: x, shortfalls: Float64Array.of(valley(x)) }),
        aim: (point) => point,
      }),
    )
    expect(found).toMatchObject({ isMet: false, pushed: [] })
    expect(found?.point[0]).toBe(0.5)
  })
  it('meets whatever can be met', () => {
    const gain = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    const costs = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(costs, gain, gain, fc.double({ min: 0, max: 0.95, noNaN: true }), (cost, one, other, share) => {
        const wanted = [one, other].map((gains) => share * gains.reduce((sum, value) => sum + value, 0))
        const found = linear(cost, [one, other], wanted)
        expect(found?.isMet).toBe(true)
      }),
    )
  })
})

/** Two activities that emit 100 and 50 kt of CO2 a year, and a policy against each; and a fuel that takes the place of another. */
function twoPolicies(): Study {
  const study = buildStudy({
    years: [2020, 2030],
    sectors: ['all'],
    commodities: {
      coal: { co2: 90, imported: true, supply: { import_price: 2 } },
      gas: { co2: 50, imported: true, supply: { import_price: 4 } },
      heat: { demand: { base: 10 }, gamma: 4 },
    },
    technologies: {
      'coal-boiler': {
        kind: 'device',
        output: 'heat',
        lifetime: 5,
        capitalCost: 10,
        input: { coal: 1 },
        salesShare: { 2020: 0.9 },
        stockShare: { 2020: 0.9 },
      },
      'gas-boiler': {
        kind: 'device',
        output: 'heat',
        lifetime: 5,
        capitalCost: 10,
        input: { gas: 1 },
        salesShare: { 2020: 0.1 },
        stockShare: { 2020: 0.1 },
      },
    },
    activities: {
      kilns: { level: 1, factors: { CO2: 100 } },
      soils: { level: 1, factors: { CO2: 50 } },
    },
    policies: {
      'kilns-less': { kind: 'process-abatement', level: 1, activities: ['kilns'], start: 2021 },
      'soils-less': { kind: 'process-abatement', level: 1, activities: ['soils'], start: 2021 },
    },
  })
  return withScenarios(study, { now: {} })
}

const asked = (targets: readonly string[], more: Partial<GoalQuestion> = {}): GoalQuestion => ({
  scenario: 'now',
  targets,
  by: 'strengths',
  least: 'change',
  levers: null,
  mostPrice: 1000,
  ...more,
})

function answer(study: Study, question: GoalQuestion, rule: 'prescribed' | 'logit' = 'prescribed') {
  const problem = goalProblem(study, question, { rule })
  if (!problem.ok) throw new Error(JSON.stringify(problem.error))
  const found = last(seekGoal(problem.value))
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return { ...found.value, network: problem.value.network, problem: problem.value }
}

describe('strengths', () => {
  const total = 'Emissions|CO2'
  const study = twoPolicies()
  // 10 PJ of heat: 9 of coal and 1 of gas, 860 kt.
  const before = 0.86 + 0.15
  it('least change: 75 kt less of 100 x + 50 y is x = 0.6, y = 0.3', () => {
    const { isMet, levers, targets } = answer(study, asked([`${total}=${before - 0.075}@2030`]))
    expect(isMet).toBe(true)
    expect(targets[0]?.after.value).toBeLessThanOrEqual(before - 0.075)
    expect(levers.map(({ after }) => after)).toEqual([expect.closeTo(60, 0), expect.closeTo(30, 0)])
  })
  it('the search begins from levers that were moved: what they give is before, and a target they meet moves nothing', () => {
    const moved = { 'strength/kilns-less': 0.5 }
    const problem = goalProblem(study, asked([`${total}=${before - 0.04}@2030`]), { rule: 'prescribed' }, moved)
    if (!problem.ok) throw new Error(problem.error.kind)
    const found = last(seekGoal(problem.value))
    if (!found.ok) throw new Error(found.error.kind)
    expect(found.value.targets[0]?.before.value).toBeCloseTo(before - 0.05, 9)
    expect(found.value.levers.find(({ id }) => id === 'kilns-less')).toMatchObject({ before: 50, after: 50 })
  })
  it('of a target that is met already nothing moves', () => {
    const { isMet, levers } = answer(study, asked([`${total}=5@2030`]))
    expect(isMet).toBe(true)
    expect(levers.every(({ before: from, after }) => from === after)).toBe(true)
  })
  it('a budget counts every year of it: 0.05 Mt a year over ten years', () => {
    const { isMet, targets } = answer(study, asked([`${total}=${10 * before - 0.5}@2021-2030`]))
    expect(isMet).toBe(true)
    expect(targets[0]?.after.value).toBeCloseTo(10 * before - 0.5, 2)
  })
  it('out of reach: how close it gets, and at which bounds', () => {
    const { isMet, targets, levers } = answer(study, asked([`${total}=0.5@2030`]))
    expect(isMet).toBe(false)
    expect(targets[0]).toMatchObject({ isMet: false, after: { value: expect.closeTo(0.86, 9) as number } })
    expect(levers).toMatchObject([{ bound: 'upper' }, { bound: 'upper' }])
    expect(levers[0]?.worth).toBeGreaterThan(levers[1]?.worth ?? NaN)
  })
  it('only the levers that were named move', () => {
    const { levers } = answer(study, asked([`${total}=${before - 0.02}@2030`], { levers: ['soils-less'] }))
    expect(levers).toMatchObject([{ id: 'soils-less', after: expect.closeTo(40, 0) as number }])
  })
})

describe('a price', () => {
  it('is found under logit, where it moves what is bought', () => {
    const before = answer(twoPolicies(), asked(['net=9@2030'], { by: 'price' }), 'logit')
    const found = answer(twoPolicies(), asked(['net=0.8@2030'], { by: 'price' }), 'logit')
    expect(before.levers).toMatchObject([{ id: '2030', after: 0 }])
    expect(found.isMet).toBe(true)
    expect(found.targets[0]?.after.value).toBeCloseTo(0.8, 3)
    expect(found.levers[0]?.after).toBeGreaterThan(1)
  })
  it('is refused where shares are given, and no one chooses', () => {
    expect(goalProblem(twoPolicies(), asked(['net=0.8@2030'], { by: 'price' }))).toEqual({
      ok: false,
      error: { kind: 'price-moves-nothing', rule: 'prescribed' },
    })
  })
})

describe('ceilings', () => {
  it('are refused where the rule cannot hold them, and where a target is no ceiling of a year', () => {
    expect(capProblem(twoPolicies(), 'now', ['net=0.8@2030'])).toMatchObject({
      error: { kind: 'cap-holds-nothing', rule: 'prescribed' },
    })
    const options = { rule: 'least-cost' } as const
    for (const text of ['net=9@2021-2030', 'peak@2025', 'Emissions|CO2=1@2030']) {
      expect(capProblem(twoPolicies(), 'now', [text], options)).toMatchObject({
        error: { kind: 'cap-cannot-hold', found: text },
      })
    }
  })
  it('are met by a price under the logit, to 0.1 %', () => {
    const problem = capProblem(vietNamStudy(), 'current-policies', ['net=550@2050'])
    if (!problem.ok) throw new Error(JSON.stringify(problem.error))
    const found = last(seekCap(problem.value, null))
    if (!found.ok) throw new Error(JSON.stringify(found.error))
    const { isMet, targets, prices } = found.value
    expect(isMet).toBe(true)
    expect(targets[0]?.after.value).toBeLessThanOrEqual(550 * 1.001)
    expect(prices[0]?.price).toBeGreaterThan(20)
    expect(found.value).toMatchObject({ reached: 1, prices: [{ isHighest: false }] })
  }, 60_000)
  it('out of reach of any price, say that it is the highest, and how far emissions go', () => {
    const problem = capProblem(vietNamStudy(), 'current-policies', ['net=500@2030', 'net=0@2050'])
    if (!problem.ok) throw new Error(JSON.stringify(problem.error))
    const found = last(seekCap(problem.value, null))
    if (!found.ok) throw new Error(JSON.stringify(found.error))
    const { isMet, targets, prices, reached } = found.value
    expect(isMet).toBe(false)
    expect(targets.map((target) => target.isMet)).toEqual([true, false])
    expect(prices.map(({ isHighest }) => isHighest)).toEqual([false, true])
    const { before, after } = targets[1]!
    expect(reached).toBeCloseTo(1 - after.value / before.value, 9)
    expect(reached).toBeLessThan(1)
  }, 60_000)
  it('are met at least cost with the price they imply, and where they cannot be, told how far a run goes', () => {
    const at = (most: number) => {
      const problem = capProblem(twoPolicies(), 'now', [`net=${most}@2030`], { rule: 'least-cost' })
      if (!problem.ok) throw new Error(JSON.stringify(problem.error))
      const found = last(seekCap(problem.value, solver))
      if (!found.ok) throw new Error(JSON.stringify(found.error))
      return found.value
    }
    // All coal is 0.9 + 0.15, all gas 0.5 + 0.15 Mt; a PJ of gas costs 2 million more and saves 40 kt: 50 USD/t.
    const met = at(0.8)
    expect(met).toMatchObject({ isMet: true, reached: 1, stopped: null })
    expect(met.prices[0]?.price).toBeCloseTo(50, 6)
    const missed = at(0.5)
    expect(missed).toMatchObject({ isMet: false, stopped: { kind: 'infeasible' } })
    expect(missed.reached).toBeGreaterThan(0.6)
    expect(missed.reached).toBeLessThan(1)
  })
})

describe('a target that cannot be understood', () => {
  const problemOf = (text: string, more: Partial<GoalQuestion> = {}) => goalProblem(twoPolicies(), asked([text], more))
  it.each([
    ['net<0', 'target-form'],
    ['steel=4@2030', 'target-unknown'],
    ['net=0@2031', 'target-year'],
    ['net=0@2030-2025', 'target-year'],
    ['peak@2030', 'target-year'],
  ])('%s', (text, kind) =>
    expect(problemOf(text)).toMatchObject({ error: { kind, found: expect.any(String) as string } }),
  )
  it('is told apart from a lever that is none, and from what is said twice', () => {
    expect(problemOf('net=0@2030', { levers: ['wind'] })).toMatchObject({
      error: { kind: 'lever-unknown', found: 'wind' },
    })
    expect(goalProblem(twoPolicies(), asked(['net=0@2030', 'net=0@2030']))).toMatchObject({
      error: { kind: 'target-twice' },
    })
  })
})

describe('Viet Nam', () => {
  const study = vietNamStudy()
  const levers = [
    'carbon-price-high',
    'industrial-coal-exit',
    'cement-capture',
    'power-capture',
    'steel-capture',
    'low-clinker',
  ]
  const question = (targets: readonly string[]) => asked(targets, { scenario: 'planned-policies', levers })
  it('strengths that were found, run afresh, meet each of several targets to 0.1 %', () => {
    const {
      levers: found,
      targets,
      network,
      problem,
    } = answer(study, question(['net=250@2050', 'ndc-unconditional-2030', 'net=10500@2025-2050', 'peak@2030']), 'logit')
    const slots = Float64Array.from(network.slots.initial)
    for (const [j, { slot }] of problem.levers.entries()) slots[slot] = (found[j]?.after ?? NaN) / 100
    const outcome = drain(network, slots, createWorkspace(network))
    if (!outcome.ok) throw new Error('The run stopped')
    const net = valuesOf(network, outcome.run, 'Emissions|Kyoto Gases')
    expect(Math.abs((net[2050 - 2018] ?? NaN) / 250 - 1)).toBeLessThan(1e-3)
    expect(targets.map(({ isMet }) => isMet)).toEqual([true, true, true, true])
  })
})
