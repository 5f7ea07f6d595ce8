import { describe, expect, it } from 'vitest'
import { createWorkspace, runDocument } from '#model'
import { aimMini, answersOf, networkOf } from '../support/least-cost/aim-mini.ts'
import { solver } from '../support/least-cost/solver.ts'
import { drain } from '../support/networks/run-study.ts'

const study = await aimMini()
const YEARS = [2021, 2022, 2023]

/**
 * The table of the case, which two independent programmes agree on: objective, new build, CO2 (Mt) and SO2 (Mt) a year.
 * Nothing is discounted between years.
 */
interface Case {
  readonly objective: readonly number[]
  readonly built: Readonly<Record<string, readonly number[]>>
  readonly co2: readonly number[]
  readonly so2: readonly number[]
}
const TABLE: Readonly<Record<string, Case>> = {
  'no-policy': {
    objective: [1058.062916, 717.619207, 328.931292],
    built: { inc: [0, 0, 0], cfl: [50, 55, 5], led: [0, 0, 0], cpp: [0, 0, 0], pv: [0, 0, 0] },
    co2: [17.8125, 7.48125, 7.8375],
    so2: [0.1125, 0.04725, 0.0495],
  },
  'tax-co2-100': {
    objective: [1569.430618, 638.871531, 666.891531],
    built: { inc: [0, 0, 0], cfl: [50, 2.5, 2.5], led: [50, 2.5, 2.5], cpp: [0, 0, 0], pv: [1.8, 0.09, 0.09] },
    co2: [3.99, 4.1895, 4.389],
    so2: [0.0252, 0.02646, 0.02772],
  },
}

