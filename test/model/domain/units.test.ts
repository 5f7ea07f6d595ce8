import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyTable, USD_2020_ONLY } from '../../../model/domain/money.ts'
import { conversionTo, dimensionOf } from '../../../model/domain/units.ts'

// Invented rates, chosen to be checked by eye. USD deflator 80 in 2010, 95 in 2015, 100 in 2020.
const money = moneyTable(
  [
    { currency: 'EUR', year: 2015, perUsd: 0.8 },
    { currency: 'EUR', year: 2020, perUsd: 0.9 },
    { currency: 'VND', year: 2015, perUsd: 20_000 },
    { currency: 'MMK', year: 2015, perUsd: 1000 },
  ],
  [
    { year: 2010, index: 80 },
    { year: 2015, index: 95 },
    { year: 2020, index: 100 },
  ],
)

function factor(unit: string, target: string): number {
  const conversion = conversionTo(unit, target, money)
  if (!conversion.ok) throw new Error(`${unit} -> ${target}: ${JSON.stringify(conversion.error)}`)
  return conversion.value.factor
}

function refusal(unit: string, target: string): unknown {
  const conversion = conversionTo(unit, target, money)
  return conversion.ok ? conversion.value : conversion.error
}

describe('units that are decimal multiples convert without rounding', () => {
  it.each([
    // Energy
    ['PJ', 'PJ', 1],
    ['TJ', 'PJ', 1e-3],
    ['GJ', 'PJ', 1e-6],
    ['EJ', 'PJ', 1000],
    ['TWh', 'PJ', 3.6], // 1e12 W x 3600 s
    ['GWh', 'PJ', 3.6e-3],
    ['kWh', 'PJ', 3.6e-9],
    ['MWh_th', 'PJ', 3.6e-6],
    ['toe', 'GJ', 41.868],
    ['ktoe', 'PJ', 0.041868],
    ['Mtoe', 'PJ', 41.868],
    ['Mtce', 'PJ', 29.3076],
    ['kcal', 'kJ', 4.1868],
    ['MMBtu', 'GJ', 1.05505585262],
    ['million toe', 'PJ', 41.868],
    // Power
    ['MW', 'GW', 1e-3],
    ['kW', 'GW', 1e-6],
    ['TW', 'GW', 1000],
    ['MW_el', 'GW', 1e-3],
    // Mass
    ['t', 'kt', 1e-3],
    ['kg', 'kt', 1e-6],
    ['Gg', 'kt', 1],
    ['Tg', 'Mt', 1],
    ['Mt', 'kt', 1000],
    ['kt', 'Mt', 1e-3],
    ['tonne', 'Mt', 1e-6],
    ['MtCO2e', 'kt', 1000],
    ['Mt CO2/yr', 'kt', 1000],
    ['ktCH4', 'kt', 1],
    ['GgN', 'kt', 1],
    ['kg PM2.5', 'kt', 1e-6],
    ['tCO2eq', 'kt CO2e', 1e-3],
    // Emission factors: 1 kg/TJ = 1e-6 kt / 1e-3 PJ
    ['kg/TJ', 'kt/PJ', 1e-3],
    ['g/GJ', 'kt/PJ', 1e-3],
    ['kg CO2/GJ', 'kt/PJ', 1],
    ['tCO2/TJ', 'kt/PJ', 1],
    ['g/km', 'kt/(billion km)', 1], // 1e-9 kt / 1e-9 billion km
    ['kg NOx/t', 'kt/Mt', 1], // 1e-6 kt / 1e-6 Mt
    ['t/t', '1', 1],
    // Costs
    ['USD_2020/kW', 'MUSD/GW', 1],
    ['USD_2020/kW/yr', 'MUSD/GW', 1],
    ['USD_2020/(kW yr)', 'MUSD_2020/GW', 1],
    ['USD/GJ', 'MUSD/PJ', 1],
    ['billion USD_2020', 'MUSD_2020', 1000],
    ['kUSD_2020/vehicle', 'MUSD/(million vehicle)', 1000],
    ['USD_2020/tCO2', 'MUSD/kt', 1e-3], // 1e-6 MUSD / 1e-3 kt
    // Activity and counts
    ['MJ/pkm', 'PJ/(billion pkm)', 1], // 1e-9 PJ / 1e-9 billion
    ['MJ/tkm', 'PJ/Gtkm', 1],
    ['MJ/vkm', 'PJ/(billion vkm)', 1],
    ['Gpkm', 'billion pkm', 1],
    ['person km', 'pkm', 1],
    ['pkm/vkm', 'person/vehicle', 1],
    ['person', 'million person', 1e-6],
    ['thousand vehicles', 'million vehicle', 1e-3],
    ['vkm/vehicle/yr', 'km', 1],
    ['head', 'million head', 1e-6],
    ['kWh/household', 'PJ/(million household)', 3.6e-3], // 3.6e-9 PJ / 1e-6 million
    ['MJ/m2', 'PJ/(million m2)', 1e-3], // 1e-9 PJ / 1e-6 million
    ['m2/person', 'million m2/(million person)', 1],
    ['kha', 'km2', 10],
    ['m^2', 'm2', 1],
    ['bcm', 'm3', 1e9],
    ['l/100 km', 'l/km', 0.01],
    ['g/kWh', 'kg/MWh', 1],
    // Plain numbers
    ['%', '1', 0.01],
    ['%/yr', '1', 0.01],
    ['', '1', 1],
    ['-', '1', 1],
    ['share', '%', 100],
    ['h', 'h', 1],
    ['day', 'h', 24],
    ['yr', 'h', 8760],
  ])('%s to %s: %d', (unit, target, expected) => {
    expect(factor(unit, target)).toBe(expected)
  })
})

