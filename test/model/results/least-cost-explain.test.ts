import { describe, expect, it } from 'vitest'
import { everyVariableOf } from '../../../model/results/variable-registry.ts'
import { explained, faultsOf } from '../../support/explanations/check-explanation.ts'
import { aimMini, answersOf, networkOf } from '../../support/least-cost/aim-mini.ts'

const study = await aimMini()

describe('under least cost every number of AIM-mini is explained', () => {
  it.each(['no-policy', 'tax-co2-100', 'tax-so2-1000', 'cap-so2'])('in scenario %s, in every year', (scenario) => {
    const { network, run } = answersOf(networkOf(study, scenario))
    const names = [...everyVariableOf(network).keys()]
    const faults = names.flatMap((name) =>
      [2021, 2022, 2023].flatMap((year) => faultsOf(network, run, explained(network, run, name, year))),
    )
    expect(faults).toEqual([])
    expect(names.length).toBeGreaterThan(300)
  })

  it('what the programme decides says so', () => {
    const { network, run } = answersOf(networkOf(study, 'tax-co2-100'))
    expect(explained(network, run, 'New Build|led', 2021)).toMatchObject({ value: 50, algorithm: 'least-cost' })
    expect(explained(network, run, 'Marginal Cost|lgt', 2021).algorithm).toBe('least-cost')
  })
})
