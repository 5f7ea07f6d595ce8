import { describe, expect, it } from 'vitest'
import { problemsOf, withText } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'

const mini = readStudy('mini')
const kindsWith = (path: string, text: string): readonly string[] =>
  problemsOf(withText(mini, path, () => text)).map(({ kind, file }) => `${file} ${kind}`)

/** Files made to stop a parser: each must end in a problem, and soon. */
describe('hostile files', () => {
  const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map(
      (name, index) =>
        `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index] ?? ''}`).join(',')}]`,
    )
    .join('\n')}\n`

  it.each([
    ['aliases that multiply', laughs, 'malformed-yaml'],
    ['brackets within brackets', `a: ${'['.repeat(100_000)}`, 'malformed-yaml'],
    ['lists within lists', '- '.repeat(100_000), 'malformed-yaml'],
    [
      'maps within maps',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'malformed-yaml',
    ],
    ['more than a document may be', `# ${'x'.repeat(3 * 1024 * 1024)}`, 'table-too-large'],
    ['the prototype of objects', '__proto__: { iso3: VNM }', 'missing-value'],
    ['nothing', '', 'missing-value'],
    ['a single word', 'word', 'schema'],
    ['an alias to nothing', 'a: *b', 'malformed-yaml'],
  ])(
    'YAML: %s',
    (_, text, kind) => {
      expect(kindsWith('country.yaml', text)).toContain(`country.yaml ${kind}`)
    },
    10_000,
  )

  it.each([
    ['brackets within brackets', '['.repeat(100_000), 'malformed-json'],
    ['keys within keys', '{"a":'.repeat(100_000), 'malformed-json'],
    ['the prototype of objects', '{"__proto__": {"name": "x"}}', 'missing-value'],
  ])(
    'JSON: %s',
    (_, text, kind) => {
      expect(kindsWith('datapackage.json', text)).toContain(`datapackage.json ${kind}`)
    },
    10_000,
  )

  it.each([
    ['one quote in front of it all', (text: string) => `"${text}`, 'malformed-csv'],
    ['nothing but quotes', () => '"'.repeat(100_001), 'malformed-csv'],
    ['nothing but delimiters', () => ','.repeat(100_000), 'malformed-csv'],
    ['a hundred thousand blank lines', () => '\n'.repeat(100_000), 'malformed-csv'],
  ])(
    'CSV: %s',
    (_, change, kind) => {
      const problems = problemsOf(withText(mini, 'history.csv', change))
      expect(problems.map((problem) => `${problem.file} ${problem.kind}`)).toContain(`history.csv ${kind}`)
    },
    10_000,
  )

  it('an expression nested without end', () => {
    const files = withText(mini, 'drivers.csv', (text) => text.replace('gdp / population', '('.repeat(1500)))
    expect(problemsOf(files)).toMatchObject([{ kind: 'expression-syntax', file: 'drivers.csv' }])
  })
})
