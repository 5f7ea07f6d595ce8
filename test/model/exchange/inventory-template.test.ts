import { describe, expect, it } from 'vitest'
import { checkTierOne } from '../../../model/exchange/inventory-template/check-tier-one.ts'
import { CLIMATES, REGIONS } from '../../../model/exchange/inventory-template/regions.ts'
import { SECTOR_MODULES } from '../../../model/sectors/modules.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { loadStudy, type StudyFile } from '../../../model/study/load-study.ts'
import { problemsOf, withCell } from '../../support/change-study.ts'
import { filledIn, templateOf, tierOne, TIER_ONE, TIER_ONE_SOURCES } from '../../support/inventory-template.ts'
import { emptyCells } from '../../support/table-cells.ts'
import { drain } from '../../support/networks/run-study.ts'

const problemsIn = (files: readonly StudyFile[]) => checkTierOne(tierOne(files), TIER_ONE_SOURCES)

describe('the tables of tier 1 that the product ships', () => {
  it('have every number with its table, in the unit of its equation, once for each region and climate', () => {
    expect(problemsIn(TIER_ONE)).toEqual([])
  })

  const pigs = 'animal,pigs,enteric'
  it.each([
    ['without its table', 'note', 'As everybody knows', 'missing-provenance'],
    ['in another dimension', 'unit', 'kg/ha', 'wrong-dimension'],
    ['in a unit that there is not', 'unit', 'kg/beast', 'unknown-unit'],
    ['below its range', 'value', '-1', 'out-of-range'],
    ['of guidelines that are not listed', 'source', 'hearsay', 'dangling-reference'],
    ['of a region that there is not', 'region', 'atlantis', 'dangling-reference'],
    ['of an unknown climate', 'climate', 'polar', 'dangling-reference'],
    ['of a parameter that the part does not have', 'parameter', 'lost', 'out-of-range'],
  ])('refuse a number %s, with row and rule', (_what, column, text, kind) => {
    const line = lineWith('agriculture.csv', pigs)
    const found = problemsIn(withCell(TIER_ONE, 'agriculture.csv', line, column, text))
    expect(found).toMatchObject([{ kind, file: 'agriculture.csv', row: line, column }])
  })

  it('refuse a number that some region has twice, or not at all', () => {
    const line = lineWith('agriculture.csv', pigs)
    const everywhere = withCell(TIER_ONE, 'agriculture.csv', line, 'region', '')
    expect(problemsIn(everywhere)).toMatchObject([{ kind: 'duplicate-id', column: 'region' }])
    const here = withCell(TIER_ONE, 'agriculture.csv', line, 'region', 'east-asia')
    expect(problemsIn(here)).toMatchObject([{ kind: 'missing-value', found: 'south-east-asia temperate-dry' }])
  })

  it('refuse shares that make no whole, and a share above one', () => {
    const line = lineWith('waste.csv', 'south-east-asia,,source,urban-households,composition,food')
    const found = problemsIn(withCell(TIER_ONE, 'waste.csv', line, 'value', '0.5'))
    expect(found).toMatchObject([{ kind: 'shares-not-one', file: 'waste.csv' }])
    expect(problemsIn(withCell(TIER_ONE, 'waste.csv', line, 'value', '1.5'))).toMatchObject([
      { kind: 'out-of-range', row: line },
    ])
  })

  it('claim no source for what the country has to say, and describe it', () => {
    const line = lineWith('agriculture.csv', 'animal,pigs,heads')
    expect(problemsIn(withCell(TIER_ONE, 'agriculture.csv', line, 'source', 'ipcc-2006'))).toMatchObject([
      { kind: 'conflicting-row', row: line, column: 'source' },
    ])
    expect(problemsIn(withCell(TIER_ONE, 'agriculture.csv', line, 'note', ''))).toMatchObject([
      { kind: 'missing-value', row: line, column: 'note' },
    ])
  })
})

