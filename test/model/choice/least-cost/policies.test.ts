import { describe, expect, it } from 'vitest'
import { createWorkspace, type Workspace } from '../../../../model/engine/workspace.ts'
import { valuesOf, variablesOf } from '../../../../model/results/variable-registry.ts'
import { breachesOf } from '../../../support/networks/balance-check.ts'
import { buildStudy } from '../../../support/networks/build-study.ts'
import { Answers, drain, networkOf, type Options, scenarioOf } from '../../../support/networks/run-study.ts'
import type { PolicyOutline, StudyOutline } from '../../../support/networks/study-outline.ts'
import { solver } from '../../../support/least-cost/solver.ts'

const boiler = { kind: 'device' as const, output: 'heat', lifetime: 10, hurdleRate: 0.2 }

/**
 * A town that grows: heat from gas boilers, or from heat pumps that cost a buyer at his hurdle rate much more. CO2 only
 * from gas.
 */
const town: StudyOutline = {
  years: [2020, 2030],
  commodities: {
    gas: { imported: true, co2: 56, supply: { import_price: 8 } },
    electricity: { imported: true, supply: { import_price: 35 } },
    heat: { demand: { base: 100, trend: 0.03 } },
  },
  technologies: {
    'gas-boiler': {
      ...boiler,
      input: { gas: 1.1 },
      capitalCost: 10,
      stock: Array.from({ length: 10 }, (_, age) => ({ installed: 2020 - age, amount: 10 })),
    },
    'heat-pump': { ...boiler, input: { electricity: 0.33 }, capitalCost: 30 },
  },
}

function run(outline: StudyOutline, options: Options = {}): Answers {
  const network = networkOf(scenarioOf(buildStudy(outline), { rule: 'least-cost', ...options }))
  const workspace: Workspace = createWorkspace(network, solver)
  const outcome = drain(network, network.slots.initial, workspace)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  expect(breachesOf(network, workspace.run)).toEqual([])
  return new Answers(network, workspace)
}

const emitted = (answers: Answers, year: number) => answers.emission('combustion', 'gas-boiler', 'CO2', year)
const total = (answers: Answers, cube: 'emissionTax' | 'subsidy') =>
  answers.run[cube].reduce((sum, value) => sum + value, 0)

describe('a tax and its revenue, as in the early studies with AIM (Kainuma, Matsuoka and Morita 2003, ch. 6)', () => {
  const tax: PolicyOutline = { kind: 'carbon-tax', level: 0.08, gases: ['CO2'] }
  const taxed = run({ ...town, policies: { tax } })

  it('a low tax alone fails to hold emissions', () => {
    expect(emitted(taxed, 2030)).toBeGreaterThan(emitted(taxed, 2020) * 1.3)
  })

  it('the same tax holds them once its revenue subsidises what it is to bring about', () => {
    const subsidy: PolicyOutline = { kind: 'capital-subsidy', level: 0.4, technologies: ['heat-pump'] }
    const recycled = run({ ...town, policies: { tax, subsidy } })
    expect(emitted(recycled, 2030)).toBeLessThanOrEqual(emitted(recycled, 2020))
    // The subsidy asks for no other money than what the tax brings in.
    expect(total(recycled, 'subsidy')).toBeLessThanOrEqual(total(recycled, 'emissionTax'))
    expect(total(recycled, 'subsidy')).toBeGreaterThan(0)
  })

  it('the subsidy alone does not', () => {
    const subsidy: PolicyOutline = { kind: 'capital-subsidy', level: 0.4, technologies: ['heat-pump'] }
    expect(emitted(run({ ...town, policies: { subsidy } }), 2030)).toBeGreaterThan(5600 * 1.1)
  })
})

describe('bounds of the study', () => {
  const pump = (bounds: NonNullable<StudyOutline['bounds']>) =>
    run({ ...town, policies: { tax: { kind: 'carbon-tax', level: 0.3, gases: ['CO2'] } }, bounds })

  it('hold new build of a year, and a share, at most', () => {
    expect(pump({ 'heat/heat-pump/build_max': 3 }).of('built', 'heat-pump', 2021)).toBeCloseTo(3, 9)
    const half = pump({ 'heat/heat-pump/share_max': 0.5 })
    expect(half.of('activity', 'heat-pump', 2030)).toBeCloseTo(half.flow('demand', 'heat', 2030) / 2, 9)
  })

  it('and at least', () => {
    expect(run({ ...town, bounds: { 'heat/heat-pump/build_min': 2 } }).of('built', 'heat-pump', 2025)).toBeCloseTo(2, 9)
    expect(run({ ...town, bounds: { 'heat/heat-pump/stock_min': 7 } }).of('capacity', 'heat-pump', 2025)).toBeCloseTo(
      7,
      9,
    )
  })

  it('a ceiling of stock that falls later limits what is built before', () => {
    // What is built in 2021 stands until 2030: with room for 5 in 2028, no more than 5 may ever be built before it.
    const answers = pump({ 'heat/heat-pump/stock_max': { 2020: 50, 2027: 50, 2028: 5 } })
    expect(answers.of('capacity', 'heat-pump', 2027)).toBeCloseTo(5, 9)
  })
})

