import { describe, expect, it } from 'vitest'
import type { Problem } from '#model'
import { importOsemosys } from '../../../model/exchange/osemosys/import-osemosys.ts'
import { readGmpl } from '../../../model/exchange/osemosys/read-gmpl.ts'

function read(text: string) {
  const problems: Problem[] = []
  return { ...readGmpl('data.txt', `${text}\nend;`, problems), problems }
}

/** Entries of the first parameter, as `index,index=value`. */
const entriesOf = (text: string): readonly string[] =>
  (read(text).parameters[0]?.entries ?? []).map(({ indices, value }) => `${indices.join(',')}=${value}`)

describe('GMPL data: sets', () => {
  it('reads members with and without commas, quotes and comments', () => {
    const { sets, problems } = read(`data;
      set FUEL := coal, "natural gas" /* a comment
      over two lines */ 'it''s' # to the end of the line
      ;
      set STORAGE := ;`)
    expect(problems).toEqual([])
    expect(sets.map(({ name, members }) => [name, members.map(({ text }) => text)])).toEqual([
      ['FUEL', ['coal', 'natural gas', "it's"]],
      ['STORAGE', []],
    ])
  })
})

describe('GMPL data: text', () => {
  it('may begin with a byte order mark and end its lines in any way', () => {
    const { sets, problems } = read('\uFEFFset A := x\r\ny;\r\n')
    expect(problems).toEqual([])
    expect(sets[0]?.members).toEqual([
      expect.objectContaining({ text: 'x', line: 1 }),
      expect.objectContaining({ text: 'y', line: 2 }),
    ])
  })
})

describe('a model of one file', () => {
  const problemsOf = (text: string) =>
    importOsemosys([{ path: 'data.txt', text }]).problems.map(({ severity, kind, row, found }) => [
      severity,
      kind,
      row,
      found,
    ])

  it('that has nothing in it is told by that alone', () => {
    expect(problemsOf('')).toContainEqual(['error', 'no-model-data', null, null])
    expect(problemsOf('').filter(([severity]) => severity === 'error')).toHaveLength(1)
    expect(problemsOf('end;')).toEqual([['error', 'no-model-data', null, null]])
  })

  it('is read to its end, and what stands behind is told', () => {
    expect(problemsOf('set REGION := R;\nend;\nset AFTER := x;')).toContainEqual([
      'warning',
      'text-after-end',
      3,
      'set',
    ])
  })

  it('may end its lines with a carriage return alone: problems name the line', () => {
    const found = problemsOf('set REGION := R;\rset YEAR := 2020\rsoon;\rend;')
    expect(found).toContainEqual(['error', 'not-a-number', 3, 'soon'])
  })
})

describe('GMPL data: parameters say the same in every form', () => {
  const expected = ['R,coal,2020=1', 'R,coal,2021=2', 'R,gas,2020=3', 'R,gas,2021=4']
  it.each([
    ['records', 'param ResidualCapacity := R coal 2020 1 R coal 2021 2 R, gas, 2020 3 R gas 2021 4;'],
    ['slices with one index open', 'param ResidualCapacity := [R,coal,*] 2020 1 2021 2 [R,gas,*] 2020 3 2021 4;'],
    ['a table', 'param ResidualCapacity default 0 := [R,*,*] : 2020 2021 := coal 1 2 gas 3 4;'],
    ['columns that touch the mark', 'param ResidualCapacity:=\n[R,*,*]:\n2020 2021:=\ncoal 1 2\ngas 3 4;'],
    ['slices of one entry', 'param ResidualCapacity := [R,coal,2020] 1 [R,coal,2021] 2 [R,gas,2020] 3 [R,gas,2021] 4;'],
    [
      'one name for all records',
      'param default 0 : ResidualCapacity := R coal 2020 1 R coal 2021 2 R gas 2020 3 R gas 2021 4;',
    ],
  ])('%s', (_, text) => expect(entriesOf(text)).toEqual(expected))

  it('a transposed table has years in its rows', () => {
    const text = 'param ResidualCapacity := [R,*,*] (tr) : coal gas := 2020 1 3 2021 2 4;'
    expect(entriesOf(text)).toEqual(['R,coal,2020=1', 'R,gas,2020=3', 'R,coal,2021=2', 'R,gas,2021=4'])
  })
  it('a point leaves the default, and a table without a slice is of two indices', () => {
    const { parameters } = read('param YearSplit default 0.5 : 2020 2021 := day . 1e-1 night +.25 .;')
    expect(parameters[0]).toMatchObject({
      fallback: 0.5,
      entries: [
        { indices: ['day', '2021'], value: 0.1, line: 1 },
        { indices: ['night', '2020'], value: 0.25, line: 1 },
      ],
    })
  })
  it('several names share the indices of a record', () => {
    const { parameters } = read('param : OperationalLife CapacityToActivityUnit := R coal 30 31.5 R gas . 1;')
    expect(parameters.map(({ name, entries }) => [name, entries.map(({ value }) => value)])).toEqual([
      ['OperationalLife', [30]],
      ['CapacityToActivityUnit', [31.5, 1]],
    ])
  })
})