describe('AIM-mini', () => {
  for (const [scenario, { objective, built, co2, so2 }] of Object.entries(TABLE)) {
    it(`has the objectives, builds and emissions of the table: ${scenario}`, () => {
      const answers = answersOf(networkOf(study, scenario))
      for (const [t, year] of YEARS.entries()) {
        expect(answers.single('objective', year)).toBeCloseTo(objective[t]!, 6)
        for (const [id, units] of Object.entries(built)) expect(answers.of('built', id, year)).toBeCloseTo(units[t]!, 6)
        expect(answers.emission('combustion', 'cpp', 'CO2', year) / 1e3).toBeCloseTo(co2[t]!, 6)
        expect(answers.emission('combustion', 'cpp', 'SO2', year) / 1e3).toBeCloseTo(so2[t]!, 6)
      }
    })
  }

  /** From a second programme, written for the same system with another solver: objectives, CO2 (Mt) and SO2 (Mt). */
  it.each([
    ['tax-co2', 20, [1208.625831, 465.431292, 485.681292], [7.125, 7.48125, 7.8375], [0.045, 0.04725, 0.0495]],
    ['tax-co2', 45, [1349.980618, 408.449031, 425.496531], [3.99, 4.1895, 4.389], [0.0252, 0.02646, 0.02772]],
    ['tax-co2', 300, [2367.430618, 1476.771531, 1544.691531], [3.99, 4.1895, 4.389], [0.0252, 0.02646, 0.02772]],
    ['tax-so2', 650, [1095.375831, 346.518792, 361.106292], [7.125, 7.48125, 7.8375], [0.045, 0.04725, 0.0495]],
    ['tax-so2', 2000, [1100.540869, 329.549387, 343.300018], [7.125, 7.48125, 7.8375], [0.00225, 0.0023625, 0.002475]],
  ])('costs and emits what a second programme finds: %s at %d', (policy, tax, objective, co2, so2) => {
    const scenario = policy === 'tax-co2' ? 'tax-co2-100' : 'tax-so2-1000'
    const answers = answersOf(networkOf(study, scenario, { [`policy_paths/${policy}`]: tax / 1e3 }))
    const emitted = (gas: 'CO2' | 'SO2', year: number): number => answers.emission('combustion', 'cpp', gas, year) / 1e3
    for (const [t, year] of YEARS.entries()) {
      expect(answers.single('objective', year)).toBeCloseTo(objective[t]!, 6)
      expect(emitted('CO2', year)).toBeCloseTo(co2[t]!, 6)
      expect(emitted('SO2', year)).toBeCloseTo(so2[t]!, 6)
    }
  })

  /** Capital recovery by hand at the hurdle rate, which is the social one here: what was built before, plus what each year builds. */
  it.each([
    ['no-policy', [3023.6516, 2541.0751, 2581.2564]],
    ['tax-co2-100', [3630.8693, 2756.7501, 2807.2017]],
  ])('pays annuities of what it builds from its first year on: %s', (scenario, annuities) => {
    const { network, run } = answersOf(networkOf(study, scenario))
    const { series } = runDocument(network, run)
    for (const ledger of ['Cost|Resource|Annuities', 'Cost|Annuities at Hurdle Rates']) {
      const values = series.find(({ variable }) => variable === ledger)?.values ?? []
      for (const [t, value] of annuities.entries()) expect(values[t]).toBeCloseTo(value, 4)
    }
  })

  it('books a retrofit under annuities, and what is spent on it under investment', () => {
    const { network, run } = answersOf(networkOf(study, 'tax-so2-1000'))
    const { series } = runDocument(network, run)
    const first = (name: string) => series.find(({ variable }) => variable === name)?.values[0]
    // What stood still pays 2621.8387; 100 CFL at 35 over 6 years; 7.5 of capacity at 25, repaid over the 19 years that are left of the plant of 2010.
    const recovery = (years: number) => (0.1 * 1.1 ** years) / (1.1 ** years - 1)
    const annuities = 2621.8387 + 3500 * recovery(6) + 187.5 * recovery(19)
    expect(first('Cost|Resource|Annuities')).toBeCloseTo(annuities, 4)
    // Operation of 5, and of 1 more with the process, of 7.5 of electricity.
    expect(first('Cost|Resource|Operation')).toBeCloseTo(45, 9)
    expect(first('Investment')).toBeCloseTo(3500 + 187.5, 9)
  })

  it('carries objective, by year too, builds, shadow prices and the four ledgers in its document', () => {
    const { network, run } = answersOf(networkOf(study, 'tax-co2-100'))
    const document = runDocument(network, run)
    const valuesOf = (name: string) => document.series.find(({ variable }) => variable === name)?.values
    expect(document.objective).toBeCloseTo(1569.430618 + 638.871531 + 666.891531, 5)
    expect(valuesOf('Objective|Least Cost')?.[0]).toBeCloseTo(1569.430618, 6)
    expect(valuesOf('New Build|pv')?.[0]).toBeCloseTo(1.8, 9)
    // Electricity is dearest from a standing coal plant: coal 30, operation 5, tax 95; the rest is the share of solar.
    expect(valuesOf('Shadow Price|ely')?.[0]).toBeGreaterThan(100)
    for (const ledger of [
      'Cost|Resource',
      'Cost|Transfers|Emission Taxes',
      'Investment',
      'Cost|Annuities at Hurdle Rates',
    ])
      expect(valuesOf(ledger)).toHaveLength(3)
    expect(valuesOf('Cost|Transfers|Emission Taxes')?.[0]).toBeCloseTo(399, 9)
  })

  it('builds solar power instead of new coal from 18.83 per t CO2 on', () => {
    // No plant stands: all electricity is new.
    const bare = { ...study, stocks: study.stocks.filter(({ technology }) => technology !== 'cpp') }
    const solar = (tax: number) =>
      answersOf(networkOf(bare, 'tax-co2-100', { 'policy_paths/tax-co2': tax / 1e3 })).of('built', 'pv', 2021)
    expect(solar(18.82)).toBe(0)
    expect(solar(18.84)).toBeGreaterThan(1)
  })

  it('builds solar power beside standing coal from 41.16 per t CO2 on', () => {
    const solar = (tax: number) =>
      answersOf(networkOf(study, 'tax-co2-100', { 'policy_paths/tax-co2': tax / 1e3 })).of('built', 'pv', 2021)
    expect(solar(41.15)).toBe(0)
    expect(solar(41.17)).toBeGreaterThan(1)
  })

  it('fits desulphurisation to the plant of 2010, aged 11, from 699.8 per t SO2 on', () => {
    const fitted = (tax: number) => {
      const { run } = answersOf(networkOf(study, 'tax-so2-1000', { 'policy_paths/tax-so2': tax / 1e3 }))
      return run.fitted[0]!
    }
    expect(fitted(699.7)).toBe(0)
    expect(fitted(699.9)).toBeCloseTo(7.5, 9)
  })

  it('meets a cap at a price on carbon that has the same effect as a tax', () => {
    const capped = answersOf(networkOf(study, 'cap-co2'))
    expect(capped.emission('combustion', 'cpp', 'CO2', 2022)).toBeCloseTo(5000, 6)
    const price =
      capped.run.capPrice[
        networkOf(study, 'cap-co2').effects.caps.findIndex(({ policy }) => policy.id === 'cap-co2') * 3 + 1
      ]!
    expect(price * 1e3).toBeCloseTo(41.158782, 5)
  })

  it('says of a cap that cannot be met which constraints conflict, and keeps the years before', () => {
    const network = networkOf(study, 'cap-too-low')
    const workspace = createWorkspace(network, solver)
    const outcome = drain(network, network.slots.initial, workspace)
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'infeasible', year: 2023 } })
    if (outcome.ok || outcome.failure.kind !== 'infeasible') throw new Error('The run did not stop')
    const { conflict } = outcome.failure
    expect(conflict.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['demand', 'lgt'],
      ['cap', 'cap-co2'],
      ['bound', 'bounds/ely/pv/share_max'],
    ])
    // Half of 110 by LED at 0.045, half by CFL at 0.075, 70 % of it from coal at 0.95: 4.389 Mt, against a cap of 1.
    expect(conflict[1]).toMatchObject({ limit: 1, unit: 'Mt' })
    expect(conflict[1]?.missing).toBeCloseTo(3.389, 9)
    expect(conflict[2]).toMatchObject({ limit: 30, unit: '%', missing: null })
    expect(workspace.run.objective[1]).toBeGreaterThan(0)
  })
})
