import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agriculture } from '../../../model/sectors/agriculture/agriculture.ts'
import { type ModuleFigures, runModule } from '../../support/sectors/run-module.ts'

const soil = (part: string, item: string, direct: number, volatile: number, leached = 0.3): ModuleFigures => ({
  [`${part}/${item}/direct`]: direct,
  [`${part}/${item}/volatile`]: volatile,
  [`${part}/${item}/leached`]: leached,
})

/** A million pigs on dry lots and pasture, a rice field and 1000 kt of nitrogen, with tier-1 factors. */
const farm = (size = 1, pasture = 0.5): ModuleFigures => ({
  'animal/pigs/heads': size,
  'animal/pigs/enteric': 1,
  'animal/pigs/manure-methane': 7,
  'animal/pigs/excretion': 4,
  'animal/pigs/system/dry-lot': 1 - pasture,
  'animal/pigs/system/pasture': pasture,
  'system/dry-lot/direct': 0.02,
  'system/dry-lot/volatile': 0.3,
  'system/dry-lot/leached': 0,
  'system/dry-lot/lost': 0.4,
  ...soil('pasture', 'pasture', 0.02, 0.2),
  ...soil('organic', 'manure-on-fields', 0.01, 0.2),
  'mineral/urea-nitrogen/nitrogen': 1000 * size,
  ...soil('mineral', 'urea-nitrogen', 0.01, 0.1),
  'indirect/elsewhere/deposition': 0.01,
  'indirect/elsewhere/leaching': 0.0075,
  'rice/irrigated-rice/area': size,
  'rice/irrigated-rice/days': 100,
  'rice/irrigated-rice/baseline': 1.3,
  'rice/irrigated-rice/water': 1,
  'rice/irrigated-rice/water-with-practice': 0.52,
  'rice/irrigated-rice/pre-season': 1,
  'rice/irrigated-rice/amendment/straw': 2,
  'amendment/straw/conversion': 1,
  'burning/straw-fires/area': size,
  'burning/straw-fires/fuel': 5.5,
  'burning/straw-fires/combustion': 0.8,
  'burning/straw-fires/factor/CH4': 2.7,
  'urea/urea/amount': size,
  'urea/urea/carbon': 0.2,
  'lime/limestone/amount': size,
  'lime/limestone/carbon': 0.12,
  'organic-soil/peat/area': size,
  'organic-soil/peat/direct': 16,
})

const first = (run: ReturnType<typeof runModule>, name: string): number => run.of(name)[0]!

describe('agriculture (IPCC 2006 V4) on one million animals, hectares and tonnes', () => {
  const run = runModule(agriculture, farm(), 1)

  it('digestion and manure: heads x factor (equations 10.19 and 10.22)', () => {
    expect(first(run, 'Emissions|enteric|pigs|CH4')).toBe(1)
    expect(first(run, 'Emissions|manure|pigs|CH4')).toBe(7)
  })

  it('manure by system, where solids and B0 are given: VS 365 B0 0.67 sum MS MCF (equation 10.23)', () => {
    const others = Object.fromEntries(Object.entries(farm()).filter(([key]) => key !== 'animal/pigs/manure-methane'))
    const figures = {
      ...others,
      'animal/pigs/volatile-solids': 0.3,
      'animal/pigs/methane-capacity': 0.29,
      'system/dry-lot/mcf': 0.05,
    }
    const methane = first(runModule(agriculture, figures, 1), 'Emissions|manure|pigs|CH4')
    expect(methane).toBeCloseTo(0.3 * 365 * 0.29 * 0.67 * 0.5 * 0.05, 12)
  })

  it('nitrous oxide of manure: N MS EF3 44/28, and what volatilises (equations 10.25 to 10.27)', () => {
    expect(first(run, 'Emissions|manure|pigs|N2O')).toBeCloseTo((4 * 0.5 * 0.02 * 44) / 28, 12)
    expect(first(run, 'Emissions|manure|manure-indirect|pigs|N2O')).toBeCloseTo((4 * 0.5 * 0.3 * 0.01 * 44) / 28, 12)
  })

  it('rice: A t EFc SFw SFp (1 + ROA CFOA)^0.59 (equations 5.1 to 5.3)', () => {
    expect(first(run, 'Emissions|rice|irrigated-rice|CH4')).toBeCloseTo(130 * 1.9120601, 4)
  })

  it('soils: N EF1, Frac_GASF EF4 and Frac_LEACH EF5 (equations 11.1, 11.9, 11.10)', () => {
    expect(first(run, 'Emissions|urea-nitrogen|N2O')).toBeCloseTo((1000 * 0.01 * 44) / 28, 10)
    expect(first(run, 'Emissions|urea-nitrogen|deposition|N2O')).toBeCloseTo((1000 * 0.1 * 0.01 * 44) / 28, 10)
    expect(first(run, 'Emissions|urea-nitrogen|leaching|N2O')).toBeCloseTo((1000 * 0.3 * 0.0075 * 44) / 28, 10)
    expect(first(run, 'Emissions|peat|N2O')).toBeCloseTo((16 * 44) / 28, 12)
  })

  it('burning: A M_B C_f G_ef (equation 2.27); lime and urea: M EF 44/12 (equations 11.12, 11.13)', () => {
    expect(first(run, 'Emissions|straw-fires|CH4')).toBeCloseTo(5.5 * 0.8 * 2.7, 12)
    expect(first(run, 'Emissions|urea|CO2')).toBeCloseTo((200 * 44) / 12, 9)
    expect(first(run, 'Emissions|limestone|CO2')).toBeCloseTo((120 * 44) / 12, 9)
  })
})

