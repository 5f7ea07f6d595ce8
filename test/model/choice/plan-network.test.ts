import { describe, expect, it } from 'vitest'
import { namedConflicts, namedOpponents } from '#model'
import { GASES } from '../../../model/domain/gas.ts'
import { periodsBetween } from '../../../model/choice/foresight/network/milestones.ts'
import { planNetwork } from '../../../model/choice/foresight/network/plan-network.ts'
import { planningOf } from '../../../model/choice/foresight/network/planning.ts'
import { standingStock } from '../../../model/choice/foresight/network/standing-stock.ts'
import { unitEmission, unitInput } from '../../../model/choice/foresight/network/unit-terms.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { runYears } from '../../../model/engine/run-years.ts'
import { horizonSeries } from '../../../model/results/horizon-series.ts'
import { loadHighs } from '../../../electron/hosts/solver/load-highs.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { miniNetwork } from '../../support/networks/mini-network.ts'
import { answersOf, networkOf, scenarioOf } from '../../support/networks/run-study.ts'
import type { StudyOutline } from '../../support/networks/study-outline.ts'

const solver = loadHighs()

async function planOf(outline: StudyOutline) {
  const made = planNetwork(networkOf(scenarioOf(buildStudy(outline))), await solver)
  if (made === null || !made.outcome.ok) throw new Error(JSON.stringify(made?.outcome))
  const { plan } = made.outcome
  const series = new Map(horizonSeries(plan).map(({ variable, values }) => [variable, [...values]]))
  return { plan, valuesOf: (variable: string) => series.get(variable) ?? [] }
}

describe('periods', () => {
  it('lie around the years divisible by five, the last year among them, and cover every year once', () => {
    expect(periodsBetween(2024, 2060).map(({ milestone, from, to }) => [milestone, from, to])).toEqual([
      [2025, 2024, 2027],
      [2030, 2028, 2032],
      [2035, 2033, 2037],
      [2040, 2038, 2042],
      [2045, 2043, 2047],
      [2050, 2048, 2052],
      [2055, 2053, 2057],
      [2060, 2058, 2060],
    ])
    expect(periodsBetween(2021, 2023)).toEqual([{ milestone: 2023, from: 2021, to: 2023 }])
  })
})

/** Fuel of which 20 may be found from 2020 on, 5 of it in 2020; 10 of use take 5 of it a year in 2021 to 2025. */
const found = (supply: Readonly<Record<string, number>>, imported: boolean): StudyOutline => ({
  ...service,
  commodities: {
    ...service.commodities,
    fuel: { ...service.commodities['fuel'], imported, supply: { domestic_price: 1, domestic_total: 20, ...supply } },
  },
})

describe('what can be had over a horizon', () => {
  it('an exhaustible total less what the nowcast took is all that is found, and the rest is imported', async () => {
    const { valuesOf } = await planOf(found({ import_price: 4 }, true))
    expect(valuesOf('Production|fuel|Domestic|fuel').reduce((sum, value) => sum + value * 5, 0)).toBeCloseTo(15, 6)
    expect(valuesOf('Production|fuel|Import|fuel')[0]).toBeCloseTo(2, 6)
  })
  it('imports keep to their limit of a year', async () => {
    const { valuesOf } = await planOf(found({ import_price: 0.5, import_limit: 3 }, true))
    expect(valuesOf('Production|fuel|Import|fuel')[0]).toBeCloseTo(3, 6)
  })
  it('where it does not last even for the dear device, which takes 2.5 a year, it is named, with what it stands against and when', async () => {
    const made = planNetwork(networkOf(scenarioOf(buildStudy(found({ domestic_total: 10 }, false)))), await solver)
    if (made === null || made.outcome.ok || made.outcome.failure.kind !== 'infeasible') throw new Error('It has a plan')
    const limits = namedConflicts(made.system, made.outcome.failure.conflict)
    expect(limits).toEqual([
      expect.objectContaining({
        family: 'horizon-activity-ceiling',
        subject: 'Domestic|fuel',
        limit: 5,
        unit: 'PJ',
      }),
    ])
    expect(limits[0]!.missedBy).toBeCloseTo(7.5, 6)
    const against = namedOpponents(made.system, made.outcome.failure.against)
    expect(against).toContainEqual(
      expect.objectContaining({ family: 'yearly-balance', subject: 'use', from: 2025, to: 2025, limit: 10 }),
    )
  })
})

