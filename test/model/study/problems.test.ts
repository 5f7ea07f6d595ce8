import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../model/domain/problem.ts'
import type { StudyFile } from '../../../model/study/load-study.ts'
import { lineOf, problemsOf, withCell, withFile, without, withRow, withText } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'

const mini = readStudy('mini')
const at = (path: string, start: string): number => lineOf(mini, path, start)

/** A problem as the loader states it, with nothing in the fields not given. */
function problem(kind: Problem['kind'], file: string, facts: Partial<Problem> = {}): Problem {
  return { severity: 'error', kind, file, row: null, column: null, found: null, allowed: null, detail: {}, ...facts }
}

/** The study with one cell changed. */
function cell(path: string, start: string, column: string, text: string): readonly StudyFile[] {
  return withCell(mini, path, at(path, start), column, text)
}

const PATHS = 'technology_paths.csv'

describe('files and tables', () => {
  it('missing file', () => {
    expect(problemsOf(without(mini, 'country.yaml'))).toEqual([problem('missing-file', 'country.yaml')])
    expect(problemsOf(without(mini, 'history.csv'))).toEqual([problem('missing-file', 'history.csv')])
    const noScenarios = mini.filter(({ path }) => !path.startsWith('scenarios/'))
    expect(problemsOf(noScenarios)).toEqual([problem('missing-file', 'scenarios/*.yaml')])
  })

  it('unknown file and unlisted table are warnings', () => {
    expect(problemsOf(withFile(mini, 'notes.csv', 'a\n'))).toEqual([
      problem('unknown-file', 'notes.csv', { severity: 'warning' }),
      problem('missing-value', 'datapackage.json', { severity: 'warning', column: 'resources', allowed: 'notes.csv' }),
    ])
  })

  it('missing column', () => {
    const files = withText(mini, 'choices.csv', (text) => text.replace('quality', 'qualty'))
    expect(problemsOf(files)).toEqual([
      problem('unknown-column', 'choices.csv', {
        severity: 'warning',
        row: 1,
        column: 'qualty',
        found: 'qualty',
        allowed: 'commodity parameter value unit low high source data_year quality note',
      }),
      problem('missing-column', 'choices.csv', {
        row: 1,
        column: 'quality',
        allowed: 'commodity parameter value unit low high source data_year quality note',
      }),
    ])
  })

  it('unknown column is a warning', () => {
    const files = withText(mini, 'choices.csv', (text) =>
      text.replace(/^.*$/gm, (line, offset) => (line === '' ? '' : `${line},${offset === 0 ? 'remark' : 'x'}`)),
    )
    expect(problemsOf(files)).toMatchObject([{ severity: 'warning', kind: 'unknown-column', column: 'remark' }])
  })

  it('row with too many cells', () => {
    const files = withText(mini, 'choices.csv', (text) =>
      text.replace('tests\n', 'tests,\n').replace('tests\nbus', 'tests,x\nbus'),
    )
    expect(problemsOf(files)).toEqual([
      problem('malformed-csv', 'choices.csv', { row: 3, found: '11', allowed: '10', detail: { reason: 'cell-count' } }),
    ])
  })

  it('quote that does not end', () => {
    const files = withText(mini, 'choices.csv', (text) => text.replace('lighting', '"lighting'))
    expect(problemsOf(files)).toEqual([
      problem('malformed-csv', 'choices.csv', { row: 2, detail: { reason: 'quotes' } }),
    ])
  })

  it('table above the limit', () => {
    const files = withText(mini, 'history.csv', (text) => text + ' '.repeat(64 * 1024 * 1024))
    expect(problemsOf(files)).toMatchObject([
      { kind: 'table-too-large', file: 'history.csv', allowed: String(64 * 1024 * 1024) },
    ])
  })

  it('text that no encoding explains', () => {
    const files = withText(mini, 'history.csv', (text) => text.replace('Coal', 'Co\uFFFDl'))
    expect(problemsOf(files)).toEqual([problem('encoding', 'history.csv', { row: 2 })])
  })

  it('malformed YAML and JSON, with their lines', () => {
    const yaml = withText(mini, 'country.yaml', (text) => text.replace('gwp: AR5', 'gwp: [AR5'))
    expect(problemsOf(yaml)).toMatchObject([{ kind: 'malformed-yaml', file: 'country.yaml', row: 9 }])
    const json = withText(mini, 'datapackage.json', (text) => text.replace('"name": "mini",', '"name": "mini"'))
    expect(problemsOf(json)).toEqual([
      problem('malformed-json', 'datapackage.json', { row: 3, found: '"title": "Miniland",', detail: { position: 3 } }),
    ])
  })

  it('newer format, and then nothing else', () => {
    const newer = withText(mini, 'datapackage.json', (text) => text.replace('"format": 1', '"format": 2'))
    const problems = problemsOf(without(newer, 'country.yaml'))
    expect(problems).toEqual([
      problem('newer-format', 'datapackage.json', { row: 11, column: 'shirube.format', found: '2', allowed: '1' }),
    ])
  })
})

