import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../electron/hosts/cli/nearest.ts'
import { cliEn } from '../../renderer/messages/cli-en.ts'
import { cliJa } from '../../renderer/messages/cli-ja.ts'
import { languageOf, readArguments } from '../../electron/hosts/cli/read-arguments.ts'

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '))
const asked = (line: string) => {
  const result = read(line)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const problem = (line: string) => {
  const result = read(line)
  return result.ok ? null : result.error
}

describe('arguments', () => {
  it('takes the study first, and options anywhere', () => {
    expect(asked('compare --json scenarios/viet-nam --scenarios a,b --gwp=AR6 --years 2030,2050')).toMatchObject({
      command: 'compare',
      study: 'scenarios/viet-nam',
      scenarios: ['a', 'b'],
      gwp: 'AR6',
      years: [2030, 2050],
      json: true,
      rule: null,
      out: null,
      lang: 'en',
    })
  })
  it('does without the study inside one', () => {
    expect(asked('run')).toMatchObject({ study: null, operands: [] })
    expect(asked('explain Emissions|CO2 --year 2030')).toMatchObject({
      study: null,
      operands: ['Emissions|CO2'],
      year: 2030,
    })
    expect(asked('explain vn Emissions|CO2 --year 2030')).toMatchObject({ study: 'vn', operands: ['Emissions|CO2'] })
    expect(asked('diff a b')).toMatchObject({ study: null, operands: ['a', 'b'] })
    expect(asked('diff vn a b')).toMatchObject({ study: 'vn', operands: ['a', 'b'] })
  })
  it('takes --scenario where several may be named, not both', () => {
    expect(asked('sanity vn --scenario a')).toMatchObject({ scenario: null, scenarios: ['a'] })
    expect(asked('compare --scenario=a vn')).toMatchObject({ study: 'vn', scenario: null, scenarios: ['a'] })
    expect(asked('run vn --scenario a')).toMatchObject({ scenario: 'a', scenarios: null })
    expect(problem('sanity vn --scenario a --scenarios b')).toEqual({ kind: 'given-twice', option: '--scenarios' })
    expect(problem('run vn --scenarios a')).toMatchObject({ kind: 'unknown-option', near: ['--scenario'] })
  })
  it('reads all after -- as words', () => {
    expect(asked('run -- --odd-folder')).toMatchObject({ study: '--odd-folder' })
  })
  it('knows short forms of help and version', () => {
    expect(asked('-h')).toMatchObject({ command: 'help', help: true })
    expect(asked('-v')).toMatchObject({ version: true })
  })

  it.each([
    ['', { kind: 'no-command' }],
    ['comapre vn', { kind: 'unknown-command', found: 'comapre', near: ['compare'] }],
    ['run vn --scenrio a', { kind: 'unknown-option', found: '--scenrio', near: ['--scenario', '--scenarios'] }],
    ['check vn --out x', { kind: 'unknown-option', found: '--out', command: 'check' }],
    ['run vn --scenario', { kind: 'value-missing', option: '--scenario' }],
    ['run vn --scenario --json', { kind: 'value-missing', option: '--scenario' }],
    ['run vn --json=yes', { kind: 'value-unexpected', option: '--json', found: 'yes' }],
    [
      'run vn --rule lp',
      { kind: 'value-wrong', option: '--rule', found: 'lp', allowed: 'prescribed, logit, least-cost, foresight' },
    ],
    ['run vn --years 2030,soon', { kind: 'value-wrong', option: '--years', found: '2030,soon' }],
    ['run vn --years 20301', { kind: 'value-wrong' }],
    ['compare vn --scenarios a,,b', { kind: 'value-wrong', option: '--scenarios' }],
    [
      'pricing vn --price 2026=-5',
      { kind: 'value-faults', option: '--price', faults: [{ why: 'negative', at: '-5' }], example: '2026=5,2050=100' },
    ],
    ['pricing vn --price 2026=5,2026=9', { kind: 'value-faults', faults: [{ why: 'twice', at: '2026' }] }],
    ['pricing vn --price 2026=5,soon', { kind: 'value-faults', faults: [{ why: 'form', at: 'soon' }] }],
    [
      'pricing vn --price 2030=-5,2026=20000',
      {
        kind: 'value-faults',
        faults: [
          { why: 'negative', at: '-5' },
          { why: 'too-high', at: '20000' },
          { why: 'falling', at: '2026' },
        ],
      },
    ],
    [
      'pricing vn --collar 50..10',
      { kind: 'value-faults', option: '--collar', faults: [{ why: 'falling', at: '10' }] },
    ],
    ['pricing vn --collar 10', { kind: 'value-faults', faults: [] }],
    ['macc vn --prices 0,-5', { kind: 'value-faults', faults: [{ why: 'negative', at: '-5' }] }],
    ['run vn --json --json', { kind: 'given-twice', option: '--json' }],
    ['explain --year 2030', { kind: 'operand-missing', operand: 'VARIABLE' }],
    ['diff frozen', { kind: 'operand-missing', operand: 'SCENARIO', given: 1 }],
    ['diff scenarios/viet-nam frozen', { kind: 'operand-missing', operand: 'SCENARIO', given: 1 }],
    ['explain vn x', { kind: 'option-missing', option: '--year' }],
    ['run vn second', { kind: 'operand-unexpected', found: 'second' }],
  ])('refuses "%s"', (line, expected) => {
    expect(problem(line)).toMatchObject(expected)
  })

  it('passes off no example as what alone is allowed, and says of a price what is wrong with it', () => {
    const told = (line: string) => {
      const error = problem(line)
      return error?.kind === 'value-faults' ? [cliEn.valueFaults(error), cliJa.valueFaults(error)].join('\n') : ''
    }
    expect(told('pricing vn --price 2026=-5')).toContain('-5 is below nought. Write it like 2026=5,2050=100')
    expect(told('pricing vn --collar 50..10')).toContain('10 is below the one before it')
    expect(told('pricing vn --price 2026=5,2026=9')).toContain('2026 が二度あります')
    expect(told('macc vn --prices 0,-5')).not.toContain('Allowed')
  })
  it('knows the language even of a line that it cannot understand', () => {
    expect(languageOf(['nonsense', '--lang', 'ja'])).toBe('ja')
    expect(languageOf(['--lang=ja'])).toBe('ja')
    expect(languageOf(['run'])).toBe('en')
  })
  it('never throws', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('run', '--years', '--', '-', '=', '--json', '--lang'),
    )
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => typeof readArguments(words).ok === 'boolean'))
  })
})

describe('nearest word', () => {
  // kitten -> sitten -> sittin -> sitting; "ab" -> "ba" is one swap.
  it('counts edits', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('ab', 'ba')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
  })
  it('suggests what is near and stays silent otherwise', () => {
    expect(nearest('net-zero', ['net-zero-2050', 'current-policies'])).toEqual(['net-zero-2050'])
    expect(nearest('zzz', ['run', 'check'])).toEqual([])
  })
})
