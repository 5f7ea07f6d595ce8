import { describe, expect, it } from 'vitest'
import { SECTOR_MODULES, partsOf } from '../../../model/sectors/modules.ts'
import { conversionTo } from '../../../model/domain/units.ts'
import { USD_2020_ONLY } from '../../../model/domain/money.ts'
import type { Problem } from '../../../model/domain/problem.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { loadStudy, type StudyFile } from '../../../model/study/load-study.ts'
import { lineOf, problemsOf, withCell, withRow, withText } from '../../support/change-study.ts'
import { readPack } from '../../support/read-pack.ts'

const files = readPack('viet-nam')
const WASTE = 'waste.csv'
const FARM = 'agriculture.csv'

/** Kind, file, row and column of every problem. */
function placesOf(changed: readonly StudyFile[]): (readonly unknown[])[] {
  return problemsOf(changed).map(({ kind, file, row, column }) => [kind, file, row, column])
}
/** Problems that compiling a scenario finds. */
function compiled(changed: readonly StudyFile[]): readonly Problem[] {
  const loaded = loadStudy(changed)
  if (!loaded.ok) return loaded.error
  const resolved = resolveScenario(loaded.value.study, 'current-policies')
  if (!resolved.ok) return resolved.error
  const network = compileNetwork(resolved.value)
  return network.ok ? [] : network.error
}
const line = (path: string, start: string): number => lineOf(files, path, start)
const changed = (path: string, start: string, column: string, text: string): readonly StudyFile[] =>
  withCell(files, path, line(path, start), column, text)

describe('tables of sector modules, each mistake with its row and rule', () => {
  it('the pack has none', () => expect(problemsOf(files)).toEqual([]))

  it('a climate that the guidelines do not have', () => {
    const start = 'stream,food,decay-rate'
    const found = problemsOf(changed(WASTE, start, 'by', 'polar')).find(({ column }) => column === 'by')
    expect(found).toMatchObject({ kind: 'dangling-reference', file: WASTE, row: line(WASTE, start), found: 'polar' })
    expect(found?.allowed).toContain('tropical-wet')
  })

  it('a share above one', () => {
    const start = 'landfill,deep-dump,mcf'
    expect(placesOf(changed(WASTE, start, 'value', '1.2'))).toEqual([
      ['out-of-range', WASTE, line(WASTE, start), 'value'],
    ])
  })

  it('shares of treatment that do not add up', () => {
    const found = problemsOf(changed(WASTE, 'source,urban-households,treatment,compost', 'value', '0.06'))
    expect(found).toMatchObject([{ kind: 'shares-not-one', file: WASTE, found: '1.01', detail: { year: 2018 } }])
  })

  it('a record with a hole of more than ten years', () => {
    const row = (year: number) => `source,works,amount,,,,${year},1,Mt,,,this-study,,assumption,By hand`
    const more = ['composition,food', 'treatment,deep-dump'].map(
      (one) => `source,works,${one},,,2018,1,1,,,this-study,,assumption,By hand`,
    )
    const rows = [row(1990), row(2005), ...more]
    const found = problemsOf(rows.reduce<readonly StudyFile[]>((all, one) => withRow(all, WASTE, one), files))
    expect(found).toMatchObject([{ kind: 'record-hole', file: WASTE, found: '1990..2005', allowed: '10' }])
  })

  it('a default that names no table of the guidelines', () => {
    const start = 'stream,food,doc,'
    expect(placesOf(changed(WASTE, start, 'note', 'As everybody knows'))).toEqual([
      ['missing-provenance', WASTE, line(WASTE, start), 'note'],
    ])
  })

  it('a default in a unit that is not that of its equation', () => {
    const start = 'animal,pigs,enteric'
    expect(placesOf(changed(FARM, start, 'unit', 'kg/ha'))).toEqual([
      ['wrong-dimension', FARM, line(FARM, start), 'unit'],
    ])
  })

  it('a parameter that the part does not have, and an item without what it needs', () => {
    const start = 'landfill,deep-dump,methane'
    const found = placesOf(changed(WASTE, start, 'parameter', 'doc'))
    expect(found).toContainEqual(['out-of-range', WASTE, line(WASTE, start), 'parameter'])
    const without = withText(files, WASTE, (text) =>
      text
        .split('\n')
        .filter((one) => !one.startsWith(start))
        .join('\n'),
    )
    expect(problemsOf(without)).toMatchObject([{ kind: 'missing-value', file: WASTE, allowed: 'methane' }])
  })

  it('a factor on what emits nothing, and a policy on what it does not concern', () => {
    const scaled = changed(WASTE, 'scale,deep-dump,scale,CH4', 'item', 'deep-dmp')
    expect(compiled(scaled)).toMatchObject([
      { kind: 'dangling-reference', file: WASTE, column: 'item', found: 'deep-dmp CH4' },
    ])
    const diverted = withText(files, 'policies.yaml', (text) =>
      text.replace('activities: [compost]', 'activities: [deep-dump]'),
    )
    expect(compiled(diverted)).toMatchObject([
      { kind: 'dangling-reference', file: 'policies.yaml', found: 'deep-dump' },
    ])
  })

  it('nitrogen lost twice', () => {
    const start = 'system,dry-lot,lost'
    expect(placesOf(changed(FARM, start, 'value', '0.2'))).toEqual([['out-of-range', FARM, line(FARM, start), 'value']])
  })
})

describe('what modules ask of a table', () => {
  const parameters = SECTOR_MODULES.flatMap((module) =>
    partsOf(module).flatMap((part) => part.parameters.map((one) => [module.id, part.name, one] as const)),
  )
  it.each(parameters)('%s, %s: a unit that is known, and words for it', (_module, _part, { unit, doc }) => {
    expect(conversionTo(unit, unit, USD_2020_ONLY).ok).toBe(true)
    expect(doc).not.toBe('')
  })

  it.each(SECTOR_MODULES.map(({ id }) => `${id}.csv`))(
    '%s of the pack has no default of the guidelines without table or equation',
    (path) => {
      const text = files.find((file) => file.path === path)?.text ?? ''
      const defaults = text.split('\n').filter((row) => /,default,/.test(row))
      expect(defaults.filter((row) => !/(T|Eq )\d+[A-Z]?\.\d+|V\d \d+\.\d+/.test(row))).toEqual([])
    },
  )

  it('means something: the pack has hundreds of defaults', () => {
    const rows = SECTOR_MODULES.flatMap(
      ({ id }) => files.find(({ path }) => path === `${id}.csv`)?.text.split('\n') ?? [],
    )
    expect(rows.filter((row) => /,default,/.test(row)).length).toBeGreaterThan(100)
  })
})
