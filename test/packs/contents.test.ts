import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../model/analysis/sources/figures-of.ts'
import { sourceRegister } from '../../model/analysis/sources/source-register.ts'
import { loadStudy } from '../../model/study/load-study.ts'
import { readText } from '../support/repository.ts'
import { valuesOf } from '../../model/results/variable-registry.ts'
import { FORESTS } from './tables.ts'
import { found, runOf, scenarioIds, valueOf, vietNam, vietNamFiles } from './viet-nam.ts'

const figures = figuresOf(vietNam)

/** The pack with one cell emptied in the first row of a table. */
function without(file: string, column: string) {
  const files = vietNamFiles.map((one) => {
    if (one.path !== file) return one
    const [heads = '', ...lines] = one.text.split('\n')
    const at = heads.split(',').indexOf(column)
    const cells = (lines[0] ?? '').split(',')
    // The first row of each table of the test has no quoted cell before the column.
    lines[0] = cells.map((cell, index) => (index === at ? '' : cell)).join(',')
    return { ...one, text: [heads, ...lines].join('\n') }
  })
  return loadStudy(files)
}

describe('What the pack of Viet Nam holds', () => {
  it('has at least 30 services and 150 technologies', () => {
    expect(vietNam.commodities.filter(({ kind }) => kind === 'service').length).toBeGreaterThanOrEqual(30)
    expect(vietNam.technologies.length).toBeGreaterThanOrEqual(150)
  })

  it('has at least 25 legal acts with document, body and dates, and instruments of at least 10 kinds', () => {
    expect(vietNam.register.length).toBeGreaterThanOrEqual(25)
    expect(new Set(vietNam.policies.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10)
    for (const { id, document, body, announced, check, locator } of vietNam.register) {
      expect(document, id).not.toBe('')
      expect(body, id).not.toBe('')
      expect(announced, id).not.toBeNull()
      expect(['verified', 'recalled', 'assumption']).toContain(check)
      expect(locator, id).toMatch(check === 'verified' ? /^https:\/\/\S+\.\S+/ : /^(https:\/\/.+)?$/)
    }
  })

  it('says of every verified act what was seen, in what kind of page and in which article', () => {
    // Seen (kind of page; article, or that none is named): what. Not seen: what the entry has beside.
    const SEEN =
      / Seen \((?=[^)]*(?:translation|summar|report|page))[^);]+(?:;[^);]+)*; [^)]*(?:articles? \d|no article named)[^)]*\): \S/
    for (const { id, check, note } of vietNam.register) {
      if (check === 'verified') expect(note, id).toMatch(SEEN)
      if (check === 'recalled' && note.includes(' Seen (')) expect(note, id).toMatch(/\. Not seen: \S/)
      expect(note, id).not.toMatch(/recalled/)
    }
  })

  it('counts entries and documents of the register as its page does', () => {
    const DOCUMENT =
      /[0-9]+(?:\/[0-9]{4})?\/(?:QD-TTg|ND-CP|QH[0-9]+|UBTVQH[0-9]+|TT-[A-Z]+|CT-UBND)|^NDC|^Pledge|^Political|Resource/g
    const cited = vietNam.register
      .filter(({ check }) => check !== 'assumption')
      .flatMap(({ document }) => document.match(DOCUMENT) ?? [])
    const page = readText('scenarios/viet-nam/README.md').replaceAll('\n', ' ')
    expect(page).toContain(`${vietNam.register.length} entries on ${new Set(cited).size} documents`)
    const kinds = new Set(vietNam.policies.map(({ kind }) => kind)).size
    expect(page).toContain(`${vietNam.policies.length} instruments of ${kinds} kinds`)
  })

  it('gives every instrument a number with provenance, and most of them a range', () => {
    const paths = new Map(vietNam.policyPaths.map(({ policy, series }) => [policy, series.points]))
    expect(vietNam.policies.filter(({ id }) => (paths.get(id)?.length ?? 0) === 0)).toEqual([])
    const ranged = [...paths.values()].filter((points) => points.some(({ low, high }) => low !== null && high !== null))
    expect(ranged.length).toBeGreaterThanOrEqual(0.6 * paths.size)
    const outside = figures.filter(
      ({ figure: { low, high, value } }) => (low ?? value) > value + 1e-9 || (high ?? value) < value - 1e-9,
    )
    expect(outside.map(({ table, figure }) => `${table}:${figure.cell.row}`)).toEqual([])
  })

  it.each([
    ['supply.csv', 'source'],
    ['demands.csv', 'source'],
    ['policy_paths.csv', 'source'],
    ['stocks.csv', 'quality'],
    ['balance.csv', 'quality'],
    ['history.csv', 'source'],
    ['inventories.csv', 'source'],
    ['library/plausibility.csv', 'source'],
  ])('does not load with a figure of %s without %s', (file, column) => {
    const loaded = without(file, column)
    expect(loaded).toMatchObject({ ok: false })
    if (!loaded.ok) expect(loaded.error).toContainEqual(expect.objectContaining({ kind: 'missing-provenance', file }))
  })

  it('says of every derived, estimated and assumed figure how it was made', () => {
    const made = figures.filter(({ figure: { quality } }) => ['derived', 'estimate', 'assumption'].includes(quality))
    expect(made.length).toBeGreaterThan(2000)
    expect(made.filter(({ figure: { note } }) => note.trim() === '')).toEqual([])
  })

  it('keeps sources that disagree side by side', () => {
    const { conflicts } = sourceRegister(vietNam)
    expect(new Set(conflicts.map(({ of }) => of)).size).toBeGreaterThanOrEqual(10)
    const co2 = conflicts.find(({ of, year }) => of === 'Emissions|CO2|Energy' && year === 2018)
    expect(co2?.statements.map(({ source }) => source)).toEqual(['ei-2025', 'edgar-2024', 'cait-2021'])
  })

  it('states each reason in Japanese, too', () => {
    expect(vietNam.findings.filter(({ reasonJa }) => !/[\u3040-\u9fff]/.test(reasonJa))).toEqual([])
  })
})

