import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLand } from '../../../model/sectors/land/check.ts'
import { land } from '../../../model/sectors/land/land.ts'
import { country, kind } from '../../support/sectors/land-figures.ts'
import { tableOf } from '../../support/sectors/module-table.ts'
import { type ModuleFigures, type ModuleRun, runModule } from '../../support/sectors/run-module.ts'

const KINDS = ['natural-forest', 'planted-forest', 'mangrove', 'crops', 'grass']
const YEARS = 40
const HISTORY = { history: 50 }
const CO2 = (1000 * 44) / 12
const sumOf = (run: ModuleRun, start: string, t: number): number =>
  run.names.filter((name) => name.startsWith(start)).reduce((total, name) => total + run.of(name)[t]!, 0)
const alone = (figures: ModuleFigures, years = YEARS, left: ModuleFigures = {}) =>
  runModule(land, figures, years, { left, ...HISTORY })

/** One Mha of forest without biomass, untouched. */
const youngForest = {
  ...kind('forest', 'forest-land', 1, 280, 60),
  'land/forest/standing': 0,
  'land/forest/growth': 7,
  'land/forest/growth-years': 20,
}

describe('biomass (IPCC 2006 V4, chapter 2)', () => {
  it('a young stand grows by G_w on the mean up to age 20: 7 x 20 t/ha x (1 + R) CF (equations 2.9 and 2.10)', () => {
    expect(alone(youngForest, 20).of('Biomass Carbon|forest')[19]).toBeCloseTo(140 * 1.25 * 0.5, 9)
  })

  it('the sink saturates with age: B (1 - s^x), every year less than the year before, towards nothing', () => {
    const run = alone(youngForest, 300)
    const grown = run.of('Growth|forest')
    const still = 0.5 ** (1 / 20)
    for (let t = 1; t < 300; t++) expect(grown[t]).toBeLessThan(grown[t - 1]!)
    expect(run.of('Biomass Carbon|forest')[99]).toBeCloseTo(175 * (1 - still ** 100), 8)
    expect(grown[299]).toBeLessThan(0.001 * grown[0]!)
    expect(run.of('Emissions|growth|forest|CO2')[0]).toBeCloseTo(-175 * (1 - still) * CO2, 6)
  })

  it('a rotation yields what a forest of even ages does: each year one stand in T at age T', () => {
    const [T, still] = [7, 0.5 ** (1 / 10)]
    const standing = 160 * (1 - (1 - still ** T) / (T * (1 - still)))
    const figures = {
      ...kind('acacia', 'forest-land', 1, 160, 60),
      'land/acacia/standing': standing,
      'land/acacia/growth': 8,
      'land/acacia/growth-years': 10,
      'land/acacia/rotation': T,
    }
    const run = alone(figures)
    for (const t of [0, 20, 39]) {
      expect(run.of('Cut|acacia')[t]).toBeCloseTo(((160 * (1 - still ** T)) / T) * 0.625, 9)
      expect(run.of('Growth|acacia')[t]).toBeCloseTo(run.of('Cut|acacia')[t]!, 9)
    }
  })

  it('forest cleared loses its carbon in the year, under what it becomes (equation 2.16)', () => {
    const run = alone(country(), 1)
    const cleared = 140 * 1.25 * 0.5 * 0.02
    expect(run.of('Cleared|natural-forest|crops')[0]).toBeCloseTo(cleared, 12)
    expect(run.of('Emissions|clearing|crops|natural-forest|CO2')[0]).toBeCloseTo(cleared * CO2, 8)
    expect(run.emissions.some(({ category }) => category === '4.B.2')).toBe(true)
  })
})

