import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../model/domain/problem.ts'
import type { StudyFile } from '../../../model/study/load-study.ts'
import { problemsOf, withCell, withText } from '../../support/change-study.ts'
import { PATHS, at, cell, mini, problem } from '../../support/expected-problem.ts'

describe('policies and scenarios', () => {
  it('circular inheritance, told once', () => {
    const files = withText(mini, 'scenarios/reference.yaml', (text) =>
      text.replace('rule: logit', 'parent: net-zero\nrule: logit'),
    )
    expect(problemsOf(files)).toEqual([
      problem('circular-inheritance', 'scenarios/net-zero.yaml', {
        row: 1,
        column: 'parent',
        found: 'net-zero → reference → net-zero',
        detail: { cycle: 'net-zero → reference → net-zero' },
      }),
    ])
  })

  it('parent that there is not', () => {
    const files = withText(mini, 'scenarios/net-zero.yaml', (text) =>
      text.replace('parent: reference', 'parent: referenz'),
    )
    expect(problemsOf(files)).toMatchObject([
      { kind: 'dangling-reference', file: 'scenarios/net-zero.yaml', column: 'parent', found: 'referenz' },
    ])
  })

  it('chain without a rule', () => {
    const files = withText(mini, 'scenarios/reference.yaml', (text) => text.replace('rule: logit\n', ''))
    expect(problemsOf(files)).toEqual([
      problem('missing-value', 'scenarios/reference.yaml', {
        row: 1,
        column: 'rule',
        allowed: 'prescribed logit least-cost',
      }),
    ])
  })

  it('highest price of a cap below its least', () => {
    const files = withText(mini, 'policies.yaml', (text) =>
      text.replace('    by: ethanol\n', '    by: ethanol\n    price_floor: 100\n    price_ceiling: 10\n'),
    )
    expect(problemsOf(files).filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        kind: 'out-of-range',
        file: 'policies.yaml',
        row: 25,
        column: 'policies[2].price_ceiling',
        found: '10',
        allowed: '>= 100',
      },
    ])
  })

  it('override of a series that there is not', () => {
    const files = withText(mini, 'scenarios/net-zero.yaml', (text) =>
      text.replace('supply/coal/import_price', 'supply/coal/import_prize'),
    )
    expect(problemsOf(files)).toEqual([
      problem('dangling-reference', 'scenarios/net-zero.yaml', {
        row: 10,
        column: 'set[0].series',
        found: 'supply/coal/import_prize',
        detail: { nearest: 'supply/coal/import_price' },
      }),
    ])
  })

  it('override with a wrong unit, without a source, beyond the bounds', () => {
    const change = (from: string, to: string): readonly Problem[] =>
      problemsOf(withText(mini, 'scenarios/net-zero.yaml', (text) => text.replace(from, to)))
    expect(change('unit: USD_2020/GJ', 'unit: USD_2020/kW')).toMatchObject([
      { kind: 'wrong-dimension', row: 13, column: 'set[0].unit' },
    ])
    expect(change('    source: fixture\n', '')).toMatchObject([
      { kind: 'missing-provenance', row: 10, column: 'set[0].source' },
    ])
    expect(change('value: 3\n', 'value: -3\n')).toMatchObject([{ kind: 'negative', row: 18, column: 'set[1].value' }])
    expect(change('value: 3\n', 'value: .nan\n')).toMatchObject([
      { kind: 'not-finite', row: 18, column: 'set[1].value' },
    ])
    expect(change('value: 3\n', 'value: three\n')).toMatchObject([{ kind: 'not-a-number', row: 18, found: 'three' }])
  })

  it('override after which shares no longer sum to one', () => {
    const override = [
      '  - series: shares/lighting/lamp-led/sales',
      '    year: 2025',
      '    value: 0.7',
      "    unit: '1'",
      '    source: fixture',
      '    quality: assumption',
      '    note: Invented for the tests',
    ].join('\n')
    const files = withText(mini, 'scenarios/net-zero.yaml', (text) =>
      text.replace('narrative:', `${override}\nnarrative:`),
    )
    expect(problemsOf(files)).toMatchObject([
      { kind: 'shares-not-one', detail: { commodity: 'lighting', of: 'sales', year: 2025 } },
    ])
  })

  it('key that the format has not, value out of its range', () => {
    const misspelt = withText(mini, 'scenarios/frozen.yaml', (text) => text.replace('freeze_after', 'freeze_afer'))
    expect(problemsOf(misspelt)).toEqual([
      problem('schema', 'scenarios/frozen.yaml', { row: 5, column: 'freeze_afer', found: 'freeze_afer' }),
    ])
    const strength = withText(mini, 'scenarios/net-zero.yaml', (text) =>
      text.replace('carbon-tax: 80', 'carbon-tax: 180'),
    )
    expect(problemsOf(strength)).toEqual([
      problem('out-of-range', 'scenarios/net-zero.yaml', {
        row: 6,
        column: 'policies.carbon-tax',
        found: '180',
        allowed: '<= 100',
      }),
    ])
  })

  it('policy that reaches nothing, and policy without a number', () => {
    const aimless = withText(mini, 'policies.yaml', (text) => text.replace('    technologies: [solar-plant]\n', ''))
    expect(problemsOf(aimless)).toMatchObject([
      {
        kind: 'missing-value',
        file: 'policies.yaml',
        column: 'policies[1].technologies',
        allowed: 'technologies services',
      },
    ])
    const numberless = withText(mini, 'policy_paths.csv', (text) => text.replace(/^incandescent-ban.*\n/m, ''))
    expect(problemsOf(numberless)).toMatchObject([
      { kind: 'missing-value', file: 'policies.yaml', row: 3, allowed: 'policy_paths.csv incandescent-ban' },
    ])
  })
})

