import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFgases } from '../../../model/sectors/fgases/check.ts'
import { fgases } from '../../../model/sectors/fgases/fgases.ts'
import { kigaliCut } from '../../../model/sectors/fgases/kigali-schedule.ts'
import {
  REFRIGERANTS,
  REPORTED,
  type Refrigerant,
  shareOf,
  SUBSTANCES,
} from '../../../model/sectors/fgases/refrigerants.ts'
import { tableOf } from '../../support/sectors/module-table.ts'
import { type ModuleFigures, runModule } from '../../support/sectors/run-module.ts'

/** One room air conditioner a year from 2018 on, filled with a kilogram of R-410A; `more` adds and replaces. */
const bank = (more: ModuleFigures = {}): ModuleFigures => ({
  'stationary-air-conditioning/room/new-equipment': 1,
  'stationary-air-conditioning/room/charge': 1,
  'stationary-air-conditioning/room/lifetime': 3,
  'stationary-air-conditioning/room/leak': 0.1,
  'stationary-air-conditioning/room/filling/R-410A': 1,
  ...more,
})

describe('mixtures of refrigerants weigh as their pure gases by mass', () => {
  // GWP-100 that the Montreal Protocol's ozone secretariat and the ODS handbook give with AR4.
  const AR4: readonly (readonly [Refrigerant, number])[] = [
    ['R-404A', 3922],
    ['R-407C', 1774],
    ['R-410A', 2088],
    ['R-507A', 3985],
  ]
  it.each(AR4)('%s: %d', (name, gwp) => {
    const mean = REPORTED.reduce((sum, one) => sum + shareOf(one, name) * SUBSTANCES[one].AR4, 0)
    expect(Math.abs(mean - gwp)).toBeLessThan(1)
  })

  it('their shares sum to one', () => {
    for (const parts of Object.values(REFRIGERANTS)) {
      const sum = Object.values(parts).reduce((total: number, share: number) => total + share, 0)
      expect(sum).toBeCloseTo(1, 12)
    }
  })
})

describe('Kigali Amendment, articles 2J and 5(8 qua)', () => {
  it.each([
    ['non-article-5', 2018, null],
    ['non-article-5', 2019, 0.1],
    ['non-article-5', 2036, 0.85],
    ['non-article-5-later', 2025, 0.35],
    ['article-5-group-1', 2023, null],
    ['article-5-group-1', 2024, 0],
    ['article-5-group-1', 2029, 0.1],
    ['article-5-group-1', 2044, 0.5],
    ['article-5-group-1', 2045, 0.8],
    ['article-5-group-2', 2031, 0],
    ['article-5-group-2', 2047, 0.85],
  ] as const)('%s in %d', (group, year, cut) => {
    expect(kigaliCut(group, year)).toBe(cut)
  })

  it('a table whose cuts are not those of the group is refused', () => {
    const rows = {
      'consumption/kigali/baseline': 100,
      'consumption/kigali/cut/article-5-group-1': [0, 0.1, 0.2, 0.5, 0.8],
    }
    const faults = checkFgases(tableOf(rows, [2024, 2029, 2035, 2040, 2045]))
    expect(faults.map(({ found, allowed }) => [found, allowed])).toEqual([['0.2 (2035)', '0.3 (2035)']])
  })
})

