import { describe, expect, it } from 'vitest'
import { runYears } from '../../../model/engine/run-years.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { answersOf, drain, networkOf, scenarioOf, type Options } from '../../support/networks/run-study.ts'
import type { StudyOutline } from '../../support/networks/study-outline.ts'

/** A refinery that in 2021 burns more of its own product than it makes, where `own` says so. */
function refining(own: number): StudyOutline {
  return {
    years: [2018, 2023],
    commodities: { crude: { co2: 73.3, imported: true }, petrol: { co2: 69.3 }, travel: { demand: { base: 20 } } },
    technologies: {
      car: { kind: 'device', output: 'travel', input: { petrol: 1 }, lifetime: 3 },
      refinery: {
        kind: 'conversion',
        output: 'petrol',
        input: { crude: 1.2, petrol: { 2018: 0.05, 2020: 0.05, 2021: own } },
      },
    },
  }
}

describe('a run', () => {
  it('tells of each year as it is done, and may be left after any', () => {
    const network = networkOf(scenarioOf(buildStudy(refining(0.05))))
    const years = [...runYears(network, network.slots.initial, createWorkspace(network))]
    expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023].map((year, i) => ({ year, done: i + 1, total: 6 })))
  })

  it('that does not converge names the year, and the years before it are complete', () => {
    const network = networkOf(scenarioOf(buildStudy(refining(1.1))))
    const workspace = createWorkspace(network)
    expect(drain(network, network.slots.initial, workspace)).toMatchObject({
      ok: false,
      failure: { kind: 'did-not-converge', year: 2021 },
    })
    const right = answersOf(networkOf(scenarioOf(buildStudy(refining(0.05)))))
    const n = network.yearCount
    const done = (cube: Float64Array) => cube.filter((_, i) => i % n < 3)
    for (const cube of ['use', 'imports', 'price', 'inflow', 'combustion', 'supplyCost', 'annuitySocial'] as const)
      expect([cube, done(workspace.run[cube])]).toEqual([cube, done(right.run[cube])])
    expect(done(workspace.run.combustion).some((mass) => mass > 0)).toBe(true)
  })

  it('after one that did not converge has the bits of a first one', () => {
    const network = networkOf(scenarioOf(buildStudy(refining(0.05))))
    const workspace = createWorkspace(network)
    const broken = network.slots.initial.slice()
    broken[network.slots.indexOf.get('technology_paths/refinery/input/petrol@2021') ?? -1] = 1.1
    expect(drain(network, broken, workspace).ok).toBe(false)
    expect(drain(network, network.slots.initial, workspace).ok).toBe(true)
    const fresh = answersOf(network).run
    expect([...workspace.run.activity]).toEqual([...fresh.activity])
    expect([...workspace.run.price]).toEqual([...fresh.price])
  })
})

/** Heat of one boiler that nobody gives a share. */
const heatWithoutShares: StudyOutline = {
  years: [2020, 2021],
  commodities: { gas: { imported: true, supply: { import_price: 4 } }, heat: { demand: { base: 1 } } },
  technologies: { boiler: { kind: 'device', output: 'heat', lifetime: 5, input: { gas: 1 } } },
}

describe('a scenario that lacks a parameter of its rule or of a survival curve does not compile', () => {
  const problemsOf = (outline: StudyOutline, options: Options) => {
    const compiled = compileNetwork(scenarioOf(buildStudy(outline), options))
    return compiled.ok ? [] : compiled.error.map(({ kind, file, allowed }) => [kind, file, allowed])
  }

  it('where it asks for logit of a service without an exponent', () => {
    expect(problemsOf(refining(0.05), { rules: { travel: 'logit' } })).toEqual([
      ['missing-value', 'choices.csv', 'travel gamma'],
    ])
    expect(problemsOf(refining(0.05), { rule: 'logit' })).toEqual([])
  })

  it('where it prescribes the shares of a service that has none', () => {
    expect(problemsOf(heatWithoutShares, { rules: { heat: 'prescribed' } })).toEqual([
      ['missing-value', 'shares.csv', 'heat'],
    ])
  })

  it('where a Weibull curve has no shape', () => {
    const outline = refining(0.05)
    const car = {
      ...outline.technologies['car'],
      kind: 'device' as const,
      output: 'travel',
      survival: 'weibull' as const,
    }
    expect(problemsOf({ ...outline, technologies: { ...outline.technologies, car } }, {})).toEqual([
      ['missing-value', 'technology_paths.csv', 'car weibull_shape'],
    ])
  })
})
