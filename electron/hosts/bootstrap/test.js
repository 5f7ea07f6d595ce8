// `npm test`: installs and builds what is missing, then every check there is.
import { nodeVersionProblem } from './node-version.js'

const problem = nodeVersionProblem(process.versions.node)
if (problem !== null) {
  process.stderr.write(`shirube: ${problem}\n`)
  process.exit(4)
}
const { endWith } = await import('./failure.js')
try {
  const { ROOT } = await import('./checkout.js')
  const { readyCommandLine, readyPackages } = await import('./ready.js')
  const { describeSummary, runStages, testStages, timed } = await import('./test-stages.js')
  await readyPackages()
  const build = await timed('build', readyCommandLine)
  const summary = await runStages(ROOT, testStages(process.argv.slice(2)), [build])
  process.stdout.write(`\n${describeSummary(summary)}\n`)
  process.exitCode = summary.stages.every(({ ok }) => ok) ? 0 : 1
} catch (error) {
  endWith(error)
}
