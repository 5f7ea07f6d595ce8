import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMULA_FUNCTIONS } from '../../../model/formula/formula-functions.ts'
import { isReservedName, parseFormula } from '../../../model/formula/formula.ts'
import { problemsOf, SCOPE, VALUES, offsetOf } from './formula-scope.ts'

/** Kind, reason, text and place of each problem. */
const summary = (text: string): unknown[] =>
  problemsOf(text).map(({ kind, reason, found, position }) => [kind, reason, found, position])

const reasons = (text: string): unknown[] => problemsOf(text).map(({ reason }) => reason)

describe('what no expression may hold', () => {
  it.each([
    ['gdp = 3', 'not-allowed', '=', 5],
    ['f(x) = x', 'not-allowed', '=', 6],
    ['"text"', 'not-allowed', '"', 1],
    ["gdp'", 'not-allowed', "'", 4],
    ['gdp; 1', 'not-allowed', ';', 4],
    ['gdp.constructor', 'not-allowed', '.', 4],
    ['{a: 1}', 'not-allowed', '{', 1],
    ['5 % 3', 'not-allowed', '%', 3],
    ['3!', 'not-allowed', '!', 2],
    ['gdp # comment', 'not-allowed', '#', 5],
    ['não', 'not-allowed', 'ã', 2],
    ['[1, 2]', 'not-allowed', '[', 1],
    ['gdp[2020, 1]', 'not-allowed', 'gdp', 1],
    ['gdp[2020:2022]', 'not-allowed', 'gdp', 1],
    ['gdp[2020][1]', 'not-allowed', 'gdp', 1],
    ['gdp[year]', 'not-allowed', 'gdp', 1],
    ['1:3', 'not-allowed', '1', 1],
    ['1 < gdp < 3', 'not-allowed', '1', 1],
    ['not gdp', 'not-allowed', 'not', 1],
    ['gdp and cars', 'not-allowed', 'and', 5],
    ['2 to 3', 'not-allowed', 'to', 3],
    ['true', 'not-allowed', 'true', 1],
    ['NaN', 'not-allowed', 'NaN', 1],
    ['2 gdp', 'implicit-multiplication', 'gdp', 3],
    ['(1)(2)', 'implicit-multiplication', '2', 5],
    ['gdp +', 'unexpected', '', 6],
    ['gdp + * 2', 'unexpected', '*', 7],
    ['(gdp', 'unexpected', '', 5],
    ['gdp)', 'unexpected', ')', 4],
    ['()', 'unexpected', ')', 2],
    ['gdp ? 1', 'unexpected', '', 8],
    ['0x10', 'unexpected', '0', 1],
    ['1.2.3', 'unexpected', '.3', 4],
    ['1e999', 'argument-out-of-range', '1e999', 1],
    ['', 'empty', '', 1],
    ['  \n ', 'empty', '', 1],
  ])('%s', (text, reason, found, position) => {
    expect(summary(text)).toEqual([['expression-syntax', reason, found, position]])
  })
})

describe('names', () => {
  it('that are unknown are all listed, with what could stand there', () => {
    expect(problemsOf('gpd + pop * cars')).toEqual([
      {
        kind: 'unknown-name',
        reason: 'unknown-name',
        found: 'gpd',
        allowed: 'cars, factor, gdp, population',
        position: 1,
      },
      {
        kind: 'unknown-name',
        reason: 'unknown-name',
        found: 'pop',
        allowed: 'cars, factor, gdp, population',
        position: 7,
      },
    ])
  })
  it('of functions are a closed list', () => {
    for (const name of ['sin', 'evaluate', 'parse', 'import', 'createUnit', 'constructor', 'toString', 'gdp']) {
      expect(summary(`${name}(1)`)).toEqual([['unknown-name', 'unknown-function', name, 1]])
    }
    expect(problemsOf('sin(1)')[0]?.allowed).toContain('interp(year, value, ...), lag(series, span)')
  })
  it('of library constants mean nothing', () => {
    for (const name of ['pi', 'e', 'i', 'tau', '__proto__']) {
      expect(summary(name)).toEqual([['unknown-name', 'unknown-name', name, 1]])
    }
  })
  it('that an expression would misread are reserved', () => {
    for (const name of [...FORMULA_FUNCTIONS.keys(), 'year', 'mod', 'in', 'NaN'])
      expect(isReservedName(name)).toBe(true)
    expect(isReservedName('gdp')).toBe(false)
  })
})

