/**
 * `npm run bench`: the waits that a user would notice, each the median of five after warm-up. `--check` fails where a
 * median is above three times its limit.
 */
import { exceeds, HEADROOM, machine, type Measurement, tableOf } from './measure.ts'
import { memoryOfRuns } from './memory.ts'
import { osemosysCases } from './osemosys.ts'
import { compareScenarios, loadAndCompile, printLoadAndCompile } from './processes.ts'
import { leastCost } from './least-cost.ts'
import { readVietNam } from './viet-nam.ts'
import { roundTrip } from './round-trip.ts'
import { wholeRun } from './whole-run.ts'

if (process.argv.includes('--load-and-compile')) await printLoadAndCompile()
else if (process.argv.includes('--osemosys')) {
  process.stdout.write(`${machine()}\n\n${tableOf(await osemosysCases())}\n`)
} else {
  const files = await readVietNam()
  const measurements: Measurement[] = [
    ...(await wholeRun(files)),
    ...(await roundTrip(files)),
    ...(await leastCost(files)),
    loadAndCompile(),
    compareScenarios(),
    memoryOfRuns(files),
  ]
  process.stdout.write(`${machine()}\n\n${tableOf(measurements)}\n`)
  const slow = measurements.filter(exceeds)
  if (process.argv.includes('--check') && slow.length > 0) {
    process.stderr.write(`Above ${HEADROOM} times the limit: ${slow.map(({ name }) => name).join('; ')}\n`)
    process.exitCode = 1
  }
}
