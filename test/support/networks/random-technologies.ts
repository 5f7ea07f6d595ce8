import { END, moving, SLICES, START, type Draw, type Has } from './random-numbers.ts'
import type { Path, TechnologyOutline } from './study-outline.ts'

export function devicesOf(draw: Draw, has: Has): Record<string, TechnologyOutline> {
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

export function plantsOf(draw: Draw, has: Has): Record<string, TechnologyOutline> {
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

export function chainOf(draw: Draw, has: Has): Record<string, TechnologyOutline> {
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