describe('years', () => {
  it('outside the horizon are refused with the horizon', () => {
    expect(problemsOf('gdp[2019] + elasticity(gdp / gdp[2020], 2030, 1)')).toEqual([
      {
        kind: 'year-outside-horizon',
        reason: 'year-outside-horizon',
        found: '2019',
        allowed: '2020-2022',
        position: 5,
      },
      {
        kind: 'year-outside-horizon',
        reason: 'year-outside-horizon',
        found: '2030',
        allowed: '2020-2022',
        position: 41,
      },
    ])
    expect(summary('gdp[2020.5]')).toEqual([['year-outside-horizon', 'year-outside-horizon', '2020.5', 5]])
  })
})

describe('calls', () => {
  it.each([
    ['lag(gdp)', 'argument-count', 'lag', 1],
    ['abs(1, 2)', 'argument-count', 'abs', 1],
    ['min()', 'argument-count', 'min', 1],
    ['interp(2020, 1, 2021)', 'argument-count', 'interp', 1],
    ['lag(gdp, cars)', 'argument-not-constant', 'cars', 10],
    ['lag(gdp, 1 + 1)', 'argument-not-constant', '+', 12],
    ['lag(gdp, 0)', 'argument-out-of-range', '0', 10],
    ['lag(gdp, -1)', 'argument-out-of-range', '-', 10],
    ['smooth(gdp, 1.5)', 'argument-out-of-range', '1.5', 13],
    ['smooth(gdp, 101)', 'argument-out-of-range', '101', 13],
    ['interp(2021, 1, 2020, 2)', 'argument-out-of-range', '2020', 17],
    ['interp(2020, 1, 2020, 2)', 'argument-out-of-range', '2020', 17],
    ['step(2020.5, 1, 2)', 'argument-out-of-range', '2020.5', 6],
    ['1 + growth(1, year, 0.1)', 'argument-not-constant', 'year', 15],
  ])('%s', (text, reason, found, position) => {
    expect(summary(text)).toEqual([['expression-syntax', reason, found, position]])
  })
})

describe('limits', () => {
  it('2000 characters', () => {
    const long = `gdp${' + gdp'.repeat(332)} ` // 3 + 6 * 332 + 1 = 1996
    expect(problemsOf(long.padEnd(2000))).toEqual([])
    expect(reasons(long.padEnd(2001))).toEqual(['too-long'])
  })
  it('50 levels, of brackets, signs, powers, choices or calls', () => {
    const nested = (open: string, close: string, depth: number): string =>
      open.repeat(depth) + '1' + close.repeat(depth)
    expect(problemsOf(nested('(', ')', 50))).toEqual([])
    expect(problemsOf(nested('abs(', ')', 49))).toEqual([])
    for (const open of ['-', '2^', '1?1:']) expect(reasons(nested(open, '', 51))).toEqual(['too-deep'])
    for (const open of ['(', 'abs(']) expect(reasons(nested(open, ')', 51))).toEqual(['too-deep'])
    expect(reasons(nested('1?1:', '', 499))).toEqual(['too-deep'])
  })
  it('10,000 operations for one value', () => {
    // 100 x (1 + 100 x (1 + 1 + 1) + 1) = 30,200
    expect(reasons('smooth(smooth(gdp, 100), 100)')).toEqual(['too-costly'])
    expect(problemsOf('smooth(gdp, 100)')).toEqual([])
    const doubling = (depth: number): string => 'elasticity('.repeat(depth) + 'gdp' + ', 2020, 1)'.repeat(depth)
    expect(problemsOf(doubling(5))).toEqual([])
    expect(reasons(doubling(40))).toEqual(['too-costly'])
  })
})

describe('any text', () => {
  it('ends in problems or in a number, quickly', () => {
    const piece = fc.constantFrom(
      ...[
        'gdp',
        'cars',
        'foo',
        'year',
        'lag',
        'smooth',
        'min',
        'interp',
        'elasticity',
        '(',
        ')',
        '[',
        ']',
        ',',
        '?',
        ':',
      ],
      ...[
        '+',
        '-',
        '*',
        '/',
        '^',
        '<',
        '==',
        '2020',
        '2021',
        '3',
        '1e3',
        '.5',
        ' ',
        '\n',
        '=',
        "'",
        ';',
        '$',
        'and',
        'é',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.string(), (pieces, noise) => {
        for (const text of [pieces.join(''), pieces.join(' '), noise]) {
          const formula = parseFormula(text, SCOPE)
          if (formula.ok) expect(formula.value.compile(offsetOf)(VALUES, 1)).toBeTypeOf('number')
          else for (const { position } of formula.error) expect(position).toBeLessThanOrEqual(text.length + 1)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
