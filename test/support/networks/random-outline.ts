import fc from 'fast-check'
import { seededRandom } from '../../../model/numerics/seeded-random.ts'
import { END, moving, SLICES, START, type Draw, type Has } from './random-numbers.ts'
import { chainOf, devicesOf, plantsOf } from './random-technologies.ts'
import type { CommodityOutline, PolicyOutline, StudyOutline } from './study-outline.ts'

/** Energy systems with everything that a study may have, of random numbers: loops, losses, joint products, removal. */
export const randomOutline: fc.Arbitrary<StudyOutline> = fc
  .record({
    seed: fc.nat(),
    has: fc.record({
      coalLimit: fc.boolean(),
      coalImports: fc.boolean(),
      storage: fc.boolean(),
      contracted: fc.boolean(),
      ownUse: fc.boolean(),
      removal: fc.boolean(),
      refineryStock: fc.boolean(),
      gasConversion: fc.boolean(),
      policies: fc.boolean(),
      stockShares: fc.boolean(),
    }),
  })
  .map(({ seed, has }) => {
    const random = seededRandom(seed)
    return outlineOf((least, most) => {
      // One number in five lies at an end of its range, where things are nought or as large as may be.
      const end = random.below(10)
      return end === 0 ? least : end === 1 ? most : least + (most - least) * random.uniform()
    }, has)
  })

function outlineOf(draw: Draw, has: Has): StudyOutline {
  const shape = (): number[] => {
    const parts = SLICES.map(() => draw(0.2, 2))
    const total = parts.reduce((sum, part) => sum + part, 0)
    return parts.map((part) => part / total)
  }
  return {
    years: [START, END],
    lastObserved: START + Math.floor(draw(0, 3)),
    bus: 'bus',
    settings: {
      reserve_margin: draw(0, 0.3),
      peak_factor: draw(1, 1.2),
      credit_fade: draw(0, 1),
      build_energy_margin: draw(0, 0.3),
      build_lead_time: Math.floor(draw(0, 4)),
    },
    slices: Object.fromEntries(SLICES.map((slice) => [slice, 730])),
    drivers: { gdp: { [START]: 100, [END]: draw(70, 250) } },
    sectors: ['homes', 'industry', 'supply'],
    commodities: commoditiesOf(draw, has, shape),
    technologies: { ...devicesOf(draw, has), ...plantsOf(draw, has), ...chainOf(draw, has) },
    emissionFactors: { 'coal/CH4': 0.001, 'coal/supply/SO2': draw(0.2, 1), 'gas/gas-plant/N2O': 0.0001 },
    removals: has['removal']
      ? [
          {
            removal: 'capture',
            technology: 'coal-plant',
            removes: { CO2: draw(0.5, 0.95), SO2: 0.9 },
            parameters: {
              penetration: { [START]: 0, [END]: draw(0, 1) },
              energy_penalty: draw(0, 0.3),
              capital_cost: 900,
            },
          },
          { removal: 'capture', technology: 'kiln', removes: { CO2: 0.8 }, parameters: { penetration: draw(0, 1) } },
        ]
      : [],
    activities: { rice: { level: { [START]: 5, [END]: draw(3, 6) }, factors: { CH4: 20 } } },
    policies: has['policies'] ? policiesOf(draw) : {},
  }
}

