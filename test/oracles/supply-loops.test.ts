import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../model/engine/workspace.ts'
import { buildStudy } from '../support/networks/build-study.ts'
import { breachesOf } from '../support/networks/balance-check.ts'
import { drain, networkOf, runOutline, scenarioOf } from '../support/networks/run-study.ts'
import type { CommodityOutline, StudyOutline, TechnologyOutline } from '../support/networks/study-outline.ts'

const YEAR = 2018

/**
 * Lamps and cars, and everything behind them in loops: lines lose a fifth of what the bus gives, the coal plant takes a
 * tenth of its own output, the mine is driven by electricity, the refinery burns fuel oil that it makes itself.
 */
function country(coal: CommodityOutline, mine: Partial<TechnologyOutline> = {}): StudyOutline {
  return {
    years: [YEAR, YEAR],
    bus: 'bus',
    commodities: {
      coal: { co2: 94.6, ...coal },
      crude: { co2: 73.3, imported: true },
      petrol: { co2: 69.3 },
      'fuel-oil': { co2: 77.4, exported: true },
      bus: {},
      power: {},
      light: { demand: { base: 10 } },
      travel: { demand: { base: 20 } },
    },
    technologies: {
      lamp: { kind: 'device', output: 'light', input: { power: 1 }, lifetime: 10 },
      car: { kind: 'device', output: 'travel', input: { petrol: 1 }, lifetime: 10 },
      plant: {
        kind: 'plant',
        output: 'bus',
        input: { coal: 2.5, bus: 0.1 },
        lifetime: 40,
        stock: [{ amount: 10, installed: 2010 }],
      },
      lines: { kind: 'grid', output: 'power', input: { bus: { path: 1.25, use: 'transformation' } } },
      mine: { kind: 'extraction', output: 'coal', input: { power: 0.02 }, ...mine },
      refinery: {
        kind: 'conversion',
        output: 'petrol',
        input: { crude: { path: 1.6, use: 'transformation' }, 'fuel-oil': 0.1, power: 0.04 },
        byproduct: { 'fuel-oil': 0.3 },
      },
    },
  }
}