/** One service of 10 a year in 2021 to 2025; what stood is gone when planning begins. */
const service: StudyOutline = {
  years: [2020, 2025],
  settings: { social_discount_rate: 0.05 },
  commodities: {
    fuel: { imported: true, co2: 56, carbon: 'fossil', supply: { import_price: 4 } },
    use: { demand: { base: 10 } },
  },
  technologies: {
    plain: {
      kind: 'device',
      output: 'use',
      input: { fuel: 0.5 },
      stock: [{ installed: 2016, amount: 10 }],
      lifetime: 5,
      capitalCost: 100,
      fixedOm: 2,
    },
    dear: { kind: 'device', output: 'use', input: { fuel: 0.25 }, lifetime: 5, capitalCost: 106, fixedOm: 2 },
  },
}

/** Worth of one a year, in the middle of each of five years at 5 %. */
const fiveYears = [0.5, 1.5, 2.5, 3.5, 4.5].reduce((sum, t) => sum + 1.05 ** -t, 0)

describe('a network over its horizon, by hand', () => {
  it('pays capital at the start of the period, the rest in the middle of its years', async () => {
    const { plan, valuesOf } = await planOf(service)
    // The dear device saves 0.25 x 4 a year for 6 of capital: not within five years.
    expect(plan.objective).toBeCloseTo(10 * 100 + 10 * (2 + 0.5 * 4) * fiveYears, 6)
    expect(valuesOf('New Capacity|plain')).toEqual([10])
    expect(valuesOf('Emissions|CO2')).toEqual([10 * 0.5 * 56 * 1e-3])
    expect(valuesOf('Use|fuel|plain')).toEqual([5])
  })
  it('sees a price that rises later, and builds for it now', async () => {
    const later = {
      ...service,
      years: [2020, 2030] as const,
      commodities: {
        ...service.commodities,
        fuel: { imported: true, supply: { import_price: { 2020: 4, 2025: 4, 2026: 40, 2030: 40 } } },
      },
      technologies: {
        plain: { ...service.technologies['plain']!, lifetime: 12, stock: [] },
        dear: { ...service.technologies['dear']!, lifetime: 12 },
      },
    }
    const { valuesOf } = await planOf(later)
    expect(valuesOf('New Capacity|dear')[0]).toBeCloseTo(10, 6)
  })
  it('pays a carbon tax as part of running', async () => {
    const taxed = {
      ...service,
      policies: { tax: { kind: 'carbon-tax' as const, level: 1, gases: ['CO2'] as const, start: 2020 } },
    }
    const { valuesOf } = await planOf(taxed)
    expect(valuesOf('New Capacity|plain')).toEqual([0])
    expect(valuesOf('New Capacity|dear')[0]).toBeCloseTo(10, 6)
  })
})

