import fc from 'fast-check'
import { seededRandom } from '../../../model/numerics/random.ts'
import type { CommodityOutline, Path, PolicyOutline, StudyOutline, TechnologyOutline } from './study-outline.ts'

/** A number between two bounds. */
type Draw = (least: number, most: number) => number

const START = 2018
const END = 2026
const PARTS = ['night', 'morning', 'forenoon', 'noon', 'afternoon', 'evening']
const SLICES = ['dry', 'wet'].flatMap((season) => PARTS.map((part) => `${season}-${part}`))

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

type Has = Readonly<Record<string, boolean>>

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

/** A path with a turn in it. */
function moving(draw: Draw, least: number, most: number): Path {
  return { [START - 10]: draw(least, most), [START + 3]: draw(least, most), [END]: draw(least, most) }
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

function devicesOf(draw: Draw, has: Has): Record<string, TechnologyOutline> {
  const shares = (count: number): Path[] => {
    const at = (): number[] => {
      const parts = Array.from({ length: count }, () => draw(0.01, 1))
      const total = parts.reduce((sum, part) => sum + part, 0)
      return parts.map((part) => part / total)
    }
    const first = at()
    const last = at()
    return first.map((share, i) => ({ [START]: share, [END]: last[i]! }))
  }
  const device = (output: string, sector: string): TechnologyOutline => ({
    kind: 'device',
    output,
    sector,
    survival: draw(0, 1) > 0.5 ? 'weibull' : 'fixed',
    weibullShape: draw(1.5, 5),
    lifetime: Math.round(draw(2, 25)),
    capitalCost: moving(draw, 1, 40),
    fixedOm: draw(0, 1),
    variableOm: draw(0, 1),
    hurdleRate: draw(0, 0.3),
    availability: draw(0.5, 1),
  })
  const [heatA, heatB, heatC] = shares(3) as [Path, Path, Path]
  const [carA, carB] = shares(2) as [Path, Path]
  const [stockA, stockB] = shares(2) as [Path, Path]
  const start = (path: Path): number => (path as Readonly<Record<number, number>>)[START] ?? 0
  return {
    stove: {
      ...device('heat', 'homes'),
      input: { wood: moving(draw, 2, 5) },
      stockShare: start(heatA),
      salesShare: heatA,
    },
    boiler: {
      ...device('heat', 'homes'),
      input: { gas: moving(draw, 1.1, 1.6), power: 0.02 },
      stockShare: start(heatB),
      salesShare: heatB,
    },
    pump: {
      ...device('heat', 'homes'),
      input: { power: moving(draw, 0.25, 0.5) },
      stockShare: start(heatC),
      salesShare: heatC,
    },
    'petrol-car': {
      ...device('travel', 'industry'),
      input: { petrol: moving(draw, 1, 2) },
      stockShare: has['stockShares'] ? stockA : start(carA),
      salesShare: carA,
    },
    'electric-car': {
      ...device('travel', 'industry'),
      input: { power: moving(draw, 0.3, 0.6) },
      stockShare: has['stockShares'] ? stockB : start(carB),
      salesShare: carB,
      firstYear: START + 1,
      analogue: 'petrol-car',
    },
    'cement-mill': {
      ...device('cement', 'industry'),
      input: { clinker: 0.8, power: 0.3, 'fuel-oil': { path: 0.05, use: 'feedstock', stored: draw(0, 1) } },
    },
  }
}

function plantsOf(draw: Draw, has: Has): Record<string, TechnologyOutline> {
  const own: Record<string, Path> = has['ownUse'] ? { bus: draw(0, 0.1) } : {}
  const plant = (capacity: number): TechnologyOutline => ({
    kind: 'plant',
    output: 'bus',
    sector: 'supply',
    lifetime: Math.round(draw(10, 40)),
    capitalCost: moving(draw, 500, 2500),
    fixedOm: 30,
    availability: draw(0.5, 1),
    capacityCredit: draw(0, 1),
    stock: [
      { amount: capacity * 0.4, installed: START - Math.round(draw(1, 40)) },
      { amount: capacity * 0.4, installed: null },
      { amount: capacity * 0.2, installed: START + 2, retires: END - 1 },
    ],
  })
  const store: Record<string, TechnologyOutline> = {
    battery: {
      ...plant(draw(0, 1)),
      kind: 'storage',
      input: { bus: { path: moving(draw, 1.05, 1.5), use: 'transformation' } },
      storageHours: draw(1, 8),
      salesShare: 0,
    },
  }
  return {
    'coal-plant': {
      ...plant(draw(0.2, 2)),
      input: { coal: moving(draw, 2.2, 3.2), ...own },
      minLoad: draw(0, 0.4),
      maxLoad: draw(0.5, 1),
      salesShare: 0.5,
    },
    'gas-plant': { ...plant(draw(0.2, 2)), input: { gas: moving(draw, 1.7, 2.5), ...own }, salesShare: 0.2 },
    dam: { ...plant(draw(0, 1)), dispatch: 'must-run', bySlice: SLICES.map(() => draw(0, 1.2)), salesShare: 0.1 },
    sun: {
      ...plant(draw(0, 2)),
      dispatch: 'variable',
      bySlice: SLICES.map((slice) => (/noon/.test(slice) ? draw(1, 3) : 0)),
      availability: 0.16,
      salesShare: 0.2,
    },
    ...(has['storage'] ? store : {}),
    lines: {
      kind: 'grid',
      output: 'power',
      sector: 'supply',
      input: { bus: { path: moving(draw, 1.03, 1.25), use: 'transformation' } },
    },
  }
}

function chainOf(draw: Draw, has: Has): Record<string, TechnologyOutline> {
  return {
    mine: {
      kind: 'extraction',
      output: 'coal',
      sector: 'supply',
      input: { power: draw(0, 0.06) },
      process: { CH4: 0.2 },
    },
    refinery: {
      kind: 'conversion',
      output: 'petrol',
      sector: 'supply',
      input: { crude: { path: 1.75, use: 'transformation' }, 'fuel-oil': draw(0, 0.1), power: draw(0, 0.05) },
      byproduct: { 'fuel-oil': draw(0.3, 0.6) },
      ...(has['refineryStock'] ? { stock: [{ amount: draw(5, 80), installed: START - 5 }], lifetime: 30 } : {}),
    },
    ...(has['gasConversion']
      ? {
          terminal: {
            kind: 'conversion',
            output: 'gas',
            sector: 'supply',
            input: { 'liquid-gas': { path: 1.02, use: 'transformation' } },
            stock: [{ amount: draw(0, 40), installed: START }],
            lifetime: 40,
          } satisfies TechnologyOutline,
        }
      : {}),
    electrolyser: {
      kind: 'conversion',
      output: 'hydrogen',
      sector: 'supply',
      input: { power: 1.5 },
      capitalCost: 20,
      stockShare: 0.5,
    },
    reformer: {
      kind: 'conversion',
      output: 'hydrogen',
      sector: 'supply',
      input: { gas: { path: 1.3, use: 'feedstock' } },
      stockShare: 0.5,
    },
    kiln: {
      kind: 'conversion',
      output: 'clinker',
      sector: 'industry',
      input: { coal: moving(draw, 2, 4), power: 0.2, hydrogen: draw(0, 0.3) },
      process: { CO2: draw(400, 550) },
    },
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
    saving: { ...when(), kind: 'demand-change', level: draw(-0.3, 0.1), services: ['heat', 'travel'] },
    'rice-practice': { ...when(), kind: 'process-abatement', level: draw(0, 0.6), activities: ['rice'] },
    'capture-duty': { ...when(), kind: 'pollution-control', level: draw(0, 1), removals: ['capture'] },
  }
}