describe('the year has 8760 hours', () => {
  it('one GW the year round is 31.536 PJ', () => {
    expect(factor('GW yr', 'PJ')).toBe(31.536)
    expect(factor('PJ/yr', 'GW')).toBeCloseTo(1 / 31.536, 15)
  })
  it('hours of full load are a share of the year', () => {
    expect(factor('h/yr', '1')).toBeCloseTo(1 / 8760, 18)
  })
  it('drops a single /yr of the input, never one of the target, and no other time', () => {
    expect(factor('PJ/yr', 'PJ')).toBe(1)
    expect(refusal('PJ', 'PJ/yr')).toMatchObject({ kind: 'wrong-dimension' })
    expect(refusal('PJ/yr^2', 'PJ')).toMatchObject({ kind: 'wrong-dimension' })
    expect(refusal('PJ/h', 'PJ')).toMatchObject({ kind: 'wrong-dimension' })
    expect(refusal('GW', 'PJ')).toEqual({ kind: 'wrong-dimension', found: 'energy/time', expected: 'energy' })
  })
})

describe('money', () => {
  it('is exchanged in the price year, then follows the US deflator to 2020', () => {
    // 1 EUR of 2015 = 1 / 0.8 USD of 2015 = 1.25 x 100 / 95 USD of 2020
    expect(factor('EUR_2015/kW', 'MUSD_2020/GW')).toBeCloseTo((1.25 * 100) / 95, 14)
    expect(factor('EUR_2020', 'USD_2020')).toBeCloseTo(1 / 0.9, 15)
    // A trillion dong is 50 million dollars of 2015.
    expect(factor('trillion VND_2015', 'MUSD_2020')).toBeCloseTo((50 * 100) / 95, 13)
    expect(factor('USD_2010', 'USD_2020')).toBe(1.25)
  })
  it('reads a currency whose code begins like a prefix', () => {
    expect(factor('MMMK_2015', 'MMK_2015')).toBe(1e6)
  })
  it('needs a price year for every currency but the engine’s own', () => {
    expect(refusal('EUR/kW', 'MUSD/GW')).toEqual({ kind: 'unknown-currency', currency: 'EUR', year: null })
    expect(refusal('EUR_2003/kW', 'MUSD/GW')).toEqual({ kind: 'unknown-currency', currency: 'EUR', year: 2003 })
    expect(refusal('USD_2003', 'MUSD')).toEqual({ kind: 'unknown-currency', currency: 'USD', year: 2003 })
    expect(conversionTo('USD_2020', 'MUSD', USD_2020_ONLY)).toEqual({ ok: true, value: { factor: 1e-6 } })
  })
})

