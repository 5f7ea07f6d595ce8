import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../model/analysis/sources/figures-of.ts'
import { sourceRegister } from '../../model/analysis/sources/source-register.ts'
import { loadStudy } from '../../model/study/load-study.ts'
import { found, scenarioIds, valueOf, vietNam, vietNamFiles } from './viet-nam.ts'

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
    for (const { id, document, body, announced, check } of vietNam.register) {
      expect(document, id).not.toBe('')
      expect(body, id).not.toBe('')
      expect(announced, id).not.toBeNull()
      expect(['verified', 'recalled', 'assumption']).toContain(check)
    }
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
})

describe('The scenarios of Viet Nam', () => {
  it.each(vietNam.scenarios.map(({ id, narrative }) => [id, narrative] as const))(
    '%s has a narrative of half a page, in both languages',
    (_, { en, ja }) => {
      expect(en.split(/\s+/).length).toBeGreaterThanOrEqual(140)
      expect(ja.length).toBeGreaterThanOrEqual(300)
    },
  )

  const EXCLUDING = 'Emissions|Kyoto Gases (excl. LULUCF)'
  const NET = 'Emissions|Kyoto Gases'
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
    const variant = 'net-zero-2050-todays-sink'
    expect(valueOf(variant, 'Emissions|CO2|LULUCF', 2050)).toBe(valueOf(variant, 'Emissions|CO2|LULUCF', 2018))
  })

  it('says how much forest the sink takes: 185 Mt over the hectares of today, and the hectares at the rate of today', () => {
    const hectares = 14.5
    const today = -valueOf('net-zero-2050', 'Emissions|CO2|LULUCF', 2018)
    const needed = -valueOf('net-zero-2050', 'Emissions|CO2|LULUCF', 2050)
    const { en } = found(vietNam.scenarios.find(({ id }) => id === 'net-zero-2050')).narrative
    expect(en).toContain(`${(needed / hectares).toFixed(1)} t CO2`)
    expect(en).toContain(`instead of ${(today / hectares).toFixed(1)}`)
    expect(en).toContain(`${Math.round(needed / (today / hectares))} million hectares`)
  })

  it('orders them: less with every measure more', () => {
    const levels = ['frozen-technology', 'without-measures', 'current-policies', 'planned-policies', 'net-zero-2050']
    const of2050 = levels.map((id) => valueOf(id, EXCLUDING, 2050))
    expect(of2050).toEqual([...of2050].sort((a, b) => b - a))
    expect(scenarioIds).toEqual(expect.arrayContaining(levels))
  })
})