describe('soils, wood, peat and fires', () => {
  it('what became cropland in the year before the base year bears its crop in the base year, as in any later one', () => {
    const figures = {
      ...kind('forest', 'forest-land', 2, 280, 60),
      ...kind('crops', 'cropland', 1, 10, 60),
      'conversion/forest/area/crops': 0.02,
    }
    const grown = alone(figures, 4).of('Growth|crops')
    // 0.02 Mha a year, 10 t/ha, roots a quarter on top, half of it carbon.
    for (const value of grown) expect(value).toBeCloseTo(0.02 * 10 * 1.25 * 0.5, 9)
  })

  it('soil carbon goes over 20 years in equal parts, and no more (equation 2.25)', () => {
    const pulse = { ...country(), 'conversion/natural-forest/area/crops': [0, 0.02, ...Array<number>(38).fill(0)] }
    const lost = alone(pulse).of('Soil Carbon Lost|natural-forest|crops')
    expect(lost[0]).toBe(0)
    for (let t = 1; t <= 20; t++) expect(lost[t]).toBeCloseTo((0.02 * (60 - 30)) / 20, 12)
    expect(lost[21]).toBeCloseTo(0, 12)
    expect(lost.reduce((total, one) => total + one, 0)).toBeCloseTo(0.02 * 30, 12)
  })

  it('half of the carbon in wood is gone after its half-life (equation 12.1)', () => {
    const run = alone({ 'wood/sawnwood/share': 0.4, 'wood/sawnwood/half-life': 35, 'wood/sawnwood/carbon': 3 })
    expect(run.of('Wood|sawnwood')[34]).toBeCloseTo(1.5, 12)
  })

  it('peat by area and factor, less what is rewetted (Wetlands Supplement, equations 2.2 to 3.8)', () => {
    const run = alone(country(), 1, { 'wetland-restoration/peat-crops': 0.75 })
    expect(run.of('Emissions|peat|cropland|peat-crops|CO2')[0]).toBeCloseTo(0.075 * 14.82 * CO2, 9)
    expect(run.of('Emissions|peat|cropland|peat-crops|CH4')[0]).toBeCloseTo(0.075 * 50 + 0.025 * 92, 12)
  })

  it('fires: A M_B C_f G_ef (equation 2.27)', () => {
    const run = alone(country(), 1)
    expect(run.of('Emissions|fire|forest-land|forest-fires|CH4')[0]).toBeCloseTo(0.5 * 6.8, 12)
    expect(run.of('Emissions|peat-fire|cropland|peat-fires|CO2')[0]).toBeCloseTo(0.353 * 1703, 9)
  })
})

const SHARE = fc.double({ min: 0, max: 1, noNaN: true })
const measures = fc.record({
  'deforestation-reduction/natural-forest': SHARE,
  'degradation-reduction/natural-forest': SHARE,
  'forest-planting/planted-forest': SHARE,
  'wetland-restoration/mangrove': SHARE,
  'wetland-restoration/peat-crops': SHARE,
  'longer-rotation/planted-forest': SHARE,
})

