import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachesOf } from '../support/networks/balance-check.ts'
import { MINI_SCENARIOS, miniNetwork } from '../support/networks/mini-network.ts'
import { randomOutline } from '../support/networks/random-outline.ts'
import { answersOf, runOutline } from '../support/networks/run-study.ts'

const RULES = ['prescribed', 'logit'] as const

describe.each(RULES)('under %s, energy, mass and carbon close to 1e-9 in every year', (rule) => {
  it.each(MINI_SCENARIOS)('of the small study, scenario %s', (scenario) => {
    const { network, run } = answersOf(miniNetwork(scenario, rule))
    expect(breachesOf(network, run)).toEqual([])
  })

  it('of random networks', () => {
    fc.assert(
      fc.property(randomOutline, fc.option(fc.integer({ min: 2018, max: 2024 })), (outline, freezeAfter) => {
        const { network, run } = runOutline(outline, { rule, freezeAfter })
        expect(breachesOf(network, run)).toEqual([])
      }),
      { numRuns: 250 },
    )
  })
})

describe('the check of balances itself', () => {
  const { network, run } = answersOf(miniNetwork('reference', 'logit'))
  const year = 6
  const spoilt: readonly (readonly [keyof typeof run, number, string])[] = [
    ['imports', network.commodities.findIndex(({ commodity }) => commodity.id === 'gasoline'), 'supply is use'],
    [
      'activity',
      network.technologies.findIndex(({ technology }) => technology.id === 'lamp-led'),
      'demand is met or short',
    ],
    ['load', 3, 'load by slice'],
    ['storedCarbon', 0, 'fossil carbon and that of minerals'],
    ['biogenic', 0, 'biogenic carbon'],
    [
      'salesShare',
      network.technologies.findIndex(({ technology }) => technology.id === 'car-gasoline'),
      'shares of sales',
    ],
  ]

  it.each(spoilt)('sees a tenth of a tonne in the wrong place in %s', (cube, item, what) => {
    const at = item * network.yearCount + year
    const before = run[cube][at]!
    run[cube][at] = before + 1e-4
    expect(breachesOf(network, run).map((breach) => breach.what)).toContain(what)
    run[cube][at] = before
    expect(breachesOf(network, run)).toEqual([])
  })

  it('sees what is no number, a negative stock and a plant above what it can', () => {
    const capacity = run.capacity[year]!
    run.capacity[year] = -1
    expect(breachesOf(network, run).map(({ what }) => what)).toContain('capacity below nought')
    run.capacity[year] = NaN
    expect(breachesOf(network, run).map(({ what }) => what)).toContain('no number')
    run.capacity[year] = capacity
    const plant = network.technologies.findIndex(({ technology }) => technology.id === 'coal-plant')
    const own = run.capacity[plant * network.yearCount + year]!
    run.capacity[plant * network.yearCount + year] = own / 10
    expect(breachesOf(network, run).map(({ what }) => what)).toContain('a plant above what it can')
    run.capacity[plant * network.yearCount + year] = own
  })
})
