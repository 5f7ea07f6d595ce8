import { describe, expect, it } from 'vitest'
import { planNetwork } from '../../../model/choice/foresight/network/plan-network.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { horizonSeries } from '../../../model/results/horizon-series.ts'
import { solver } from '../../support/least-cost/solver.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { Answers, answersOf, drain, networkOf, type Options, scenarioOf } from '../../support/networks/run-study.ts'
import type { PolicyOutline, StudyOutline } from '../../support/networks/study-outline.ts'

const plant = {
  kind: 'plant' as const,
  output: 'bus',
  lifetime: 30,
  fixedOm: 10,
  availability: 0.8,
  capacityCredit: 1,
}
/** PJ that a GW of such a plant gives in a year. */
const FULL = 0.8 * 8760 * 0.0036

/** Coal and wood make the current of a town that asks for 100 PJ; wood is dear, and nobody buys wind. */
function town(policies: Readonly<Record<string, PolicyOutline>>): StudyOutline {
  return {
    years: [2020, 2030],
    bus: 'bus',
    settings: { reserve_margin: 0 },
    commodities: {
      coal: { imported: true, co2: 95, supply: { import_price: 2 } },
      wood: { imported: true, carbon: 'biogenic', co2: 112, supply: { import_price: 9 } },
      bus: { gamma: 3 },
      light: { demand: { base: 100, trend: 0.02 } },
    },
    technologies: {
      'coal-plant': {
        ...plant,
        input: { coal: 2.5 },
        capitalCost: 1000,
        stock: [{ amount: 6, installed: 2015 }],
        salesShare: 1,
      },
      'wood-plant': {
        ...plant,
        input: { wood: 3 },
        capitalCost: 1500,
        stock: [{ amount: 1, installed: 2015 }],
        salesShare: 0,
      },
      wind: { ...plant, dispatch: 'variable', availability: 0.3, capitalCost: 1400, capacityCredit: 0, salesShare: 0 },
      lamp: { kind: 'device', output: 'light', lifetime: 5, input: { bus: 1 }, stockShare: 1, salesShare: 1 },
    },
    policies,
  }
}

const standard = (level: number, technologies: readonly string[]): PolicyOutline => ({
  kind: 'clean-electricity-standard',
  level,
  start: 2022,
  technologies,
})

const run = (policies: Readonly<Record<string, PolicyOutline>>, options: Options = { rule: 'logit' }): Answers =>
  answersOf(networkOf(scenarioOf(buildStudy(town(policies)), options)))
const share = (answers: Answers, technologies: readonly string[], year: number): number => {
  const made = (technology: string) => answers.bySlice('generation', technology, year)[0] ?? NaN
  const all = ['coal-plant', 'wood-plant', 'wind'].reduce((sum, technology) => sum + made(technology), 0)
  return technologies.reduce((sum, technology) => sum + made(technology), 0) / all
}

