import { Bench } from 'tinybench'
import { createWorkspace, runYears, type StudyFile } from '#model'
import type { Measurement } from './measure.ts'
import { compileVietNam } from './viet-nam.ts'

/** For the whole Viet Nam study of nearly 200 technologies. */
const LIMIT_MS = 3
const REPEATS = 5

/**
 * One whole run, 2018-2060: p50 of many runs, five times over. `one lever` changes the strength of one policy between
 * runs, as a slider does; `every slot` changes every number of the study a little, as a Monte Carlo draw does.
 */
export async function wholeRun(files: readonly StudyFile[]): Promise<Measurement[]> {
  const found: Measurement[] = []
  for (const rule of ['logit', 'prescribed'] as const) {
    const network = compileVietNam(files, rule)
    const workspace = createWorkspace(network)
    const { initial, addresses } = network.slots
    const slots = initial.slice()
    const lever = addresses.findIndex((address) => address.startsWith('strength/'))
    const run = () => {
      const years = runYears(network, slots, workspace)
      for (let step = years.next(); ; step = years.next()) if (step.done) return step.value
    }
    let turn = 0
    const oneLever = await repeat(() => {
      slots[lever] = (turn++ % 100) / 100
      run()
    })
    const everySlot = await repeat(() => {
      const factor = 1 + 1e-9 * (turn++ % 100)
      for (let i = 0; i < slots.length; i++) slots[i] = initial[i]! * factor
      run()
    })
    const size = network.technologies.length * network.yearCount
    found.push(
      { name: `whole run, ${rule}, one lever moved`, unit: 'ms', samples: oneLever, limit: LIMIT_MS },
      { name: `whole run, ${rule}, every slot moved`, unit: 'ms', samples: everySlot, limit: null },
      {
        name: `whole run, ${rule}, per technology and year (${network.technologies.length} x ${network.yearCount})`,
        unit: 'ns',
        samples: oneLever.map((ms) => (ms * 1e6) / size),
        limit: null,
      },
    )
  }
  return found
}

/** p50 in ms of five rounds, after one that does not count. */
async function repeat(work: () => void): Promise<number[]> {
  const samples: number[] = []
  for (let round = 0; round <= REPEATS; round++) {
    const bench = new Bench({ time: 600, warmupTime: round === 0 ? 1500 : 50 })
    bench.add('run', work)
    const [task] = await bench.run()
    const result = task?.result
    if (result === undefined || !('latency' in result)) throw new Error('A run could not be timed')
    if (round > 0) samples.push(result.latency.p50)
  }
  return samples
}
