import { err, ok, type Result } from '../../domain/result.ts'
import type { RunFailure } from '../../engine/run-years.ts'
import { valuesOf } from '../../results/variable-registry.ts'
import { emissionsOf, totalByYear } from './covered-emissions.ts'
import { CAP, PRICE, type PricingProblem } from './pricing-problem.ts'
import type { PricingProgress, RunWith } from './pricing-runs.ts'

/** What rounding may put emissions above a cap that is exactly as high as they were. */
const SLACK = 1e-7
/** Kt: above what any country emits, so that a cap of this height is none. */
const NO_CAP = 1e8
const PER_KT = 1e-3
/** Prices within half a cent of a ceiling stand at it, USD per t. */
const AT_CEILING = 0.005

/** Price, USD of 2020 per t, and covered emissions, Mt CO2e, of a trading system by year of the price. */
export interface SystemYears {
  readonly price: readonly number[]
  readonly emissions: readonly number[]
}

/**
 * Runs a trading system from the first year of the price path on: the floor is paid on every tonne, the cap's own price comes
 * on top, and in years in which both are above the ceiling the cap gives way and the ceiling is paid. Under logit the run
 * holds the ceiling itself; at least cost the years without a price below it are found run by run, as many runs as there
 * are such years at most.
 *
 * @param cap Mt CO2e by year of the price
 */
export function* tradingSystem(
  run: RunWith,
  { coverage, question, years }: PricingProblem,
  cap: readonly number[],
  { floor, ceiling }: { readonly floor: number; readonly ceiling: number },
): Generator<PricingProgress, Result<SystemYears, RunFailure>> {
  const from = question.design.path[0]?.year ?? Infinity
  const stands = years.map((year) => year >= from)
  const isOpen = years.map(() => false)
  const technologies = new Set(coverage.technologies)
  const gases = new Set<string>(coverage.gases)
  for (;;) {
    const finished = yield* run({
      [PRICE]: years.map((_, i) => (stands[i] === false ? 0 : isOpen[i] === true ? ceiling : floor) * PER_KT),
      [CAP]: cap.map((most, i) =>
        stands[i] === false || isOpen[i] === true ? NO_CAP : (most + SLACK * Math.abs(most)) / PER_KT,
      ),
    })
    if (!finished.ok) {
      const at = years.indexOf(finished.error.year)
      if (ceiling === Infinity || stands[at] !== true || isOpen[at] === true) return err(finished.error)
      isOpen[at] = true
      continue
    }
    const { network, run: ran } = finished.value
    const offset = network.yearCount - years.length
    const own = valuesOf(network, ran, `Price|Emissions|${CAP}`)
    const price = years.map((_, i) =>
      stands[i] === false ? 0 : isOpen[i] === true ? ceiling : floor + own[offset + i]!,
    )
    const above = price.flatMap((value, i) => (value > ceiling + AT_CEILING ? [i] : []))
    for (const i of above) isOpen[i] = true
    if (above.length > 0) continue
    const emitted = totalByYear(emissionsOf(network, ran, technologies, gases), network.yearCount)
    return ok({
      price: price.map((value) => Math.min(value, ceiling)),
      emissions: Array.from(emitted.subarray(offset)),
    })
  }
}
