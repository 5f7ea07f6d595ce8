import { describe, expect, it } from 'vitest'
import { compareTable } from '../../electron/hosts/cli/compare-table.ts'
import { displayWidth, fold, terminalText } from '../../electron/hosts/cli/display-width.ts'
import type { RunDocument } from '../../electron/hosts/cli/engine.ts'
import { substituted } from '../../electron/hosts/cli/explain-command.ts'
import {
  changeCell,
  numberCells,
  plainNumber,
  signedCell,
  significantCells,
} from '../../electron/hosts/cli/number-cell.ts'
import { fits } from '../../electron/hosts/cli/select-results.ts'
import { renderTable } from '../../electron/hosts/cli/table.ts'

describe('table', () => {
  it('aligns columns where letters are two columns wide', () => {
    const table = renderTable(
      [
        { head: '変数', align: 'left' },
        { head: '2018', align: 'right' },
      ],
      [
        ['排出量', '1'],
        ['CO2', '10,000'],
      ],
    )
    expect(table).toBe('変数      2018\n排出量       1\nCO2     10,000')
    expect(new Set(table.split('\n').map(displayWidth))).toEqual(new Set([14]))
  })
  it('ends no line in blanks', () => {
    expect(
      renderTable(
        [
          { head: 'a', align: 'left' },
          { head: 'b', align: 'left' },
        ],
        [['x', ''], []],
      ),
    ).toBe('a  b\nx\n')
  })
  it('cannot be made to move the cursor', () => {
    expect(terminalText('a\u001b[2Jb\r\nc\u0007')).toBe('a[2Jb c')
  })
  it('folds at blanks', () => {
    expect(fold('one two three', 7)).toEqual(['one two', 'three'])
  })
})

describe('numbers in cells', () => {
  it('takes the decimals of a row from its greatest number', () => {
    expect(numberCells([1043.4, -0.5, null, Number.NaN])).toEqual(['1,043', '-1', '–', '–'])
    expect(numberCells([296010, -6922, 4])).toEqual(['296,000', '-6,900', '0'])
    expect(numberCells([401.66, 99])).toEqual(['401.7', '99.0'])
    expect(numberCells([12, -3.456])).toEqual(['12.00', '-3.46'])
    expect(numberCells([0.78, 0.0001])).toEqual(['0.780', '0.000'])
    expect(numberCells([0.0017])).toEqual(['0.0017'])
    expect(numberCells([0, 0])).toEqual(['0.0000', '0.0000'])
  })
  it('keeps three leading digits of each number by itself where a column spans orders of magnitude', () => {
    expect(significantCells([-4793.6, 0.3614, -6.08, null, 0])).toEqual(['-4,794', '0.361', '-6.08', '–', '0'])
    expect([12.34, -0.4561, 0].map(signedCell)).toEqual(['+12.3', '-0.456', '0'])
  })
  // 496 / 1074 - 1 = -53.8 %; 101 / 100 - 1 = +1.0 %; 70 % - 40.5 % = 29.5 points.
  it('gives changes in per cent, of shares in points, and none from nothing', () => {
    expect(changeCell(496, 1074, 'Mt')).toBe('-54 %')
    expect(changeCell(101, 100, 'Mt')).toBe('+1.0 %')
    expect(changeCell(100, 100, 'Mt')).toBe('0.0 %')
    expect(changeCell(70, 40.5, '%')).toBe('+30 pp')
    expect(changeCell(5, 0, 'Mt')).toBe('–')
    expect(changeCell(5, -39, 'Mt')).toBe('–')
    expect(changeCell(null, 1, 'Mt')).toBe('–')
  })
  it('writes a single number with six digits at most', () => {
    expect([1 / 3, 1234567, -2, 1e-7].map(plainNumber)).toEqual(['0.333333', '1234570', '-2', '1e-7'])
  })
})

describe('comparison', () => {
  const run = (scenario: string, values: number[]): RunDocument => ({
    schema: 'shirube.run/1',
    ok: true,
    engine: '',
    study: { id: '', formatVersion: 1 },
    scenario,
    rule: 'logit',
    gwp: 'AR5',
    years: [2018, 2050],
    series: [{ variable: 'Final Energy', region: 'X', unit: 'EJ/yr', values }],
    inputHash: '',
    resultHash: '',
    problems: [],
  })
  it('puts scenarios under one another and says how the last year differs from the first', () => {
    const runs = [
      { label: 'Frozen', document: run('frozen', [100, 200]) },
      { label: '正味ゼロ', document: run('zero', [100, 50]) },
    ]
    expect(compareTable(runs, ['Final Energy'], [2018, 2050], (year, first) => `${year} against ${first}`)).toBe(
      [
        'Final Energy [EJ/yr]',
        '             2018   2050  2050 against Frozen',
        '  Frozen    100.0  200.0',
        '  正味ゼロ  100.0   50.0                -75 %',
      ].join('\n'),
    )
  })
})

describe('patterns', () => {
  it.each([
    ['Emissions|CO2', 'Emissions|CO2', true],
    ['Emissions|CO2|Energy', 'Emissions|*', true],
    ['Emissions|CO2', 'emissions|co2', true],
    ['Emissions|CO2', 'Emissions', false],
    ['Emissions|CO2', '*CO2', true],
    ['Price (real)', 'Price (real)', true],
    ['PriceX', 'Price.', false],
  ])('%s fits %s: %s', (variable, pattern, expected) => {
    expect(fits(variable, pattern)).toBe(expected)
  })
})

describe('formula with numbers', () => {
  it('puts each number in the place of its name, negative ones in brackets', () => {
    const numbers = new Map([
      ['a', 2],
      ['ab', -3],
      ['e3', 7],
    ])
    expect(substituted('a * ab + exp(a) - 1e3 + e3', numbers)).toBe('2 * (-3) + exp(2) - 1e3 + 7')
  })
})
