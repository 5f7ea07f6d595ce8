import { describe, expect, it } from 'vitest'
import { problemsOf, withFile, without, withText } from '../../support/change-study.ts'
import { PATHS, at, cell, mini, problem } from '../../support/expected-problem.ts'

describe('files and tables', () => {
  it('missing file', () => {
    expect(problemsOf(without(mini, 'country.yaml'))).toEqual([problem('missing-file', 'country.yaml')])
    expect(problemsOf(without(mini, 'history.csv'))).toEqual([problem('missing-file', 'history.csv')])
    // What other files say of its rows is a consequence, and not told.
    for (const file of ['technologies.csv', 'commodities.csv', 'sources.csv', PATHS])
      expect(problemsOf(without(mini, file)), file).toEqual([problem('missing-file', file)])
    const noScenarios = mini.filter(({ path }) => !path.startsWith('scenarios/'))
    expect(problemsOf(noScenarios)).toEqual([problem('missing-file', 'scenarios/*.yaml')])
  })

  it('missing file comes first, before what else is wrong', () => {
    const files = without(cell('choices.csv', 'bus', 'quality', 'so-so'), 'technologies.csv')
    expect(problemsOf(files)).toMatchObject([
      { kind: 'missing-file', file: 'technologies.csv' },
      { kind: 'schema', file: 'choices.csv' },
    ])
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

  it('legal act called verified that does not say where it was looked up', () => {
    expect(problemsOf(cell('policies.csv', 'lamp-act', 'check', 'verified'))).toMatchObject([
      { kind: 'missing-provenance', file: 'policies.csv', row: at('policies.csv', 'lamp-act'), column: 'locator' },
    ])
  })
})
