import { describe, expect, test } from 'vitest'
import { readText, repositoryFiles } from '../support/repository.ts'

const THIS_FILE = 'test/architecture/words.test.ts'
const BINARY = /\.(woff2|png|ico|icns|shirube|zip)$/

const texts = repositoryFiles()
  .filter((path) => path !== THIS_FILE && path !== 'package-lock.json' && !BINARY.test(path))
  .map((path) => ({ path, text: readText(path) }))

/** Code and prose; rows of a table quote their sources, who may use any word. */
const written = texts.filter(({ path }) => !/\.(csv|tsv)$/.test(path) && path !== 'LICENSE')

/** `path:line: the line` of every match, so that a failure says where to look. */
function linesWith(pattern: RegExp, among: typeof texts): string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  )
}

describe('what the repository says', () => {
  test('there are files to read', () => expect(written.length).toBeGreaterThan(40))

  test('only continuous integration knows the folder beside the checkout', () => {
    const others = texts.filter(({ path }) => path !== '.ci/run')
    expect(linesWith(/\.\.\/shared\b/, others)).toEqual([])
  })

  test('no folder of one machine', () => {
    expect(linesWith(/(^|[\s'"`(=])\/(work|tmp|home|root|Users)\//, written)).toEqual([])
  })

  test('nothing is put off', () => {
    expect(linesWith(/\b(TODO|FIXME|HACK|XXX|WIP)\b/, written)).toEqual([])
    expect(linesWith(/\b(not (yet )?implemented|to be done|for now)\b/i, written)).toEqual([])
  })

  test('it speaks of the product, not of how it was written', () => {
    // Electron's word for what the pages of a window share.
    const others = written.filter(({ path }) => path !== 'electron/main/closed-doors.ts')
    expect(linesWith(/\b(sessions?|issues? #?\d|sub-?agents?|the brief|pull requests?)\b/i, others)).toEqual([])
  })

  test('no registry is named', () => {
    const lock = { path: 'package-lock.json', text: readText('package-lock.json') }
    expect(linesWith(/"resolved"|registry\./, [lock])).toEqual([])
    expect(linesWith(/registry\s*=|registry\.[a-z]+\.[a-z]+/, texts)).toEqual([])
  })

  test('no check is switched off', () => {
    const switches = /eslint-disable|prettier-ignore|@ts-(ignore|nocheck)|v8 ignore|istanbul ignore/
    const others = written.filter(
      ({ path }) => path !== 'test/architecture/lint-bans.test.ts' && path !== 'eslint.config.js',
    )
    expect(linesWith(switches, others)).toEqual([])
  })

  test('the bootstrap, in plain JavaScript, has no any either', () => {
    const bootstrap = texts.filter(({ path }) => path.startsWith('electron/hosts/bootstrap/'))
    expect(linesWith(/[{<|(\s]any[}>|\])]/, bootstrap)).toEqual([])
  })
})
