import { err, ok, type Result } from '../../domain/result.ts'
import { type RunFailure, runYears } from '../../engine/run-years.ts'
import type { Run } from '../../engine/run.ts'
import type { Workspace } from '../../engine/workspace.ts'
import type { Network } from '../../network/network.ts'
import { valuesOfMany, variablesOf } from '../../results/variable-registry.ts'
import { type Reading, readTarget, type Target } from './target.ts'

const COST = 'Cost|Resource'

/** Runs to the end. */
export function finish(network: Network, slots: Float64Array, workspace: Workspace): Result<Run, RunFailure> {
  const years = runYears(network, slots, workspace)
  let year = years.next()
  while (!year.done) year = years.next()
  return year.value.ok ? ok(year.value.run) : err(year.value.failure)
}

/** How a run stands with the targets, and its cost. */
export interface Standing {
  readonly readings: readonly Reading[]
  /** Present value of resource cost, in the first year of the horizon; nought where the network has no cost. */
  readonly cost: number
}

/** Cost at present is sum_t cost_t / (1 + r)^t at the social discount rate r of the run. */
export function standingOf(network: Network, targets: readonly Target[], run: Run): Standing {
  const n = network.yearCount
  const hasCost = variablesOf(network).has(COST)
  const values = valuesOfMany(network, run, [...targets.map(({ variable }) => variable), ...(hasCost ? [COST] : [])])
  const readings = targets.map((target, i) => readTarget(target, values.subarray(i * n, (i + 1) * n), network.horizon))
  const rate = run.slots[network.settings.socialDiscountRate]!
  let cost = 0
  for (let t = 0, factor = 1; hasCost && t < n; t++, factor /= 1 + rate)
    cost += factor * values[targets.length * n + t]!
  return { readings, cost }
}