describe('own use, losses, refinery fuel and electricity in coal mining, solved by hand', () => {
  // Petrol P = 20. Electricity W at the end of the lines, gross output E of the plant, coal C:
  //   W = 10 + 0.04 P + 0.02 C = 10.8 + 0.02 C
  //   E = 1.25 W + 0.1 E, so E = 25/18 W
  //   C = 2.5 E
  it('without limits: W = 777.6/67, E = 1080/67, C = 2700/67', () => {
    // W (1 - 0.02 x 2.5 x 25/18) = W x 67/72 = 10.8.
    const answers = runOutline(country({}))
    expect(answers.of('activity', 'lines', YEAR)).toBeCloseTo(777.6 / 67, 9)
    expect(answers.of('activity', 'plant', YEAR)).toBeCloseTo(1080 / 67, 9)
    expect(answers.of('activity', 'mine', YEAR)).toBeCloseTo(2700 / 67, 9)
    expect(answers.inflow('lines', 'bus', YEAR)).toBeCloseTo(972 / 67, 9)
    expect(answers.inflow('plant', 'bus', YEAR)).toBeCloseTo(108 / 67, 9)
    expect(answers.inflow('mine', 'power', YEAR)).toBeCloseTo(54 / 67, 9)
    expect(answers.of('activity', 'refinery', YEAR)).toBeCloseTo(20, 12)
    expect(answers.flow('imports', 'crude', YEAR)).toBeCloseTo(32, 12)
    // Fuel oil: 6 made, 2 burnt in the refinery, 4 sold abroad.
    expect(answers.flow('production', 'fuel-oil', YEAR)).toBeCloseTo(6, 12)
    expect(answers.flow('exports', 'fuel-oil', YEAR)).toBeCloseTo(4, 12)
    // CO2: coal 94.6 x 2700/67; the refinery 1.6 x 73.3 + 0.1 x 77.4 - 69.3 - 0.3 x 77.4 = 32.5 for each of 20; cars.
    expect(answers.emission('combustion', 'plant', 'CO2', YEAR)).toBeCloseTo((94.6 * 2700) / 67, 6)
    expect(answers.emission('combustion', 'refinery', 'CO2', YEAR)).toBeCloseTo(650, 9)
    expect(answers.emission('combustion', 'car', 'CO2', YEAR)).toBeCloseTo(1386, 9)
    expect(breachesOf(answers.network, answers.run)).toEqual([])
  })

  it('with 30 PJ of coal at home: W = 11.4, E = 95/6, C = 475/12, imports 115/12', () => {
    // The mine runs at its limit and takes 0.6: W = 10.8 + 0.6.
    const answers = runOutline(country({ imported: true, supply: { domestic_limit: 30 } }))
    expect(answers.of('activity', 'mine', YEAR)).toBe(30)
    expect(answers.of('activity', 'lines', YEAR)).toBeCloseTo(11.4, 9)
    expect(answers.of('activity', 'plant', YEAR)).toBeCloseTo(95 / 6, 9)
    expect(answers.flow('use', 'coal', YEAR)).toBeCloseTo(475 / 12, 9)
    expect(answers.flow('imports', 'coal', YEAR)).toBeCloseTo(115 / 12, 9)
  })

  it('with 30 PJ and no imports: the missing 115/12 is a shortage, and shown', () => {
    const answers = runOutline(country({ supply: { domestic_limit: 30 } }))
    expect(answers.flow('imports', 'coal', YEAR)).toBe(0)
    expect(answers.flow('shortage', 'coal', YEAR)).toBeCloseTo(115 / 12, 9)
  })

  it('with at least 50 PJ dug: W = 11.8, E = 295/18, C = 1475/36, exports 325/36', () => {
    const answers = runOutline(country({ exported: true, supply: { production_min: 50 } }))
    expect(answers.of('activity', 'mine', YEAR)).toBe(50)
    expect(answers.of('activity', 'lines', YEAR)).toBeCloseTo(11.8, 9)
    expect(answers.of('activity', 'plant', YEAR)).toBeCloseTo(295 / 18, 9)
    expect(answers.flow('use', 'coal', YEAR)).toBeCloseTo(1475 / 36, 9)
    expect(answers.flow('exports', 'coal', YEAR)).toBeCloseTo(325 / 36, 9)
    const kept = runOutline(country({ supply: { production_min: 50 } }))
    expect(kept.flow('exports', 'coal', YEAR)).toBe(0)
    expect(kept.flow('surplus', 'coal', YEAR)).toBeCloseTo(325 / 36, 9)
  })

  it('with 5 PJ of coal under contract from abroad: the mine digs 5 less', () => {
    // C as a whole obeys W = 10.8 + 0.02 (C - 5) = 10.7 + 0.02 C: W = 10.7 x 72/67 = 770.4/67, C = 2675/67.
    const answers = runOutline(country({ imported: true, supply: { import_min: 5 } }))
    expect(answers.flow('imports', 'coal', YEAR)).toBe(5)
    expect(answers.of('activity', 'lines', YEAR)).toBeCloseTo(770.4 / 67, 9)
    expect(answers.of('activity', 'mine', YEAR)).toBeCloseTo(2675 / 67 - 5, 9)
  })
})

/** A service that takes one unit of a commodity per unit, and what makes the commodity. */
function chain(
  base: number,
  fuel: CommodityOutline,
  makers: Readonly<Record<string, TechnologyOutline>>,
  others: Readonly<Record<string, CommodityOutline>> = {},
): StudyOutline {
  return {
    years: [YEAR, YEAR],
    commodities: { fuel, ...others, heat: { demand: { base } } },
    technologies: { stove: { kind: 'device', output: 'heat', input: { fuel: 1 }, lifetime: 10 }, ...makers },
  }
}

const maker = (input: TechnologyOutline['input'], more: Partial<TechnologyOutline> = {}): TechnologyOutline => ({
  kind: 'conversion',
  output: 'fuel',
  input: input ?? {},
  lifetime: 30,
  ...more,
})
const stock = (amount: number): Pick<TechnologyOutline, 'stock'> => ({ stock: [{ amount, installed: YEAR }] })
const ABROAD: Readonly<Record<string, CommodityOutline>> = { raw: { imported: true }, 'other-raw': { imported: true } }

