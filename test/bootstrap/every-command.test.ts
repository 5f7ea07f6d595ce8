import { describe, expect, test } from 'vitest'
import { commandNames } from '../../electron/hosts/cli/command-line.ts'
import { readText } from '../support/repository.ts'

/** Commands that a text gives to `shirube`, in their order. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/npx --no shirube ([a-z][a-z-]*)/g)].map(([, name = '']) => name)

describe('continuous integration', () => {
  const ran = new Set(commandsIn(readText('.ci/run')))

  test('runs every command of the command line', () =>
    expect(commandNames.filter((name) => name !== 'help' && !ran.has(name))).toEqual([]))

  test('runs every command that README shows', () => {
    const shown = commandsIn(readText('README.md'))
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.filter((name) => !ran.has(name))).toEqual([])
  })

  test('runs each rule of choice that README shows', () => {
    for (const [rule] of readText('README.md').matchAll(/--rule [a-z-]+/g))
      expect(readText('.ci/run'), rule).toContain(rule)
  })
})
