import { ok, type Result } from '../../domain/result.ts'
import type { RunFailure } from '../../engine/run-years.ts'
import { costOfLoans, mostTakenOff } from './cheaper-loans.ts'
import { emissionsOf, totalByYear } from './covered-emissions.ts'
import type { CheaperLoans } from './pricing-answer.ts'
import { LOANS, PRICE, type PricingProblem } from './pricing-problem.ts'
import type { PricingProgress, RunWith } from './pricing-runs.ts'
import { presentValue, revenueOf } from './revenue.ts'

/** Runs of the search at most: two ends, and halvings down to a thousandth of the range. */
export const LENDING_RUNS = 11
const HALVINGS = LENDING_RUNS - 1

/** A run with loans, and the most that could be taken off any rate. */
interface Lent {
  readonly loans: CheaperLoans
  readonly most: number
}

/**
 * Takes as much off hurdle rates as the revenue pays for: the greatest x, in all years of the price alike, at which
 *
 *     PV(cost of loans at x) <= PV(revenue at x)
 *
 * at the social rate, by halving; each x is a run of its own, in which the price is paid and more clean units are bought.
 *
 * @param credits handed in, Mt CO2e by year of the horizon; they bring no revenue
 */
export function* lendRevenue(
  run: RunWith,
  { clean, coverage, years, price }: PricingProblem,
  credits: Float64Array,
): Generator<PricingProgress, Result<CheaperLoans, RunFailure>> {
  const technologies = new Set(clean)
  const covered = new Set(coverage.technologies)
  const gases = new Set<string>(coverage.gases)
  let low = 0
  let high = 0
  let found: CheaperLoans | null = null
  for (let trial = 0; trial <= HALVINGS; trial++) {
    const points = trial === 0 ? high : (low + high) / 2
    const tried = yield* lendAt(points)
    if (!tried.ok) return tried
    const { loans, most } = tried.value
    if (trial === 0) {
      // The first run has no loans; it tells how far rates can fall, and the next whether the revenue goes so far.
      found = loans
      const end = yield* lendAt(most)
      if (!end.ok) return end
      if (end.value.loans.cost <= end.value.loans.revenue) return ok({ ...end.value.loans, isMost: true })
      high = most
    } else if (loans.cost <= loans.revenue) {
      low = points
      found = loans
    } else high = points
  }
  if (found === null) throw new Error('A search without a run')
  return ok(found)

  function* lendAt(points: number): Generator<PricingProgress, Result<Lent, RunFailure>> {
    const finished = yield* run({ [PRICE]: price.map((value) => value / 1e3), [LOANS]: years.map(() => points) })
    if (!finished.ok) return finished
    const workspace = finished.value
    const { network, run: ran } = workspace
    const n = network.yearCount
    const from = n - years.length
    const emitted = totalByYear(emissionsOf(network, ran, covered, gases), n)
    const byYear = Float64Array.from({ length: n }, (_, t) => (t < from ? 0 : price[t - from]!))
    const rate = ran.slots[network.settings.socialDiscountRate]!
    return ok({
      loans: {
        points,
        isMost: false,
        technologies: clean,
        cost: presentValue(costOfLoans(workspace, technologies, points, from), rate),
        revenue: presentValue(revenueOf(byYear, emitted, credits), rate),
        emissions: Array.from(emitted.subarray(from)),
      },
      most: mostTakenOff(workspace, technologies),
    })
  }
}
