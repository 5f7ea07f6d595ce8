import { describe, expect, it } from 'vitest'
import { runOutline } from '../../support/networks/run-study.ts'
import type { StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

/** 1 GW of average load in 2018, half as much again in 2019; margins of 10 % of energy, 20 % of reserve, peak factor 1.1. */
function growing(
  technologies: Readonly<Record<string, TechnologyOutline>>,
  more: Partial<StudyOutline> = {},
): StudyOutline {
  return {
    years: [2018, 2020],
    bus: 'bus',
    settings: { reserve_margin: 0.2, peak_factor: 1.1, credit_fade: 0.5, build_energy_margin: 0.1 },
    commodities: {
      coal: { imported: true, supply: { import_price: 2 } },
      bus: {},
      use: { demand: { base: 31.536, adjustment: { 2018: 1, 2019: 1.5 } } },
    },
    technologies: { user: { kind: 'device', output: 'use', input: { bus: 1 }, lifetime: 10 }, ...technologies },
    ...more,
  }
}

const plant = (capacity: number, more: Partial<TechnologyOutline>): TechnologyOutline => ({
  kind: 'plant',
  output: 'bus',
  lifetime: 40,
  stock: [{ amount: capacity, installed: 2010 }],
  ...more,
})

describe('a gap of energy', () => {
  const COAL = plant(1, { input: { coal: 2.5 }, availability: 0.8, salesShare: 0.75 })
  const WIND = plant(0, { dispatch: 'variable', availability: 0.4, salesShare: 0.25 })

  it('is built by the shares of energy: 0.796875 GW of coal and 0.53125 GW of wind', () => {
    // Needed in GW of average load: 1.5 x 1.1 - 1 x 0.8 = 0.85; coal 0.85 x 0.75 / 0.8, wind 0.85 x 0.25 / 0.4.
    const answers = runOutline(growing({ coal: COAL, wind: WIND }, { settings: { build_energy_margin: 0.1 } }))
    expect(answers.of('built', 'coal', 2019)).toBeCloseTo(0.796875, 12)
    expect(answers.of('built', 'wind', 2019)).toBeCloseTo(0.53125, 12)
    expect(answers.of('built', 'coal', 2020)).toBe(0)
  })

  it('is built by nobody up to the last observed year', () => {
    const answers = runOutline(growing({ coal: COAL, wind: WIND }, { lastObserved: 2019 }))
    expect(answers.of('built', 'coal', 2019)).toBe(0)
    expect(answers.flow('shortage', 'bus', 2019)).toBeGreaterThan(0)
    expect(answers.of('built', 'coal', 2020)).toBeGreaterThan(0)
  })

  it('is smaller by what is contracted abroad', () => {
    // 0.85 - 0.35 = 0.5 GW of average load.
    const outline = growing({ coal: COAL, wind: WIND }, { settings: { build_energy_margin: 0.1 } })
    const bus = { supply: { import_min: 0.35 * 31.536 } }
    const answers = runOutline({ ...outline, commodities: { ...outline.commodities, bus } })
    expect(answers.of('built', 'coal', 2019)).toBeCloseTo((0.5 * 0.75) / 0.8, 12)
  })
})

describe('with a lead time of two years, planners', () => {
  const COAL = plant(1, { input: { coal: 2.5 }, availability: 0.8, salesShare: 1 })
  const SUN = plant(0, { dispatch: 'variable', availability: 0.2, salesShare: 0 })
  /** Average load of 1, 1.1, 1.2 ... GW; a tenth more energy than that is wanted. */
  const steady = (more: Partial<StudyOutline> = {}): StudyOutline => ({
    years: [2018, 2030],
    bus: 'bus',
    settings: { build_energy_margin: 0.1, build_lead_time: 2 },
    commodities: {
      coal: { imported: true, supply: { import_price: 2 } },
      bus: {},
      use: { demand: { base: 31.536, adjustment: { 2018: 1, 2030: 2.2 } } },
    },
    technologies: { user: { kind: 'device', output: 'use', input: { bus: 1 }, lifetime: 10 }, coal: COAL, sun: SUN },
    ...more,
  })

  it('see load two years ahead grow as it did in the last two, and build a third of what it will miss', () => {
    // 2020: load 1.2, growth known from 2018 to 2019 only, 0.1: (1.2 + 0.2) x 1.1 - 0.8 x what stands, a third of it.
    const answers = runOutline(steady())
    const stands = answers.of('capacity', 'coal', 2019)
    expect(answers.of('built', 'coal', 2020)).toBeCloseTo((1.4 * 1.1 - 0.8 * stands) / 3 / 0.8, 12)
  })

  it('meet steady growth to the year', () => {
    // What is missing in 2018 shrinks by a third a year; in 2030 the margin of 10 % holds within 1 %.
    const answers = runOutline(steady())
    expect((0.8 * answers.of('capacity', 'coal', 2030)) / 2.2).toBeCloseTo(1.1, 2)
    expect(answers.of('built', 'coal', 2030)).toBeCloseTo((0.1 * 1.1) / 0.8, 2)
  })

  it('spread over years what closes at once', () => {
    const coal = plant(0, { input: { coal: 2.5 }, availability: 0.8, salesShare: 1, lifetime: 40 })
    const stock = [
      { amount: 1, installed: 2010 },
      { amount: 1, installed: 2017, retires: 2024 },
    ]
    const outline = steady()
    const answers = runOutline({ ...outline, technologies: { ...outline.technologies, coal: { ...coal, stock } } })
    const built = [2024, 2025, 2026].map((year) => answers.of('built', 'coal', year))
    expect(Math.max(...built)).toBeLessThan(0.6)
    expect(built[0]).toBeGreaterThan(built[1]!)
    expect(built[1]).toBeGreaterThan(built[2]!)
  })

  it('count on what targets bring within these years', () => {
    // From 2019 on a target of 2021 asks for 20 GW of sun: 4 GW on average, more than anybody needs.
    const target = {
      kind: 'capacity-target',
      level: { 2018: 0, 2020: 0, 2021: 20 },
      technologies: ['sun'],
      start: 2019,
    } as const
    const answers = runOutline(steady({ policies: { goal: target } }))
    expect(runOutline(steady()).of('built', 'coal', 2019)).toBeGreaterThan(0)
    expect(answers.of('built', 'coal', 2019)).toBe(0)
    expect(answers.of('built', 'sun', 2020)).toBe(0)
  })
})

describe('a gap of reserve', () => {
  it('asks 1.2 x 1.1 x 1.5 = 1.98 GW of firm capacity, with a credit of wind that falls as wind spreads', () => {
    const answers = runOutline(
      growing({
        coal: plant(1, { input: { coal: 2.5 }, availability: 0.8, salesShare: 0.75, capacityCredit: 0.9 }),
        wind: plant(0, { dispatch: 'variable', availability: 0.4, salesShare: 0.25, capacityCredit: 0.3 }),
      }),
    )
    // After energy: 0.9 x 1.796875 + 0.53125 x 0.3 / (1 + 0.5 x 0.53125 / 1.98) = 1.617188 + 0.140523 = 1.757711.
    // Missing 0.222289, all of it coal: 0.222289 / 0.9 = 0.246988.
    expect(answers.single('peak', 2019)).toBeCloseTo(1.98, 12)
    expect(answers.of('built', 'coal', 2019)).toBeCloseTo(0.796875 + 0.246988, 6)
    expect(answers.of('built', 'wind', 2019)).toBeCloseTo(0.53125, 12)
    expect(answers.single('firm', 2019)).toBeCloseTo(1.98, 12)
  })

  it('is shared by capacity: half each of credits 0.9 and 0.6 gives 4/3 GW a GW', () => {
    // 4 GW of must-run without credit cover all energy; 1.98 GW are missing: 1.98 x 0.5 / (0.45 + 0.3) each.
    const answers = runOutline(
      growing({
        dam: plant(4, { dispatch: 'must-run', salesShare: 0 }),
        coal: plant(0, { input: { coal: 2.5 }, salesShare: 0.5, capacityCredit: 0.9 }),
        oil: plant(0, { input: { coal: 3 }, salesShare: 0.5, capacityCredit: 0.6 }),
      }),
    )
    expect(answers.of('built', 'coal', 2019)).toBeCloseTo(1.32, 12)
    expect(answers.of('built', 'oil', 2019)).toBeCloseTo(1.32, 12)
  })

  it('that nobody may fill stays, and shows', () => {
    const answers = runOutline(
      growing(
        {
          dam: plant(4, { dispatch: 'must-run', salesShare: 0, capacityCredit: 0.1 }),
          coal: plant(0, { input: { coal: 2.5 }, salesShare: 1, capacityCredit: 0.9 }),
        },
        { policies: { stop: { kind: 'ban', level: 1, technologies: ['coal'] } } },
      ),
    )
    expect(answers.single('firm', 2019)).toBeCloseTo(0.4, 12)
    expect(answers.single('peak', 2019)).toBeCloseTo(1.98, 12)
  })

  it('counts storage with a credit that falls too: 2 GW of 0.8 are 1.6 / (1 + 0.5 x 2 / 1.98)', () => {
    const answers = runOutline(
      growing({
        coal: plant(3, { input: { coal: 2.5 }, salesShare: 1 }),
        battery: {
          ...plant(2, { input: { bus: { path: 1.2, use: 'transformation' } }, storageHours: 4, capacityCredit: 0.8 }),
          kind: 'storage',
        },
      }),
    )
    expect(answers.single('firm', 2019)).toBeCloseTo(1.6 / (1 + 1 / 1.98), 12)
  })
})

describe('a capacity target', () => {
  const target = (technologies: readonly string[], level: number): NonNullable<StudyOutline['policies']> => ({
    goal: { kind: 'capacity-target', level: { 2018: 0, 2019: level }, technologies, start: 2019 },
  })
  const PLANTS = {
    coal: plant(3, { input: { coal: 2.5 }, salesShare: 0.4 }),
    sun: plant(0.5, { dispatch: 'variable', availability: 0.2, salesShare: 0.45 }),
    wind: plant(0, { dispatch: 'variable', availability: 0.4, salesShare: 0.15 }),
  }

  it('builds what still misses', () => {
    const answers = runOutline(growing(PLANTS, { settings: {}, policies: target(['sun'], 1.25) }))
    expect(answers.of('built', 'sun', 2019)).toBeCloseTo(0.75, 12)
    expect(answers.of('built', 'sun', 2020)).toBe(0)
  })

  it('of several is shared out as sales are: 2.5 missing as 1.875 and 0.625', () => {
    const answers = runOutline(growing(PLANTS, { settings: {}, policies: target(['sun', 'wind'], 3) }))
    expect(answers.of('built', 'sun', 2019)).toBeCloseTo(1.875, 12)
    expect(answers.of('built', 'wind', 2019)).toBeCloseTo(0.625, 12)
  })

  it('waits for the first year of what it asks for', () => {
    const plants = { ...PLANTS, wind: { ...PLANTS.wind, firstYear: 2020 } }
    const answers = runOutline(growing(plants, { settings: {}, policies: target(['wind'], 1) }))
    expect(answers.of('built', 'wind', 2019)).toBe(0)
    expect(answers.of('built', 'wind', 2020)).toBeCloseTo(1, 12)
  })

  it('on a device leaves less of the gap to the others', () => {
    // 15 asked in 2019, 10 stand; the target builds 3 of B, shares the other 2.
    const answers = runOutline({
      years: [2018, 2019],
      commodities: { use: { demand: { base: 10, adjustment: { 2018: 1, 2019: 1.5 } } } },
      technologies: {
        a: {
          kind: 'device',
          output: 'use',
          lifetime: 10,
          stock: [{ amount: 10, installed: 2018 }],
          stockShare: 1,
          salesShare: 1,
        },
        b: { kind: 'device', output: 'use', lifetime: 10, stockShare: 0, salesShare: 0 },
      },
      policies: target(['b'], 3),
    })
    expect(answers.of('built', 'b', 2019)).toBe(3)
    expect(answers.of('built', 'a', 2019)).toBeCloseTo(2, 12)
    expect(answers.of('activity', 'b', 2019)).toBe(3)
  })

  it('on a refinery raises what it can make', () => {
    const answers = runOutline({
      years: [2018, 2019],
      commodities: { crude: { imported: true }, petrol: { imported: true }, travel: { demand: { base: 30 } } },
      technologies: {
        car: { kind: 'device', output: 'travel', input: { petrol: 1 }, lifetime: 10 },
        refinery: {
          kind: 'conversion',
          output: 'petrol',
          input: { crude: 1.1 },
          lifetime: 30,
          stock: [{ amount: 5, installed: 2010 }],
        },
      },
      policies: target(['refinery'], 25),
    })
    expect(answers.of('activity', 'refinery', 2018)).toBe(5)
    expect(answers.of('activity', 'refinery', 2019)).toBe(25)
    expect(answers.flow('imports', 'petrol', 2019)).toBeCloseTo(5, 12)
  })
})
