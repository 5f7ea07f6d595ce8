import { describe, expect, it } from 'vitest'
import { capitalRecoveryFactor } from '../../../model/choice/capital-recovery.ts'
import { levelisedCost } from '../../../model/choice/levelised-cost.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { planNetwork } from '../../../model/choice/foresight/network/plan-network.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { horizonSeries } from '../../../model/results/horizon-series.ts'
import { solver } from '../../support/least-cost/solver.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { Answers, answersOf, drain, networkOf, scenarioOf, type Options } from '../../support/networks/run-study.ts'
import type { PolicyOutline, StudyOutline } from '../../support/networks/study-outline.ts'

const LIFE = 10
const RATE = 0.2

/** Three lines: gas, current, and heat from a boiler or from a pump that is dearer at first and cheaper to run. */
function town(policies: Readonly<Record<string, PolicyOutline>>): StudyOutline {
  const device = { kind: 'device' as const, output: 'heat', lifetime: LIFE, hurdleRate: RATE, stockShare: 0.5 }
  return {
    years: [2020, 2030],
    sectors: ['homes'],
    commodities: {
      gas: { imported: true, co2: 56, supply: { import_price: 8 } },
      wood: { imported: true, carbon: 'biogenic', co2: 112, supply: { import_price: 12 } },
      current: { imported: true, supply: { import_price: 25 } },
      heat: { demand: { base: 100, trend: 0.03 }, gamma: 4 },
    },
    technologies: {
      boiler: { ...device, input: { gas: 1.1 }, capitalCost: 10, salesShare: 0.5 },
      pump: { ...device, input: { current: 0.3 }, capitalCost: 30, salesShare: 0.5 },
    },
    removals: [
      { removal: 'capture', technology: 'boiler', removes: { CO2: 0.9 }, parameters: { energy_penalty: 0.1 } },
      { removal: 'filter', technology: 'boiler', removes: { SO2: 0.9 }, parameters: {} },
    ],
    policies,
  }
}

const run = (policy: PolicyOutline | null, options: Options = { rule: 'logit' }): Answers =>
  answersOf(networkOf(scenarioOf(buildStudy(town(policy === null ? {} : { policy })), options)))

function atLeastCost(policy: PolicyOutline | null): Answers {
  const network = networkOf(scenarioOf(buildStudy(town(policy === null ? {} : { policy })), { rule: 'least-cost' }))
  const workspace = createWorkspace(network, solver)
  const outcome = drain(network, network.slots.initial, workspace)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return new Answers(network, workspace)
}

/** Capacity of the pump at the end, planned with foresight. */
function planned(policy: PolicyOutline | null): number {
  const made = planNetwork(networkOf(scenarioOf(buildStudy(town(policy === null ? {} : { policy })))), solver)
  if (made === null || !made.outcome.ok) throw new Error(JSON.stringify(made?.outcome))
  const found = horizonSeries(made.outcome.plan).find(({ variable }) => variable === 'Capacity|pump')
  if (found === undefined) throw new Error('No capacity of the pump in the plan.')
  return found.values.at(-1) ?? NaN
}

const cost = (answers: Answers, technology: string): number =>
  levelisedCost(answers.workspace, answers.technology(technology), 5, 4)
const YEAR = 2025
const from = { start: 2021 }

describe('a feed-in premium', () => {
  const premium = (level: number, more: Partial<PolicyOutline> = {}): PolicyOutline => ({
    ...from,
    kind: 'feed-in-premium',
    level,
    technologies: ['pump'],
    ...more,
  })
  it('lowers the levelised cost of a unit of output by what it pays, and is paid on all that is made', () => {
    const answers = run(premium(2))
    expect(cost(run(null), 'pump') - cost(answers, 'pump')).toBeCloseTo(2, 12)
    expect(answers.of('salesShare', 'pump', YEAR)).toBeGreaterThan(run(null).of('salesShare', 'pump', YEAR))
    expect(answers.of('subsidy', 'pump', YEAR)).toBeCloseTo(2 * answers.of('activity', 'pump', YEAR), 12)
  })
  it('moves no quantity under prescribed shares', () => {
    expect([...run(premium(2), {}).run.activity]).toEqual([...run(null, {}).run.activity])
  })
  it('moves choices at least cost and with foresight', () => {
    expect(atLeastCost(null).of('built', 'pump', YEAR)).toBe(0)
    expect(atLeastCost(premium(8)).of('built', 'pump', YEAR)).toBeGreaterThan(0)
    expect(planned(premium(8))).toBeGreaterThan(planned(null) + 1)
  })
})

