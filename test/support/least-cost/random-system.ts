import fc from 'fast-check'
import type { StudyOutline } from '../networks/study-outline.ts'

const cost = fc.double({ min: 1, max: 100, noNaN: true })
const share = fc.double({ min: 0.1, max: 0.9, noNaN: true })

/**
 * A system that always has a solution: two services, each with a device on a fuel, one on electricity and an efficient
 * one; electricity from coal, with desulphurisation to fit, from gas, and from the sun up to a share.
 */
export const randomSystem: fc.Arbitrary<StudyOutline> = fc
  .record({
    demand: fc.tuple(cost, cost),
    growth: fc.double({ min: -0.05, max: 0.1, noNaN: true }),
    capital: fc.array(cost, { minLength: 9, maxLength: 9 }),
    operation: fc.array(cost, { minLength: 9, maxLength: 9 }),
    fuel: fc.tuple(cost, cost),
    input: fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 }),
    stock: fc.array(cost, { minLength: 4, maxLength: 4 }),
    sun: share,
    efficient: share,
    removed: share,
  })
  .map(({ demand, growth, capital, operation, fuel, input, stock, sun, efficient, removed }) => {
    const device = (i: number, output: string, carrier: string) => ({
      kind: 'device' as const,
      output,
      input: { [carrier]: input[i]! },
      capitalCost: capital[i]!,
      variableOm: operation[i]! / 10,
      lifetime: 5 + (i % 3) * 5,
      hurdleRate: 0.1,
    })
    const old = (i: number) => [{ installed: 2015 + i, amount: stock[i]! }]
    return {
      years: [2020, 2024] as const,
      commodities: {
        coal: { imported: true, co2: 95, supply: { import_price: fuel[0] / 10 } },
        gas: { imported: true, co2: 56, supply: { import_price: fuel[1] / 10 } },
        sunlight: { supply: { domestic_price: 0 } },
        power: {},
        heat: { demand: { base: demand[0], trend: growth } },
        light: { demand: { base: demand[1] } },
      },
      technologies: {
        boiler: { ...device(0, 'heat', 'gas'), stock: old(0) },
        'coal-boiler': { ...device(1, 'heat', 'coal'), stock: old(1) },
        'heat-pump': device(2, 'heat', 'power'),
        bulb: { ...device(3, 'light', 'power'), stock: old(2) },
        'better-bulb': device(4, 'light', 'power'),
        'gas-lamp': device(5, 'light', 'gas'),
        'coal-plant': {
          ...device(6, 'power', 'coal'),
          input: { coal: 1 + input[6]! },
          kind: 'conversion',
          stock: old(3),
          lifetime: 25,
        },
        'gas-plant': { ...device(7, 'power', 'gas'), input: { gas: 1 + input[7]! }, kind: 'conversion' },
        sun: {
          kind: 'conversion',
          output: 'power',
          input: { sunlight: 1 },
          capitalCost: capital[8]! * 3,
          lifetime: 20,
          hurdleRate: 0.1,
        },
      },
      emissionFactors: { 'coal/SO2': 0.6 },
      removals: [
        {
          removal: 'scrubber',
          technology: 'coal-plant',
          removes: { SO2: removed },
          parameters: { capital_cost: 10, variable_om: 1, energy_penalty: 0.02 },
        },
      ],
      bounds: { 'power/sun/share_max': sun, 'heat/heat-pump/share_max': efficient },
    }
  })
