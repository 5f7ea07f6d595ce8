import { describe, expect, it } from 'vitest'
import { compileNetwork, createWorkspace, planNetwork, type ResolvedScenario } from '#model'
import { atSocialRate } from '../../../model/analysis/lock-in/at-social-rate.ts'
import type { ChoiceAccount } from '../../../model/analysis/lock-in/choice-account.ts'
import { accountOfPlan } from '../../../model/analysis/lock-in/plan-account.ts'
import { accountOfRun } from '../../../model/analysis/lock-in/run-account.ts'
import { solver } from '../../support/least-cost/solver.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { drain, scenarioOf } from '../../support/networks/run-study.ts'
import type { StudyOutline } from '../../support/networks/study-outline.ts'

const RATE = 0.05
/** One GW over a year. */
const PJ_PER_GW = 31.536

/** A scenario year by year at least cost, and over the horizon; `objective` is what the plan minimises. */
function bothOf(scenario: ResolvedScenario): { byYear: ChoiceAccount; atOnce: ChoiceAccount; objective: number } {
  const network = compileNetwork(scenario)
  if (!network.ok) throw new Error(JSON.stringify(network.error))
  const workspace = createWorkspace(network.value, solver)
  const outcome = drain(network.value, network.value.slots.initial, workspace)
  const made = planNetwork(network.value, solver)
  if (!outcome.ok || made === null || !made.outcome.ok) throw new Error('It has no solution')
  return {
    byYear: accountOfRun(network.value, workspace.run),
    atOnce: accountOfPlan(made, made.outcome.plan),
    objective: made.outcome.plan.objective,
  }
}

const scenario = (outline: StudyOutline): ResolvedScenario => scenarioOf(buildStudy(outline), { rule: 'least-cost' })

/** One service of 10 a year in 2021 to 2025; what stood is gone when planning begins. */
const service: StudyOutline = {
  years: [2020, 2025],
  settings: { social_discount_rate: RATE },
  commodities: {
    fuel: { imported: true, co2: 56, carbon: 'fossil', supply: { import_price: 4 } },
    use: { demand: { base: 10 } },
  },
  technologies: {
    plain: {
      kind: 'device',
      output: 'use',
      input: { fuel: 0.5 },
      stock: [{ installed: 2012, amount: 10 }],
      lifetime: 9,
      capitalCost: 100,
      fixedOm: 2,
      hurdleRate: 0.3,
    },
  },
  policies: { tax: { kind: 'carbon-tax', level: 0.01, gases: ['CO2'], start: 2021 } },
}
const fiveYears = [0.5, 1.5, 2.5, 3.5, 4.5].reduce((sum, t) => sum + (1 + RATE) ** -t, 0)

describe('the account of a way of choosing', () => {
  it('is the same by hand, year by year and at once where one technology serves: no tax and no hurdle rate in it', () => {
    const { byYear, atOnce, objective } = bothOf(scenario(service))
    // Nine years of life, five of them within the horizon: sinking fund.
    const left = 1 - ((1 + RATE) ** 5 - 1) / ((1 + RATE) ** 9 - 1)
    for (const account of [byYear, atOnce]) {
      expect(account.capital).toBeCloseTo(1000, 9)
      expect(account.salvage).toBeCloseTo(1000 * left * (1 + RATE) ** -5, 9)
      expect(account.operation).toBeCloseTo(10 * (2 + 0.5 * 4) * fiveYears, 9)
      expect(account.total).toBeCloseTo(account.capital - account.salvage + account.operation, 9)
      expect(account.strandedValue).toBe(0)
    }
    expect(objective).toBeGreaterThan(atOnce.total + 1)
  })

  it('is the objective of the plan where everybody counts with the social rate and nothing is taxed', () => {
    const { atOnce, objective } = bothOf(atSocialRate(scenario({ ...service, policies: {} })))
    expect(atOnce.total).toBeCloseTo(objective, 9)
  })

  it('moves what is bought where the buyers’ rate is far above the social one', () => {
    const dear = { ...service.technologies['plain']!, input: { fuel: 0.1 }, stock: [], capitalCost: 108 }
    const choice = scenario({ ...service, technologies: { ...service.technologies, dear }, policies: {} })
    // 8 more of capital save 0.4 x 4 a year: at 5 % over nine years 11, at 30 % 4.8.
    const buyers = bothOf(choice)
    const social = bothOf(atSocialRate(choice))
    expect(buyers.byYear.capital).toBeCloseTo(1000, 9)
    expect(social.byYear.capital).toBeCloseTo(1080, 9)
    expect(social.byYear.total).toBeLessThan(buyers.byYear.total)
    expect(social.atOnce.total).toBeLessThan(buyers.atOnce.total)
  })
})

describe('stranded plants', () => {
  const grid: StudyOutline = {
    years: [2020, 2025],
    bus: 'bus',
    settings: { social_discount_rate: RATE },
    commodities: {
      coal: { imported: true, supply: { import_price: 2 } },
      bus: {},
      use: { demand: { base: PJ_PER_GW } },
    },
    technologies: {
      user: { kind: 'device', output: 'use', input: { bus: 1 }, lifetime: 10 },
      coal: {
        kind: 'plant',
        output: 'bus',
        family: 'Coal',
        input: { coal: 2.5 },
        lifetime: 40,
        capitalCost: 1500,
        stock: [{ amount: 2, installed: 2010 }],
      },
    },
  }
  const annuity = (1500 * RATE) / (1 - (1 + RATE) ** -40)

  it('are those that no slice calls: one of two gigawatts where one is asked for', () => {
    const { byYear, atOnce } = bothOf(scenario(grid))
    expect(byYear.stranded.map(({ family, idle }) => [family, [...idle].map((gw) => gw.toFixed(6))])).toEqual([
      ['Coal', Array.from({ length: 5 }, () => '1.000000')],
    ])
    expect(atOnce.stranded[0]?.idle[0]).toBeCloseTo(1, 6)
    for (const { strandedValue, stranded } of [byYear, atOnce]) {
      expect([...stranded[0]!.retiredEarly].every((gw) => gw === 0)).toBe(true)
      expect(strandedValue).toBeCloseTo(annuity * fiveYears, 3)
    }
  })

  it('are those retired before the end of their life, for as long as they would have stood', () => {
    const exit = { kind: 'phase-out' as const, level: 0.4, technologies: ['coal'], start: 2022 }
    const { byYear } = bothOf(scenario({ ...grid, policies: { exit } }))
    const { idle, retiredEarly } = byYear.stranded[0]!
    expect(byYear.years).toEqual([2021, 2022, 2023, 2024, 2025])
    for (const at of [1, 2, 3, 4]) {
      expect(retiredEarly[at]).toBeCloseTo(0.8, 9)
      expect(idle[at]).toBeCloseTo(0.2, 6)
    }
    expect(retiredEarly[0]).toBe(0)
    expect(byYear.strandedValue).toBeCloseTo(annuity * fiveYears, 3)
  })
})