describe('GMPL data that cannot be read', () => {
  it('is told line by line, and what follows is read all the same', () => {
    const { parameters, problems } = read(`param CapitalCost :=
R coal 2020 1
R coal 2020
R coal 2021 x
R coal 2021 5 6
;
param FixedCost default many := R coal 2020 1;
set ;
param VariableCost := R coal 1 2020 7;`)
    const inOrder = problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
    expect(inOrder.map(({ kind, row, column, found }) => [kind, row, column, found])).toEqual([
      ['index-count', 3, 'CapitalCost', '3'],
      ['not-a-number', 4, 'CapitalCost', 'x'],
      ['index-count', 5, 'CapitalCost', '5'],
      ['not-a-number', 7, 'FixedCost', 'many'],
      ['malformed-gmpl', 8, null, ';'],
    ])
    expect(parameters.at(-1)).toMatchObject({ name: 'VariableCost', entries: [{ value: 7, line: 9 }] })
  })
  it('an open comment or quote is told where it begins', () => {
    expect(read('set A := x;\n/* for ever').problems).toMatchObject([{ kind: 'malformed-gmpl', row: 2, allowed: '*/' }])
    expect(read('set A := x\n"y;').problems[0]).toMatchObject({ kind: 'malformed-gmpl', row: 2, allowed: '"' })
  })

  it.each([
    ['on the line of its name', 'param CapitalCost default 0 := R coal 2020;', ['3 REGION, TECHNOLOGY, YEAR, VALUE']],
    ['in the second statement of a line', 'set REGION := R; param DiscountRate := R ;', ['1 REGION, VALUE']],
    ['behind a slice', 'param CapitalCost := [R,coal,*] 2020 1 2021;', ['3 YEAR, VALUE']],
    [
      'of several parameters',
      'param : OperationalLife CapacityToActivityUnit :=\nR coal 30\nR gas 25 1;',
      ['3 REGION, TECHNOLOGY, OperationalLife, CapacityToActivityUnit'],
    ],
  ])('a record with too little %s is told by what it has', (_, text, found) => {
    expect(read(text).problems.map((problem) => `${problem.found} ${problem.allowed}`)).toEqual(found)
  })

  it.each([
    ['short', '1 0.5\n2 0.5 0.5\n3 0.1 0.2', 2, ['2,2020', '2,2021', '3,2020', '3,2021']],
    ['short at the end', '1 0.5 0.5\n2 0.5', 3, ['1,2020', '1,2021']],
    ['long', '1 0.5 0.5 0.5\n2 0.5 0.5', 2, ['2,2020', '2,2021']],
  ])('a row of a table that is too %s is told, and the rows around it are read', (_, rows, line, indices) => {
    const { parameters, problems } = read(`param YearSplit default 0 : 2020 2021 :=\n${rows};`)
    expect(problems).toMatchObject([
      { kind: 'index-count', row: line, column: 'YearSplit', allowed: 'TIMESLICE, 2020, 2021' },
    ])
    expect(parameters[0]?.entries.map((entry) => entry.indices.join(','))).toEqual(indices)
  })

  it('rows may be broken over lines', () => {
    const text = 'param YearSplit : 2020 2021 :=\nday 0.5\n0.6\nnight\n0.5 0.4;'
    expect(entriesOf(text)).toEqual(['day,2020=0.5', 'day,2021=0.6', 'night,2020=0.5', 'night,2021=0.4'])
    expect(read(text).problems).toEqual([])
  })

  it('a statement without semicolon ends before the next one, and keeps what it says', () => {
    const { sets, parameters, problems } = read(`set FUEL := power
param CapitalCost default 0 :=
R coal 2020 1
param FixedCost default 0 := R coal 2020 2;`)
    expect(problems).toMatchObject([
      { kind: 'malformed-gmpl', row: 2, column: 'FUEL', found: 'param', allowed: ';' },
      { kind: 'malformed-gmpl', row: 4, column: 'CapitalCost', found: 'param', allowed: ';' },
    ])
    expect(sets[0]?.members).toHaveLength(1)
    expect(parameters.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['CapitalCost', 1],
      ['FixedCost', 1],
    ])
  })

  it('a word that begins no statement is told, and the next statement read', () => {
    const { sets, problems } = read('parm CapitalCost default 0 := ;\nset FUEL := power;')
    expect(problems).toMatchObject([{ kind: 'malformed-gmpl', row: 1, found: 'parm', allowed: 'set, param, end' }])
    expect(sets).toHaveLength(1)
  })

  it('a file without `end;` may have been cut short: a warning', () => {
    const problems: Problem[] = []
    readGmpl('data.txt', 'set FUEL := power;\n', problems)
    expect(problems).toMatchObject([{ severity: 'warning', kind: 'malformed-gmpl', row: 1, allowed: 'end;' }])
  })
})