describe('what can be had', () => {
  it('runs out: an exhaustible total is used up and then imported', () => {
    const supply = { domestic_price: 2, domestic_total: 250, import_price: 8 }
    const gas = { imported: true, co2: 56, supply }
    const answers = run({ ...town, commodities: { ...town.commodities, gas } })
    const domestic = Array.from({ length: 11 }, (_, t) => answers.flow('domestic', 'gas', 2020 + t))
    expect(domestic.reduce((sum, value) => sum + value, 0)).toBeCloseTo(250, 6)
    expect(domestic[0]).toBeCloseTo(110, 9)
    expect(domestic[10]).toBe(0)
  })

  it('imports keep to their limit, and the rest is served another way', () => {
    const gas = { imported: true, co2: 56, supply: { import_price: 8, import_limit: 88 } }
    const answers = run({ ...town, commodities: { ...town.commodities, gas } })
    expect(answers.flow('imports', 'gas', 2020)).toBeCloseTo(88, 9)
    expect(answers.of('activity', 'heat-pump', 2020)).toBeCloseTo(20, 9)
  })
})

describe('rules by service', () => {
  const mixed: StudyOutline = {
    ...town,
    commodities: { ...town.commodities, light: { demand: { base: 10 }, gamma: 3 } },
    technologies: {
      ...town.technologies,
      bulb: {
        kind: 'device',
        output: 'light',
        input: { electricity: 8 },
        lifetime: 2,
        capitalCost: 1,
        stockShare: 0.8,
        salesShare: 0.8,
      },
      led: {
        kind: 'device',
        output: 'light',
        input: { electricity: 1 },
        lifetime: 8,
        capitalCost: 9,
        stockShare: 0.2,
        salesShare: 0.2,
      },
    },
  }

  it('one service by logit, another and the supply at least cost', () => {
    const answers = run(mixed, { rules: { light: 'logit' } })
    // Logit gives each its part; least cost takes the cheaper alone.
    expect(answers.of('salesShare', 'bulb', 2025)).toBeGreaterThan(0)
    expect(answers.of('salesShare', 'led', 2025)).toBeGreaterThan(0)
    expect(answers.of('built', 'heat-pump', 2025)).toBe(0)
    expect(answers.of('built', 'gas-boiler', 2025)).toBeGreaterThan(0)
  })

  it('one service at least cost under the prices that the others see', () => {
    const answers = run(mixed, { rule: 'logit', rules: { heat: 'least-cost' } })
    expect(answers.of('built', 'gas-boiler', 2025)).toBeGreaterThan(0)
    expect(answers.of('built', 'heat-pump', 2025)).toBe(0)
    expect(answers.of('salesShare', 'led', 2025)).toBeGreaterThan(0)
  })

  it('what is built of a service by logit is told beside what is built at least cost', () => {
    const { network, run: outcome } = run(mixed, { rules: { light: 'logit' } })
    const at = 2025 - network.horizon.start
    for (const id of ['bulb', 'led', 'gas-boiler', 'heat-pump']) {
      const l = network.technologies.findIndex(({ technology }) => technology.id === id) * network.yearCount
      expect(valuesOf(network, outcome, `New Build|${id}`)[at]).toBe(outcome.built[l + at])
      expect(valuesOf(network, outcome, `Activity|${id}`)[at]).toBe(outcome.activity[l + at])
    }
    expect(valuesOf(network, outcome, 'New Build|led')[at]).toBeGreaterThan(0)
    expect(valuesOf(network, outcome, 'Activity|led')[at]).toBeGreaterThan(0)
    const reported = [...variablesOf(network).values()]
      .filter(({ level }) => level === 'reported')
      .map(({ name }) => name)
    expect(reported).toEqual(expect.arrayContaining(['New Build|led', 'Activity|bulb']))
  })

  it('a cap cannot be met by prescribed shares, and the run says so', () => {
    const cap: PolicyOutline = { kind: 'emission-cap', level: 5000, gases: ['CO2'] }
    const network = networkOf(scenarioOf(buildStudy({ ...mixed, policies: { cap } }), { rule: 'prescribed' }))
    const outcome = drain(network, network.slots.initial, createWorkspace(network))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'cap-needs-least-cost', policy: 'cap', year: 2020 } })
  })

  it('without a solver a run says that it needs one', () => {
    const network = networkOf(scenarioOf(buildStudy(town), { rule: 'least-cost' }))
    const outcome = drain(network, network.slots.initial, createWorkspace(network))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'solver-missing' } })
  })
})

describe('what has no least cost', () => {
  it('says so in its own words: an export that earns more than it costs to make', () => {
    const endless: StudyOutline = {
      ...town,
      commodities: {
        ...town.commodities,
        hydrogen: { exported: true, supply: { export_price: 90 } },
      },
      technologies: {
        ...town.technologies,
        electrolyser: {
          kind: 'conversion',
          output: 'hydrogen',
          input: { electricity: 1.5 },
          capitalCost: 10,
          lifetime: 20,
        },
      },
    }
    const network = networkOf(scenarioOf(buildStudy(endless), { rule: 'least-cost' }))
    const outcome = drain(network, network.slots.initial, createWorkspace(network, solver))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'unbounded', year: 2020 } })
  })
})
