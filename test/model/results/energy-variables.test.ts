import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Run } from '../../../model/engine/run.ts'
import type { Network } from '../../../model/network/network.ts'
import { valuesOf, variablesOf } from '../../../model/results/variable-registry.ts'
import { familyOf } from '../../../model/results/variable-names.ts'
import { lineOf, studyOf, withCell, withRow } from '../../support/change-study.ts'
import { miniNetwork } from '../../support/networks/mini-network.ts'
import { randomOutline } from '../../support/networks/random-outline.ts'
import { answersOf, networkOf, runOutline, scenarioOf } from '../../support/networks/run-study.ts'
import { readStudy } from '../../support/read-study.ts'

const RULES = ['prescribed', 'logit'] as const

function sumOf(network: Network, run: Run, names: readonly string[]): Float64Array {
  const total = new Float64Array(network.yearCount)
  for (const name of names) valuesOf(network, run, name).forEach((value, t) => (total[t] = total[t]! + value))
  return total
}

function expectSame(found: Float64Array, expected: Float64Array): void {
  found.forEach((value, t) => expect(value).toBeCloseTo(expected[t]!, 9))
}

/** Families of the carriers, and sectors with devices. */
function partsOf({ commodities, technologies, sectors }: Network) {
  return {
    families: [...new Set(commodities.map(({ commodity }) => familyOf(commodity)))],
    sectors: [...new Set(technologies.map(({ sector }) => sectors[sector]!.iamc))],
  }
}

function checkSums(network: Network, run: Run): void {
  const names = variablesOf(network)
  const { families, sectors } = partsOf(network)
  const present = (prefix: string, parts: readonly string[]) =>
    parts.map((part) => `${prefix}|${part}`).filter((name) => names.has(name))
  const final = valuesOf(network, run, 'Final Energy')
  expectSame(sumOf(network, run, present('Final Energy', sectors)), final)
  expectSame(sumOf(network, run, present('Final Energy', families)), final)
  for (const sector of present('Final Energy', sectors)) {
    expectSame(sumOf(network, run, present(sector, families)), valuesOf(network, run, sector))
  }
  const plants = [
    ...new Set((network.grid?.plants.technologies ?? []).map((l) => familyOf(network.technologies[l]!.technology))),
  ]
  for (const top of ['Secondary Energy|Electricity', 'Capacity|Electricity', 'Capacity Additions|Electricity']) {
    expectSame(sumOf(network, run, present(top, plants)), valuesOf(network, run, top))
  }
  const primary = [...names.keys()].filter((name) => /^Primary Energy\|[^|]+$/.test(name))
  expectSame(sumOf(network, run, primary), valuesOf(network, run, 'Primary Energy'))
}

describe.each(RULES)('energy under %s sums by sector, by carrier and by kind of plant', (rule) => {
  it('in the small study', () => {
    const { network, run } = answersOf(miniNetwork('net-zero', rule))
    checkSums(network, run)
  })

  it('in random networks', () => {
    fc.assert(
      fc.property(randomOutline, (outline) => {
        const { network, run } = runOutline(outline, { rule })
        checkSums(network, run)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the small study in 2018', () => {
  const { network, run } = answersOf(miniNetwork('reference', 'logit'))
  const at2018 = (name: string) => valuesOf(network, run, name)[0]!

  it('burns 10 x 0.6 x 8 + 10 x 0.4 x 1.6 = 54.4 PJ of electricity in lamps', () => {
    expect(at2018('Final Energy|Residential and Commercial')).toBeCloseTo(0.0544, 12)
  })

  it('drives 100 billion km on 1.43 MJ, of which a twentieth is ethanol, and 0.07 MJ of ethanol', () => {
    expect(at2018('Final Energy|Transportation|Oil')).toBeCloseTo(0.143 * 0.95, 12)
    expect(at2018('Final Energy|Transportation|Biomass')).toBeCloseTo(0.143 * 0.05 + 0.007, 12)
  })

  it('uses 102 PJ of crude oil in full, and ships 2 PJ abroad in bunkers', () => {
    expect(at2018('Trade|Imports|Oil')).toBeCloseTo(0.102 + (143 * 0.95 - 0.5 - 60) / 1000, 9)
    expect(at2018('International Bunkers|Oil')).toBeCloseTo(0.002, 12)
  })

  it('has 10.3 million people', () => {
    const gases = at2018('Emissions|Kyoto Gases')
    expect(at2018('Indicator|Emissions per Capita')).toBeCloseTo(gases / 10.3, 12)
    // 10^18 J in an EJ, 3.6 x 10^6 J in a kWh.
    const electricity = at2018('Secondary Energy|Electricity')
    expect(at2018('Indicator|Electricity per Capita')).toBeCloseTo((electricity * 1e18) / 3.6e6 / 10.3e6, 6)
  })

  it('may count its people one by one', () => {
    const files = readStudy('mini')
    const rows = ['population,Population', 'population,,,,2018', 'population,,,,2030']
    const thousands = rows.reduce(
      (now, start) => {
        const row = lineOf(now, 'drivers.csv', start)
        return withCell(now, 'drivers.csv', row, 'unit', 'thousand person')
      },
      files as ReturnType<typeof withCell>,
    )
    const { network: other, run: answers } = answersOf(networkOf(scenarioOf(studyOf(thousands))))
    expect(valuesOf(other, answers, 'Population')[0]).toBeCloseTo(10.3, 12)
    const gases = valuesOf(other, answers, 'Emissions|Kyoto Gases')[0]!
    expect(valuesOf(other, answers, 'Indicator|Emissions per Capita')[0]).toBeCloseTo(gases / 0.0103, 9)
  })
})

describe('a technology with two fuels that a mandate replaces by one', () => {
  it('has an input for each of them', () => {
    const row = 'car-gasoline,input,fuel-oil,combustion,,2018,0.2,MJ/pkm,,,fixture,2018,literature,'
    const study = studyOf(withRow(readStudy('mini'), 'technology_paths.csv', row))
    const policies = study.policies.map((policy) =>
      policy.id === 'ethanol-blend' ? { ...policy, commodities: ['gasoline', 'fuel-oil'] } : policy,
    )
    const { network, run } = answersOf(networkOf(scenarioOf({ ...study, policies })))
    const blended = (fuel: string) => valuesOf(network, run, `Technology|car-gasoline|Input|ethanol|for ${fuel}`)[0]!
    expect(blended('gasoline')).toBeCloseTo(0.05 * 143, 9)
    expect(blended('fuel-oil')).toBeCloseTo(0.05 * 20, 9)
    const ethanol = valuesOf(network, run, 'Final Energy|Transportation|Biomass')[0]!
    expect(ethanol).toBeCloseTo((0.05 * 143 + 0.05 * 20 + 7) / 1000, 12)
  })
})
