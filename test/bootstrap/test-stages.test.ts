import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeSummary, readReport, runStages, testStages } from '../../electron/hosts/bootstrap/test-stages.js'
import { ROOT } from '../support/repository.ts'
import { run } from './small-clone.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-stages-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const REPORT = {
  numPassedTests: 2,
  numFailedTests: 1,
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'a' },
        { status: 'passed', fullName: 'b' },
        { status: 'failed', fullName: 'c' },
        { status: 'skipped', fullName: 'same bits (no other Node here)' },
      ],
    },
  ],
}

describe('npm test', () => {
  test('every stage is a program that is installed', () => {
    const missing = testStages([])
      .flat()
      .filter(({ program }) => !existsSync(join(ROOT, 'node_modules', ...program)))
    expect(missing).toEqual([])
  })

  test('hands its arguments to Vitest alone', () => {
    const stages = testStages(['-t', 'logit']).flat()
    expect(stages.filter(({ args }) => args.includes('logit')).map(({ name }) => name)).toEqual(['tests'])
  })

  test('goes on after a stage has failed, and counts it', async () => {
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'node_modules', 'fails.cjs'), 'process.exit(2)')
    writeFileSync(join(folder, 'node_modules', 'works.cjs'), 'console.log("done")')
    const stages = ['fails', 'works'].map((name) => ({ name, program: [`${name}.cjs`], args: [] }))
    const summary = await runStages(folder, [stages], [{ name: 'build', ok: true, seconds: 1 }])
    expect(summary.stages.map(({ name, ok }) => [name, ok])).toEqual([
      ['build', true],
      ['fails', false],
      ['works', true],
    ])
    expect(describeSummary(summary)).toMatch(/^FAILED {2}fails/m)
    expect(describeSummary(summary)).toMatch(/Failed: fails\.$/)

    // Of stages side by side each word is kept.
    expect(readFileSync(join(folder, '.build/test/works.txt'), 'utf8')).toBe('done\n')

    // Vitest left no report, so the tests as a whole count as one failure: 2 stages passed, fails + tests failed.
    const path = join(folder, '.build/test/summary.json')
    const { stdout } = await run(process.execPath, [join(ROOT, '.ci/count-tests.js'), path], { cwd: folder })
    expect(stdout).toBe('2 2\n')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(summary)
  })

  test('names what was skipped', () => {
    const path = join(folder, 'vitest.json')
    writeFileSync(path, JSON.stringify(REPORT))
    const tests = readReport(path)
    expect(tests).toEqual({ passed: 2, failed: 1, skipped: ['same bits (no other Node here)'] })
    const text = describeSummary({ stages: [{ name: 'tests', ok: false, seconds: 2 }], tests })
    expect(text.split('\n')).toEqual([
      'FAILED  tests (2.0 s)',
      '2 tests passed, 1 failed, 1 skipped',
      'skipped: same bits (no other Node here)',
      'Failed: tests.',
    ])
  })
})
