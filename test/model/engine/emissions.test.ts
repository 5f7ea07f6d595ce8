import { describe, expect, it } from 'vitest'
import { breachesOf } from '../../support/networks/balance-check.ts'
import { runOutline } from '../../support/networks/run-study.ts'
import type { CommodityOutline, StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

const YEAR = 2018
const FUELS: Readonly<Record<string, CommodityOutline>> = {
  coal: { co2: 94.6, imported: true },
  gas: { co2: 56.1, imported: true },
  naphtha: { co2: 73.3, imported: true },
  wood: { carbon: 'biogenic', co2: 112, imported: true },
  methanol: { co2: 68, imported: true },
}

/** A service of 10 by one device, with whatever stands behind it. */
function making(
  device: Partial<TechnologyOutline>,
  more: Partial<StudyOutline> = {},
  others: Readonly<Record<string, TechnologyOutline>> = {},
): StudyOutline {
  return {
    years: [YEAR, YEAR],
    sectors: ['works', 'mills'],
    commodities: { ...FUELS, steel: { demand: { base: 10 } } },
    technologies: { works: { kind: 'device', output: 'steel', lifetime: 20, ...device }, ...others },
    ...more,
  }
}

describe('carbon dioxide', () => {
  it('of fuel is combustion, of reductants and feedstock process, and what products keep is stored', () => {
    // Gas 20 burnt: 1122. Coal 30 as reductant: 2838. Naphtha 10, three quarters kept: 549.75 stored, 183.25 process.
    const input = {
      gas: 2,
      coal: { path: 3, use: 'reductant' as const },
      naphtha: { path: 1, use: 'feedstock' as const, stored: 0.75 },
    }
    const answers = runOutline(making({ input, process: { CO2: 40 } }))
    expect(answers.emission('combustion', 'works', 'CO2', YEAR)).toBeCloseTo(1122, 10)
    // And 400 of limestone.
    expect(answers.emission('process', 'works', 'CO2', YEAR)).toBeCloseTo(2838 + 183.25 + 400, 10)
    expect(answers.of('storedCarbon', 'works', YEAR)).toBeCloseTo(549.75, 10)
    expect(breachesOf(answers.network, answers.run)).toEqual([])
  })

  it('of wood is a memo item', () => {
    const answers = runOutline(making({ input: { wood: 2 } }))
    expect(answers.of('biogenic', 'works', YEAR)).toBeCloseTo(2240, 10)
    expect(answers.emission('combustion', 'works', 'CO2', YEAR)).toBe(0)
  })

  it('of a conversion is what its products do not take with them', () => {
    // Methanol 10: 13 of gas carry 729.3, the product 680; burnt gas 2 gives 112.2.
    const plant = (use: 'transformation' | 'feedstock'): TechnologyOutline => ({
      kind: 'conversion',
      output: 'methanol',
      input: { gas: { path: 1.3, use }, coal: 0.2 },
    })
    const passed = runOutline(making({ input: { methanol: 1 } }, {}, { plant: plant('transformation') }))
    expect(passed.emission('combustion', 'plant', 'CO2', YEAR)).toBeCloseTo(49.3 + 189.2, 10)
    expect(passed.emission('process', 'plant', 'CO2', YEAR)).toBe(0)
    const fed = runOutline(making({ input: { methanol: 1 } }, {}, { plant: plant('feedstock') }))
    expect(fed.emission('combustion', 'plant', 'CO2', YEAR)).toBeCloseTo(189.2, 10)
    expect(fed.emission('process', 'plant', 'CO2', YEAR)).toBeCloseTo(49.3, 10)
    expect(fed.emission('combustion', 'works', 'CO2', YEAR)).toBeCloseTo(680, 10)
    expect(breachesOf(fed.network, fed.run)).toEqual([])
  })
})

describe('other gases', () => {
  it('come from what is burnt, by the factor of the technology, else of the sector, else of the fuel', () => {
    const emissionFactors = {
      'coal/CH4': 0.01,
      'coal/works/N2O': 0.002,
      'coal/N2O': 0.5,
      'coal/mills/SO2': 7,
      'coal/works-a/SO2': 0.3,
      'coal/SO2': 0.6,
    }
    const more = { emissionFactors, sectors: ['works', 'mills'] }
    const technologies = {
      'works-a': { kind: 'device' as const, output: 'steel', lifetime: 20, input: { coal: 1 }, stockShare: 0.5 },
      'works-b': { kind: 'device' as const, output: 'steel', lifetime: 20, input: { coal: 1 }, stockShare: 0.5 },
    }
    const answers = runOutline({ ...making({}, more), technologies })
    const of = (technology: string, gas: 'CH4' | 'N2O' | 'SO2') => answers.emission('combustion', technology, gas, YEAR)
    expect(of('works-a', 'CH4')).toBeCloseTo(0.05, 12)
    expect(of('works-a', 'N2O')).toBeCloseTo(0.01, 12)
    expect(of('works-a', 'SO2')).toBeCloseTo(1.5, 12)
    expect(of('works-b', 'SO2')).toBeCloseTo(3, 12)
  })

  it('do not come from feedstock, and come from processes by activity', () => {
    const input = { coal: { path: 1, use: 'reductant' as const } }
    const answers = runOutline(making({ input, process: { CH4: 0.3 } }, { emissionFactors: { 'coal/CH4': 0.01 } }))
    expect(answers.emission('combustion', 'works', 'CH4', YEAR)).toBe(0)
    expect(answers.emission('process', 'works', 'CH4', YEAR)).toBeCloseTo(3, 12)
  })
})

describe('removal processes', () => {
  const filter = (removal: string, penetration: number, share: number) => ({
    removal,
    technology: 'works',
    removes: { SO2: share },
    parameters: { penetration },
  })

  it('let pass the product of what each lets pass', () => {
    // 10 of coal give 6 of SO2; half of the stock has 0.9 removed, a quarter 0.4: 6 x 0.55 x 0.9.
    const removals = [filter('scrubber', 0.5, 0.9), filter('bag', 0.25, 0.4)]
    const answers = runOutline(making({ input: { coal: 1 } }, { removals, emissionFactors: { 'coal/SO2': 0.6 } }))
    expect(answers.emission('combustion', 'works', 'SO2', YEAR)).toBeCloseTo(2.97, 12)
  })

  it('capture fossil, mineral and biogenic carbon, and burn more for it', () => {
    // Capture of 0.9 on half the stock with 0.2 more fuel: coal 10 x 1.1, wood 10 x 1.1; 0.45 of all is captured.
    const removals = [
      {
        removal: 'capture',
        technology: 'works',
        removes: { CO2: 0.9 },
        parameters: { penetration: 0.5, energy_penalty: 0.2 },
      },
    ]
    const input = { coal: 1, wood: 1, naphtha: { path: 1, use: 'feedstock' as const } }
    const answers = runOutline(making({ input, process: { CO2: 40 } }, { removals }))
    expect(answers.inflow('works', 'coal', YEAR)).toBeCloseTo(11, 12)
    expect(answers.inflow('works', 'naphtha', YEAR)).toBeCloseTo(10, 12)
    expect(answers.emission('combustion', 'works', 'CO2', YEAR)).toBeCloseTo(11 * (94.6 * 0.55 - 112 * 0.45), 9)
    expect(answers.emission('process', 'works', 'CO2', YEAR)).toBeCloseTo((733 + 400) * 0.55, 9)
    expect(answers.of('capturedFossil', 'works', YEAR)).toBeCloseTo((11 * 94.6 + 733) * 0.45, 9)
    expect(answers.of('capturedMineral', 'works', YEAR)).toBeCloseTo(180, 9)
    expect(answers.of('capturedBiogenic', 'works', YEAR)).toBeCloseTo(11 * 112 * 0.45, 9)
    expect(breachesOf(answers.network, answers.run)).toEqual([])
  })

  it('serve at least what a control asks, on each host that it names', () => {
    const duty = { kind: 'pollution-control' as const, level: 0.8, removals: ['scrubber'] }
    const hosts = ['a', 'b', 'c']
    const outline: StudyOutline = {
      ...making({}),
      technologies: Object.fromEntries(
        hosts.map((id) => [
          id,
          { kind: 'device', output: 'steel', lifetime: 20, input: { coal: 1 }, stockShare: 1 / 3 },
        ]),
      ),
      emissionFactors: { 'coal/SO2': 0.6 },
      removals: [
        { removal: 'bag', technology: 'a', removes: { SO2: 0.5 }, parameters: { penetration: 0.1 } },
        { removal: 'scrubber', technology: 'a', removes: { SO2: 1 }, parameters: { penetration: 0.1 } },
        { removal: 'scrubber', technology: 'b', removes: { SO2: 1 }, parameters: { penetration: 0.9 } },
        { removal: 'scrubber', technology: 'c', removes: { SO2: 1 }, parameters: { penetration: 0 } },
      ],
    }
    // Each emits 2 without: a 2 x 0.95 x 0.2, b 2 x 0.1 (it has more already), c 2 x 0.2.
    const all = runOutline({ ...outline, policies: { duty } })
    const passed = (answers: typeof all) =>
      hosts.map((id) => answers.emission('combustion', id, 'SO2', YEAR).toFixed(10))
    expect(passed(all)).toEqual(['0.3800000000', '0.2000000000', '0.4000000000'])
    const some = runOutline({ ...outline, policies: { duty: { ...duty, technologies: ['c'] } } })
    expect(passed(some)).toEqual(['1.7100000000', '0.2000000000', '0.4000000000'])
  })
})

describe('activities outside energy', () => {
  it('emit level x factor, less what practice abates', () => {
    // 7 x 20 = 140 of CH4, 30 % and then 50 % less: 49; N2O is not named.
    const activities = {
      rice: { level: 7, factors: { CH4: 20, N2O: 0.1 } },
      cattle: { level: 5, factors: { CH4: 60 } },
    }
    const policies = {
      water: { kind: 'process-abatement' as const, level: 0.3, activities: ['rice'], gases: ['CH4' as const] },
      straw: { kind: 'process-abatement' as const, level: 0.5, activities: ['rice'], gases: ['CH4' as const] },
    }
    const { network, run } = runOutline(making({ input: { gas: 1 } }, { activities, policies }))
    const at = (activity: number, gas: string) =>
      run.outside[activity * network.gases.length + network.gases.findIndex((one) => one === gas)]
    expect(at(0, 'CH4')).toBeCloseTo(49, 12)
    expect(at(0, 'N2O')).toBeCloseTo(0.7, 12)
    expect(at(1, 'CH4')).toBeCloseTo(300, 12)
  })
})
