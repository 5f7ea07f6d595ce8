import { Bench } from 'tinybench'
import { createWorkspace, type Network, runYears, type StudyFile } from '#model'
import type { Measurement } from './measure.ts'
import { compileVietNam, HARDEST } from './viet-nam.ts'

/** For the whole Viet Nam study of nearly 200 technologies and all modules of the inventory. */
const LIMIT_MS = 4
/** What the energy system was given before the modules: told beside, for information. */
const ENERGY_LIMIT_MS = 3
const REPEATS = 5

/**
 * One whole run, 2018-2060: p50 of many runs, five times over. `one lever` changes the strength of the policy that begins
 * first between runs, as a slider does; `every slot` changes every number of the study a little, as a Monte Carlo draw does.
 */
export async function wholeRun(files: readonly StudyFile[]): Promise<Measurement[]> {
  const found: Measurement[] = []
  for (const rule of ['logit', 'prescribed'] as const) {
    const network = compileVietNam(files, rule)
    const oneLever = await repeat(moveLever(network))
    const size = network.technologies.length * network.yearCount
    found.push(
      {
        name: `whole run, ${rule}, one lever moved (energy alone: ${ENERGY_LIMIT_MS} ms)`,
        unit: 'ms',
        samples: oneLever,
        limit: LIMIT_MS,
      },
      {
        name: `whole run, ${rule}, every slot moved`,
        unit: 'ms',
        samples: await repeat(moveAll(network)),
        limit: null,
      },
      {
        name: `whole run, ${rule}, per technology and year (${network.technologies.length} x ${network.yearCount})`,
        unit: 'ns',
        samples: oneLever.map((ms) => (ms * 1e6) / size),
        limit: null,
      },
    )
    const hardest = await repeat(moveLever(compileVietNam(files, rule, HARDEST)))
    found.push({
      name: `whole run of ${HARDEST}, ${rule}, one lever moved (energy alone: ${ENERGY_LIMIT_MS} ms)`,
      unit: 'ms',
      samples: hardest,
      limit: LIMIT_MS,
    })
  }
  return found
}

function moveLever(network: Network): () => void {
  // The policy that begins first: a later one would leave more of the years as they stand.
  const { initial } = network.slots
  const [first] = network.policies.toSorted((a, b) => initial[a.start]! - initial[b.start]!)
  if (first === undefined) throw new Error('The study has no policy')
  const lever = first.strength
  let turn = 0
  return drainWith(network, (slots) => {
    slots[lever] = (turn++ % 100) / 100
  })
}

function moveAll(network: Network): () => void {
  const { initial } = network.slots
  let turn = 0
  return drainWith(network, (slots) => {
    const factor = 1 + 1e-9 * (turn++ % 100)
    for (let i = 0; i < slots.length; i++) slots[i] = initial[i]! * factor
  })
}

function drainWith(network: Network, move: (slots: Float64Array) => void): () => void {
  const workspace = createWorkspace(network)
  const slots = network.slots.initial.slice()
  return () => {
    move(slots)
    const years = runYears(network, slots, workspace)
    while (years.next().done !== true);
  }
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
