import { createWorkspace, runYears, type StudyFile } from '#model'
import type { Measurement } from './measure.ts'
import { compileVietNam } from './viet-nam.ts'

const RUNS = 1000
const REPEATS = 5

/** Growth of the heap over 1,000 runs of one workspace, after forced collections. */
export function memoryOfRuns(files: readonly StudyFile[]): Measurement {
  const network = compileVietNam(files, 'logit')
  const workspace = createWorkspace(network)
  const slots = network.slots.initial.slice()
  const runs = () => {
    for (let i = 0; i < RUNS; i++) for (const year of runYears(network, slots, workspace)) void year
  }
  runs()
  const samples = Array.from({ length: REPEATS }, () => {
    const before = heap()
    runs()
    return (heap() - before) / 1e6
  })
  return { name: '1,000 runs, growth of the heap', unit: 'MB', samples, limit: 1 }
}

/** What checkpoints take once policies have been moved whose force begins in many different years. */
export function memoryOfCheckpoints(files: readonly StudyFile[]): Measurement {
  const network = compileVietNam(files, 'logit')
  const samples = Array.from({ length: REPEATS }, () => {
    const workspace = createWorkspace(network)
    const slots = network.slots.initial.slice()
    const run = () => {
      for (const year of runYears(network, slots, workspace)) void year
    }
    run()
    const before = heap()
    for (const { strength } of network.policies) {
      const full = slots[strength]!
      for (const force of [full / 2, full]) {
        slots[strength] = force
        run()
      }
    }
    return (heap() - before) / 1e6
  })
  return { name: 'checkpoints after every policy has moved', unit: 'MB', samples, limit: 17 }
}

function heap(): number {
  if (globalThis.gc === undefined) throw new Error('Start with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
