/**
 * `npm run bench`: the waits that a user would notice, each the median of several rounds after warm-up. `--check` fails where a
 * median is above three times its limit. `--window` measures the window instead (window/run-window.ts).
 */
import { exceeds, HEADROOM, machine, type Measurement, tableOf } from './measure.ts'
import { memoryOfCheckpoints, memoryOfRuns } from './memory.ts'
import { osemosysCases } from './osemosys.ts'
import { compareScenarios, loadAndCompile, measureWindow, printLoadAndCompile } from './processes.ts'
import { horizons } from './horizons.ts'
import { leastCost } from './least-cost.ts'
import { policyQuestions } from './policies.ts'
import { readVietNam } from './viet-nam.ts'
import { roundTrip } from './round-trip.ts'
import { wholeRun } from './whole-run.ts'

const hasOption = (name: string): boolean => process.argv.includes(name)

if (hasOption('--window')) process.exitCode = measureWindow(process.argv.slice(2))
else if (hasOption('--load-and-compile')) await printLoadAndCompile()
else if (hasOption('--osemosys')) {
  process.stdout.write(`${machine()}\n\n${tableOf(await osemosysCases())}\n`)
} else if (hasOption('--horizons')) {
  process.stdout.write(`${machine()}\n\n${tableOf(await horizons(await readVietNam()))}\n`)
} else if (hasOption('--least-cost')) {
  process.stdout.write(`${machine()}\n\n${tableOf(await leastCost(await readVietNam()))}\n`)
} else if (hasOption('--whole-run')) {
  process.stdout.write(`${machine()}\n\n${tableOf(await wholeRun(await readVietNam()))}\n`)
} else if (process.argv.includes('--policies')) {
  process.stdout.write(`${machine()}\n\n${tableOf(await policyQuestions(await readVietNam()))}\n`)
} else {
  const files = await readVietNam()
  const measurements: Measurement[] = [
    ...(await wholeRun(files)),
    ...(await roundTrip(files)),
    ...(await leastCost(files)),
    ...(await policyQuestions(files)),
    ...(await horizons(files)),
    loadAndCompile(),
    compareScenarios(),
    memoryOfRuns(files),
    memoryOfCheckpoints(files),
  ]
  process.stdout.write(`${machine()}\n\n${tableOf(measurements)}\n`)
  const slow = measurements.filter(exceeds)
  if (hasOption('--check') && slow.length > 0) {
    process.stderr.write(`Above ${HEADROOM} times the limit: ${slow.map(({ name }) => name).join('; ')}\n`)
    process.exitCode = 1
  }
}
