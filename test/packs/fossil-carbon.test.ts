import { describe, expect, it } from 'vitest'
import { isCrtCode, isWithin } from '../../model/domain/crt-category.ts'
import { GASES } from '../../model/domain/gas.ts'
import { reportedResults } from '../../electron/hosts/cli/reported-results.ts'
import { runOf, scenarioIds } from './viet-nam.ts'

const CO2 = GASES.indexOf('CO2')
const YEARS = [2018, 2023, 2030, 2040, 2050, 2060]
const KT = 1000
const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0)

/**
 * The fossil carbon of the country in years, kt CO2. Supplied: what fuels bring (dug, imported) and carbonates hold, and
 * what wells vent and flare before it is a fuel. Emitted: all CO2 that is reported under 1 and 2 of the common reporting
 * tables, of technologies and of modules alike. The rest is in products, in stores underground, or over the border.
 */
function fossilCarbon(scenario: string) {
  const { network, run } = runOf(scenario)
  const { series } = reportedResults(network, run, null)
  const n = network.yearCount
  const fuels = network.commodities.filter(({ fossil }) => fossil)
  return YEARS.map((year) => {
    const t = year - network.horizon.start
    const at = (row: number) => (row < 0 ? 0 : run.rows[row * n + t]!)
    const inFuels = (amount: (c: (typeof fuels)[number]) => number) =>
      sum(fuels.map((fuel) => amount(fuel) * at(fuel.carbon)))
    const all = (cube: Float64Array) => sum(network.technologies.map(({ index }) => cube[index * n + t]!))
    const dug = (c: number) =>
      network.technologies
        .filter(({ technology, output }) => technology.kind === 'extraction' && output === c)
        .map(({ index }) => run.activity[index * n + t]!)
    const outsideEnergy = network.sectorModel.equations.emissions
      .filter(({ module, gas }) => gas === 'CO2' && ['ippu', 'fugitive'].includes(module))
      .map(({ quantity }) => run.quantity[quantity * n + t]!)
    const kilns = network.technologies.map(({ processEmission, index }) => {
      const row = processEmission[CO2]!
      return row < 0 ? 0 : run.activity[index * n + t]! * at(row)
    })
    const reported = series.flatMap(({ variable, category, values }) => {
      const isFossil =
        category !== undefined && isCrtCode(category) && (['1', '2'] as const).some((of) => isWithin(category, of))
      return variable.startsWith('Emissions|CO2|CRT|') && isFossil ? [values[t]! * KT] : []
    })
    return {
      year,
      fuels: inFuels(({ index: c }) => sum([run.domestic[c * n + t]!, ...dug(c), run.imports[c * n + t]!])),
      shortage: inFuels(({ index: c }) => run.shortage[c * n + t]!),
      kilns: sum(kilns),
      outsideEnergy: sum(outsideEnergy),
      // Biogenic carbon that is stored is reported as negative: no fossil carbon went with it.
      emitted: sum(reported) + all(run.capturedBiogenic),
      inProducts: all(run.storedCarbon),
      underground: all(run.capturedFossil) + all(run.capturedMineral),
      exported: inFuels(({ index: c }) => run.exports[c * n + t]! + run.surplus[c * n + t]!),
      bunkers: inFuels(({ bunker }) => at(bunker)),
      stocks: inFuels(({ stockChange, statisticalDifference }) => at(stockChange) + at(statisticalDifference)),
    }
  })
}

describe('The fossil carbon of Viet Nam', () => {
  it.each(scenarioIds)('%s: supplied = emitted + stored + exported, over energy and processes together', (scenario) => {
    for (const one of fossilCarbon(scenario)) {
      const supplied = one.fuels + one.kilns + one.outsideEnergy
      const stored = one.inProducts + one.underground + one.stocks
      expect(one.shortage, `${one.year}`).toBe(0)
      expect((one.emitted + stored + one.exported + one.bunkers) / supplied - 1, `${one.year}`).toBeCloseTo(0, 9)
    }
  })

  it('has every term in it: fuels, kilns, lime and flares; urea, bitumen; crude oil exported; capture in net-zero-2050', () => {
    const rows = fossilCarbon('net-zero-2050')
    const first = rows[0]!
    expect(first.kilns / KT).toBeCloseTo(49.6, 1)
    expect(Math.min(first.outsideEnergy, first.inProducts, first.exported, first.bunkers) / KT).toBeGreaterThan(1)
    expect(first.underground).toBe(0)
    expect(rows.find(({ year }) => year === 2050)?.underground).toBeGreaterThan(50 * KT)
  })
})
