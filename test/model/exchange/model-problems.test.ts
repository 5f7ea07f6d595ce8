import { describe, expect, it } from 'vitest'
import { importOsemosys } from '#model'
import { modelText, type Records, TWO_PLANTS } from '../../support/osemosys-text.ts'

/** Problems of a data file, as severity, kind, name and what stands there. */
function problemsOf(text: string) {
  return importOsemosys([{ path: 'data.txt', text }]).problems.map(({ severity, kind, column, found, row }) => ({
    is: `${severity} ${kind} ${column}`,
    found,
    row,
  }))
}

const changed = (changes: Records, sets = {}) => problemsOf(modelText({ ...TWO_PLANTS, ...changes }, sets))

/** Line of the file that holds a piece of text. */
const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length

describe('a model that is wrong is told so with file, line and name', () => {
  it('a whole model has no problem', () => expect(changed({})).toEqual([]))

  it.each<[string, Records, Record<string, string>, string, string | null]>([
    [
      'a demand that nothing can serve',
      { SpecifiedAnnualDemand: ['R heat 2020 1'], SpecifiedDemandProfile: ['R heat all 2020 1'] },
      { FUEL: 'power heat' },
      'error unmade-commodity SpecifiedAnnualDemand',
      'heat',
    ],
    [
      'slices that do not make up the year',
      { YearSplit: ['all 2020 0.9'] },
      {},
      'error shares-not-one YearSplit',
      '0.9',
    ],
    [
      'a profile that does not add up',
      { SpecifiedDemandProfile: ['R power all 2020 0.9'] },
      {},
      'warning shares-not-one SpecifiedDemandProfile',
      '0.9',
    ],
    [
      'a member that nothing is said about',
      {},
      { TECHNOLOGY: 'coal wind solar' },
      'warning member-without-data TECHNOLOGY',
      'solar',
    ],
    [
      'an entry for what is in no set',
      { CapitalCost: ['R coall 2020 2'] },
      {},
      'error dangling-reference CapitalCost',
      'coall',
    ],
    [
      'two values for one thing',
      { CapitalCost: ['R coal 2020 2', 'R coal 2020 3'] },
      {},
      'error duplicate-id CapitalCost',
      'R, coal, 2020',
    ],
    ['an index too few', { CapitalCost: ['R coal 2'] }, {}, 'error index-count CapitalCost', '3'],
    ['a life of nothing', { OperationalLife: ['R coal 0'] }, {}, 'error out-of-range OperationalLife', 'R, coal: 0'],
    [
      'a fuel that is used and never made',
      { InputActivityRatio: ['R coal ore 1 2020 2'] },
      { FUEL: 'power ore' },
      'warning unmade-commodity InputActivityRatio',
      'ore',
    ],
    [
      'a negative share',
      { CapacityFactor: ['R coal all 2020 -1'] },
      {},
      'error out-of-range CapacityFactor',
      'R, coal, all, 2020: -1',
    ],
    [
      'a limit that is none',
      { TotalAnnualMaxCapacity: ['R coal 2020 -5'] },
      {},
      'error out-of-range TotalAnnualMaxCapacity',
      'R, coal, 2020: -5',
    ],
    [
      'a tag between 0 and 1, which the equations can read',
      { RETagFuel: ['R power 2020 0.5'] },
      {},
      'warning out-of-range RETagFuel',
      'R, power, 2020: 0.5',
    ],
    [
      'a floor above its ceiling',
      { TotalAnnualMinCapacity: ['R coal 2020 5'], TotalAnnualMaxCapacity: ['R coal 2020 4'] },
      {},
      'error out-of-range TotalAnnualMinCapacity',
      'R, coal, 2020: 5',
    ],
    [
      'more capacity than may stand',
      { ResidualCapacity: ['R coal 2020 5'], TotalAnnualMaxCapacity: ['R coal 2020 4'] },
      {},
      'error out-of-range ResidualCapacity',
      'R, coal, 2020: 5',
    ],
    ['a rate in per cent', { DiscountRate: ['R 5'] }, {}, 'warning implausible-rate DiscountRate', 'R: 5'],
    ['a negative cost', { VariableCost: ['R coal 1 2020 -3'] }, {}, 'warning sign-restricted VariableCost', '-3'],
    [
      'a route that leads one way',
      {
        TradeRoute: ['R S power 2020 1'],
        OutputActivityRatio: ['R coal power 1 2020 1', 'S coal power 1 2020 1', 'R wind power 1 2020 1'],
      },
      { REGION: 'R S' },
      'warning one-way-trade TradeRoute',
      'R, S, power',
    ],
    [
      'a route whose directions differ',
      {
        TradeRoute: ['R S power 2020 1', 'S R power 2020 0.9'],
        OutputActivityRatio: ['R coal power 1 2020 1', 'S coal power 1 2020 1', 'R wind power 1 2020 1'],
      },
      { REGION: 'R S' },
      'warning uneven-trade TradeRoute',
      'R, S, power',
    ],
    ['a year that is none', {}, { YEAR: '2020 soon' }, 'error not-a-number YEAR', 'soon'],
    ['a set with a member twice', {}, { FUEL: 'power power' }, 'error duplicate-id FUEL', 'power'],
    ['a set without members', {}, { REGION: '' }, 'error missing-value REGION', null],
  ])('%s', (_, changes, sets, is, found) => {
    const problem = changed(changes, sets).find((one) => one.is === is)
    expect(problem).toMatchObject({ found })
    expect(problem?.row).toBeGreaterThan(0)
  })

  it('an unknown parameter is an error with its line and the name that was meant; one without values harms nobody', () => {
    const text = modelText(TWO_PLANTS).replace(
      'end;',
      'param CapitlCost := R coal 2020 1;\nparam Whatever default 0 := ;\nend;',
    )
    const { problems } = importOsemosys([{ path: 'data.txt', text }])
    expect(problems).toMatchObject([
      {
        severity: 'error',
        kind: 'unknown-parameter',
        column: 'CapitlCost',
        row: lineOf(text, 'param CapitlCost'),
        detail: { nearest: 'CapitalCost' },
      },
      { severity: 'warning', kind: 'unknown-parameter', column: 'Whatever' },
    ])
  })
  it('a parameter without default lacks values: the first and their number are told', () => {
    const text = modelText(TWO_PLANTS).replace('param FixedCost default 0 :=', 'param FixedCost := R coal 2020 1')
    expect(importOsemosys([{ path: 'data.txt', text }]).problems).toMatchObject([
      {
        severity: 'error',
        kind: 'missing-value',
        column: 'FixedCost',
        allowed: 'FixedCost[R, wind, 2020]',
        detail: { count: 1 },
      },
    ])
  })
  it('a parameter that is left out is taken as nothing, and said so', () => {
    const text = modelText(TWO_PLANTS).replace(/param FixedCost[^;]*;/, '')
    expect(problemsOf(text)).toEqual([{ is: 'warning assumed-value FixedCost', found: '0', row: null }])
  })
  it('several problems are told at once', () => {
    expect(
      changed({ YearSplit: ['all 2020 2'], CapitalCost: ['R x 2020 1'], OperationalLife: ['R coal -1'] }),
    ).toHaveLength(3)
  })
  it('a model too large to be built is refused before it is', () => {
    const members = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${letter}${i}`).join(' ')
    const sets = { TECHNOLOGY: members('t', 4000), TIMESLICE: members('l', 2000) }
    expect(changed({}, sets).map(({ is }) => is)).toContain('error model-too-large null')
  })
})

describe('a folder of CSV tables', () => {
  const config =
    'YearSplit: {type: param, default: 0}\nDiscountRate: {type: param, default: 0.05}\nOperationalLife: {type: param, default: 1}\nDemand: {type: result}\n'
  const files = [
    { path: 'config.yaml', text: config },
    { path: 'REGION.csv', text: 'VALUE\nR\n' },
    { path: 'YEAR.csv', text: 'VALUE\n2020\n' },
    { path: 'TIMESLICE.csv', text: 'VALUE\nall\n' },
    { path: 'TECHNOLOGY.csv', text: 'VALUE\ncoal\n' },
    { path: 'FUEL.csv', text: 'VALUE\npower\n' },
    { path: 'MODE_OF_OPERATION.csv', text: 'VALUE\n1\n' },
    { path: 'YearSplit.csv', text: 'YEAR,TIMESLICE,VALUE\n2020,all,1\n' },
    {
      path: 'OutputActivityRatio.csv',
      text: 'REGION,TECHNOLOGY,FUEL,MODE_OF_OPERATION,YEAR,VALUE\nR,coal,power,1.0,2020,1\n',
    },
    { path: 'Demand.csv', text: 'REGION,VALUE\nR,1\n' },
  ]
  it('is read with the defaults of its configuration; columns may stand in any order, results are passed over', () => {
    const { model, problems } = importOsemosys(files)
    expect(problems.filter(({ severity, kind }) => severity === 'error' || kind !== 'assumed-value')).toEqual([])
    expect([...model.parameters.YearSplit.values.values()]).toEqual([1])
    expect(model.parameters.DiscountRate.fallback).toBe(0.05)
    expect(model.parameters.OutputActivityRatio.values.size).toBe(1)
  })
  it('without its configuration takes the defaults of the template, and says so', () => {
    const { problems } = importOsemosys(files.slice(1).filter(({ path }) => path !== 'Demand.csv'))
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'warning', kind: 'missing-file', file: 'config.yaml' }),
    )
  })
  it('without its configuration takes those of a table of defaults', () => {
    const table = { path: 'default_values.csv', text: 'name,default_value\nDiscountRate,0.08\nOperationalLife,some\n' }
    const { model, problems } = importOsemosys([...files.slice(1, -1), table])
    expect(model.parameters.DiscountRate.fallback).toBe(0.08)
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'not-a-number', file: 'default_values.csv', row: 3, found: 'some' }),
    )
  })
  it('names the table, line and column of what is wrong', () => {
    const wrong = [
      ...files,
      { path: 'CapitalCost.csv', text: 'REGION,TECHNOLOGY,VALUE\nR,coal,1\n' },
      { path: 'Odd.csv', text: 'VALUE\n1\n' },
    ]
    const { problems } = importOsemosys(wrong)
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'missing-column', file: 'CapitalCost.csv', row: 1, column: 'YEAR' }),
    )
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'unknown-parameter', file: 'Odd.csv', severity: 'error' }),
    )
  })
  it.each([
    ['dtype: float', 'dtype: flaot', 'schema', 'CapitalCost.dtype', 'flaot', null],
    ['type: param', 'type: parm', 'schema', 'CapitalCost.type', 'parm', 'param'],
    ['default:', 'defualt:', 'unknown-keyword', 'CapitalCost.defualt', 'defualt', 'default'],
    ['TECHNOLOGY', 'TECHNOLGY', 'dangling-reference', 'CapitalCost.indices', 'TECHNOLGY', 'TECHNOLOGY'],
    ['CapitalCost', 'CapitlCost', 'unknown-parameter', 'CapitlCost', 'CapitlCost', 'CapitalCost'],
  ])('a slip in its configuration is told: %s', (word, slip, kind, column, found, nearest) => {
    const entry = 'CapitalCost:\n  indices: [REGION, TECHNOLOGY, YEAR]\n  type: param\n  dtype: float\n  default: 0\n'
    const text = `${config}${entry.replace(word, slip)}`
    const { problems } = importOsemosys([{ path: 'config.yaml', text }, ...files.slice(1)])
    const [problem, ...others] = problems.filter(({ severity }) => severity === 'error')
    expect(others).toEqual([])
    const row = lineOf(text, slip)
    expect(problem).toMatchObject({
      kind,
      file: 'config.yaml',
      row,
      column,
      found,
      detail: nearest === null ? {} : { nearest },
    })
  })
  it('a keyword of another program is told and not read', () => {
    const text = `${config}CapitalCost: {type: param, default: 0, colour: red}\n`
    const { problems } = importOsemosys([{ path: 'config.yaml', text }, ...files.slice(1)])
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'warning', kind: 'unknown-keyword', column: 'CapitalCost.colour', row: 5 }),
    )
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
