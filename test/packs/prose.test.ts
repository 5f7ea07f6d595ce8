import { describe, expect, it } from 'vitest'
import { forecastErrors } from '../../model/analysis/hindcast/forecast-errors.ts'
import { plausibilityOfRun } from '../../model/analysis/sanity/plausibility.ts'
import { readText } from '../support/repository.ts'
import { found, resultsOf, RULES, runOf, scenarioIds, valueOf, vietNam } from './viet-nam.ts'

/** Numbers that stand in sentences of the pages, each as a run or the data have it now. */
const pageOf = (path: string): string => readText(path).replaceAll(/\s+/g, ' ')
const pack = pageOf('scenarios/viet-nam/README.md')
const comparison = pageOf('scenarios/viet-nam/comparison.md')

const ROOT = 'frozen-technology'
const [F, W, C, N] = [ROOT, 'without-measures', 'current-policies', 'net-zero-2050']
const TWH = 0.0036
const NET = 'Emissions|Kyoto Gases'
const chapter = (name: string) => `${NET}|${name}`
const power = 'Secondary Energy|Electricity'

const { rows } = forecastErrors(vietNam, {
  nowcast: resultsOf(ROOT),
  hindcast: resultsOf(ROOT, 'hindcast'),
  withCapacity: resultsOf(ROOT, 'hindcast-with-capacity'),
})
const nowcastRows = (variable: string, source: string) => {
  const own = rows.filter((row) => row.variable === variable && row.source === source)
  expect(own).toHaveLength(5)
  return own
}
const largest = (variable: string, source: string): number =>
  Math.max(...nowcastRows(variable, source).map(({ errors }) => Math.abs(errors.nowcast ?? Infinity)))

/** PJ of 2019-2023 that no use is known for. */
const differences = (commodity: string): number[] =>
  found(vietNam.supplies.find((one) => one.commodity === commodity && one.parameter === 'statistical_difference'))
    .series.points.filter(({ year }) => year > vietNam.country.baseYear && year <= vietNam.country.lastObservedYear)
    .map(({ value }) => value)

describe('README of the repository', () => {
  it('counts what the pack holds', () => {
    const services = vietNam.commodities.filter(({ kind }) => kind === 'service').length
    const counts = `${services} services, ${vietNam.technologies.length} technologies`
    expect(pageOf('README.md')).toContain(`${counts}, 34 legal documents, eight scenarios`)
    expect(pack).toContain(`(${counts})`)
    expect(vietNam.scenarios).toHaveLength(8)
  })
})

describe('README of Viet Nam', () => {
  it('CO2 of energy and furnaces, and HFC, of 2018', () => {
    const co2 = valueOf(ROOT, 'Emissions|CO2|Energy', 2018).toFixed(0)
    const furnaces = valueOf(ROOT, 'Emissions|CO2|CRT|2.C.1', 2018).toFixed(0)
    expect(pack).toContain(`${co2} Mt here and ${furnaces} Mt of furnaces under processes`)
    // As HFC-134a, whose potential in AR5 is 1300.
    const hfc = (valueOf(ROOT, 'Emissions|HFC', 2018) * 1.3).toFixed(1)
    expect(pack).toContain(`(\`fgases.csv\`): ${hfc} Mt`)
  })

  it('statistical differences: least, greatest, and the greatest of supply', () => {
    const [oil, coal, gas] = ['petroleum-other', 'coal', 'natural-gas'].map(differences)
    const pj = (value: number) => value.toFixed(0)
    const span = `${pj(Math.min(...coal!))} to +${pj(Math.max(...coal!))}`
    expect(pack).toContain(
      `oil ${pj(Math.min(...oil!))}-${pj(Math.max(...oil!))} PJ a year, coal ${span}, gas within 10`,
    )
    expect(Math.max(...gas!.map(Math.abs))).toBeLessThanOrEqual(10)
    const shares = coal!.map((value, t) => Math.abs(value) / (1000 * valueOf(ROOT, 'Primary Energy|Coal', 2019 + t)))
    expect(pack).toContain(`${span} PJ, at most ${(100 * Math.max(...shares)).toFixed(1)} %`)
  })

  it('what coal takes in place of sources that miss their total, TWh', () => {
    const missed = nowcastRows(`${power}|Coal`, 'ei-2025').map(
      ({ values, observed }) => ((values.nowcast ?? Number.NaN) - observed) / TWH,
    )
    expect(pack).toContain(`the up to ${Math.max(...missed.map(Math.abs)).toFixed(1)} TWh by which its sources miss`)
  })

  it('the nowcast, counted as the sources count', () => {
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    const ei = largest('Emissions|CO2 (Fuels without bunkers)', 'ei-2025')
    const edgar = largest('Emissions|CO2 (All sectors)', 'edgar-2024')
    expect(pack).toContain(`bunkers, the nowcast is within ${percent(ei)} in every year`)
    expect(pack).toContain(`together the nowcast is within ${percent(edgar)} in every year`)
  })

  it('factors that bring fugitive emissions to inventories', () => {
    const factor = (item: string) =>
      found(
        vietNam.sectorInputs.find((one) => one.part === 'scale' && one.item === item),
      ).series.points[0]!.value.toFixed(2)
    const of = ['coal-underground', 'oil-production', 'gas-production', 'gas-transmission', 'gas-flaring'].map(factor)
    expect(pack).toContain(`coal ${of[0]}, oil ${of[1]}, gas ${of[2]} and ${of[3]}, flaring ${of[4]}`)
  })

  it('the most that is built of sun and wind in one year, % of all capacity', () => {
    const most = (family: string) =>
      Math.max(
        ...scenarioIds.flatMap((scenario) =>
          RULES.map((rule) => {
            const { network, run } = runOf(scenario, { rule })
            const { checks } = plausibilityOfRun(network, run)
            return (
              checks.find(({ indicator, of }) => indicator === 'single-year-build' && of === family)?.greatest ?? NaN
            )
          }),
        ),
      ).toFixed(1)
    expect(pack).toContain(
      `more than ${most('Solar')} % of all capacity is built of sun, and ${most('Wind')} % of wind`,
    )
  })

  it('electricity of 2030, to ten TWh', () => {
    const generated = 10 * Math.round(valueOf(C, power, 2030) / TWH / 10)
    expect(pack).toContain(`(${generated} TWh generated in 2030; PDP8 plans 567)`)
  })
})

