import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.js'
import { Failure, notice } from './failure.js'

/**
 * @typedef {{ name: string, program: readonly string[], args: readonly string[] }} Stage
 * @typedef {{ name: string, ok: boolean, seconds: number }} StageOutcome
 * @typedef {{ passed: number, failed: number, skipped: readonly string[] }} TestCounts
 * @typedef {{ stages: readonly StageOutcome[], tests: TestCounts | null }} TestSummary
 */

/** Where Vitest leaves its own report and this file the summary, both read by continuous integration. */
const REPORT = join('.build', 'test', 'vitest.json')
const SUMMARY = join('.build', 'test', 'summary.json')

/**
 * Every check, cheapest first. Vitest gets the caller's arguments.
 * @param {readonly string[]} vitestArgs
 * @returns {Stage[]}
 */
export function testStages(vitestArgs) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  return [
    { name: 'types', program: ['typescript', 'bin', 'tsc'], args: ['-b'] },
    { name: 'lint', program: ['eslint', 'bin', 'eslint.js'], args: ['.'] },
    { name: 'format', program: ['prettier', 'bin', 'prettier.cjs'], args: ['--check', '--log-level', 'warn', '.'] },
    {
      name: 'directions',
      program: ['dependency-cruiser', 'bin', 'dependency-cruise.mjs'],
      args: ['--config', '.dependency-cruiser.cjs', 'model', 'renderer', 'electron', 'test'],
    },
    {
      name: 'tests',
      program: ['vitest', 'vitest.mjs'],
      args: ['run', '--config', 'test/vitest.config.ts', ...reporters, ...vitestArgs],
    },
  ]
}

/**
 * Runs every stage, also after one has failed.
 * @param {string} root
 * @param {readonly Stage[]} stages
 * @param {readonly StageOutcome[]} earlier what ran before these
 * @returns {Promise<TestSummary>}
 */
export async function runStages(root, stages, earlier) {
  rmSync(join(root, REPORT), { force: true })
  mkdirSync(join(root, '.build', 'test'), { recursive: true })
  const outcomes = [...earlier]
  for (const { name, program, args } of stages) {
    process.stdout.write(`\n== ${name}\n`)
    const script = join(root, 'node_modules', ...program)
    const outcome = await timed(name, async () => {
      const code = await runChild(process.execPath, [script, ...args], { cwd: root, stdout: 'stdout' })
      if (code !== 0) throw new Failure(`${name} ended with code ${code}`, code)
    })
    outcomes.push(outcome)
  }
  const summary = { stages: outcomes, tests: readReport(join(root, REPORT)) }
  writeFileSync(join(root, SUMMARY), JSON.stringify(summary, null, 2))
  return summary
}

/**
 * Runs one stage; a failure is told on stderr and kept as an outcome.
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @returns {Promise<StageOutcome>}
 */
export async function timed(name, work) {
  const started = performance.now()
  let ok = true
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    notice(error.message)
    ok = false
  }
  return { name, ok, seconds: (performance.now() - started) / 1000 }
}

/**
 * Counts from Vitest's JSON report; a skipped test is named, because its name gives the reason.
 * @param {string} path
 * @returns {TestCounts | null} null when Vitest did not live to write it
 */
export function readReport(path) {
  if (!existsSync(path)) return null
  const report = JSON.parse(readFileSync(path, 'utf8'))
  /** @type {{ status: string, fullName: string }[]} */
  const tests = report.testResults.flatMap(
    (/** @type {{ assertionResults: unknown[] }} */ file) => file.assertionResults,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  }
}

/**
 * The closing lines of `npm test`.
 * @param {TestSummary} summary
 */
export function describeSummary({ stages, tests }) {
  const lines = stages.map(({ name, ok, seconds }) => `${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`)
  if (tests === null) lines.push('Vitest left no report')
  else {
    lines.push(`${tests.passed} tests passed, ${tests.failed} failed, ${tests.skipped.length} skipped`)
    lines.push(...tests.skipped.map((name) => `skipped: ${name}`))
  }
  const failed = stages.filter(({ ok }) => !ok).map(({ name }) => name)
  lines.push(failed.length === 0 ? 'Everything passed.' : `Failed: ${failed.join(', ')}.`)
  return lines.join('\n')
}
