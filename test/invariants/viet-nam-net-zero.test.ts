import { describe, expect, it } from 'vitest'
import { createWorkspace, planNetwork } from '#model'
import { horizonSeries } from '../../model/results/horizon-series.ts'
import { valuesOf } from '../../model/results/variable-registry.ts'
import { solver } from '../support/least-cost/solver.ts'
import { drain } from '../support/networks/run-study.ts'
import { vietNamNetwork, vietNamStudy } from '../support/networks/viet-nam-network.ts'

/** From the conditional target of the NDC of 2022 to net zero, in a straight line: Mt CO2e. */
const ceilingOf = (year: number): number => Math.max(0, (524.2 * (2050 - year)) / 20)

const network = vietNamNetwork(vietNamStudy(), 'cost-optimal-net-zero')

describe('a ceiling on net emissions of Viet Nam', () => {
  it('is held year by year at the price that it implies, what follows in mines and landfills included', () => {
    const workspace = createWorkspace(network, solver)
    expect(drain(network, network.slots.initial, workspace)).toMatchObject({ ok: true })
    const { run } = workspace
    const emitted = valuesOf(network, run, 'Emissions|Kyoto Gases') ?? new Float64Array()
    const price = valuesOf(network, run, 'Price|Emissions|net-emission-ceiling') ?? new Float64Array()
    for (let year = 2030; year <= 2060; year++) {
      const over = emitted[year - 2018]! - ceilingOf(year)
      expect(over, String(year)).toBeLessThan(1e-6)
      if (price[year - 2018]! > 1e-6) expect(Math.abs(over), String(year)).toBeLessThan(1e-6)
    }
    expect(price[2050 - 2018]).toBeGreaterThan(price[2040 - 2018]!)
    expect(price.slice(0, 2030 - 2018).every((value) => value === 0)).toBe(true)
  })

  it('is held by a plan of the whole horizon, which fits capture to what it builds and keeps', () => {
    const made = planNetwork(network, solver)
    if (made === null || !made.outcome.ok) throw new Error(JSON.stringify(made?.outcome))
    const series = new Map(horizonSeries(made.outcome.plan).map(({ variable, values }) => [variable, values]))
    const emitted = series.get('Emissions|Kyoto Gases') ?? new Float64Array()
    const price = series.get('Price|Emissions|net-emission-ceiling') ?? new Float64Array()
    expect(made.system.years).toEqual([2025, 2030, 2035, 2040, 2045, 2050, 2055, 2060])
    for (const [at, year] of made.system.years.entries()) {
      if (year < 2030) continue
      expect(emitted[at]! - ceilingOf(year), String(year)).toBeLessThan(1e-6)
      if (price[at]! > 1e-6) expect(emitted[at]!).toBeCloseTo(ceilingOf(year), 6)
    }
    const capture = [...series].filter(([name]) => name.startsWith('Activity|co2-capture-cement|'))
    expect(capture.some(([, values]) => values[5]! > 1)).toBe(true)
  })
})
