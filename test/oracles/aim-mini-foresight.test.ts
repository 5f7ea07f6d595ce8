import { describe, expect, it } from 'vitest'
import { namedConflicts, planNetwork, planSeries } from '#model'
import { createWorkspace } from '../../model/engine/workspace.ts'
import { valuesOf, variablesOf } from '../../model/results/variable-registry.ts'
import { horizonSeries } from '../../model/results/horizon-series.ts'
import { aimMini, networkOf } from '../support/least-cost/aim-mini.ts'
import { drain } from '../support/networks/run-study.ts'
import { solver } from '../support/least-cost/solver.ts'

const study = await aimMini()

/** The plan of a scenario, some slots of its network set to other numbers. */
function planOf(scenario: string, values: Readonly<Record<string, number>> = {}) {
  const network = networkOf(study, scenario)
  for (const [address, value] of Object.entries(values)) {
    const slot = network.slots.indexOf.get(address)
    if (slot === undefined) throw new Error([...network.slots.addresses].join(' '))
    network.slots.initial[slot] = value
  }
  const made = planNetwork(network, solver)
  if (made === null || !made.outcome.ok) throw new Error(JSON.stringify(made?.outcome))
  const { plan } = made.outcome
  const series = new Map(horizonSeries(plan).map(({ variable, values: numbers }) => [variable, [...numbers]]))
  const units = new Map(horizonSeries(plan).map(({ variable, unit }) => [variable, unit]))
  return {
    plan,
    unitOf: (variable: string) => units.get(variable),
    valueOf: (variable: string) => series.get(variable)?.[0] ?? NaN,
  }
}

/**
 * The case of `aim-mini.test.ts` planned at once: 2021 is the nowcast, 2022 and 2023 one period with its milestone in 2023.
 */
describe('AIM-mini planned over its horizon', () => {
  it('keeps the bounds on shares of LED in lighting and of solar power in electricity', () => {
    const { valueOf } = planOf('tax-co2-100')
    expect(valueOf('Activity|led|run')).toBeCloseTo(55, 6)
    expect(valueOf('Activity|pv|run') / (valueOf('Activity|pv|run') + valueOf('Activity|cpp|run'))).toBeCloseTo(0.3, 9)
  })

  it('holds a cap, and its dual is the price that another kilotonne is worth', () => {
    const tight = planOf('cap-co2')
    expect(tight.valueOf('Emissions|cap-co2')).toBeCloseTo(4500, 6)
    expect(tight.valueOf('Emissions|CO2')).toBeCloseTo(4.5, 9)
    const loose = planOf('cap-co2', { 'policy_paths/cap-co2@2023': 4501 })
    const worth = tight.plan.programme.system.regions[0]!.presentValue[0]!
    const saved = (tight.plan.objective - loose.plan.objective) / worth
    expect(tight.valueOf('Price|Emissions|cap-co2')).toBeCloseTo(saved * 1e3, 4)
  })

  it('has the emissions of a cap under a tax as high as the price that the cap implies', () => {
    const capped = planOf('cap-co2', { 'start/cap-co2': 2022 })
    const price = capped.valueOf('Price|Emissions|cap-co2')
    const co2 = (tax: number) =>
      planOf('tax-co2-100', { 'start/tax-co2': 2022, 'policy_paths/tax-co2@2021': tax / 1e3 }).valueOf('Emissions|CO2')
    expect(price).toBeGreaterThan(0)
    expect(co2(price * 0.999)).toBeGreaterThan(4.5)
    expect(co2(price * 1.001)).toBeLessThan(4.5)
  })

  it('holds a cap on SO2 in kilotonnes of the pollutant itself', () => {
    const { valueOf } = planOf('cap-so2', { 'policy_paths/cap-so2@2022': 28 })
    expect(valueOf('Emissions|SO2')).toBeCloseTo(28, 6)
    expect(valueOf('Price|Emissions|cap-so2')).toBeGreaterThan(0)
    expect(valueOf('Emissions|cap-co2')).toBeNaN()
  })

  it('desulphurises plants under a tax of 1000 on SO2, and not at 600: it pays from 700', () => {
    const fitted = (scenario: string, values: Readonly<Record<string, number>> = {}) => {
      const { valueOf } = planOf(scenario, values)
      return valueOf('Activity|fgd|cpp|run') / valueOf('Activity|cpp|run')
    }
    expect(fitted('tax-so2-1000')).toBeCloseTo(1, 9)
    expect(fitted('tax-so2-1000', { 'start/tax-so2': 2022, 'policy_paths/tax-so2@2021': 0.6 })).toBeCloseTo(0, 9)
  })

  it('fits standing plants at the pace of the study: a hundredth a year of what stands, in a period of two years', async () => {
    const row = 'fgd,cpp,fit_max,,,2021,0.01,1,,,aim-mini,2021,assumption,slow\n'
    const made = planNetwork(networkOf(await aimMini({ 'removals.csv': row }), 'tax-so2-1000'), solver)
    if (made === null || !made.outcome.ok) throw new Error('It has no plan')
    const series = new Map(horizonSeries(made.outcome.plan).map(({ variable, values }) => [variable, values[0]]))
    expect(series.get('Capacity|cpp')).toBeCloseTo(80, 6)
    expect(series.get('New Capacity|fgd|cpp')).toBeCloseTo(1.6, 6)
  })

  it('tells energy and investment by the names and in the units of a year-by-year run', () => {
    const network = networkOf(study, 'no-policy')
    const made = planNetwork(network, solver)
    if (made === null || !made.outcome.ok) throw new Error('It has no plan')
    const workspace = createWorkspace(network, solver)
    if (!drain(network, network.slots.initial, workspace).ok) throw new Error('It does not run')
    const variables = variablesOf(network)
    for (const { variable, unit, values } of planSeries(made, made.outcome.plan)) {
      expect(variables.get(variable)?.unit, variable).toBe(unit)
      // By 2023 both light with CFL alone, as cheap as any, from the coal plants that stand.
      if (/Energy/.test(variable))
        expect(values[0], variable).toBeCloseTo(valuesOf(network, workspace.run, variable)[2]!, 9)
    }
    const { valueOf, unitOf } = planOf('no-policy')
    // 60 PJ of CFL at 35 in two years.
    const investment = planSeries(made, made.outcome.plan).find(({ variable }) => variable === 'Investment')
    expect(investment?.values[0]).toBeCloseTo((valueOf('New Capacity|cfl') * 35) / 2, 6)
    expect(unitOf('Price|col')).toBe(variables.get('Price|col')?.unit)
  })

  it('says by how much a cap is missed that cannot be met', () => {
    const made = planNetwork(networkOf(study, 'cap-too-low'), solver)
    if (made === null || made.outcome.ok || made.outcome.failure.kind !== 'infeasible') throw new Error('It has a plan')
    // As year by year: half of 110 by LED at 0.045, half by CFL at 0.075, 70 % of it from coal at 0.95.
    const [conflict, ...others] = namedConflicts(made.system, made.outcome.failure.conflict)
    expect(others).toEqual([])
    expect(conflict).toMatchObject({ family: 'emission-limit', subject: 'cap-co2', year: 2023, unit: 'kt CO2e/yr' })
    expect(conflict!.limit).toBeCloseTo(1000, 9)
    expect(conflict!.missedBy).toBeCloseTo(3389, 6)
  })
})