describe('removal processes in a plan', () => {
  const plain = { plain: service.technologies['plain']! }
  const capture = {
    removal: 'capture',
    technology: 'plain',
    removes: { CO2: 0.9 },
    parameters: { energy_penalty: 0.2, capital_cost: 8, variable_om: 0.3 },
  }
  const under = (policy: StudyOutline['policies']): StudyOutline => ({
    ...service,
    technologies: plain,
    removals: [capture],
    policies: policy ?? {},
  })
  const cap = { kind: 'emission-cap' as const, level: 100, gases: ['CO2'] as const, start: 2021 }
  const plainCost = 10 * 100 + 10 * (2 + 0.5 * 4) * fiveYears
  /** kt kept from the air by serving one unit, and the cost of it: a tenth of the fuel is burnt on top, and a tenth of all passes. */
  const kept = 0.5 * 56 * (1 - 1.2 * 0.1)
  const perUnit = 8 + (0.3 + 0.5 * 0.2 * 4) * fiveYears

  it('are fitted as far as a cap asks, at the cost that its price tells', async () => {
    const { plan, valuesOf } = await planOf(under({ cap }))
    const served = (280 - 100) / kept
    expect(valuesOf('Activity|capture|plain|run')[0]).toBeCloseTo(served, 9)
    expect(valuesOf('Capacity|capture|plain')[0]).toBeCloseTo(served, 9)
    expect(valuesOf('Use|fuel|plain')[0]).toBeCloseTo(5, 9)
    expect(valuesOf('Use|fuel|capture|plain')[0]).toBeCloseTo(served * 0.1, 9)
    expect(valuesOf('Emissions|CO2')[0]).toBeCloseTo(0.1, 10)
    expect(plan.objective).toBeCloseTo(plainCost + served * perUnit, 6)
    expect(valuesOf('Price|Emissions|cap')[0]).toBeCloseTo((1000 * perUnit) / kept / fiveYears, 6)
  })
  it('pay above the tax that they cost, and not below', async () => {
    const price = perUnit / kept / fiveYears
    const taxed = (level: number) => under({ tax: { ...cap, kind: 'carbon-tax', level } })
    expect((await planOf(taxed(1.001 * price))).valuesOf('Activity|capture|plain|run')[0]).toBeCloseTo(10, 9)
    expect((await planOf(taxed(0.999 * price))).valuesOf('Activity|capture|plain|run')[0]).toBeCloseTo(0, 9)
  })
  it('serve no more than what a mandate leaves', async () => {
    const mandate = { kind: 'carbon-capture-mandate' as const, level: 0.6, removals: ['capture'], start: 2021 }
    const { valuesOf } = await planOf(under({ tax: { ...cap, kind: 'carbon-tax', level: 1 }, mandate }))
    expect(valuesOf('Activity|capture|plain|run')[0]).toBeCloseTo(4, 9)
    // What the mandate asks is averaged over all units, fuel and share passed, as in every run.
    expect(valuesOf('Emissions|CO2')[0]).toBeCloseTo((280 * (1 + 0.6 * 0.2) * (1 - 0.6 * 0.9) - 4 * kept) / 1000, 9)
  })
  it('are not offered where no cap and no tax is on what they remove', async () => {
    expect((await planOf(under({}))).valuesOf('Activity|capture|plain|run')).toEqual([])
  })
})

describe('what a plan is made of is what a run would say', () => {
  const network = miniNetwork('reference', 'logit')
  const { run, workspace } = answersOf(network)
  const n = network.yearCount
  const now = network.lastObserved
  const planning = planningOf(workspace, now, periodsBetween(network.horizon.start + now + 1, network.horizon.end))

  it('inputs and emissions of a unit that stands, times activity', () => {
    for (const node of network.technologies) {
      const activity = run.activity[node.index * n + now]!
      for (const f of node.flows) {
        expect(unitInput(planning, f, 'standing', now) * activity).toBeCloseTo(run.inflow[f * n + now]!, 9)
      }
      for (const [g, gas] of GASES.entries()) {
        const target = (node.index * GASES.length + g) * n + now
        const emitted = run.combustion[target]! + run.process[target]!
        expect(unitEmission(planning, node, g, 'standing', now) * activity, `${node.technology.id} ${gas}`).toBeCloseTo(
          emitted,
          9,
        )
      }
    }
  })
  it('what stands in the year of the stock itself', () => {
    const fresh = createWorkspace(network)
    const years = runYears(network, network.slots.initial, fresh)
    for (let t = 0; t <= now; t++) years.next()
    const year = network.horizon.start + now
    const here = planningOf(fresh, now, [{ milestone: year, from: year, to: year }])
    for (const node of network.technologies) {
      if (node.builtToNeed || !node.hasStock) continue
      const stands = fresh.run.capacity[node.index * n + now]!
      expect(standingStock(here, node)[0], node.technology.id).toBeCloseTo(stands, 9)
    }
  })
})
