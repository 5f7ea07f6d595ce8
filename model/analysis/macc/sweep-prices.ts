import type { LpSolver } from '../../choice/lp-solver.ts'
import { type RunFailure, runYears } from '../../engine/run-years.ts'
import { createWorkspace } from '../../engine/workspace.ts'
import type { Result } from '../../domain/result.ts'
import type { Network } from '../../network/network.ts'
import { valuesOfMany, variablesOf } from '../../results/variable-registry.ts'
import { priceLever } from './price-lever.ts'
import { type PricedRun, type PriceSweep, priceSweep, sweepVariables } from './price-sweep.ts'

/** Years that are solved over all prices, and all there will be. */
export interface SweepProgress {
  readonly done: number
  readonly total: number
}

/** A curve, and why it has no point at the prices whose runs could not be finished. */
export interface SweptPrices {
  readonly sweep: PriceSweep
  readonly failures: readonly { readonly price: number; readonly failure: RunFailure }[]
}

/**
 * Runs a scenario at one price after another and draws the curve of them. Without the run at the lowest price there is
 * nothing to measure from: its failure is the answer.
 * @param network compiled of a scenario with the lever of `withPriceLever`
 * @param slots its numbers, levers of the scenario included; the one on the price is written here
 * @param prices USD per t CO2e, rising; the first is nought
 */
export function* sweepPrices(
  network: Network,
  slots: Float64Array,
  { year, prices }: { readonly year: number; readonly prices: readonly number[] },
  solver: LpSolver | null,
): Generator<SweepProgress, Result<SweptPrices, RunFailure>> {
  const { yearCount, horizon, resolved } = network
  const names = sweepVariables(
    resolved.study.sectors.map(({ id }) => id),
    variablesOf(network),
  )
  const at = year - horizon.start
  const workspace = createWorkspace(network, solver)
  const priced = slots.slice()
  const runs: PricedRun[] = []
  const failures: { price: number; failure: RunFailure }[] = []
  const total = prices.length * yearCount
  for (const [i, price] of prices.entries()) {
    setPrice(network, priced, price)
    const steps = runYears(network, priced, workspace)
    let step = steps.next()
    while (!step.done) {
      yield { done: i * yearCount + step.value.done, total }
      step = steps.next()
    }
    const outcome = step.value
    if (outcome.ok) {
      const values = valuesOfMany(network, outcome.run, names)
      runs.push({ price, values: names.map((_, v) => values[v * yearCount + at]!) })
    } else if (i === 0) return { ok: false, error: outcome.failure }
    else {
      runs.push({ price, values: null })
      failures.push({ price, failure: outcome.failure })
    }
  }
  return { ok: true, value: { sweep: priceSweep(year, names, runs), failures } }
}

function setPrice({ resolved, slots: { indexOf } }: Network, slots: Float64Array, price: number): void {
  for (const [address, value] of Object.entries(priceLever(resolved.study.country.lastObservedYear, price))) {
    const slot = indexOf.get(address)
    if (slot === undefined) throw new RangeError(`No lever "${address}"`)
    slots[slot] = value
  }
}
