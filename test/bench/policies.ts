import { goalProblem, loadStudy, policyGame, seekGoal, type Study, type StudyFile } from '#model'
import { type EffectsRequest, pooledEffects } from '#worker'
import { createThreadPool } from '../../electron/hosts/pool/thread-pool.ts'
import type { Measurement } from './measure.ts'

const SCENARIO = 'net-zero-2050'
const AGAINST = 'planned-policies'
const LEVERS = 10
const THREADS = 2

/** Exact effects of 12 policies and of 8 groups on two threads, a stop in between, and a goal with ten levers. */
export async function policyQuestions(files: readonly StudyFile[]): Promise<Measurement[]> {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(`The study has ${loaded.error.length} problems`)
  const { study } = loaded.value
  const ids = differing(study)
  const pool = createThreadPool(new URL('engine-thread.js', import.meta.url), THREADS)
  await pool.open(files)
  const effects = async (players: number, stop: AbortController): Promise<void> => {
    const grouping = grouped(ids, players)
    const request: EffectsRequest = {
      scenario: SCENARIO,
      against: AGAINST,
      grouping,
      rule: null,
      gwp: null,
      levers: {},
      method: 'shapley',
      pairs: 2,
      seed: 1,
    }
    const found = await pooledEffects(pool, request, { signal: stop.signal })
    if (!found.ok && found.error.kind !== 'cancelled') throw new Error(JSON.stringify(found.error))
  }
  await effects(4, new AbortController())
  const eight = [
    await milliseconds(() => effects(8, new AbortController())),
    await milliseconds(() => effects(8, new AbortController())),
  ]
  const twelve = [await milliseconds(() => effects(12, new AbortController()))]
  const stop = new AbortController()
  const stopped = effects(12, stop)
  await new Promise((resolve) => setTimeout(resolve, 500))
  stop.abort()
  const cancel = [await milliseconds(() => stopped)]
  pool.close()
  const goal = [
    await milliseconds(() => Promise.resolve(seek(study, ids))),
    await milliseconds(() => Promise.resolve(seek(study, ids))),
  ]
  return [
    { name: 'exact effects of 12 policies, two threads', unit: 'ms', samples: twelve, limit: 12_000 },
    { name: 'exact effects of 8 groups, two threads', unit: 'ms', samples: eight, limit: 1000 },
    { name: 'effects stopped', unit: 'ms', samples: cancel, limit: 200 },
    { name: 'goal seek, 10 levers, least cost', unit: 'ms', samples: goal, limit: 5000 },
  ]
}

/** Policies in which the two scenarios differ. */
function differing(study: Study): readonly string[] {
  const game = policyGame(study, SCENARIO, AGAINST, 'none')
  if (!game.ok) throw new Error(JSON.stringify(game.error))
  return game.value.players.map(({ name }) => name)
}

/** The policies as so many players: the first of them together, the others alone. */
function grouped(ids: readonly string[], players: number): ReadonlyMap<string, readonly string[]> {
  return new Map([['first', ids.slice(0, ids.length - players + 1)]])
}

function seek(study: Study, ids: readonly string[]): void {
  const levers = ids.slice(0, LEVERS)
  const question = {
    scenario: AGAINST,
    targets: ['net=270@2050'],
    by: 'strengths',
    least: 'cost',
    levers,
    mostPrice: 1000,
  } as const
  const problem = goalProblem(study, question)
  if (!problem.ok) throw new Error(JSON.stringify(problem.error))
  const steps = seekGoal(problem.value)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  if (!step.value.ok || !step.value.value.isMet) throw new Error('The goal of the benchmark is not met')
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
