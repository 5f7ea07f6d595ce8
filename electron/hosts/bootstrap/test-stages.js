import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** Stages of a round that run at the same time: each takes one core, and this leaves none of two idle. */
const SIDE_BY_SIDE = 2

/**
 * Every check, in rounds: what reads the files and does not run them, the longest first; then the tests. Vitest gets
 * the caller's arguments.
 * @param {readonly string[]} vitestArgs
 * @returns {Stage[][]}
 */
export function testStages(vitestArgs) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  return [
    [
      { name: 'lint', program: ['eslint', 'bin', 'eslint.js'], args: ['.'] },
      { name: 'types', program: ['typescript', 'bin', 'tsc'], args: ['-b'] },
      { name: 'format', program: ['prettier', 'bin', 'prettier.cjs'], args: ['--check', '--log-level', 'warn', '.'] },
      {
        name: 'directions',
        program: ['dependency-cruiser', 'bin', 'dependency-cruise.mjs'],
        args: ['--config', '.dependency-cruiser.cjs', 'model', 'renderer', 'electron', 'test'],
      },
    ],
    [
      {
        name: 'tests',
        program: ['vitest', 'vitest.mjs'],
        args: ['run', '--config', 'test/vitest.config.ts', ...reporters, ...vitestArgs],
      },
    ],
  ]
}

/**
 * Runs every stage, also after one has failed. Stages of a round run side by side, rounds one after another.
 * @param {string} root
 * @param {readonly (readonly Stage[])[]} rounds
 * @param {readonly StageOutcome[]} earlier what ran before these
 * @returns {Promise<TestSummary>} outcomes in the order of the rounds
 */
export async function runStages(root, rounds, earlier) {
  rmSync(join(root, REPORT), { force: true })
  mkdirSync(join(root, '.build', 'test'), { recursive: true })
  const outcomes = [...earlier]
  for (const round of rounds) outcomes.push(...(await runRound(root, round)))
  const summary = { stages: outcomes, tests: readReport(join(root, REPORT)) }
  writeFileSync(join(root, SUMMARY), JSON.stringify(summary, null, 2))
  return summary
}

/**
 * @param {string} root
 * @param {readonly Stage[]} round
 * @returns {Promise<StageOutcome[]>}
 */
async function runRound(root, round) {
  /** @type {StageOutcome[]} */
  const outcomes = []
  const waiting = [...round.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, stage] = next
      outcomes[place] = await (round.length === 1 ? runStageAlone(root, stage) : runStageBeside(root, stage))
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
  return outcomes
}

/**
 * A stage that has the terminal to itself.
 * @param {string} root
 * @param {Stage} stage
 */
function runStageAlone(root, stage) {
  process.stdout.write(heading(stage))
  return runStage(root, stage, 'stdout')
}

/**
 * A stage beside another: what it says is kept until it ends, so that no two speak at once.
 * @param {string} root
 * @param {Stage} stage
 */
async function runStageBeside(root, stage) {
  const path = join(root, '.build', 'test', `${stage.name}.txt`)
  const file = openSync(path, 'w')
  const outcome = await runStage(root, stage, file)
  closeSync(file)
  process.stdout.write(heading(stage) + readFileSync(path, 'utf8'))
  return outcome
}

/** @param {Stage} stage */
const heading = ({ name }) => `\n== ${name}\n`

/**
 * @param {string} root
 * @param {Stage} stage
 * @param {'stdout' | number} stdout
 */
function runStage(root, { name, program, args }, stdout) {
  const script = join(root, 'node_modules', ...program)
  return timed(name, async () => {
    const code = await runChild(process.execPath, [script, ...args], { cwd: root, stdout })
    if (code !== 0) throw new Failure(`${name} ended with code ${code}`, code)
  })
}

/**
 * Times work; a failure is told on stderr and kept as an outcome.
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
