// `npm start`: compares the three Viet Nam scenarios and draws their charts.
import { nodeVersionProblem } from './node-version.js'

const problem = nodeVersionProblem(process.versions.node)
if (problem !== null) {
  process.stderr.write(`shirube: ${problem}\n`)
  process.exit(4)
}
const { endWith } = await import('./failure.js')
try {
  const { join } = await import('node:path')
  const { ROOT } = await import('./checkout.js')
  const { runChild } = await import('./child.js')
  const { readyCommandLine } = await import('./ready.js')
  const study = join('scenarios', 'viet-nam')
  const scenarios = 'frozen-technology,current-policies,net-zero-2050'
  const charts = join(ROOT, 'charts', 'viet-nam')
  const args = [await readyCommandLine(), 'compare', study, '--scenarios', scenarios, '--out', charts]
  const code = await runChild(process.execPath, args, { cwd: ROOT, stdout: 'stdout' })
  if (code === 0) process.stdout.write(`\nCharts and tables are in ${charts}\n`)
  process.exitCode = code
} catch (error) {
  endWith(error)
}
