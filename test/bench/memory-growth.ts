import { readFileSync } from 'node:fs'
import { createWorkspace } from '../../model/engine/workspace.ts'
import type { StudyFile } from '../../model/study/load-study.ts'
import { miniNetwork } from '../support/networks/mini-network.ts'
import { drain } from '../support/networks/run-study.ts'

/**
 * A program of its own: bytes by which memory grows over a thousand runs of the study whose files it reads as JSON from
 * its input, garbage collected before and after; printed as one line of JSON. Needs `--expose-gc`.
 */
const WARM = 200
const MEASURED = 1000

function heldAfter(runs: number, run: () => void): number {
  for (let i = 0; i < runs; i++) run()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const network = miniNetwork('net-zero', 'logit', JSON.parse(readFileSync(0, 'utf8')) as StudyFile[])
const workspace = createWorkspace(network)
const slots = network.slots.initial.slice()
let draws = 0
const run = (): void => {
  // Another number each time, as in an ensemble.
  draws++
  slots[draws % slots.length] = network.slots.initial[draws % slots.length]! * (1 + (draws % 7) / 1000)
  drain(network, slots, workspace)
}

heldAfter(WARM, run)
const before = heldAfter(WARM, run)
const after = heldAfter(MEASURED, run)
console.log(JSON.stringify({ collected: globalThis.gc !== undefined, runs: draws, growth: after - before }))