describe('a template', () => {
  const template = templateOf()

  it('has a table for every module, and every default in it says its table and how good it is', () => {
    for (const { id } of SECTOR_MODULES) {
      const { text } = template.find(({ path }) => path === `${id}.csv`) ?? { text: '' }
      const defaults = text.split('\n').filter((row) => /,ipcc-\w+,\d{4},(default|recalled),/.test(row))
      expect(defaults.length, id).toBeGreaterThan(10)
    }
  })

  it('is found wanting in each empty cell, one by one, with row and rule, and in nothing else', () => {
    const found = problemsOf(template)
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['missing-value']))
    const cells = template.flatMap(({ path, text }) => emptyCells(path, text))
    expect(cells.length).toBeGreaterThan(150)
    const listed = found.filter(({ column }) => column === 'value').map(({ file, row }) => `${file} ${row}`)
    expect(listed.sort()).toEqual(cells.sort())
    expect(found.filter(({ column }) => column !== 'value')).toMatchObject([{ file: 'sources.csv', column: 'title' }])
  })

  it.each(REGIONS.flatMap((region) => CLIMATES.map((climate) => [region, climate] as const)))(
    'of %s, %s, loads once it is filled in, with no complaint',
    (region, climate) => {
      const loaded = loadStudy(filledIn(templateOf({ region, climate }), 0.1))
      expect(loaded.ok ? loaded.value.warnings : loaded.error).toEqual([])
    },
  )

  it('emits nothing where there is no activity, in any category, gas and year', () => {
    const rows = emissionsOf(filledIn(template, 0))
    expect(rows.length).toBeGreaterThan(60)
    expect(rows.filter(({ values }) => values.some((value) => value !== 0))).toEqual([])
  })

  it('emits by the equations of tier 1 where there is: pigs, rice, lime, coal', () => {
    const rows = emissionsOf(filledIn(template, 0.1))
    const of = (name: string): number => rows.find((row) => row.name === name)?.values[0] ?? NaN
    // IPCC 2006 V4 Eq 10.19 and T10.10; V3 Eq 2.8, 2.9; V2 Eq 4.1.3, 4.1.4 with T1.2.
    expect(of('agriculture|Emissions|enteric|pigs|CH4')).toBeCloseTo(0.1 * 1, 12)
    expect(of('ippu|Emissions|lime|CO2')).toBeCloseTo(100 * (0.85 * 0.75 + 0.15 * 0.77) * 1.02 * (1 - 0.028), 9)
    expect(of('fugitive|Emissions|underground-mines|CH4')).toBeCloseTo(0.1 * 0.0387597 * 0.1 * 20.5 * 0.67, 12)
    // 2019 Refinement, V4 T5.11, T5.11A: 1.22 kg/ha/day over 102 days, with 0.1 t of straw a hectare.
    const rice = (0.1 * 1e6 * 102 * 1.22 * Math.pow(1 + 0.1, 0.59)) / 1e6
    expect(of('agriculture|Emissions|rice|irrigated-rice|CH4')).toBeCloseTo(rice, 9)
  })

  it('knows wet from dry and one region from another', () => {
    const numberIn = (changes: Parameters<typeof templateOf>[0], start: string): string =>
      templateOf(changes)
        .flatMap(({ text }) => text.split('\n'))
        .find((row) => row.startsWith(start))
        ?.split(',')[7] ?? ''
    const fertiliser = 'mineral,nitrogen-fertiliser,direct'
    expect(numberIn({ climate: 'tropical-wet' }, fertiliser)).toBe('0.016')
    expect(numberIn({ climate: 'tropical-dry' }, fertiliser)).toBe('0.005')
    const cows = 'animal,dairy-cattle,enteric'
    expect(numberIn({ region: 'south-east-asia' }, cows)).toBe('68')
    expect(numberIn({ region: 'eastern-africa' }, cows)).toBe('46')
  })
})

const lineWith = (path: string, part: string): number =>
  (TIER_ONE.find((file) => file.path === path)?.text.split('\n') ?? []).findIndex((row) => row.includes(part)) + 1

/** Every emission of every module, by year. */
function emissionsOf(files: readonly StudyFile[]) {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 3)))
  const resolved = resolveScenario(loaded.value.study, 'inventory')
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  const network = compileNetwork(resolved.value)
  if (!network.ok) throw new Error(JSON.stringify(network.error.slice(0, 3)))
  const workspace = createWorkspace(network.value)
  expect(drain(network.value, network.value.slots.initial, workspace).ok).toBe(true)
  const { run } = workspace
  const n = network.value.yearCount
  return network.value.sectorModel.equations.emissions.map(({ quantity }) => ({
    name: network.value.sectorModel.equations.quantities[quantity]?.name.replace('Sector Module|', '') ?? '',
    values: [...run.quantity.subarray(quantity * n, (quantity + 1) * n)],
  }))
}
