import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFugitive } from '../../../model/sectors/fugitive/check.ts'
import { fugitive } from '../../../model/sectors/fugitive/fugitive.ts'
import { tableOf } from '../../support/sectors/module-table.ts'
import { type ModuleFigures, type ModuleRun, runModule } from '../../support/sectors/run-module.ts'

const COAL: ModuleFigures = {
  'fuel/coal/mass': 0.04,
  'underground-mine/deep/of-production/coal': 0.6,
  'underground-mine/deep/mining': 18,
  'underground-mine/deep/post-mining': 2.5,
  'surface-mine/open/of-production/coal': 0.4,
  'surface-mine/open/mining': 1.2,
  'surface-mine/open/post-mining': 0.1,
}

const GAS: ModuleFigures = {
  'fuel/natural-gas/volume': 28,
  'gas-segment/production/of-production/natural-gas': 1,
  'gas-segment/production/factor/CH4': 0.01,
  'gas-segment/distribution/of-use/natural-gas': 0.5,
  'gas-segment/distribution/factor/CH4': 0.002,
  'venting-and-flaring/gas-flare/of-production/natural-gas': 1,
  'venting-and-flaring/gas-flare/factor/CO2': 0.005,
}

const energy = {
  'production/coal': [1000, 1000, 0],
  'domestic/natural-gas': [300, 0, 0],
  'use/natural-gas': [400, 0, 0],
}

type Emissions = ModuleRun['emissions']
const of = (emissions: Emissions, category: string, gas: string): number[] => {
  const found = emissions.filter((one) => one.category === category && one.gas === gas)
  return [0, 1, 2].map((t) => found.reduce((sum, { values }) => sum + (values[t] ?? NaN), 0))
}

describe('coal mines by depth, IPCC 2006 V2, equations 4.1.3 to 4.1.8', () => {
  it('release m3 per t at 0.67 kg per m3, mining and after', () => {
    const { emissions } = runModule(fugitive, COAL, 3, { energy })
    // 40 Mt: 24 underground x (18 + 2.5) x 0.67, 16 at the surface x (1.2 + 0.1) x 0.67.
    expect(of(emissions, '1.B.1.a.i', 'CH4')[0]).toBeCloseTo(329.64, 9)
    expect(of(emissions, '1.B.1.a.ii', 'CH4')[0]).toBeCloseTo(13.936, 9)
  })

  it('burn 98 % of what they flare, to 44/16 of its mass in CO2, equations 4.1.5 and 4.1.6', () => {
    const rows = { ...COAL, 'underground-mine/deep/recovered': 0.5, 'underground-mine/deep/flared': 0.4 }
    const { emissions } = runModule(fugitive, rows, 3, { energy })
    const released = 329.64
    expect(of(emissions, '1.B.1.a.i', 'CH4')[0]).toBeCloseTo(released * (0.5 + 0.5 * 0.4 * 0.02), 9)
    expect(of(emissions, '1.B.1.a.i', 'CO2')[0]).toBeCloseTo((released * 0.5 * 0.4 * 0.98 * 44) / 16, 9)
  })

  it('without coal release nothing', () => {
    const { emissions } = runModule(fugitive, COAL, 3, { energy })
    for (const { values } of emissions) expect(values[2]).toBe(0)
  })
})

describe('oil and gas by segment, IPCC 2006 V2, equation 4.2.1', () => {
  it('follow what the country wins, or what it uses', () => {
    const { emissions } = runModule(fugitive, GAS, 3, { energy })
    expect(of(emissions, '1.B.2.b', 'CH4')[0]).toBeCloseTo(300 * 28 * 0.01 + 400 * 0.5 * 28 * 0.002, 9)
    expect(of(emissions, '1.B.2.c', 'CO2')[0]).toBeCloseTo(300 * 28 * 0.005, 9)
  })

  it('methane closes: released = escaped + used + burnt, whatever is recovered', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, fc.double({ min: 0, max: 1e5, noNaN: true }), (recovered, flared, left, won) => {
        const rows = { ...GAS, 'gas-segment/production/recovered': recovered, 'gas-segment/production/flared': flared }
        const run = runModule(fugitive, rows, 3, {
          energy: { ...energy, 'domestic/natural-gas': [won, won, won] },
          left: { 'methane-recovery/production': left },
        })
        const at = (name: string): number => run.of(`${name}|production`)[1] ?? NaN
        const escaped = run.emissions[0]?.values[1] ?? NaN
        const released = at('Methane Released')
        expect(Math.abs(released - escaped - at('Methane Used') - at('Methane Flared'))).toBeLessThanOrEqual(
          1e-9 * released,
        )
        expect(Math.min(escaped, at('Methane Used'), at('Methane Flared'))).toBeGreaterThanOrEqual(-1e-9 * released)
        expect(escaped).toBeLessThanOrEqual(released)
      }),
    )
  })
})

describe('a table is refused', () => {
  it('that mines the same coal twice', () => {
    const faults = checkFugitive(tableOf({ ...COAL, 'surface-mine/open/of-production/coal': 0.5 }, [2018]))
    expect(faults).toMatchObject([{ at: { item: 'open', by: 'coal' }, kind: 'shares-not-one', found: '1.1 (2018)' }])
  })

  it('that names a fuel without the measure its equation takes', () => {
    const rows = Object.fromEntries(Object.entries(GAS).filter(([key]) => key !== 'fuel/natural-gas/volume'))
    const faults = checkFugitive(tableOf({ ...rows, 'fuel/natural-gas/mass': 1 }, [2018]))
    expect(new Set(faults.map(({ kind, found, allowed }) => `${kind} ${found} ${allowed}`))).toEqual(
      new Set(['missing-value natural-gas volume']),
    )
    expect(faults).toHaveLength(3)
  })
})