describe('what is refused', () => {
  it.each([
    ['ton', 'ton'], // short, long or metric: not said
    ['KWh', 'KWh'],
    ['MT', 'MT'],
    ['tC', 'tC'], // carbon is not CO2
    ['kg N2O-N', '-N'],
    ['PM2.5', 'PM2.5'], // a substance without a mass
    ['m.', 'm.'],
    ['USD/kW yr', 'yr'], // per kW and year, or per kW, times a year?
    ['kg//TJ', '/'],
    ['/yr', '/'],
    ['kg*', '*'],
    ['(kg', 'kg'],
    ['kg)', ')'],
    ['()', ')'],
    ['kg/0 TJ', '0'],
    ['m^2^2', '^2'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['k', 'k'],
    ['ktt', 'ktt'],
    ['mW', 'mW'],
    ['€/kW', '€/kW'],
    ['1e99 1e99 1e99 1e99', '1e99 1e99 1e99 1e99'],
    ['m3 m3 m3 m3', 'm3'],
  ])('%s, naming %s', (unit, token) => {
    expect(refusal(unit, '1')).toEqual({ kind: 'unknown-unit', token })
  })
  it('a text that no unit is as long as', () => {
    expect(refusal('kg '.repeat(40), '1')).toMatchObject({ kind: 'unknown-unit' })
  })
  it.each([
    ['kt', 'PJ', 'mass', 'energy'],
    ['USD_2020/kW', 'MUSD/PJ', 'time money/energy', 'money/energy'],
    ['person', 'vehicle', 'person', 'vehicle'],
    ['kWh/m2', 'PJ', 'energy/length^2', 'energy'],
    ['1/GW', '1', 'time/energy', '1'],
    ['ktCH4', 'kt CO2', 'mass of CH4', 'mass of CO2'],
    ['MJ/pkm', 'PJ', 'energy/(length person)', 'energy'],
  ])('%s where %s is meant', (unit, target, found, expected) => {
    expect(refusal(unit, target)).toEqual({ kind: 'wrong-dimension', found, expected })
  })
})

describe('every pair', () => {
  const units = ['PJ', 'GWh', 'ktoe', 'kcal', 'MMBtu', 'TJ', 'Mtce']
  const prices = units.map((unit) => `EUR_2015/${unit}`)
  it('there and back is the same number, and by way of a third unit too', () => {
    for (const family of [units, prices]) {
      fc.assert(
        fc.property(fc.constantFrom(...family), fc.constantFrom(...family), fc.constantFrom(...family), (a, b, c) => {
          expect(factor(a, b) * factor(b, a)).toBeCloseTo(1, 14)
          expect((factor(a, b) * factor(b, c)) / factor(a, c)).toBeCloseTo(1, 14)
        }),
      )
    }
  })
  it('of any two texts ends in a factor or a reason', () => {
    const piece = fc.constantFrom(
      'kg',
      '/',
      '(',
      ')',
      ' ',
      '*',
      'MUSD_2015',
      '%',
      'yr',
      '^2',
      '^-9',
      '7',
      'CO2',
      'ß',
      '1e9',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, noise) => {
        for (const unit of [pieces.join(''), noise]) {
          const conversion = conversionTo(unit, 'kt', money)
          if (conversion.ok) expect(conversion.value.factor).toBeGreaterThan(0)
          else expect(['unknown-unit', 'wrong-dimension', 'unknown-currency']).toContain(conversion.error.kind)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('dimensionOf', () => {
  it('counts a yearly flow as its amount, and leaves rates per hour alone', () => {
    expect(dimensionOf('PJ/yr')).toEqual(dimensionOf('kWh'))
    expect(dimensionOf('PJ/h')).toEqual(dimensionOf('GW'))
    expect(dimensionOf('gallon')).toEqual({ ok: false, error: { kind: 'unknown-unit', token: 'gallon' } })
  })
})
