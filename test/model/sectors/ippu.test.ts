import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIppu } from '../../../model/sectors/ippu/check.ts'
import { ippu } from '../../../model/sectors/ippu/ippu.ts'
import { tableOf } from '../../support/sectors/module-table.ts'
import { type ModuleFigures, type ModuleRun, runModule } from '../../support/sectors/run-module.ts'

const PROCESSES: ModuleFigures = {
  'lime/lime/production': 2,
  'lime/lime/high-calcium': 0.85,
  'lime/lime/dust-correction': 1.02,
  'lime/lime/hydrated': 0.1,
  'glass/glass/production': 1,
  'glass/glass/factor': 0.2,
  'glass/glass/cullet': 0.5,
  'nitric-acid/acid/factor': 7,
  'nitric-acid/acid/destruction': 0.8,
  'nitric-acid/acid/utilisation': 0.5,
  'product/ammonia/takes/acid': 0.25,
  'ferroalloy/silicon/production': 0.1,
  'ferroalloy/silicon/factor': 4,
  'ferroalloy/silicon/methane': 1,
  'aluminium/smelter/production': 0.5,
  'aluminium/smelter/anodes': 1.6,
  'aluminium/smelter/slope': 0.143,
  'aluminium/smelter/effect-minutes': 2,
  'aluminium/smelter/hexafluoroethane': 0.121,
  'nitrous-oxide-use/hospitals/production': 0.001,
  'nitrous-oxide-use/hospitals/escaping': 1,
}

const energy = { 'production/ammonia': [1.2, 0.6, 0] }
type Emissions = ModuleRun['emissions']
const kt = (emissions: Emissions, category: string, gas: string): readonly number[] =>
  emissions.find((one) => one.category === category && one.gas === gas)?.values ?? []

describe('processes, IPCC 2006 V3', () => {
  const { emissions } = runModule(ippu, PROCESSES, 3, { energy })

  it.each([
    // 2 Mt x (0.85 x 0.75 + 0.15 x 0.77) x 1.02 x (1 - 0.1 x 0.28)
    ['lime, equations 2.6 to 2.9', '2.A.2', 'CO2', 2000 * 0.753 * 1.02 * 0.972],
    ['glass, equation 2.10', '2.A.3', 'CO2', 100],
    // 1.2 Mt ammonia x 0.25 x 7 kg/t x (1 - 0.8 x 0.5)
    ['nitric acid, equation 3.6, from the ammonia that the energy system makes', '2.B.2', 'N2O', 1.26],
    ['ferroalloys, equation 4.15', '2.C.2', 'CO2', 400],
    ['ferroalloys, equation 4.18', '2.C.2', 'CH4', 0.1],
    ['anodes of aluminium, equation 4.20', '2.C.3', 'CO2', 800],
    // 0.143 kg/t a minute x 2 minutes, and 0.121 of it C2F6, at 11100 / 6630 of the potential of CF4
    ['perfluorocarbons, equations 4.26 and 4.27', '2.C.3', 'PFC', 0.5 * 0.286 * (1 + (0.121 * 11100) / 6630)],
    ['nitrous oxide, equation 8.24', '2.G.3', 'N2O', 1],
  ] as const)('%s', (_, category, gas, expected) => {
    expect(kt(emissions, category, gas)[0]).toBeCloseTo(expected, 9)
  })

  it.each([
    // CF4 and C2F6: AR4 WG1 table 2.14, AR5 WG1 table 8.A.1, AR6 WG1 table 7.SM.7.
    ['AR4', 7390, 12200],
    ['AR5', 6630, 11100],
    ['AR6', 7380, 12400],
  ] as const)('weigh perfluorocarbons by the potentials of %s, gas by gas', (gwpSet, cf4, c2f6) => {
    const smelter = runModule(ippu, PROCESSES, 1, { energy, gwpSet }).emissions
    const mass = 0.5 * 0.286
    expect((kt(smelter, '2.C.3', 'PFC')[0] ?? NaN) * cf4).toBeCloseTo(mass * cf4 + mass * 0.121 * c2f6, 9)
  })

  it('follow the product that takes what they make', () => {
    for (const [t, expected] of [1.26, 0.63, 0].entries()) {
      expect(kt(emissions, '2.B.2', 'N2O')[t]).toBeCloseTo(expected, 12)
    }
  })

  it('that make nothing emit nothing, and abatement takes no more than there is', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, (destruction, utilisation, left) => {
        const rows = {
          ...PROCESSES,
          'nitric-acid/acid/destruction': destruction,
          'nitric-acid/acid/utilisation': utilisation,
        }
        const acid = kt(
          runModule(ippu, rows, 3, { energy, left: { 'nitrous-oxide-abatement/acid': left } }).emissions,
          '2.B.2',
          'N2O',
        )
        expect(acid[2]).toBe(0)
        expect(acid[0]).toBeGreaterThanOrEqual(0)
        expect(acid[0]).toBeLessThanOrEqual(1.2 * 0.25 * 7 * (1 + 1e-12))
      }),
    )
  })
})

describe('a table is refused', () => {
  it('whose process makes nothing: neither by itself nor for a product', () => {
    const rows = Object.fromEntries(Object.entries(PROCESSES).filter(([key]) => !key.startsWith('product/')))
    expect(checkIppu(tableOf(rows, [2018]))).toMatchObject([
      { at: { part: 'nitric-acid', item: 'acid', parameter: 'production' }, kind: 'missing-value' },
    ])
    expect(checkIppu(tableOf(PROCESSES, [2018]))).toEqual([])
  })
})