describe('a bank', () => {
  it('fills, leaks and leaves as equations 7.12 to 7.14 say', () => {
    const { of, emissions } = runModule(fgases, bank({ 'stationary-air-conditioning/room/new-equipment': [1, 0] }), 5)
    expect(of('Charged|room|HFC-32')).toEqual([0.5, 0, 0, 0, 0])
    // A tenth of what is left leaks in each of three years, then the rest leaves.
    const leaked = [0, 0.05, 0.045, 0.0405, 0]
    of('Leaked|room|HFC-32').forEach((value, t) => expect(value).toBeCloseTo(leaked[t]!, 12))
    of('Escaped|room|HFC-32').forEach((value, t) => expect(value).toBeCloseTo(leaked[t]! + (t === 3 ? 0.3645 : 0), 12))
    // HFC counts as HFC-134a of the same potential: (677 + 3170) / 1300 a half.
    const [hfc] = emissions
    expect(hfc).toMatchObject({ gas: 'HFC', category: '2.F.1.f' })
    expect(hfc?.values[1]).toBeCloseTo((0.05 * (677 + 3170)) / 1300, 12)
  })

  it('in CO2 equivalents is the sum of its pure gases in every set of potentials', () => {
    for (const gwpSet of ['AR4', 'AR5', 'AR6'] as const) {
      const { of, emissions } = runModule(fgases, bank(), 4, { gwpSet })
      const pure = ['HFC-32', 'HFC-125'] as const
      const sum = pure.reduce((total, one) => total + of(`Escaped|room|${one}`)[3]! * SUBSTANCES[one][gwpSet], 0)
      expect((emissions[0]?.values[3] ?? NaN) * SUBSTANCES['HFC-134a'][gwpSet]).toBeCloseTo(sum, 9)
    }
  })

  it('that energy technologies build takes what they build', () => {
    const rows = {
      ...bank({ 'stationary-air-conditioning/room/new-equipment': 0 }),
      'technology/split/per-energy/room': 0.1,
    }
    const { of } = runModule(fgases, rows, 3, { energy: { 'built/split': [10, 0, 20] } })
    expect(of('New Equipment|room')).toEqual([1, 0, 2])
  })

  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
  const anyBank = fc.record({
    sales: fc.array(amount, { minLength: 12, maxLength: 12 }),
    lifetime: fc.integer({ min: 1, max: 8 }),
    container: fc.double({ min: 0, max: 0.9, noNaN: true }),
    filling: share,
    leak: share,
    serviced: share,
    recovery: share,
    phaseDown: share,
    recovered: share,
  })

  it('closes: bought = escaped + recovered + banked, of every substance, whatever leaks and is recovered', () => {
    fc.assert(
      fc.property(anyBank, (one) => {
        const at = 'stationary-air-conditioning/room'
        const { of } = runModule(
          fgases,
          bank({
            [`${at}/new-equipment`]: one.sales,
            [`${at}/lifetime`]: one.lifetime,
            [`${at}/container-loss`]: one.container,
            [`${at}/filling-loss`]: one.filling,
            [`${at}/leak`]: one.leak,
            [`${at}/serviced`]: one.serviced,
            [`${at}/recovery`]: one.recovery,
            [`${at}/alternative/R-454B`]: 1,
          }),
          12,
          { left: { 'f-gas-phase-down/room': one.phaseDown, 'refrigerant-recovery/room': one.recovered } },
        )
        for (const substance of ['HFC-32', 'HFC-125']) {
          let [bought, escaped, recovered] = [0, 0, 0]
          for (let t = 0; t < 12; t++) {
            bought += of(`Bought|room|${substance}`)[t]!
            escaped += of(`Escaped|room|${substance}`)[t]!
            recovered += of(`Recovered|room|${substance}`)[t]!
            const banked = of(`Bank|room|${substance}`)[t]!
            expect(Math.abs(bought - escaped - recovered - banked)).toBeLessThanOrEqual(1e-9 * Math.max(1, bought))
            expect(Math.min(bought, escaped, recovered)).toBeGreaterThanOrEqual(0)
            expect(banked).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, bought))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('without equipment emits nothing', () => {
    const { emissions } = runModule(fgases, bank({ 'stationary-air-conditioning/room/new-equipment': 0 }), 3)
    for (const { values } of emissions) expect(values).toEqual([0, 0, 0])
  })
})

describe('a table is refused', () => {
  it('whose equipment lives for part of a year', () => {
    const faults = checkFgases(tableOf(bank({ 'stationary-air-conditioning/room/lifetime': 12.5 }), [2018]))
    expect(faults).toMatchObject([{ at: { item: 'room', parameter: 'lifetime' }, kind: 'out-of-range', found: '12.5' }])
  })

  it('whose leak changes although equipment is not kept full', () => {
    const rows = bank({ 'stationary-air-conditioning/room/leak': [0.1, 0.05] })
    expect(checkFgases(tableOf(rows, [2018, 2030]))).toMatchObject([
      { at: { parameter: 'leak' }, kind: 'conflicting-row' },
    ])
    const full = { ...rows, 'stationary-air-conditioning/room/serviced': 1 }
    expect(checkFgases(tableOf(full, [2018, 2030]))).toEqual([])
  })
})
