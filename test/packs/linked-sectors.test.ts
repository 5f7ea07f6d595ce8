import { describe, expect, it } from 'vitest'
import { KIGALI_SCHEDULES } from '../../model/sectors/fgases/kigali-schedule.ts'
import { resolveScenario } from '../../model/study/inheritance.ts'
import { loadStudy } from '../../model/study/load-study.ts'
import { answersOf, networkOf } from '../support/networks/run-study.ts'
import { readPack } from '../support/read-pack.ts'

const loaded = loadStudy(readPack('viet-nam'))

/** A quantity of a sector module in every year of a scenario. */
function quantitiesOf(scenario: string) {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  const resolved = resolveScenario(loaded.value.study, scenario)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  const { network, run } = answersOf(networkOf(resolved.value))
  const n = network.yearCount
  const { quantities, emissions } = network.sectorModel.equations
  const rowOf = (q: number): number[] => [...run.quantity.subarray(q * n, (q + 1) * n)]
  return {
    start: network.horizon.start,
    of: (name: string) => rowOf(quantities.findIndex((one) => one.name === `Sector Module|${name}`)),
    emissions: emissions.map(({ quantity, gas, category, module }) => ({
      gas,
      category,
      module,
      row: rowOf(quantity),
    })),
  }
}

describe('Viet Nam, F-gases', () => {
  it('under current policies buys no more HFC than the Kigali Amendment allows from the freeze on', () => {
    const run = quantitiesOf('current-policies')
    const bought = run.of('fgases|HFC Bought')
    const ceiling = run.of('fgases|HFC Ceiling|kigali')
    const freeze = KIGALI_SCHEDULES['article-5-group-1'].steps[0][0]
    const above = bought.flatMap((value, t) =>
      run.start + t >= freeze && value > (ceiling[t] ?? 0) ? [`${run.start + t}: ${value.toFixed(0)}`] : [],
    )
    expect(above).toEqual([])
  })

  it('buys in 2020-2022 what the national limit leaves after 65 % of the HCFC baseline, 10.0 Mt CO2e', () => {
    const run = quantitiesOf('current-policies')
    const bought = run.of('fgases|HFC Bought')
    const mean = [2020, 2021, 2022].reduce((sum, year) => sum + (bought[year - run.start] ?? NaN) / 3, 0)
    expect(mean / 1000).toBeCloseTo(14 - 0.65 * (3.2 * 1.81 + 0.5 * 0.725), 1)
  })

  it('never emits less than nothing, in any module tied to the energy system', () => {
    for (const scenario of ['frozen-technology', 'current-policies']) {
      const tied = quantitiesOf(scenario).emissions.filter(({ module }) =>
        ['fgases', 'fugitive', 'ippu'].includes(module),
      )
      expect(tied.length).toBeGreaterThan(20)
      expect(tied.filter(({ row }) => row.some((value) => value < 0)).map(({ category }) => category)).toEqual([])
    }
  })
})

describe('Viet Nam, fugitive methane', () => {
  it('is EPA source by source in 2018, AR4: coal 2.255, oil 12.106, gas 3.250 Mt CO2e', () => {
    const { emissions } = quantitiesOf('current-policies')
    const within = (...categories: readonly string[]): number =>
      emissions
        .filter(({ gas, category }) => gas === 'CH4' && categories.includes(category))
        .reduce((sum, { row }) => sum + (row[0] ?? NaN) * 0.025, 0)
    expect(within('1.B.1.a.i', '1.B.1.a.ii')).toBeCloseTo(2.255, 2)
    expect(within('1.B.2.a', '1.B.2.c')).toBeCloseTo(12.106, 2)
    expect(within('1.B.2.b')).toBeCloseTo(3.25, 2)
  })
})