describe('The scenarios of Viet Nam', () => {
  it('delayed-action does until 2034 what was adopted, and nothing else', () => {
    for (const variable of [EXCLUDING, NET, 'Emissions|CO2', 'Emissions|CH4', 'Emissions|N2O', 'Primary Energy'])
      for (let year = 2018; year < 2034; year++)
        expect(valueOf('delayed-action', variable, year)).toBeCloseTo(valueOf('current-policies', variable, year), 3)
  })

  it.each(vietNam.scenarios.map(({ id, narrative }) => [id, narrative] as const))(
    '%s has a narrative of half a page, in both languages',
    (_, { en, ja }) => {
      expect(en.split(/\s+/).length).toBeGreaterThanOrEqual(140)
      expect(ja.length).toBeGreaterThanOrEqual(300)
    },
  )

  const EXCLUDING = 'Emissions|Kyoto Gases (excl. LULUCF)'
  const NET = 'Emissions|Kyoto Gases'
  const LAND = 'Emissions|Kyoto Gases|LULUCF'
  const TOLD = [
    ['frozen-technology', EXCLUDING, 2030],
    ['frozen-technology', EXCLUDING, 2050],
    ['without-measures', EXCLUDING, 2030],
    ['without-measures', EXCLUDING, 2050],
    ['current-policies', EXCLUDING, 2030],
    ['current-policies', EXCLUDING, 2050],
    ['planned-policies', EXCLUDING, 2050],
    ['net-zero-2050', EXCLUDING, 2050],
    ['net-zero-2050', 'Emissions|Kyoto Gases|Energy', 2050],
    ['net-zero-2050-todays-sink', NET, 2050],
    ['delayed-action', EXCLUDING, 2050],
    ['delayed-action', NET, 2050],
  ] as const
  it.each(TOLD)('%s tells the %s of %d as its run has it', (id, variable, year) => {
    const { narrative } = found(vietNam.scenarios.find((scenario) => scenario.id === id))
    const number = valueOf(id, variable, year).toFixed(0)
    expect(narrative.en).toMatch(new RegExp(`\\b${number} Mt\\b`))
    expect(narrative.ja.replaceAll(/\s/g, '')).toContain(`${number}Mt`)
  })

  it('net-zero-2050 balances on the land sink of the strategy, the variant differs in the sink alone', () => {
    expect(valueOf('net-zero-2050', NET, 2050)).toBeLessThanOrEqual(0)
    for (const year of [2030, 2040, 2050, 2060]) {
      expect(valueOf('net-zero-2050-todays-sink', EXCLUDING, year)).toBe(valueOf('net-zero-2050', EXCLUDING, year))
    }
  })

  it('holds the sink of today by measures in the variant: between 34 and 50 Mt from 2018 to 2060, without any 3 Mt in 2050', () => {
    for (const year of [2018, 2024, 2030, 2040, 2050, 2060]) {
      const sink = -valueOf('net-zero-2050-todays-sink', LAND, year)
      expect(sink).toBeGreaterThan(34)
      expect(sink).toBeLessThan(50)
    }
    expect(-valueOf('without-measures', LAND, 2050)).toBeCloseTo(3, 0)
  })

  it('says how much forest the sink takes: 185 Mt over the hectares of today, and the hectares at the rate of today', () => {
    const { network, run } = runOf('net-zero-2050')
    const areaIn = (year: number) =>
      FORESTS.reduce((sum, kind) => sum + valuesOf(network, run, `Land|Area|${kind}`)[year - 2018]!, 0)
    const hectares = areaIn(2018)
    const today = -valueOf('net-zero-2050', 'Emissions|CO2|LULUCF', 2018)
    const needed = -valueOf('net-zero-2050', 'Emissions|CO2|LULUCF', 2050)
    const { en } = found(vietNam.scenarios.find(({ id }) => id === 'net-zero-2050')).narrative
    const told = en.replaceAll(/\s+/g, ' ')
    expect(told).toContain(`the ${hectares.toFixed(1)} million hectares of forest of 2018`)
    expect(told).toContain(`${(needed / hectares).toFixed(1)} t CO2`)
    expect(told).toContain(`instead of ${(today / hectares).toFixed(1)}`)
    expect(told).toContain(`${Math.round(needed / (today / hectares))} million hectares`)
    expect(told).toContain(`covers ${(Math.floor(areaIn(2050) * 10) / 10).toFixed(1)} million hectares`)
  })

  it('says what measures for land give, and what stands behind nothing: all of it is in the variant, and nothing by name', () => {
    const [all, byMeasures] = ['net-zero-2050', 'net-zero-2050-todays-sink'].map((id) => -valueOf(id, LAND, 2050))
    const told = found(vietNam.scenarios.find(({ id }) => id === 'net-zero-2050')).narrative.en.replaceAll(/\s+/g, ' ')
    expect(all).toBeCloseTo(185, 1)
    expect(-valueOf('net-zero-2050', LAND, 2030)).toBeCloseTo(95, 1)
    expect(told).toContain(`takes up ${byMeasures!.toFixed(0)} Mt in 2050`)
    const beyond = all! - byMeasures!
    expect(told).toContain(`behind the other ${beyond.toFixed(0)} Mt`)
    // Growth of planted forest, 8 t/ha above ground (T4.10), with a fifth of roots (T4.4) and 0.47 of carbon (T4.3).
    const young = (8 * 1.2 * 0.47 * 44) / 12
    expect(told).toContain(`${young.toFixed(1)} t CO2 per hectare`)
    expect(told).toContain(`${(beyond / young).toFixed(1)} million hectares more`)
  })

  it('orders them: less with every measure more', () => {
    const levels = ['frozen-technology', 'without-measures', 'current-policies', 'planned-policies', 'net-zero-2050']
    const of2050 = levels.map((id) => valueOf(id, EXCLUDING, 2050))
    expect(of2050).toEqual([...of2050].sort((a, b) => b - a))
    expect(scenarioIds).toEqual(expect.arrayContaining(levels))
  })
})
