import { describe, expect, it } from 'vitest'
import type { Problem } from '#model'
import { readGmpl } from '../../../model/exchange/osemosys/read-gmpl.ts'

function read(text: string) {
  const problems: Problem[] = []
  return { ...readGmpl('data.txt', text, problems), problems }
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
      set STORAGE := ; end; set AFTER := x;`)
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
    expect(problems.map(({ kind, row, column, found }) => [kind, row, column, found])).toEqual([
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
})
