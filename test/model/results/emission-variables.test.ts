import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCrtCode, isMemoItem } from '../../../model/domain/crt-category.ts'
import { GASES, isGreenhouseGas } from '../../../model/domain/gas.ts'
import type { Run } from '../../../model/engine/run.ts'
import type { Network } from '../../../model/network/network.ts'
import { CHAPTERS } from '../../../model/results/emission-variables.ts'
import { reportSeries } from '../../../model/results/report-series.ts'
import { valuesOf, variablesOf } from '../../../model/results/variable-registry.ts'
import { MINI_SCENARIOS, miniNetwork } from '../../support/networks/mini-network.ts'
import { randomOutline } from '../../support/networks/random-outline.ts'
import { answersOf, networkOf, runOutline, scenarioOf } from '../../support/networks/run-study.ts'
import { lineOf, studyOf, withCell } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'

/** Sum of all variables with a prefix and nothing below it. */
function sumUnder(network: Network, run: Run, prefix: string): Float64Array {
  const total = new Float64Array(network.yearCount)
  for (const name of variablesOf(network).keys()) {
    if (!name.startsWith(`${prefix}|`)) continue
    const category = name.slice(prefix.length + 1)
    if (isCrtCode(category) && isMemoItem(category)) continue
    valuesOf(network, run, name).forEach((value, t) => (total[t] = total[t]! + value))
  }
  return total
}

/** Names whose values differ by more than 1e-9 of the larger. */
function expectSame(found: Float64Array, expected: Float64Array): void {
  found.forEach((value, t) => {
    expect(Math.abs(value - expected[t]!)).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(expected[t]!)))
  })
}

function checkSums(network: Network, run: Run): void {
  const names = variablesOf(network)
  const labels = [...GASES, 'Kyoto Gases'].filter((gas) => names.has(`Emissions|${gas}`))
  for (const label of labels) {
    const total = valuesOf(network, run, `Emissions|${label}`)
    expectSame(sumUnder(network, run, `Emissions|${label}|CRT`), total)
    expectSame(sumUnder(network, run, `Emissions|${label}|Sector`), total)
    const chapters = new Float64Array(network.yearCount)
    for (const [, chapter] of CHAPTERS) {
      if (!names.has(`Emissions|${label}|${chapter}`)) continue
      valuesOf(network, run, `Emissions|${label}|${chapter}`).forEach(
        (value, t) => (chapters[t] = chapters[t]! + value),
      )
    }
    expectSame(chapters, total)
  }
  const gases = labels.filter(isGreenhouseGas)
  const weighted = new Float64Array(network.yearCount)
  for (const gas of gases) {
    const toMt = gas === 'CO2' ? 1 : 1e-3
    const gwp = network.gwp[network.gases.indexOf(gas)]!
    valuesOf(network, run, `Emissions|${gas}`).forEach((value, t) => (weighted[t] = weighted[t]! + gwp * toMt * value))
  }
  expectSame(valuesOf(network, run, 'Emissions|Kyoto Gases'), weighted)
}

/** Every kt that technologies and activities emit, straight from the cubes. */
function emittedInCubes(network: Network, run: Run, g: number, t: number): number {
  const { yearCount: n, gases } = network
  let total = 0
  for (const l of network.technologies.keys()) {
    total += run.combustion[(l * gases.length + g) * n + t]! + run.process[(l * gases.length + g) * n + t]!
  }
  for (const a of network.activities.keys()) total += run.outside[(a * gases.length + g) * n + t]!
  return total
}

describe('rows of CRT categories, sectors and chapters each sum to the total', () => {
  it.each(MINI_SCENARIOS)('in the small study, scenario %s', (scenario) => {
    const { network, run } = answersOf(miniNetwork(scenario, 'logit'))
    checkSums(network, run)
  })

  it('in random networks, and nothing that is emitted is left out', () => {
    fc.assert(
      fc.property(randomOutline, (outline) => {
        const { network, run } = runOutline(outline, { rule: 'prescribed' })
        checkSums(network, run)
        for (const [g, gas] of network.gases.entries()) {
          if (!variablesOf(network).has(`Emissions|${gas}`)) continue
          const inCubes = Float64Array.from(
            { length: network.yearCount },
            (_, t) => emittedInCubes(network, run, g, t) * (gas === 'CO2' ? 1e-3 : 1),
          )
          expectSame(valuesOf(network, run, `Emissions|${gas}`), inCubes)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('one row of the small study in 2018', () => {
  const { network, run } = answersOf(miniNetwork('reference', 'logit'))
  const at2018 = (name: string) => valuesOf(network, run, name)[0]!

  it('3.C, rice: 300 kt CH4 are 8.4 Mt CO2e with AR5 and 8.37 with AR6', () => {
    expect(at2018('Emissions|CH4|CRT|3.C')).toBeCloseTo(300, 12)
    expect(at2018('Emissions|Kyoto Gases|CRT|3.C')).toBeCloseTo(8.4, 12)
    expect(at2018('Emissions|Kyoto Gases|Agriculture')).toBeCloseTo(8.4, 12)
  })

  it('carries its category', () => {
    const rows = reportSeries(network, run, 'Emissions|CH4|CRT|*')
    expect(rows.map(({ category }) => category)).toEqual(rows.map(({ variable }) => variable.split('|').at(-1)))
  })

  it('has the units of its gas', () => {
    const units = reportSeries(network, run)
      .filter(({ variable }) => variable.startsWith('Emissions|'))
      .map(({ variable, unit }) => `${variable.split('|')[1]!} in ${unit}`)
    expect([...new Set(units)].sort()).toEqual([
      'CH4 in kt CH4/yr',
      'CO2 in Mt CO2/yr',
      'Kyoto Gases (excl. LULUCF) in Mt CO2-equiv/yr',
      'Kyoto Gases in Mt CO2-equiv/yr',
      'N2O in kt N2O/yr',
      'NOx in kt NOx/yr',
      'SO2 in kt SO2/yr',
    ])
  })
})

describe('memo items', () => {
  it('are shown and stay outside every total: the small study with its waste water as bunkers of 1.D.1.b', () => {
    const files = readStudy('mini')
    const line = lineOf(files, 'activities.csv', 'waste-water')
    const study = studyOf(withCell(files, 'activities.csv', line, 'category', '1.D.1.b'))
    const { network, run } = answersOf(networkOf(scenarioOf(study)))
    const names = variablesOf(network)
    // 0.2 x 10.3 million persons x 10 kg
    expect(valuesOf(network, run, 'Emissions|CH4|CRT|1.D.1.b')[0]).toBeCloseTo(2.06, 12)
    expect(names.has('Emissions|Kyoto Gases|CRT|1.D.1.b')).toBe(false)
    expect(names.has('Emissions|CH4|Waste')).toBe(false)
    checkSums(network, run)
  })
})

describe('land', () => {
  it('counts in the net total and not in the one without', () => {
    const files = readStudy('mini')
    const line = lineOf(files, 'activities.csv', 'rice-area')
    const { network, run } = answersOf(
      networkOf(scenarioOf(studyOf(withCell(files, 'activities.csv', line, 'category', '4.A')))),
    )
    const land = valuesOf(network, run, 'Emissions|Kyoto Gases|LULUCF')
    const all = valuesOf(network, run, 'Emissions|Kyoto Gases')
    const without = valuesOf(network, run, 'Emissions|Kyoto Gases (excl. LULUCF)')
    expect(land[0]).toBeCloseTo(8.4, 12)
    expectSame(
      without,
      all.map((value, t) => value - land[t]!),
    )
  })
})