describe('a lower hurdle rate', () => {
  const loans = (level: number): PolicyOutline => ({
    ...from,
    kind: 'hurdle-rate-reduction',
    level,
    technologies: ['pump'],
  })
  it('takes points off the rate at which capital is recovered', () => {
    const saved = 30 * (capitalRecoveryFactor(RATE, LIFE) - capitalRecoveryFactor(RATE - 0.15, LIFE))
    expect(cost(run(null), 'pump') - cost(run(loans(0.15)), 'pump')).toBeCloseTo(saved, 12)
    expect(cost(run(null), 'boiler')).toBe(cost(run(loans(0.15)), 'boiler'))
  })
  it('goes no lower than an interest of nought', () => {
    const saved = 30 * (capitalRecoveryFactor(RATE, LIFE) - 1 / LIFE)
    expect(cost(run(null), 'pump') - cost(run(loans(0.5)), 'pump')).toBeCloseTo(saved, 12)
  })
  it('acts afresh in a workspace that is used again', () => {
    const network = networkOf(scenarioOf(buildStudy(town({ loans: loans(0.15) })), { rule: 'logit' }))
    const workspace = createWorkspace(network)
    const slots = network.slots.initial.slice()
    slots[network.policies[0]!.strength] = 0
    for (const levers of [network.slots.initial, slots]) drain(network, levers, workspace)
    expect(cost(new Answers(network, workspace), 'pump')).toBe(cost(run(null), 'pump'))
  })
  it('moves choices at least cost and with foresight', () => {
    expect(atLeastCost(loans(0.2)).of('built', 'pump', YEAR)).toBeGreaterThan(0)
    expect(planned(loans(0.2))).toBeGreaterThan(planned(null) + 1)
  })
})

describe('an efficiency programme', () => {
  it('has new units take less, and leaves what stands', () => {
    const saving: PolicyOutline = { ...from, kind: 'efficiency-programme', level: 0.2, technologies: ['boiler'] }
    const [with20, without] = [run(saving, {}), run(null, {})]
    expect(with20.inflow('boiler', 'gas', 2020)).toBe(without.inflow('boiler', 'gas', 2020))
    const share = with20.inflow('boiler', 'gas', 2030) / without.inflow('boiler', 'gas', 2030)
    expect(share).toBeGreaterThanOrEqual(0.8)
    expect(share).toBeLessThan(0.9)
  })
})

describe('a mandate of carbon capture', () => {
  const mandate = (removals: readonly string[]): PolicyOutline => ({
    ...from,
    kind: 'carbon-capture-mandate',
    level: 0.5,
    removals,
  })
  it('captures of the share that it asks, with the fuel that capturing takes', () => {
    const answers = run(mandate(['capture']), {})
    // Half of the boilers burn a tenth more and let out a tenth of it.
    const gas = answers.of('activity', 'boiler', YEAR) * 1.1 * 1.05
    expect(answers.inflow('boiler', 'gas', YEAR)).toBeCloseTo(gas, 9)
    expect(answers.emission('combustion', 'boiler', 'CO2', YEAR)).toBeLessThan(gas * 56 * 0.56)
  })
  it('is refused for a process that takes no CO2 away', () => {
    const compiled = compileNetwork(scenarioOf(buildStudy(town({ mandate: mandate(['filter']) }))))
    expect(compiled.ok ? [] : compiled.error).toMatchObject([{ kind: 'out-of-range', allowed: 'CO2' }])
  })
})

describe('a co-firing mandate', () => {
  it('burns a share of another fuel in the named equipment', () => {
    const wood: PolicyOutline = {
      ...from,
      kind: 'co-firing-mandate',
      level: 0.2,
      technologies: ['boiler'],
      commodities: ['gas'],
      by: 'wood',
    }
    const answers = run(wood, {})
    const taken = answers.of('activity', 'boiler', YEAR) * 1.1
    expect(answers.inflow('boiler', 'wood', YEAR)).toBeCloseTo(0.2 * taken, 9)
    expect(answers.inflow('boiler', 'gas', YEAR)).toBeCloseTo(0.8 * taken, 9)
  })
})

describe('a programme of the Joint Crediting Mechanism', () => {
  it('pays its share of the capital cost, as a subsidy does', () => {
    const jcm: PolicyOutline = { ...from, kind: 'jcm-programme', level: 0.5, technologies: ['pump'], creditShare: 0.5 }
    const saved = cost(run(null), 'pump') - cost(run(jcm), 'pump')
    expect(saved).toBeCloseTo(0.5 * 30 * capitalRecoveryFactor(RATE, LIFE), 12)
    const answers = run(jcm)
    expect(answers.of('subsidy', 'pump', YEAR)).toBeCloseTo(15 * answers.of('built', 'pump', YEAR), 9)
  })
})

describe('a reform of fuel subsidies', () => {
  it('is to buyers a tax as high as the gap, and in the ledger what is no longer paid', () => {
    const reform: PolicyOutline = { ...from, kind: 'fuel-subsidy-reform', level: 3, commodities: ['gas'] }
    const answers = run(reform)
    expect(cost(answers, 'boiler') - cost(run(null), 'boiler')).toBeCloseTo(3 * 1.1, 12)
    expect(answers.of('fuelTax', 'boiler', YEAR)).toBeCloseTo(3 * answers.inflow('boiler', 'gas', YEAR), 9)
  })
})
