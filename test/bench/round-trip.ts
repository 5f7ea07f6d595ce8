import { createThreadPool } from '../../electron/hosts/pool/thread-pool.ts'
import type { StudyFile } from '#model'
import type { RunRequest } from '#worker'
import type { Measurement } from './measure.ts'
import { SCENARIO } from './viet-nam.ts'

const REPEATS = 5
const RUNS = 100

/** What a chart of the sectors asks for while a lever moves. */
const VARIABLES = ['Energy', 'Industrial Processes', 'Agriculture', 'LULUCF', 'Waste'].map(
  (chapter) => `Emissions|Kyoto Gases|${chapter}`,
)

/** From a moved lever to its numbers, through a thread and back; and many runs at once, a share of them in each thread. */
export async function roundTrip(files: readonly StudyFile[]): Promise<Measurement[]> {
  const script = new URL('engine-thread.js', import.meta.url)
  const found: Measurement[] = []
  for (const threads of [1, 2]) {
    const pool = createThreadPool(script, threads)
    const opened = await pool.open(files)
    if (!opened.ok) throw new Error(`The study cannot be opened: ${JSON.stringify(opened.error)}`)
    const lever = `strength/${opened.value.outline.policies[0]?.id ?? ''}`
    const request = (turn: number): RunRequest => ({
      scenario: SCENARIO,
      rule: 'logit',
      gwp: null,
      levers: { [lever]: (turn % 97) / 97 },
      variables: VARIABLES,
    })
    const runAll = async (requests: readonly RunRequest[]): Promise<void> => {
      const answers = await pool.runMany(requests)
      const wrong = answers.find(({ ok }) => !ok)
      if (wrong !== undefined) throw new Error(JSON.stringify(wrong))
    }
    const requests = Array.from({ length: RUNS }, (_, turn) => request(turn))
    await runAll(requests)
    if (threads === 1) {
      const samples = await repeat(async () => {
        for (const one of requests) await runAll([one])
      })
      found.push({ name: 'one lever moved, to a thread and back, logit', unit: 'ms', samples, limit: null })
    }
    const samples = await repeat(() => runAll(requests))
    found.push({ name: `${RUNS} runs in ${threads} threads, each`, unit: 'ms', samples, limit: null })
    pool.close()
  }
  return found
}

/** Milliseconds a run, five times over. */
async function repeat(work: () => Promise<void>): Promise<number[]> {
  const samples: number[] = []
  for (let turn = 0; turn < REPEATS; turn++) {
    const started = performance.now()
    await work()
    samples.push((performance.now() - started) / RUNS)
  }
  return samples
}
