import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../model/domain/problem.ts'
import { decimalMarkOf, withDecimalPoint } from '../../../model/study/text/decimal-mark.ts'
import { readTable } from '../../../model/study/text/read-table.ts'

function cellsOf(text: string): readonly (readonly string[])[] {
  const problems: Problem[] = []
  const table = readTable('t.csv', text, problems)
  if (table === null || problems.length > 0) throw new Error(JSON.stringify(problems))
  return [table.columns, ...table.rows.map((row) => row.cells)]
}

describe('splitting a table into cells', () => {
  const plain = [
    ['a', 'b'],
    ['1', 'x y'],
    ['', '2'],
  ]

  it.each([
    ['commas', 'a,b\n1,x y\n,2\n'],
    ['semicolons', 'a;b\n1;x y\n;2\n'],
    ['tabs', 'a\tb\n1\tx y\n\t2\n'],
    ['byte order mark', '\uFEFFa,b\n1,x y\n,2\n'],
    ['CRLF', 'a,b\r\n1,x y\r\n,2\r\n'],
    ['CR', 'a,b\r1,x y\r,2\r'],
    ['no last line end', 'a,b\n1,x y\n,2'],
    ['blank lines', '\na,b\n\n1,x y\n,2\n\n'.slice(1)],
    ['quotes', '"a",b\n1,"x y"\n"",2\n'],
    ['empty cells at the end of rows', 'a,b,,\n1,x y,,\n,2\n'],
  ])('%s', (_, text) => {
    expect(cellsOf(text)).toEqual(plain)
  })

  it('takes the delimiter of the header line, outside its quotes', () => {
    expect(cellsOf('a;"b,c,d"\n1;2,5\n')).toEqual([
      ['a', 'b,c,d'],
      ['1', '2,5'],
    ])
  })

  it('reads quotes, delimiters and line ends inside quotes, and counts lines across them', () => {
    const problems: Problem[] = []
    const table = readTable('t.csv', 'a,b\n"x\ny ""z"", w",1\n2,3\n', problems)
    expect(table?.rows).toEqual([
      { line: 2, cells: ['x\ny "z", w', '1'], isWhole: true },
      { line: 4, cells: ['2', '3'], isWhole: true },
    ])
  })

  it('refuses a header with one name twice', () => {
    const problems: Problem[] = []
    expect(readTable('t.csv', 'a,b,a\n1,2,3\n', problems)).toBeNull()
    expect(problems).toMatchObject([{ kind: 'duplicate-id', row: 1, found: 'a' }])
  })

  it('refuses an empty file', () => {
    const problems: Problem[] = []
    expect(readTable('t.csv', '', problems)).toBeNull()
    expect(problems).toMatchObject([{ kind: 'malformed-csv', detail: { reason: 'no-header' } }])
  })
})

describe('decimal marks', () => {
  it.each([
    [',', ['1.5'], '.'],
    [',', ['1,5'], '.'],
    [';', ['1.5', '1'], '.'],
    [';', ['1.5', '1,5'], ','],
    [';', ['1.234,5'], ','],
    ['\t', ['', '-0,5'], ','],
    [';', ['1,2,3', 'text, more'], '.'],
  ] as const)('cells between "%s" holding %j have %s', (delimiter, numerals, mark) => {
    expect(decimalMarkOf(delimiter, numerals)).toBe(mark)
  })

  it.each([
    ['1.5', '.', '1.5'],
    ['-.5e-3', '.', '-.5e-3'],
    ['1,5', '.', null],
    ['1 000', '.', null],
    ['0x10', '.', null],
    ['1,5', ',', '1.5'],
    ['-1.234,5', ',', '-1234.5'],
    ['1.234.567,', ',', '1234567.'],
    [',5', ',', '.5'],
    ['12', ',', '12'],
    ['1.234', ',', null],
    ['12.34,5', ',', null],
    ['1,234.5', ',', null],
    ['', ',', null],
    [',', ',', null],
  ] as const)('"%s" with %s as mark is %s', (text, mark, numeral) => {
    expect(withDecimalPoint(text, mark)).toBe(numeral)
  })
})