describe('single values', () => {
  const row = at(PATHS, 'coal-plant,availability')

  it.each([
    ['not-a-number', '85 %', '0.5'],
    ['not-a-number', '0,85', '0.5'],
    ['not-a-number', '1e', '0.5'],
    ['not-finite', 'NaN', '0.5'],
    ['not-finite', '-Infinity', '0.5'],
    ['not-finite', '1e999', '1.7976931348623157e+308'],
  ] as const)('%s: %s', (kind, found, allowed) => {
    expect(problemsOf(cell(PATHS, 'coal-plant,availability', 'value', found))).toEqual([
      problem(kind, PATHS, { row, column: 'value', found, allowed }),
    ])
  })

  it('missing value', () => {
    expect(problemsOf(cell(PATHS, 'coal-plant,availability', 'value', ''))).toEqual([
      problem('missing-value', PATHS, { row, column: 'value' }),
    ])
  })

  it('negative where that is impossible', () => {
    expect(problemsOf(cell(PATHS, 'coal-plant,availability', 'value', '-85'))).toEqual([
      problem('negative', PATHS, { row, column: 'value', found: '-85 %', allowed: '0..1' }),
    ])
    expect(problemsOf(cell('supply.csv', 'gasoline,stock_change', 'value', '-3'))).toEqual([])
  })

  it('out of range', () => {
    expect(problemsOf(cell(PATHS, 'coal-plant,availability', 'value', '850'))).toEqual([
      problem('out-of-range', PATHS, { row, column: 'value', found: '850 %', allowed: '0..1' }),
    ])
    expect(problemsOf(cell('stocks.csv', 'refinery', 'value', '1e30'))).toMatchObject([{ kind: 'out-of-range' }])
    expect(problemsOf(cell('drivers.csv', 'population,,,,2030', 'low', '12'))).toMatchObject([
      { kind: 'out-of-range', column: 'low', found: '12', allowed: '<= 11.2' },
    ])
  })

  it('growth through zero', () => {
    expect(problemsOf(cell('drivers.csv', 'population,,,,2018', 'value', '0'))).toMatchObject([
      { kind: 'out-of-range', file: 'drivers.csv', row: 3, column: 'value', found: '0', allowed: '> 0' },
    ])
  })

  it('unknown unit', () => {
    expect(problemsOf(cell(PATHS, 'coal-plant,capital_cost', 'unit', 'USD_2020/kWatt'))).toEqual([
      problem('unknown-unit', PATHS, {
        row: at(PATHS, 'coal-plant,capital_cost'),
        column: 'unit',
        found: 'USD_2020/kWatt',
        allowed: 'MUSD_2020/GW',
        detail: { token: 'kWatt' },
      }),
    ])
  })

  it('currency or price year that the library does not reach', () => {
    expect(problemsOf(cell(PATHS, 'coal-plant,capital_cost', 'unit', 'USD_1970/kW'))).toMatchObject([
      { kind: 'unknown-unit', detail: { token: 'USD_1970' } },
    ])
  })

  it('wrong dimension', () => {
    expect(problemsOf(cell(PATHS, 'coal-plant,capital_cost', 'unit', 'USD_2020/GJ'))).toMatchObject([
      { kind: 'wrong-dimension', file: PATHS, column: 'unit', found: 'USD_2020/GJ', allowed: 'MUSD_2020/GW' },
    ])
  })

  it('year outside the horizon', () => {
    const demands = cell('demands.csv', 'car-travel,base', 'year', '2017')
    expect(problemsOf(demands)).toEqual([
      problem('year-outside-horizon', 'demands.csv', {
        row: at('demands.csv', 'car-travel,base'),
        column: 'year',
        found: '2017',
        allowed: '2018..2070',
      }),
    ])
    expect(problemsOf(cell(PATHS, 'grid,input', 'year', '1849'))).toMatchObject([
      { kind: 'year-outside-horizon', found: '1849', allowed: '1850..2200' },
    ])
    expect(problemsOf(cell(PATHS, 'grid,input', 'year', '2071'))).toMatchObject([
      { kind: 'year-outside-horizon', found: '2071', allowed: '1850..2070' },
    ])
    expect(problemsOf(cell('stocks.csv', 'coal-plant,2019', 'installed', '2021'))).toMatchObject([
      {
        kind: 'year-outside-horizon',
        column: 'installed',
        found: '2021',
        allowed: '2019..2020',
        detail: { scope: 'observed' },
      },
    ])
    expect(problemsOf(cell(PATHS, 'grid,input', 'year', '2018.5'))).toMatchObject([
      { kind: 'not-a-number', allowed: 'year' },
    ])
  })

  it('missing provenance', () => {
    const history = at('history.csv', 'Emissions|CO2')
    for (const column of ['source', 'quality', 'data_year'] as const) {
      expect(problemsOf(cell('history.csv', 'Emissions|CO2', column, ''))).toMatchObject([
        { kind: 'missing-provenance', file: 'history.csv', row: history, column },
      ])
    }
    expect(problemsOf(cell('choices.csv', 'lighting', 'note', ''))).toEqual([
      problem('missing-provenance', 'choices.csv', { row: 2, column: 'note', detail: { quality: 'assumption' } }),
    ])
  })

  it('word that is not in the list', () => {
    expect(problemsOf(cell('technologies.csv', 'grid', 'kind', 'gird'))).toEqual([
      problem('schema', 'technologies.csv', {
        row: at('technologies.csv', 'grid'),
        column: 'kind',
        found: 'gird',
        allowed: 'device plant storage grid conversion extraction',
      }),
    ])
  })

  it('category that there is not, and date that there is not', () => {
    expect(problemsOf(cell('sectors.csv', 'mining', 'category', '1.A.9'))).toMatchObject([
      { kind: 'schema', found: '1.A.9' },
    ])
    expect(problemsOf(cell('policies.csv', 'lamp-act', 'adopted', '2019-02-29'))).toMatchObject([
      { kind: 'schema', found: '2019-02-29', allowed: 'YYYY, YYYY-MM or YYYY-MM-DD' },
    ])
  })
})