describe.each(['prescribed', 'logit'] as const)('a clean-electricity standard under %s', (rule) => {
  it('builds what its plants lack, and they give their share', () => {
    const answers = run({ clean: standard(0.4, ['wind']) }, { rule })
    expect(share(answers, ['wind'], 2021)).toBe(0)
    for (const year of [2022, 2026, 2030]) expect(share(answers, ['wind'], year)).toBeCloseTo(0.4, 9)
  })

  it('keeps plants running that merit order leaves idle', () => {
    expect(share(run({}, { rule }), ['wood-plant'], 2025)).toBe(0)
    const answers = run({ clean: standard(0.1, ['wood-plant']) }, { rule })
    expect(share(answers, ['wood-plant'], 2025)).toBeCloseTo(0.1, 9)
    // 10 % of what the lamps take is less than the plant can give: nothing is built.
    expect(answers.of('capacity', 'wood-plant', 2025)).toBe(1)
  })

  it('shares what is built in equal parts among plants of which none is sold', () => {
    const answers = run({ clean: standard(0.6, ['wood-plant', 'wind']) }, { rule })
    const missing = 0.6 * answers.flow('demand', 'light', 2022) - FULL
    expect(answers.of('built', 'wood-plant', 2022)).toBeCloseTo(missing / 2 / FULL, 9)
    expect(answers.of('built', 'wind', 2022)).toBeCloseTo(missing / 2 / ((FULL * 0.3) / 0.8), 9)
  })

  it('is missed where nothing of it may be built, and is no trouble', () => {
    const ban: PolicyOutline = { kind: 'ban', level: 1, start: 2021, technologies: ['wood-plant'] }
    const answers = run({ clean: standard(0.9, ['wood-plant']), ban }, { rule })
    expect(answers.of('built', 'wood-plant', 2025)).toBe(0)
    expect(answers.bySlice('generation', 'wood-plant', 2025)[0]).toBeCloseTo(FULL, 9)
  })

  it('does not add to another on the same plants', () => {
    const two = run({ a: standard(0.2, ['wind']), b: standard(0.4, ['wind']) }, { rule })
    expect(share(two, ['wind'], 2030)).toBeCloseTo(0.4, 9)
  })

  it('moves without a jump with its level', () => {
    const at = (level: number) =>
      run({ clean: standard(level, ['wood-plant']) }, { rule }).emission('combustion', 'coal-plant', 'CO2', 2025)
    expect(at(0.101) / at(0.1)).toBeCloseTo(0.899 / 0.9, 6)
  })
})

describe('at least cost and with foresight', () => {
  it('is a constraint on what plants give', () => {
    const network = networkOf(
      scenarioOf(buildStudy(town({ clean: standard(0.4, ['wood-plant', 'wind']) })), { rule: 'least-cost' }),
    )
    const workspace = createWorkspace(network, solver)
    const outcome = drain(network, network.slots.initial, workspace)
    expect(outcome).toMatchObject({ ok: true })
    const answers = new Answers(network, workspace)
    expect(share(answers, ['wood-plant', 'wind'], 2021)).toBeLessThan(0.01)
    expect(share(answers, ['wood-plant', 'wind'], 2025)).toBeCloseTo(0.4, 9)
  })

  it('names the standard where it cannot be kept', () => {
    const ban: PolicyOutline = { kind: 'ban', level: 1, start: 2020, technologies: ['wind'] }
    const network = networkOf(
      scenarioOf(buildStudy(town({ clean: standard(0.4, ['wind']), ban })), { rule: 'least-cost' }),
    )
    const outcome = drain(network, network.slots.initial, createWorkspace(network, solver))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'infeasible', year: 2022 } })
    expect(JSON.stringify(outcome)).toContain('"clean-share","subject":"wind"')
  })

  it('binds the plan of the whole horizon', () => {
    const made = (policies: Readonly<Record<string, PolicyOutline>>): number => {
      const plan = planNetwork(networkOf(scenarioOf(buildStudy(town(policies)))), solver)
      if (plan === null || !plan.outcome.ok) throw new Error(JSON.stringify(plan?.outcome))
      const series = horizonSeries(plan.outcome.plan)
      return series.find(({ variable }) => variable === 'Capacity|wind')?.values.at(-1) ?? 0
    }
    const load = 100 * 1.02 ** 10
    expect(made({})).toBe(0)
    expect(made({ clean: standard(0.4, ['wind']) })).toBeCloseTo((0.4 * load) / ((FULL * 0.3) / 0.8), 6)
  })
})

describe('what it names', () => {
  it('are plants that feed the bus; anything else is refused with the plants that it may name', () => {
    const compiled = compileNetwork(scenarioOf(buildStudy(town({ clean: standard(0.4, ['lamp']) }))))
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      { kind: 'out-of-range', column: 'technologies', found: 'lamp', allowed: 'coal-plant wood-plant wind' },
    ])
  })
})