describe('the order of supply', () => {
  it('is domestic first, then conversions up to what their stock can, then imports', () => {
    // 30 asked: 20 from the ground, 6 of the other 10 through the terminal, 4 from abroad.
    const fuel = { imported: true, supply: { domestic_limit: 20 } }
    const answers = runOutline(chain(30, fuel, { terminal: maker({ raw: 1.1 }, stock(6)) }, ABROAD))
    expect(answers.flow('domestic', 'fuel', YEAR)).toBe(20)
    expect(answers.of('activity', 'terminal', YEAR)).toBe(6)
    expect(answers.flow('imports', 'fuel', YEAR)).toBeCloseTo(4, 12)
    expect(answers.flow('imports', 'raw', YEAR)).toBeCloseTo(6.6, 12)
  })

  it('leaves a terminal idle while the ground gives enough, and surplus where it must give more', () => {
    const enough = { imported: true, exported: true, supply: { domestic_limit: 50 } }
    const answers = runOutline(chain(30, enough, { terminal: maker({ raw: 1.1 }, stock(6)) }, ABROAD))
    expect(answers.flow('domestic', 'fuel', YEAR)).toBe(30)
    expect(answers.of('activity', 'terminal', YEAR)).toBe(0)
    const more = { exported: true, supply: { domestic_limit: 50, production_min: 42 } }
    const surplus = runOutline(chain(30, more, { terminal: maker({ raw: 1.1 }, stock(6)) }, ABROAD))
    expect(surplus.flow('domestic', 'fuel', YEAR)).toBe(42)
    expect(surplus.flow('exports', 'fuel', YEAR)).toBeCloseTo(12, 12)
  })

  it('divides conversions by their shares, each up to its stock', () => {
    // 0.6 and 0.4 of 50: 30, of which 25 can be made, and 20; 5 from abroad.
    const makers = {
      old: maker({ raw: 1.1 }, { stockShare: 0.6, ...stock(25) }),
      new: maker({ 'other-raw': 1.1 }, { stockShare: 0.4, ...stock(40) }),
    }
    const answers = runOutline(chain(50, { imported: true }, makers, ABROAD))
    expect(answers.of('activity', 'old', YEAR)).toBe(25)
    expect(answers.of('activity', 'new', YEAR)).toBeCloseTo(20, 12)
    expect(answers.flow('imports', 'fuel', YEAR)).toBeCloseTo(5, 12)
  })

  it('divides a limit of the ground over the mines as it divides their output', () => {
    const mine = (stockShare: number): TechnologyOutline => ({ kind: 'extraction', output: 'fuel', stockShare })
    const fuel = { imported: true, supply: { domestic_limit: 40 } }
    const answers = runOutline(chain(100, fuel, { open: mine(0.75), deep: mine(0.25) }))
    expect(answers.of('activity', 'open', YEAR)).toBe(30)
    expect(answers.of('activity', 'deep', YEAR)).toBe(10)
    expect(answers.flow('imports', 'fuel', YEAR)).toBeCloseTo(60, 12)
  })

  it('takes by-products before anything else', () => {
    // 10 of the other product leave 0.5 x 10 = 5 of fuel; the ground gives the other 25.
    const answers = runOutline({
      years: [YEAR, YEAR],
      commodities: {
        fuel: { supply: { domestic_limit: 100 } },
        other: {},
        raw: { imported: true },
        heat: { demand: { base: 30 } },
        ride: { demand: { base: 10 } },
      },
      technologies: {
        stove: { kind: 'device', output: 'heat', input: { fuel: 1 }, lifetime: 10 },
        car: { kind: 'device', output: 'ride', input: { other: 1 }, lifetime: 10 },
        cracker: { kind: 'conversion', output: 'other', input: { raw: 2 }, byproduct: { fuel: 0.5 } },
      },
    })
    expect(answers.flow('production', 'fuel', YEAR)).toBeCloseTo(5, 12)
    expect(answers.flow('domestic', 'fuel', YEAR)).toBeCloseTo(25, 12)
  })
})

describe('a conversion that takes its own product', () => {
  it('makes 400/19 where 20 are asked and a twentieth is burnt on the spot', () => {
    const answers = runOutline(chain(20, {}, { refinery: maker({ raw: 1.2, fuel: 0.05 }) }, ABROAD))
    expect(answers.of('activity', 'refinery', YEAR)).toBeCloseTo(400 / 19, 12)
  })

  it.each([
    ['more than it makes', { refinery: maker({ raw: 1, fuel: 1.1 }) }],
    ['exactly what it makes', { refinery: maker({ raw: 1, fuel: 1 }) }],
    [
      'more than it makes by a detour',
      { refinery: maker({ half: 1.2 }), halver: { ...maker({ fuel: 0.9 }), output: 'half' } },
    ],
  ])('and %s has no answer: the run says that it did not converge', (_, makers) => {
    const network = networkOf(scenarioOf(buildStudy(chain(20, {}, makers, { ...ABROAD, half: {} }))))
    const outcome = drain(network, network.slots.initial, createWorkspace(network))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'did-not-converge', year: YEAR } })
  })
})

describe('a mine that takes more electricity than its coal makes', () => {
  it('leaves the plant at all it can and the rest unserved, and shown', () => {
    // One PJ of coal makes 0.4 x 18/25 = 0.288 at the end of the lines, net of own use, and takes 0.5.
    const answers = runOutline(country({}, { input: { power: 0.5 } }))
    expect(answers.of('activity', 'plant', YEAR)).toBeCloseTo(10 * 31.536, 9)
    expect(answers.flow('shortage', 'bus', YEAR)).toBeGreaterThan(10)
    expect(breachesOf(answers.network, answers.run)).toEqual([])
  })
})