function commoditiesOf(draw: Draw, has: Has, shape: () => number[]): Record<string, CommodityOutline> {
  const service = (base: number): CommodityOutline => ({
    demand: { base, elasticity: { gdp: draw(-0.5, 1.5) }, trend: draw(-0.04, 0.04) },
    shape: shape(),
    gamma: draw(0, 6),
  })
  return {
    coal: {
      co2: 94.6,
      imported: has['coalImports'] === true,
      exported: true,
      supply: {
        ...(has['coalLimit'] ? { domestic_limit: moving(draw, 0, 200), production_min: draw(0, 100) } : {}),
        domestic_price: 2,
        import_price: moving(draw, 2, 5),
        stock_change: draw(-1, 1),
        export: draw(0, 5),
      },
    },
    gas: {
      co2: 56.1,
      imported: true,
      supply: {
        domestic_limit: draw(0, 60),
        production_min: draw(0, 20),
        domestic_price: 4,
        import_price: 9,
        import_min: draw(0, 5),
      },
    },
    'liquid-gas': { co2: 56.1, imported: true, supply: { import_price: 8 } },
    crude: { co2: 73.3, imported: true, supply: { import_price: 10, domestic_limit: draw(0, 50), domestic_price: 9 } },
    petrol: {
      co2: 69.3,
      imported: true,
      exported: true,
      supply: { import_price: 15, statistical_difference: draw(-0.5, 0.5) },
      margin: 3,
      marginBySector: { homes: 6 },
    },
    'fuel-oil': {
      co2: 77.4,
      exported: draw(0, 1) > 0.5,
      imported: true,
      supply: { bunker: draw(0, 3), import_price: 9 },
    },
    wood: { carbon: 'biogenic', co2: 112, supply: { domestic_price: 3 } },
    bus: {
      gamma: 3,
      supply: {
        ...(has['contracted'] ? { import_min: draw(0, 20), import_price: 12 } : {}),
        export: draw(0, 1),
      },
    },
    power: { supply: { statistical_difference: draw(0, 0.5) }, margin: 4 },
    hydrogen: { imported: draw(0, 1) > 0.5, supply: { import_price: 25 } },
    clinker: { kind: 'material' },
    heat: service(draw(10, 60)),
    travel: service(draw(20, 100)),
    cement: service(draw(5, 40)),
  }
}

function policiesOf(draw: Draw): Record<string, PolicyOutline> {
  const when = (): Pick<PolicyOutline, 'start' | 'rampYears'> => ({
    start: START + Math.floor(draw(0, 6)),
    rampYears: Math.floor(draw(0, 4)),
  })
  return {
    'carbon-tax': { ...when(), kind: 'carbon-tax', level: draw(0, 0.2) },
    'petrol-tax': { ...when(), kind: 'fuel-tax', level: draw(-3, 5), commodities: ['petrol'], sectors: ['industry'] },
    'pump-grant': { ...when(), kind: 'capital-subsidy', level: draw(0, 1), technologies: ['pump'] },
    'pump-quota': { ...when(), kind: 'technology-mandate', level: draw(0, 1), technologies: ['pump', 'boiler'] },
    'car-quota': { ...when(), kind: 'technology-mandate', level: draw(0, 1), technologies: ['electric-car'] },
    standard: { ...when(), kind: 'performance-standard', level: draw(0, 0.5), services: ['travel'] },
    'stove-ban': { ...when(), kind: 'ban', level: draw(0, 1), technologies: ['stove'] },
    'coal-exit': {
      ...when(),
      kind: 'phase-out',
      level: { [START]: 0.2, [END]: draw(0.2, 1) },
      technologies: ['coal-plant'],
    },
    'wood-in-coal': {
      ...when(),
      kind: 'blending-mandate',
      level: draw(0, 0.6),
      commodities: ['coal'],
      sectors: ['supply'],
      by: 'wood',
    },
    'sun-target': {
      ...when(),
      kind: 'capacity-target',
      level: { [START]: 0, [END]: draw(0, 5) },
      technologies: ['sun'],
    },
    'clean-power': {
      ...when(),
      kind: 'clean-electricity-standard',
      level: { [START]: 0, [END]: draw(0, 1) },
      technologies: ['dam', 'sun', 'gas-plant'],
    },
    saving: { ...when(), kind: 'demand-change', level: draw(-0.3, 0.1), services: ['heat', 'travel'] },
    'rice-practice': { ...when(), kind: 'process-abatement', level: draw(0, 0.6), activities: ['rice'] },
    'capture-duty': { ...when(), kind: 'pollution-control', level: draw(0, 1), removals: ['capture'] },
    'sun-premium': { ...when(), kind: 'feed-in-premium', level: draw(0, 6), technologies: ['sun'] },
    'pump-premium': { ...when(), kind: 'feed-in-premium', level: draw(0, 3), technologies: ['pump'] },
    'cheap-loans': { ...when(), kind: 'hurdle-rate-reduction', level: draw(0, 0.2), technologies: ['pump', 'sun'] },
    'better-cars': { ...when(), kind: 'efficiency-programme', level: draw(0, 0.3), services: ['travel'] },
  }
}