describe('land under any measure', () => {
  it('conserves area to 1e-9 of the country and never has less than none of a kind', () => {
    fc.assert(
      fc.property(measures, (left) => {
        const run = alone(country(), YEARS, left)
        for (let t = 0; t < YEARS; t++) {
          const areas = KINDS.map((item) => run.of(`Area|${item}`)[t]!)
          expect(Math.abs(areas.reduce((total, one) => total + one, 0) - 10)).toBeLessThan(1e-9)
          expect(Math.min(...areas)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('closes the balance of carbon: grown = stored + cleared + cut + lost, and cut = in wood + decayed + burnt at once', () => {
    fc.assert(
      fc.property(measures, fc.double({ min: 0.01, max: 50, noNaN: true }), (left, size) => {
        const run = alone(country(size), YEARS, left)
        for (let t = 1; t < YEARS; t++) {
          for (const item of KINDS) {
            const stock = run.of(`Biomass Carbon|${item}`)
            const flow = (name: string) => run.of(`${name}|${item}`)[t]!
            const out = sumOf(run, `Cleared|${item}|`, t) + flow('Cut') + flow('Lost')
            expect(stock[t]! - stock[t - 1]!).toBeCloseTo(flow('Growth') - out, 7)
            expect(stock[t]).toBeGreaterThanOrEqual(0)
          }
          const wood = run.of('Wood|sawnwood')
          const into = run.of('Into Wood|sawnwood')[t]!
          expect(wood[t]! - wood[t - 1]!).toBeCloseTo(into - run.of('Wood Decay|sawnwood')[t]!, 7)
          expect(into).toBeCloseTo(0.4 * run.of('Cut')[t]!, 9)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('emits exactly the carbon that biomass and wood lose', () => {
    fc.assert(
      fc.property(measures, (left) => {
        const run = alone(country(), YEARS, left)
        const flows = ['growth', 'harvest', 'loss', 'clearing', 'wood']
        for (let t = 1; t < YEARS; t++) {
          const emitted = flows.reduce((total, flow) => total + sumOf(run, `Emissions|${flow}|`, t), 0)
          const stored = (at: number) => run.of('Biomass Carbon')[at]! + run.of('Wood|sawnwood')[at]!
          expect(emitted / CO2).toBeCloseTo(stored(t - 1) - stored(t), 8)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('has neither emission nor sink without land, peat, fire and wood', () => {
    const run = alone(country(0), 5)
    for (const { values } of run.emissions) for (const value of values) expect(value).toBeCloseTo(0, 15)
  })

  it('each measure takes up more, or emits less, over 40 years than none', () => {
    const net = (left: ModuleFigures): number =>
      alone(country(), YEARS, left)
        .emissions.filter(({ gas }) => gas === 'CO2')
        .reduce((total, { values }) => total + values.reduce((sum, one) => sum + one, 0), 0)
    const none = net({})
    for (const measure of [
      'deforestation-reduction/natural-forest',
      'degradation-reduction/natural-forest',
      'forest-planting/planted-forest',
      'wetland-restoration/mangrove',
      'wetland-restoration/peat-crops',
      'longer-rotation/planted-forest',
    ]) {
      expect(net({ [measure]: 0.5 })).toBeLessThan(none)
    }
  })
})

describe('tables of land, each mistake with its place and rule', () => {
  const faults = (more: ModuleFigures) =>
    checkLand(tableOf({ ...country(), ...more }, [2018, 2050])).map(({ at, kind: rule }) => [
      [at.part, at.item, at.parameter, at.by].filter((one) => one !== '').join('/'),
      rule,
    ])

  it('the country of these tests has none', () => expect(faults({})).toEqual([]))

  it('areas that do not add up to the country', () => {
    expect(faults({ 'land/grass/area/grassland': 1.1 })).toEqual([['territory/land/area', 'out-of-range']])
  })

  it('a kind of land of two uses', () => {
    expect(faults({ 'land/grass/area/cropland': 1 })).toEqual([['land/grass/area/cropland', 'conflicting-row']])
  })

  it('a conversion of land that is not there, and of land to itself', () => {
    expect(faults({ 'conversion/steppe/area/crops': 0.1 })).toEqual([
      ['conversion/steppe/area/crops', 'dangling-reference'],
    ])
    expect(faults({ 'conversion/crops/area/crops': 0.1 })).toEqual([['conversion/crops/area/crops', 'out-of-range']])
  })

  it('more converted than there is before the end, whatever policies do', () => {
    const place = 'conversion/natural-forest/area/crops'
    expect(faults({ [place]: 0.2 })).toEqual([[place, 'out-of-range']])
    const planted = 'conversion/grass/potential/planted-forest'
    expect(faults({ [planted]: 0.04 })).toEqual([[planted, 'out-of-range']])
  })

  it('more peat, or more burnt in a year, than there is land of that use', () => {
    expect(faults({ 'peat/peat-crops/area/cropland': 2.6 })).toEqual([
      ['peat/peat-crops/area/cropland', 'out-of-range'],
    ])
    expect(faults({ 'fire/savanna/area/grassland': 50 })).toEqual([['fire/savanna/area/grassland', 'out-of-range']])
  })

  it('stands beyond what grown stands carry, growth past it, growth without its years', () => {
    expect(faults({ 'land/natural-forest/standing': 300 })).toEqual([['land/natural-forest/standing', 'out-of-range']])
    expect(faults({ 'land/natural-forest/growth': 14 })).toEqual([['land/natural-forest/growth', 'out-of-range']])
    expect(faults({ 'land/crops/growth': 1 })).toEqual([['land/crops/growth-years', 'missing-value']])
  })

  it('a longer rotation that is shorter, wood shared out twice and wood without half-life', () => {
    const longer = 'land/planted-forest/longer-rotation'
    expect(faults({ [longer]: 5 })).toEqual([[longer, 'out-of-range']])
    expect(faults({ 'wood/sawnwood/share': 1.2 })[0]).toEqual(['wood/sawnwood/share', 'out-of-range'])
    expect(faults({ 'wood/sawnwood/half-life': 0 })[0]).toEqual(['wood/sawnwood/half-life', 'out-of-range'])
  })
})