describe('Comparison of Viet Nam with other outlooks', () => {
  const yearly = (from: number, to: number, years: number) => (100 * ((to / from) ** (1 / years) - 1)).toFixed(1)

  it('generation: totals of 2030 within 3 %, growth after 2030', () => {
    const [of2030, of2050] = [2030, 2050].map((year) => valueOf(C, power, year) / TWH)
    for (const theirs of [372, 381]) expect(Math.round(100 * Math.abs(of2030! / theirs - 1))).toBeLessThanOrEqual(3)
    const growth = `${yearly(of2030!, of2050!, 20)} % a year after 2030, APERC's ${yearly(372, 836, 20)} %`
    expect(comparison).toContain(`generation grows ${growth}`)
    expect(comparison).toContain('Totals of 2030 agree within 3 %')
  })

  it('industry: coal of 2030 a fifth above the Reference, W of 2050 within 2 % for coal and 5 % for electricity', () => {
    const pj = (scenario: string, fuel: string, year: number) =>
      1000 * valueOf(scenario, `Final Energy|Industry|${fuel}`, year)
    expect(pj(C, 'Coal', 2030) / 922).toBeCloseTo(1.2, 1)
    expect(Math.abs(pj(W, 'Coal', 2050) / 1507 - 1)).toBeLessThanOrEqual(0.02)
    expect(Math.abs(pj(W, 'Electricity', 2050) / 1228 - 1)).toBeLessThanOrEqual(0.0505)
    expect(comparison).toContain('W is within 2 % of the Reference for coal and 5 % for electricity')
    const cement = valueOf(C, 'Energy Service|cement', 2030).toFixed(0)
    expect(comparison).toContain(`Cement is ${cement} Mt in 2030 here`)
  })

  it('NDC: energy of 2020 a fifth above ours, growth to 2030, and how far F and C are from 524 Mt', () => {
    const energy = (year: number) => valueOf(F, chapter('Energy'), year)
    expect(347.5 / energy(2020)).toBeCloseTo(1.2, 1)
    expect(comparison).toContain(`its energy grows ${yearly(500.7, 678.4, 5)} % a year, ours about 3`)
    expect(Number(yearly(energy(2025), energy(2030), 5))).toBeCloseTo(3.3, 0)
    const missed = (valueOf(F, NET, 2030) - 524).toFixed(0)
    expect(comparison).toContain(`misses the conditional target (524 Mt) by ${missed} Mt`)
    expect(comparison).toContain(`policies (${valueOf(C, NET, 2030).toFixed(0)} Mt) pass it`)
  })

  it('Decision 896: room of energy in 2050, what the others exceed, and what today’s sink leaves', () => {
    const room = (101 - valueOf(N, chapter('Energy'), 2050)).toFixed(0)
    const over = (
      [
        ['Agriculture', 56],
        ['Industrial Processes', 20],
        ['Waste', 8],
      ] as const
    ).reduce((sum, [name, ceiling]) => sum + valueOf(N, chapter(name), 2050) - ceiling, 0)
    expect(comparison).toContain(`leaves ${room} Mt of room, which pays for the ${over.toFixed(0)} Mt`)
    const remains = valueOf('net-zero-2050-todays-sink', NET, 2050).toFixed(0)
    expect(comparison).toContain(`${remains} Mt remain`)
  })
})
