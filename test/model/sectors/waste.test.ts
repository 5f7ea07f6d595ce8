import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waste } from '../../../model/sectors/waste/waste.ts'
import { type ModuleFigures, runModule } from '../../support/sectors/run-module.ts'

/** One stream on one site: DOC 0.15, DOCf 0.5, MCF 1, F 0.5, k 0.09 (IPCC 2006 V5, T2.4, T3.1, T3.3). */
const site = (amount: number | readonly number[]): ModuleFigures => ({
  'source/city/amount': amount,
  'source/city/composition/food': 1,
  'source/city/treatment/site': 1,
  'stream/food/doc': 0.15,
  'stream/food/docf': 0.5,
  'stream/food/decay-rate/tropical-wet': 0.09,
  'landfill/site/mcf': 1,
  'landfill/site/methane': 0.5,
})

describe('first-order decay (IPCC 2006 V5, equations 3.1 to 3.6)', () => {
  it('lets a pulse of 1000 Gg give 4.303441, 3.933049 and 3.594536 Gg of methane in the years after, and 50 Gg in all', () => {
    const run = runModule(waste, site([1, ...Array.from({ length: 399 }, () => 0)]), 400)
    const methane = run.of('Emissions|site|CH4')
    expect(methane[0]).toBe(0)
    expect(methane.slice(1, 4).map((value) => value.toFixed(6))).toEqual(['4.303441', '3.933049', '3.594536'])
    expect(methane.reduce((sum, one) => sum + one, 0)).toBeCloseTo(50, 9)
  })

  it('lets constant disposal of 1000 Gg give 4.303441, 8.236489 and 11.831025 Gg', () => {
    const methane = runModule(waste, site(1), 4).of('Emissions|site|CH4')
    expect(methane.slice(1).map((value) => value.toFixed(6))).toEqual(['4.303441', '8.236489', '11.831025'])
  })

  it('oxidises only what is not recovered: (generated - recovered)(1 - OX)', () => {
    const figures = { ...site(1), 'landfill/site/recovery': 0.4, 'landfill/site/oxidation': 0.1 }
    const run = runModule(waste, figures, 3, { left: { 'landfill-gas-capture/site': 0.5 } })
    const generated = run.of('Methane Generated|site')[2]!
    expect(run.of('Methane Recovered|site')[2]).toBeCloseTo(generated * 0.7, 12)
    expect(run.of('Emissions|site|CH4')[2]).toBeCloseTo(generated * 0.3 * 0.9, 12)
  })

  it('keeps degradable carbon: deposited = decomposed + what is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 30, maxLength: 30 }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (amounts, k) => {
          const run = runModule(waste, { ...site(amounts), 'stream/food/decay-rate/tropical-wet': k }, 30)
          const deposited = amounts.reduce((sum, one) => sum + one * 1000 * 0.15 * 0.5, 0)
          const gone = run.of('Decomposed|site|food').reduce((sum, one) => sum + one, 0)
          expect(gone + run.of('Degradable Carbon|site|food')[29]!).toBeCloseTo(deposited, 6)
        },
      ),
    )
  })
})

const SHARE = fc.double({ min: 0, max: 1, noNaN: true })

/** A city with every treatment, its shares summing to one. */
const city = (weights: readonly number[], people: number): ModuleFigures => {
  const total = weights.reduce((sum, one) => sum + one, 0)
  const share = (i: number) => weights[i]! / total
  return {
    ...site(0),
    'source/city/amount': people * 0.4,
    'source/city/composition/food': 0.6,
    'source/city/composition/plastics': 0.4,
    'source/city/treatment/site': share(0),
    'source/city/treatment/compost': share(1),
    'source/city/treatment/furnace': share(2),
    'source/city/treatment/fire': share(3),
    'source/city/treatment/recycling': share(4),
    ...Object.fromEntries(
      ['food', 'plastics'].flatMap((stream) => [
        [`stream/${stream}/dry-matter`, 0.5],
        [`stream/${stream}/carbon`, 0.5],
        [`stream/${stream}/fossil`, stream === 'food' ? 0 : 1],
      ]),
    ),
    'composting/compost/factor/CH4': 4,
    'composting/compost/factor/N2O': 0.24,
    'incineration/furnace/oxidation': 1,
    'open-burning/fire/oxidation': 0.58,
    'open-burning/fire/factor/CH4': 6.5,
    'fuel/city-waste/heat-value': 7.5,
    'discharge/septic/mcf': 0.5,
    'discharge/septic/correction': 1,
    'settlement/town/people': people,
    'settlement/town/bod': 40,
    'settlement/town/methane-capacity': 0.6,
    'settlement/town/pathway/septic': 1,
    'settlement/town/protein': 30,
    'settlement/town/protein-nitrogen': 0.16,
    'settlement/town/not-consumed': 1.1,
    'settlement/town/co-discharged': 1.25,
    'settlement/town/effluent-factor': 0.005,
    'industry/starch/product': people / 100,
    'industry/starch/water': 9,
    'industry/starch/cod': 10,
    'industry/starch/methane-capacity': 0.25,
    'industry/starch/mcf': 0.8,
  }
}
const WEIGHTS = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })

describe('where waste goes', () => {
  it('keeps mass: what is made is treated or burnt for energy, whatever policies divert and plants take', () => {
    fc.assert(
      fc.property(WEIGHTS, SHARE, SHARE, SHARE, fc.double({ min: 0, max: 500, noNaN: true }), (w, a, b, c, taken) => {
        const left = {
          'landfill-diversion/compost': a,
          'landfill-diversion/furnace': b,
          'landfill-diversion/recycling': c,
        }
        const run = runModule(waste, city(w, 90), 2, { left, energy: { 'use/city-waste': taken } })
        const treated = run.names.filter((name) => /^Treated\|.*\|city$/.test(name)).map((name) => run.of(name)[1]!)
        expect(Math.min(...treated)).toBeGreaterThanOrEqual(0)
        const all = treated.reduce((sum, one) => sum + one, 0) + run.of('Burnt for Energy')[1]!
        expect(all).toBeCloseTo(run.of('Generated|city')[1]!, 9)
      }),
    )
  })

  it('has no emission below nought under any measure, and none at all without people', () => {
    fc.assert(
      fc.property(WEIGHTS, SHARE, SHARE, fc.constantFrom(0, 90), (w, a, b, people) => {
        const left = {
          'landfill-diversion/compost': a,
          'landfill-gas-capture/site': b,
          'waste-water-treatment/septic': a,
        }
        const run = runModule(waste, city(w, people), 5, { left, energy: { 'use/city-waste': 3 } })
        for (const name of run.names.filter((one) => one.startsWith('Emissions|'))) {
          for (const value of run.of(name)) {
            if (people === 0) expect(value).toBe(0)
            else expect(value).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })
})

describe('burning and waste water', () => {
  it('counts only fossil carbon of what burns: W dm CF FCF OF 44/12 (equation 5.1)', () => {
    const run = runModule(
      waste,
      city(
        [0, 0, 1, 0, 0].map((one) => one + 1e-12),
        100,
      ),
      1,
    )
    expect(run.of('Emissions|furnace|CO2')[0]).toBeCloseTo((40 * 0.4 * 0.5 * 0.5 * 1000 * 44) / 12, 4)
  })

  it('gives methane of a million people on septic tanks as P BOD 0.365 I B0 MCF (equations 6.1 to 6.3)', () => {
    const run = runModule(waste, city([1, 1, 1, 1, 1], 1), 1)
    expect(run.of('Emissions|town|CH4')[0]).toBeCloseTo(40 * 0.365 * 0.6 * 0.5, 12)
  })

  it('gives nitrous oxide of protein eaten: P protein 0.16 1.1 1.25 0.005 44/28 (equations 6.7 and 6.8)', () => {
    const run = runModule(waste, city([1, 1, 1, 1, 1], 1), 1)
    expect(run.of('Emissions|town|N2O')[0]).toBeCloseTo((30 * 0.16 * 1.1 * 1.25 * 0.005 * 44) / 28, 12)
  })

  it('gives methane of industry as P W COD B0 MCF (equations 6.4 to 6.6)', () => {
    const run = runModule(waste, city([1, 1, 1, 1, 1], 100), 1)
    expect(run.of('Emissions|starch|CH4')[0]).toBeCloseTo(90 * 0.25 * 0.8, 12)
  })
})
