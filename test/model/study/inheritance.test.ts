import { describe, expect, it } from 'vitest'
import { differenceBetween, differenceFromParent } from '../../../model/study/difference.ts'
import { chainOf, resolveScenario } from '../../../model/study/inheritance.ts'
import { includesStatus, policyStatus } from '../../../model/study/policy-status.ts'
import type { ResolvedScenario } from '../../../model/study/resolved-scenario.ts'
import type { Study } from '../../../model/study/study.ts'
import { studyOf, withFile, withText } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'

const mini = readStudy('mini')
const study = studyOf(mini)

function resolved(id: string, of: Study = study): ResolvedScenario {
  const scenario = resolveScenario(of, id)
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error))
  return scenario.value
}

describe('the status of a policy', () => {
  const dates = (announced: string | null, adopted: string | null, inForce: string | null) => ({
    announced,
    adopted,
    inForce,
  })

  it.each([
    [dates('2014-05-01', '2016-01-15', '2017'), 'implemented'],
    [dates('2014-05-01', '2016-01-15', '2021-01-01'), 'adopted'],
    [dates('2018-03', '2021-06-01', null), 'planned'],
    [dates(null, null, null), 'planned'],
    [dates('2021-01-01', null, null), 'later'],
    [dates(null, '2021', null), 'later'],
    // Known to the year: counts as 31 December, which is the cut-off. To the month: its last day.
    [dates(null, '2020', null), 'adopted'],
    [dates(null, null, '2020-12'), 'implemented'],
  ] as const)('%j at the end of 2020 is %s', (entry, status) => {
    expect(policyStatus(entry, '2020-12-31')).toBe(status)
  })

  it('counts a date known to the month as the last day of that month', () => {
    expect(policyStatus(dates(null, null, '2020-02'), '2020-02-28')).toBe('later')
    expect(policyStatus(dates(null, null, '2020-02'), '2020-02-29')).toBe('implemented')
  })

  it('decides what measures include', () => {
    const included = (measures: 'none' | 'with' | 'with-additional') =>
      (['implemented', 'adopted', 'planned', 'later'] as const).filter((status) => includesStatus(measures, status))
    expect(included('none')).toEqual([])
    expect(included('with')).toEqual(['implemented', 'adopted'])
    expect(included('with-additional')).toEqual(['implemented', 'adopted', 'planned'])
  })
})

