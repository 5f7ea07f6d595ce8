import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../model/domain/problem.ts'
import { readYaml } from '../../../model/study/documents/read-yaml.ts'
import { YAML_FAULTS, type YamlFault } from '../../../model/study/documents/yaml-fault.ts'
import { problemsWithUnread } from '../../../model/study/unread-files.ts'
import { describeProblem } from '../../../renderer/messages/describe-problem.ts'
import { problemsOf, withFile, without } from '../../support/change-study.ts'
import { mini, problem } from '../../support/expected-problem.ts'

function faultsOf(text: string): readonly Problem[] {
  const problems: Problem[] = []
  expect(readYaml('country.yaml', text, problems)).toBeNull()
  return problems
}

/** Text that is no YAML: what is wrong with it, line and character. */
const SLIPS: readonly (readonly [text: string, fault: YamlFault, line: number, character: number])[] = [
  ['a: [1, 2\nb: 3\n', 'indent', 2, 1],
  ['a:\n\tb: 1\n', 'tab', 2, 1],
  ['a: 1\na: 2\n', 'duplicate-key', 2, 1],
  ['name: Viet Nam: north\n', 'second-colon', 1, 7],
  ['a:b\nc: 1\n', 'key-without-colon', 1, 1],
  ["a: 'it's'\n", 'unexpected', 1, 8],
  ['{a: 1\n', 'not-closed', 2, 1],
  ['a: @x\n', 'reserved-sign', 1, 4],
  ['a: "c:\\q"\n', 'escape', 1, 7],
  ['a: *\n', 'alias', 1, 4],
  ['a: 1\n---\nb: 2\n', 'several-documents', 2, 1],
  ['? [a]\n: 1\n', 'key-no-text', 1, 3],
]

describe('a text that is no YAML', () => {
  it.each(SLIPS)('%j is told as %s, with line and character', (text, fault, row, position) => {
    const [first, ...others] = faultsOf(text)
    expect(first).toMatchObject({ kind: 'malformed-yaml', row, detail: { reason: fault, position } })
    expect(others).toEqual([])
  })

  it('is told by no code of the parser', () => {
    for (const [text] of SLIPS)
      for (const language of ['en', 'ja'] as const)
        expect(
          faultsOf(text)
            .map((one) => describeProblem(one, language))
            .join(),
        ).not.toMatch(/[A-Z]+_[A-Z]+/)
  })

  it('is quoted, with what is wrong and how to put it right', () => {
    const told = (language: 'en' | 'ja') =>
      faultsOf('a: 1\n\tb: 2\na: 3\n').map((one) => describeProblem(one, language))
    expect(told('en')[0]).toBe(
      'country.yaml, line 2: This is not well-formed YAML at character 1 of the line: “b: 2”. A tab stands where the line is indented. Put spaces in its place.',
    )
    expect(told('ja')[0]).toBe(
      'country.yaml 2行：この行の1文字目がYAMLとして正しくありません：「b: 2」。字下げにタブが使われています。空白に置き換えてください。',
    )
  })

  it('is quoted where the slip is, in a long line', () => {
    const [fault] = faultsOf(`a: ["${'x'.repeat(300)}", 'it's here', "${'y'.repeat(300)}"]\n`)
    expect(fault?.found).toMatch(/^…x+", 'it's here', "y+…$/)
  })

  it('has a sentence for every fault, each another', () => {
    for (const language of ['en', 'ja'] as const) {
      const sentences = YAML_FAULTS.map((reason) =>
        describeProblem(
          problem('malformed-yaml', 'a.yaml', { row: 1, found: 'x', detail: { reason, position: 1 } }),
          language,
        ),
      )
      expect(new Set(sentences).size).toBe(YAML_FAULTS.length)
    }
  })
})

describe('a country that cannot be read', () => {
  const alone = mini.filter(({ path }) => !path.startsWith('library/'))

  it('is told once: that its library is not found follows from it', () => {
    expect(problemsOf(withFile(alone, 'country.yaml', 'library: [../library')).map(({ kind }) => kind)).toEqual([
      'malformed-yaml',
    ])
    expect(problemsOf(without(alone, 'country.yaml'))).toEqual([problem('missing-file', 'country.yaml')])
    expect(problemsOf(alone).map(({ file }) => file)).toContain('library/gwp.csv')
  })

  it('is not said to be missing where reading has told why', () => {
    const unread = problem('encoding', 'country.yaml')
    const found = problemsOf(without(mini, 'country.yaml'))
    expect(found).toEqual([problem('missing-file', 'country.yaml')])
    expect(problemsWithUnread([unread], [...found, problem('missing-file', 'drivers.csv')])).toEqual([
      unread,
      problem('missing-file', 'drivers.csv'),
    ])
  })
})
