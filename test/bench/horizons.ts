import { planNetwork, priceLever, type StudyFile } from '#model'
import { createThreadPool } from '../../electron/hosts/pool/thread-pool.ts'
import { HORIZON_TIME_LIMIT, loadHighs } from '../../electron/hosts/solver/load-highs.ts'
import type { Measurement } from './measure.ts'
import { compileVietNam, SCENARIO } from './viet-nam.ts'

const THREADS = 2
const PRICES = Array.from({ length: 31 }, (_, i) => 10 * i)
const REPEATS = 3
/** The scenario with a ceiling on net emissions, which strains a plan most. */
const CAPPED = 'cost-optimal-net-zero'

/** Many horizons year by year at least cost, on two threads, and one horizon at once in periods of five years. */
export async function horizons(files: readonly StudyFile[]): Promise<Measurement[]> {
  return [
    {
      name: `sweep over ${PRICES.length} prices of carbon, least cost, two threads (aim 25 s)`,
      unit: 'ms',
      samples: await sweeps(files),
      limit: 95_000,
    },
    ...(await plans(files)),
  ]
}

async function sweeps(files: readonly StudyFile[]): Promise<number[]> {
  const { lastObserved, horizon } = compileVietNam(files, 'least-cost')
  const pool = createThreadPool(new URL('engine-thread.js', import.meta.url), THREADS)
  try {
    const opened = await pool.open(files)
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const requests = PRICES.map((price) => ({
      scenario: SCENARIO,
      rule: 'least-cost' as const,
      gwp: null,
      priced: true as const,
      levers: priceLever(horizon.start + lastObserved, price),
      variables: ['Emissions|Kyoto Gases'],
    }))
    const samples: number[] = []
    for (let round = 0; round < REPEATS; round++) {
      const start = performance.now()
      const signal = new AbortController().signal
      const answers = await pool.runMany(requests, { signal, progress: () => undefined })
      samples.push(performance.now() - start)
      const failed = answers.find(({ ok }) => !ok)
      if (failed !== undefined) throw new Error(JSON.stringify(failed))
    }
    return samples
  } finally {
    pool.close()
  }
}

async function plans(files: readonly StudyFile[]): Promise<Measurement[]> {
  const solver = await loadHighs(HORIZON_TIME_LIMIT)
  return [SCENARIO, CAPPED].map((scenario) => {
    const samples: number[] = []
    let size = ''
    for (let round = 0; round < REPEATS; round++) {
      const start = performance.now()
      const made = planNetwork(compileVietNam(files, 'least-cost', scenario), solver)
      samples.push(performance.now() - start)
      if (made === null || !made.outcome.ok) throw new Error(`${scenario} has no plan`)
      const { rows, columns, entries } = made.outcome.plan.size
      size = `${rows} rows, ${columns} columns, ${entries} nonzeros`
    }
    return { name: `${scenario}, foresight in periods of five years (${size})`, unit: 'ms', samples, limit: 120_000 }
  })
}