describe('a scenario with all that it inherits', () => {
  it('takes from its parent what it does not say itself', () => {
    expect({ ...resolved('net-zero'), study: null }).toEqual({
      id: 'net-zero',
      label: 'Net zero',
      chain: ['reference', 'net-zero'],
      rule: 'logit',
      rules: { 'car-travel': 'prescribed' },
      strengths: { 'incandescent-ban': 1, 'solar-target': 1, 'ethanol-blend': 1, 'carbon-tax': 0.8 },
      freezeAfter: null,
      study: null,
    })
  })

  it('applies measures by status: carbon tax announced only, solar plan adopted, lamp act in force', () => {
    expect(resolved('reference').strengths).toEqual({
      'incandescent-ban': 1,
      'solar-target': 1,
      'ethanol-blend': 1,
      'carbon-tax': 0,
    })
    expect(Object.values(resolved('frozen').strengths)).toEqual([0, 0, 0, 0])
    expect(resolved('frozen')).toMatchObject({ rule: 'prescribed', freezeAfter: 2018 })
  })

  it('thaws what the parent froze where the child says never', () => {
    const text = 'id: thawed\nname: { en: Thawed }\nparent: frozen\n'
    const thawed = (line: string) => studyOf(withFile(mini, 'scenarios/thawed.yaml', `${text}${line}`))
    expect(resolved('thawed', thawed('freeze_after: never\n')).freezeAfter).toBeNull()
    expect(resolved('thawed', thawed('')).freezeAfter).toBe(2018)
  })

  it('merges policies key by key over three generations, the youngest last', () => {
    const files = withFile(
      mini,
      'scenarios/grandchild.yaml',
      'id: grandchild\nname: { en: Grandchild }\nparent: net-zero\nmeasures: none\npolicies: { solar-target: 25 }\n',
    )
    expect(resolved('grandchild', studyOf(files))).toMatchObject({
      chain: ['reference', 'net-zero', 'grandchild'],
      strengths: { 'incandescent-ban': 0, 'solar-target': 0.25, 'ethanol-blend': 0, 'carbon-tax': 0.8 },
    })
  })

  it('puts overriding points in place of the study’s, and shares all else with it', () => {
    const { study: own } = resolved('net-zero')
    const price = own.supplies.find(({ series }) => series.id === 'supply/coal/import_price')
    expect(price?.series.points.map(({ year, value, given }) => [year, value, given.unit])).toEqual([
      [2018, 3 * (100 / 97), 'USD_2018/GJ'],
      [2030, 4, 'USD_2020/GJ'],
    ])
    expect(own.settings.find(({ name }) => name === 'social_discount_rate')?.figure).toMatchObject({
      value: 0.03,
      cell: { file: 'scenarios/net-zero.yaml', row: 17 },
    })
    expect(own.technologyPaths).toBe(study.technologyPaths)
    expect(own.supplies[0]).toBe(study.supplies[0])
    expect(resolved('reference').study).toBe(study)
  })

  it('adds a point where the series had none in that year', () => {
    const point = [
      '  - series: drivers/gdp',
      '    year: 2025',
      '    value: 50000',
      '    unit: MUSD_2020',
      '    source: fixture',
      '    data_year: 2020',
      '    quality: literature',
    ].join('\n')
    const files = withText(mini, 'scenarios/net-zero.yaml', (text) =>
      text.replace('narrative:', `${point}\nnarrative:`),
    )
    const gdp = resolved('net-zero', studyOf(files)).study.drivers.find(({ id }) => id === 'gdp')
    expect(gdp?.series.points.map(({ year, value }) => [year, value])).toEqual([
      [2018, 40],
      [2025, 50],
      [2030, 72],
    ])
  })

  it('names a scenario or parent that there is not', () => {
    expect(resolveScenario(study, 'nothing')).toMatchObject({
      ok: false,
      error: [{ kind: 'dangling-reference', found: 'nothing', allowed: 'scenarios/*.yaml' }],
    })
    expect(chainOf(study.scenarios, 'net-zero')).toMatchObject({
      ok: true,
      value: [{ id: 'reference' }, { id: 'net-zero' }],
    })
  })
})

describe('what differs', () => {
  it('from the parent, with all that is inherited', () => {
    expect(differenceFromParent(study, 'net-zero')).toEqual([
      { kind: 'rule', address: 'car-travel', from: null, to: 'prescribed', unit: null },
      { kind: 'measures', address: '', from: 'with', to: 'with-additional', unit: null },
      { kind: 'strength', address: 'carbon-tax', from: 0, to: 0.8, unit: null },
      { kind: 'override', address: 'settings/social_discount_rate', from: 0.05, to: 0.03, unit: '1' },
      {
        kind: 'override',
        address: 'supply/coal/import_price@2030',
        from: 3.4 * (100 / 97),
        to: 4,
        unit: 'MUSD_2020/PJ',
      },
    ])
    expect(differenceFromParent(study, 'reference')).toEqual([])
  })

  it('where levers are moved, as they stand', () => {
    const moved = { 'strength/carbon-tax': 0.5, 'ramp/carbon-tax': 7 }
    const found = differenceBetween(study, 'net-zero', 'net-zero', {}, moved)
    expect(found).toMatchObject([
      { kind: 'strength', address: 'carbon-tax', from: 0.8, to: 0.5 },
      { kind: 'timing', address: 'carbon-tax/ramp_years', to: 7 },
    ])
    expect(differenceBetween(study, 'net-zero', 'net-zero', moved, moved)).toEqual([])
  })

  it('between any two, and the other way round', () => {
    const forth = differenceBetween(study, 'frozen', 'net-zero')
    expect(forth.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      'rule ',
      'rule car-travel',
      'measures ',
      'freeze ',
      'strength incandescent-ban',
      'strength solar-target',
      'strength ethanol-blend',
      'strength carbon-tax',
      'override settings/social_discount_rate',
      'override supply/coal/import_price@2030',
    ])
    const turned = forth.map((difference) => ({ ...difference, from: difference.to, to: difference.from }))
    expect(differenceBetween(study, 'net-zero', 'frozen')).toEqual(turned)
    expect(differenceBetween(study, 'net-zero', 'net-zero')).toEqual([])
  })
})