describe('rows against one another', () => {
  it('duplicate id', () => {
    expect(problemsOf(withRow(mini, 'sectors.csv', 'power,Power again,,1.A.1.a,Supply'))).toEqual([
      problem('duplicate-id', 'sectors.csv', { row: 8, column: 'sector', found: 'power' }),
    ])
  })

  it('duplicate point', () => {
    const files = cell(PATHS, 'solar-plant,capital_cost,,,,2030', 'year', '2018')
    expect(problemsOf(files)).toEqual([
      problem('duplicate-id', PATHS, {
        row: at(PATHS, 'solar-plant,capital_cost,,,,2030'),
        column: 'year',
        found: '2018',
      }),
    ])
  })

  it('dangling reference, with the id that is near', () => {
    expect(problemsOf(cell('technologies.csv', 'grid', 'sector', 'powr'))).toEqual([
      problem('dangling-reference', 'technologies.csv', {
        row: at('technologies.csv', 'grid'),
        column: 'sector',
        found: 'powr',
        allowed: 'sectors.csv',
        detail: { nearest: 'power' },
      }),
    ])
    expect(problemsOf(cell(PATHS, 'battery,input', 'commodity', 'busses'))).toMatchObject([
      { kind: 'dangling-reference', column: 'commodity', found: 'busses', allowed: 'commodities.csv' },
    ])
    expect(problemsOf(cell('choices.csv', 'bus', 'source', 'fixtur'))).toMatchObject([
      { kind: 'dangling-reference', column: 'source', allowed: 'sources.csv', detail: { nearest: 'fixture' } },
    ])
  })

  it('methods that contradict one another', () => {
    expect(problemsOf(cell(PATHS, 'car-electric,maturity,,,,2029', 'method', 'step'))).toEqual([
      problem('conflicting-row', PATHS, {
        row: at(PATHS, 'car-electric,maturity,,,,2029'),
        column: 'method',
        found: 'step',
        allowed: 'logistic',
      }),
    ])
  })

  it('shares that do not sum to one', () => {
    expect(problemsOf(cell('shares.csv', 'lighting,lamp-led,sales,,2025', 'value', '0.8'))).toEqual([
      problem('shares-not-one', 'shares.csv', {
        row: at('shares.csv', 'lighting,lamp-incandescent,sales,,2025'),
        column: 'value',
        found: '0.9',
        allowed: '1',
        detail: { sum: 'shares', of: 'sales', commodity: 'lighting', year: 2025 },
      }),
    ])
    expect(problemsOf(cell('slices.csv', 'wet-noon', 'value', '735'))).toMatchObject([
      { kind: 'shares-not-one', found: '8759', allowed: '8760', detail: { sum: 'hours' } },
    ])
    expect(problemsOf(cell('load_shapes.csv', 'coal,dry-noon', 'value', '0.1'))).toMatchObject([
      { kind: 'shares-not-one', allowed: '1', detail: { sum: 'load-shape', commodity: 'coal' } },
    ])
  })

  it('share held from a later row counts in earlier years', () => {
    // Without its base-year row the electric car keeps 0.3 from 2030 backwards: 1 + 0.3.
    const files = withText(mini, 'shares.csv', (text) => text.replace(/car-travel,car-electric,sales,,2018.*\n/, ''))
    expect(problemsOf(files)).toMatchObject([{ kind: 'shares-not-one', found: '1.3', detail: { year: 2018 } }])
  })

  it('share of what a technology does not make', () => {
    expect(problemsOf(cell('shares.csv', 'bus,solar-plant', 'technology', 'grid'))).toMatchObject([
      { kind: 'schema', found: 'grid (electricity)', allowed: 'bus' },
    ])
  })
})