describe('everything at once', () => {
  it('lists problems of every stage together, in the order of files and lines, and loads nothing', () => {
    let files: readonly StudyFile[] = cell('technologies.csv', 'grid', 'sector', 'powr')
    files = withCell(files, PATHS, at(PATHS, 'coal-plant,availability'), 'value', 'much')
    files = withCell(files, 'commodities.csv', at('commodities.csv', 'crude-oil'), 'import', 'no')
    files = withCell(files, 'shares.csv', at('shares.csv', 'bus,coal-plant'), 'value', '0.5')
    files = withCell(files, 'drivers.csv', at('drivers.csv', 'gdp-per-capita'), 'expression', 'gdp / nothing')
    files = withText(files, 'scenarios/net-zero.yaml', (text) => text.replace('parent: reference', 'parent: none'))
    expect(problemsOf(files).map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      `${PATHS} not-a-number`,
      `${PATHS} unfed-technology`,
      'technologies.csv dangling-reference',
      'drivers.csv unknown-name',
      'shares.csv shares-not-one',
      'scenarios/net-zero.yaml dangling-reference',
    ])
  })
})

describe('a policy or scenario of wrong shape', () => {
  /** Two policies of wrong shape, one that refers to nothing, and a scenario with both sorts of slips. */
  const bad = [
    ['policies.yaml', 'start: 2021', 'start: soon'],
    ['policies.yaml', 'sectors: [transport]', 'sectors: [transprot]'],
    ['policies.yaml', 'ramp_years: 3 ', 'ramp_years: -3 '],
    ['scenarios/net-zero.yaml', '  carbon-tax: 80', '  solar-target: 140\n  carbon-text: 80'],
    ['scenarios/net-zero.yaml', 'year: 2030', 'year: someday'],
    ['scenarios/net-zero.yaml', 'settings/social_discount_rate', 'settings/social_rate'],
  ] as const
  const files = bad.reduce<readonly StudyFile[]>(
    (all, [path, from, to]) => withText(all, path, (text) => text.replace(from, to)),
    mini,
  )
  const told = problemsOf(files).map(({ kind, file, column, found }) => [kind, file, column, found])

  it('drops out alone: what is wrong in meaning elsewhere is told in the same round', () => {
    expect(told).toEqual([
      ['not-a-number', 'policies.yaml', 'policies[0].start', 'soon'],
      ['dangling-reference', 'policies.yaml', 'policies[2].sectors', 'transprot'],
      ['negative', 'policies.yaml', 'policies[3].ramp_years', '-3'],
      ['out-of-range', 'scenarios/net-zero.yaml', 'policies.solar-target', '140'],
      ['dangling-reference', 'scenarios/net-zero.yaml', 'policies.carbon-text', 'carbon-text'],
      ['not-a-number', 'scenarios/net-zero.yaml', 'set[0].year', 'someday'],
      ['dangling-reference', 'scenarios/net-zero.yaml', 'set[1].series', 'settings/social_rate'],
    ])
  })

  it('and what refers to it is no mistake, even where its id is the slip', () => {
    const nameless = withText(mini, 'policies.yaml', (text) => text.replace('- id: carbon-tax\n    label', '- label'))
    expect(problemsOf(nameless).map(({ kind, column }) => [kind, column])).toEqual([
      ['missing-value', 'policies[3].id'],
    ])
  })

  it('a child of a scenario of wrong shape is not told to have no parent or no rule', () => {
    const child = withText(mini, 'scenarios/reference.yaml', (text) => text.replace('rule: logit', 'rule: logic'))
    expect(problemsOf(child).map(({ kind, column }) => [kind, column])).toEqual([['schema', 'rule']])
  })
})
