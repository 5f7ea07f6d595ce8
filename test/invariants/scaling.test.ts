import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Network } from '../../model/network/network.ts'
import { buildStudy } from '../support/networks/build-study.ts'
import { miniNetwork } from '../support/networks/mini-network.ts'
import { randomOutline } from '../support/networks/random-outline.ts'
import { answersOf, networkOf, runOutline, scenarioOf } from '../support/networks/run-study.ts'
import type { StudyOutline } from '../support/networks/study-outline.ts'

/** Slots of what doubles when a country does: amounts, not prices, shares or rates. */
const AMOUNTS = [
  /^demands\/[^/]+\/base@/,
  /^stocks\//,
  /^supply\/[^/]+\/(domestic_limit|production_min|import_min|export|bunker|stock_change|statistical_difference)@/,
  /^policy_paths\/sun-target@/,
  /^activities\//,
]

const EXTENSIVE = [
  ...['activity', 'capacity', 'built', 'scrapped', 'idle', 'inflow', 'byflow', 'use', 'production', 'imports'],
  ...[
    'domestic',
    'exports',
    'shortage',
    'surplus',
    'generation',
    'charge',
    'load',
    'unserved',
    'combustion',
    'process',
  ],
  ...['investment', 'annuitySocial', 'annuityHurdle', 'fixedOm', 'variableOm', 'emissionTax', 'fuelTax', 'supplyCost'],
  ...['peak', 'firm', 'outside', 'storedCarbon', 'biogenic', 'capturedFossil'],
] as const
const INTENSIVE = ['price', 'salesShare', 'unitCost', 'intensity', 'weight'] as const

function doubled(network: Network, which: readonly RegExp[]): Float64Array {
  return network.slots.initial.map((value, i) =>
    which.some((pattern) => pattern.test(network.slots.addresses[i]!)) ? 2 * value : value,
  )
}

/** Where a cube is not `factor` times the other, beyond rounding. */
function departures(one: Float64Array, other: Float64Array, factor: number): number[] {
  const size = one.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return [...one].flatMap((value, i) =>
    Math.abs(other[i]! - factor * value) <= 1e-9 * Math.max(size, Math.abs(value)) ? [] : [i],
  )
}

describe('a country twice as large', () => {
  it('has twice of everything at the same prices, under both rules and all policies', () => {
    const rule = fc.constantFrom('prescribed' as const, 'logit' as const)
    fc.assert(
      fc.property(randomOutline.map(buildStudy), rule, (study, by) => {
        const network = networkOf(scenarioOf(study, { rule: by }))
        const { run: small } = answersOf(network)
        const { run: large } = answersOf(network, doubled(network, AMOUNTS))
        for (const cube of EXTENSIVE) expect([cube, departures(small[cube], large[cube], 2)]).toEqual([cube, []])
        for (const cube of INTENSIVE) expect([cube, departures(small[cube], large[cube], 1)]).toEqual([cube, []])
      }),
      { numRuns: 100 },
    )
  })
})

/** Two fuels, one service, no limit anywhere. */
const UNBOUND: StudyOutline = {
  years: [2018, 2030],
  commodities: {
    gas: { co2: 56.1, imported: true, supply: { import_price: 8 } },
    wood: { carbon: 'biogenic', co2: 112, supply: { domestic_price: 3 } },
    heat: { demand: { base: 50, trend: 0.02 } },
  },
  technologies: {
    stove: {
      kind: 'device',
      output: 'heat',
      input: { wood: { 2018: 4, 2030: 3 } },
      lifetime: 8,
      stockShare: 0.7,
      salesShare: { 2018: 0.7, 2030: 0.2 },
    },
    boiler: {
      kind: 'device',
      output: 'heat',
      input: { gas: 1.2 },
      lifetime: 12,
      stockShare: 0.3,
      salesShare: { 2018: 0.3, 2030: 0.8 },
    },
  },
}

describe('twice the demand where nothing binds', () => {
  it('takes twice the energy and emits twice as much', () => {
    const network = networkOf(scenarioOf(buildStudy(UNBOUND)))
    const { run: small } = answersOf(network)
    const { run: large } = answersOf(network, doubled(network, [/^demands\/heat\/base@/]))
    for (const cube of ['use', 'imports', 'domestic', 'inflow', 'combustion', 'biogenic', 'built'] as const) {
      expect(small[cube].some((value) => value > 0)).toBe(true)
      expect(departures(small[cube], large[cube], 2)).toEqual([])
    }
  })
})

describe('a frozen scenario', () => {
  const ofKind = (network: Network, kinds: readonly string[]): number[] =>
    network.technologies.flatMap(({ technology, flows }) => (kinds.includes(technology.kind) ? flows : []))

  it.each(['prescribed', 'logit'] as const)(
    'keeps the intensity of every device, line and conversion, under %s',
    (rule) => {
      const { network, run } = answersOf(miniNetwork('frozen', rule))
      const n = network.yearCount
      for (const f of ofKind(network, ['device', 'grid', 'conversion', 'extraction'])) {
        for (let t = 1; t < n; t++) expect(run.intensity[f * n + t]).toBe(run.intensity[f * n])
      }
      // It moves where nothing is frozen, so that the test could fail.
      const moving = answersOf(miniNetwork('reference', rule)).run.intensity
      const isConstant = (f: number) => moving[f * n + n - 1] === moving[f * n]
      expect(ofKind(network, ['device']).every(isConstant)).toBe(false)
    },
  )

  it('keeps shares of sales and what new units take from its year on, in random networks without policies', () => {
    const rule = fc.constantFrom('prescribed' as const, 'logit' as const)
    fc.assert(
      fc.property(randomOutline, rule, fc.integer({ min: 2019, max: 2024 }), (outline, by, freezeAfter) => {
        const { network, run } = runOutline({ ...outline, policies: {} }, { rule: by, freezeAfter })
        const n = network.yearCount
        const from = freezeAfter - network.horizon.start
        for (const { intensity } of network.flows) {
          for (let t = from; t < n; t++) expect(run.rows[intensity * n + t]).toBe(run.rows[intensity * n + from])
        }
        for (const { technologies, rule: own, sharesOf } of network.services) {
          if (own === 'prescribed' && sharesOf === 'stock') continue
          for (const l of technologies) {
            for (let t = from; t < n; t++)
              expect(run.salesShare[l * n + t]).toBeCloseTo(run.salesShare[l * n + from]!, 12)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