describe('expressions', () => {
  const row = at('drivers.csv', 'gdp-per-capita')
  const expression = (text: string): readonly StudyFile[] => cell('drivers.csv', 'gdp-per-capita', 'expression', text)

  it('unknown name', () => {
    expect(problemsOf(expression('gdp / populaton'))).toMatchObject([
      {
        kind: 'unknown-name',
        file: 'drivers.csv',
        row,
        column: 'expression',
        found: 'populaton',
        detail: { position: 7 },
      },
    ])
  })

  it('syntax', () => {
    expect(problemsOf(expression('gdp / (population'))).toMatchObject([{ kind: 'expression-syntax', row }])
    expect(problemsOf(expression(''))).toEqual([problem('missing-value', 'drivers.csv', { row, column: 'expression' })])
  })

  it('unit', () => {
    expect(problemsOf(expression('gdp + population'))).toMatchObject([{ kind: 'expression-unit', row }])
    expect(problemsOf(expression('gdp * population'))).toMatchObject([{ kind: 'expression-unit', row }])
  })

  it('cycle', () => {
    const files = withRow(
      expression('gdp / population * twin / twin'),
      'drivers.csv',
      'twin,Twin,expression,gdp_per_capita * 2,,,thousand USD_2020/person,,,fixture,,assumption,For the test',
    )
    expect(problemsOf(files)).toEqual([
      problem('expression-cycle', 'drivers.csv', {
        row,
        column: 'expression',
        found: 'gdp_per_capita → twin → gdp_per_capita',
        detail: { cycle: 'gdp_per_capita → twin → gdp_per_capita' },
      }),
    ])
  })
})

describe('the network', () => {
  it('technology that nothing can feed', () => {
    expect(problemsOf(cell('commodities.csv', 'crude-oil', 'import', 'no'))).toEqual([
      problem('unfed-technology', PATHS, {
        row: at(PATHS, 'refinery,input,crude-oil'),
        column: 'commodity',
        found: 'crude-oil',
        detail: { technology: 'refinery' },
      }),
    ])
  })

  it('service that nothing can supply', () => {
    const files = withRow(
      withRow(mini, 'commodities.csv', 'cooling,Cooling,,service,PJ,residential,=,annual,,none,no,no'),
      'demands.csv',
      'cooling,base,,,2018,3,PJ,,,fixture,2018,literature,',
    )
    expect(problemsOf(files)).toEqual([
      problem('unsupplied-service', 'demands.csv', { row: 9, column: 'service', found: 'cooling' }),
    ])
  })

  it('technology that gives more fossil carbon than it takes', () => {
    // In: 1.2 x 73.3 + 0.06 x 77.4 = 92.604; out: 69.3 + 0.6 x 77.4 = 115.74 kt CO2 per PJ.
    const problems = problemsOf(cell(PATHS, 'refinery,input,crude-oil', 'value', '1.2'))
    expect(problems).toMatchObject([
      {
        kind: 'carbon-not-conserved',
        file: PATHS,
        found: '115.74',
        allowed: '<= 92.604',
        detail: { technology: 'refinery', year: 2018 },
      },
    ])
  })

  it('fossil fuel without a carbon factor', () => {
    const files = withText(mini, 'library/emission_factors.csv', (text) => text.replace(/^crude-oil,,,CO2.*\n/m, ''))
    expect(problemsOf(files)).toMatchObject([{ kind: 'missing-value', allowed: 'crude-oil CO2' }])
  })

  it('carbon factor by sector, which could not close the balance', () => {
    const row = 'coal,power,,CO2,,2018,94,kt/PJ,,,fixture,2018,literature,'
    expect(problemsOf(withRow(mini, 'emission_factors.csv', row))).toMatchObject([
      { kind: 'schema', column: 'sector', found: 'power', allowed: '' },
    ])
  })

  it('device without a lifetime', () => {
    const files = withText(mini, PATHS, (text) => text.replace(/^car-electric,lifetime.*\n/m, ''))
    expect(problemsOf(files)).toMatchObject([{ kind: 'missing-value', file: PATHS, allowed: 'car-electric lifetime' }])
  })
})

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
      problem('missing-value', 'scenarios/reference.yaml', { row: 1, column: 'rule', allowed: 'prescribed logit' }),
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