const SHARE = fc.double({ min: 0, max: 1, noNaN: true })

/** What becomes of nitrogen on each soil and in the system, at random, and never more than there is. */
const FATES = fc
  .tuple(fc.array(fc.double({ min: 0, max: 1 / 3, noNaN: true }), { minLength: 9, maxLength: 9 }), SHARE)
  .map(([shares, lost]): ModuleFigures => {
    const [a = 0, b = 0, c = 0, ...more] = shares
    const [d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = more
    return {
      ...soil('mineral', 'urea-nitrogen', a, b, c),
      ...soil('organic', 'manure-on-fields', d, e, f),
      ...soil('pasture', 'pasture', g, h, i),
      'system/dry-lot/lost': lost,
    }
  })

describe('agriculture under any measure', () => {
  it('closes the balance of nitrogen: applied = crops + N2O-N + volatile + leached, and excreted = fields + pasture + lost', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), SHARE, SHARE, FATES, (size, pasture, left, fates) => {
        const figures = { ...farm(size, pasture), ...fates }
        const run = runModule(agriculture, figures, 1, { left: { 'fertiliser-practice/urea-nitrogen': left } })
        for (const item of ['urea-nitrogen', 'manure-on-fields', 'pasture']) {
          const parts = ['Nitrogen to Crops', 'Direct N2O-N', 'Volatile Nitrogen', 'Leached Nitrogen']
          const sum = parts.reduce((total, part) => total + first(run, `${part}|${item}`), 0)
          expect(sum).toBeCloseTo(first(run, `Nitrogen Applied|${item}`), 9)
          expect(Math.min(...parts.map((part) => first(run, `${part}|${item}`)))).toBeGreaterThanOrEqual(0)
        }
        const lost = Number(figures['system/dry-lot/lost']) * first(run, 'Nitrogen|pigs|dry-lot')
        const placed = first(run, 'Nitrogen to Fields') + first(run, 'Nitrogen on Pasture|pasture')
        expect(placed + lost).toBeCloseTo(first(run, 'Nitrogen Excreted|pigs'), 9)
      }),
    )
  })

  it('has no emission below nought, none without activity, and less methane of rice the less is left flooded', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 3), SHARE, SHARE, (size, a, b) => {
        const left = {
          'livestock-practice/pigs': a,
          'rice-practice/irrigated-rice': b,
          'fertiliser-practice/urea-nitrogen': a,
        }
        const run = runModule(agriculture, farm(size), 1, { left })
        for (const name of run.names.filter((one) => one.startsWith('Emissions|'))) {
          if (size === 0) expect(first(run, name)).toBe(0)
          else expect(first(run, name)).toBeGreaterThanOrEqual(0)
        }
        expect(first(run, 'Water|irrigated-rice')).toBeCloseTo(b + 0.52 * (1 - b), 12)
      }),
    )
  })
})
