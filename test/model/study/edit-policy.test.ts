import { describe, expect, it } from 'vitest'
import { fieldOfProblem, type StatedPolicy } from '../../../model/study/edit-policy.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { loadStudy, type StudyFile } from '../../../model/study/load-study.ts'
import { withEdits } from '../../../model/study/study-edits.ts'
import { studyOf } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'

const files = readStudy('mini')

const TAX: StatedPolicy = {
  id: 'coal-tax',
  label: { en: 'Tax: on "coal", black', ja: '石炭税' },
  kind: 'fuel-tax',
  start: 2024,
  end: null,
  rampYears: 3,
  sectors: [],
  technologies: [],
  commodities: ['coal'],
  services: [],
  activities: [],
  gases: [],
  removals: [],
  by: null,
  creditShare: null,
  priceFloor: null,
  priceCeiling: null,
  unit: 'USD_2020/GJ',
  points: [
    { year: 2024, value: 1, low: 0.5, high: 2 },
    { year: 2030, value: 4, low: null, high: null },
  ],
  source: 'fixture',
  quality: 'assumption',
  dataYear: null,
  note: 'Proposed in a workshop, "as is"',
}

function edited(before: readonly StudyFile[], policies: Readonly<Record<string, StatedPolicy | null>>) {
  const result = withEdits(before, { policies, scenarios: {} })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const textOf = (of: readonly StudyFile[], path: string): string => of.find((file) => file.path === path)?.text ?? ''

describe('a policy stated without a legal act', () => {
  it('is loaded as it was stated, numbers in canonical units', () => {
    const study = studyOf(edited(files, { 'coal-tax': TAX }))
    const policy = study.policies.find(({ id }) => id === 'coal-tax')
    expect(policy).toMatchObject({ kind: 'fuel-tax', register: '', start: 2024, rampYears: 3, commodities: ['coal'] })
    expect(policy?.label).toEqual(TAX.label)
    const path = study.policyPaths.find((one) => one.policy === 'coal-tax')
    // 1 USD/GJ is 1 MUSD/PJ.
    expect(path?.series.points.map(({ year, value, low }) => [year, value, low])).toEqual([
      [2024, 1, 0.5],
      [2030, 4, null],
    ])
    expect(path?.series.points[0]?.note).toBe(TAX.note)
  })

  it('is at nought in every scenario that does not name it, whatever measures it takes', () => {
    const study = studyOf(edited(files, { 'coal-tax': TAX }))
    for (const { id } of study.scenarios) {
      const resolved = resolveScenario(study, id)
      expect(resolved.ok && resolved.value.strengths['coal-tax']).toBe(0)
    }
  })

  it('leaves every line of the files as it was, to the byte', () => {
    const after = edited(files, { 'coal-tax': TAX })
    for (const path of ['policies.yaml', 'policy_paths.csv'])
      expect(textOf(after, path).startsWith(textOf(files, path).trimEnd())).toBe(true)
    for (const { path, text } of files) if (!path.startsWith('polic')) expect(textOf(after, path)).toBe(text)
  })

  it('stated otherwise takes the place of itself, and taken away leaves nothing', () => {
    const once = edited(files, { 'coal-tax': TAX })
    const changed = { ...TAX, rampYears: 0, points: [{ year: 2025, value: 2, low: null, high: null }] }
    expect(edited(once, { 'coal-tax': changed })).toEqual(edited(files, { 'coal-tax': changed }))
    expect(edited(once, { 'coal-tax': null })).toEqual(files)
    expect(edited(files, { 'never-there': null })).toEqual(files)
  })

  it('has its problems told at its fields', () => {
    const wrong: StatedPolicy = {
      ...TAX,
      end: 2020,
      commodities: ['coul'],
      points: [TAX.points[0]!, { year: 2030, value: 4, low: 5, high: 6 }],
      unit: 'kg',
      source: 'nobody',
      note: '',
    }
    const after = edited(files, { 'coal-tax': wrong })
    const loaded = loadStudy(after)
    if (loaded.ok) throw new Error('It was loaded')
    const fields = loaded.error.map((problem) => fieldOfProblem(after, 'coal-tax', problem))
    expect(fields).toEqual(
      expect.arrayContaining([
        { field: 'commodities', point: null },
        { field: 'end', point: null },
        { field: 'unit', point: 0 },
        { field: 'source', point: 1 },
        { field: 'note', point: 0 },
      ]),
    )
    expect(fields).not.toContain(null)
  })

  it('that has no numbers, or names nothing, is told of as well', () => {
    const after = edited(files, { 'coal-tax': { ...TAX, commodities: [], points: [] } })
    const loaded = loadStudy(after)
    if (loaded.ok) throw new Error('It was loaded')
    expect(loaded.error.map((problem) => fieldOfProblem(after, 'coal-tax', problem))).toEqual(
      expect.arrayContaining([
        { field: 'commodities', point: null },
        { field: 'points', point: null },
      ]),
    )
  })
})

describe('a package stated beside those of the study', () => {
  const label = { en: 'My "package": one', ja: '' }

  it('runs to what its parent does, under its own name', () => {
    const made = withEdits(files, { policies: {}, scenarios: { mine: { id: 'mine', label, parent: 'reference' } } })
    const study = studyOf(made.ok ? made.value : [])
    expect(study.scenarios.find(({ id }) => id === 'mine')).toMatchObject({ parent: 'reference', label })
    const [mine, parent] = ['mine', 'reference'].map((id) => resolveScenario(study, id))
    expect(mine?.ok && mine.value.strengths).toEqual(parent?.ok && parent.value.strengths)
  })

  it('that is there already takes the name alone; one that is taken away is gone', () => {
    const renamed = withEdits(files, {
      policies: {},
      scenarios: { reference: { id: 'reference', label, parent: '' }, frozen: null },
    })
    const after = renamed.ok ? renamed.value : []
    expect(after.some(({ path }) => path === 'scenarios/frozen.yaml')).toBe(false)
    const before = textOf(files, 'scenarios/reference.yaml').split('\n')
    const lines = textOf(after, 'scenarios/reference.yaml').split('\n')
    expect(lines.filter((line, at) => line !== before[at])).toHaveLength(1)
    expect(
      studyOf(after)
        .scenarios.map(({ id }) => id)
        .sort(),
    ).toEqual(['net-zero', 'reference'])
  })
})
