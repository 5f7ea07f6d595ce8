import type { LpSolver } from '../../choice/lp-solver.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { RunFailure } from '../../engine/run-years.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { valuesOf, variablesOf } from '../../results/variable-registry.ts'
import { choosesByCost } from '../chooses-by-cost.ts'
import { collarAnswer } from './collar.ts'
import { emissionsOf, totalByYear } from './covered-emissions.ts'
import { etsEquivalence } from './ets-equivalence.ts'
import { grossDomesticProduct } from './gross-domestic-product.ts'
import { LENDING_RUNS, lendRevenue } from './lend-revenue.ts'
import { offsetsOf } from './offsets.ts'
import type { PricingAnswer } from './pricing-answer.ts'
import { CREDITS, PRICE, type PricingProblem } from './pricing-problem.ts'
import { type PricingProgress, runsOf, type YearCount } from './pricing-runs.ts'
import { revenueOf } from './revenue.ts'
import { tradingSystem } from './trading-system.ts'
import { whoBears } from './who-bears.ts'

const NATIONAL = 'Emissions|Kyoto Gases (excl. LULUCF)'
const COST = 'Cost|Resource'

/** What a run comes to, `[t]`, emissions Mt CO2e and money MUSD. */
interface RunTotals {
  readonly covered: Float64Array
  readonly uncovered: Float64Array
  readonly national: Float64Array
  readonly cost: Float64Array
}

/**
 * Runs a design: without the price, with it, with credits, with revenue lent on, and as a trading system with a cap as high as
 * the emissions under the price, with and without its collar. The failure of one of the first runs is the answer; that of
 * a cap is told in it.
 */
export function* priceCarbon(
  problem: PricingProblem,
  solver: LpSolver | null = null,
): Generator<PricingProgress, Result<PricingAnswer, RunFailure>> {
  const { question, coverage, years, price, priced, groups } = problem
  const { design } = question
  const { network } = priced
  const n = network.yearCount
  const from = n - years.length
  const count = foreseen(problem)
  const run = runsOf(priced, count, solver)
  const tax = { [PRICE]: price.map((value) => value / 1e3) }
  const sinceFirst = (values: ArrayLike<number>): number[] => Array.from(values).slice(from)

  const without = yield* run({})
  if (!without.ok) return without
  const base = totalsOf(without.value, problem)
  const gdp = grossDomesticProduct(without.value)
  let credited: Float64Array | null = null
  if (priced.slotsOf.has(CREDITS)) {
    const sold = yield* run({ ...tax, [CREDITS]: price.map((value) => value / 1e3) })
    if (!sold.ok) return sold
    credited = totalsOf(sold.value, problem).uncovered
  }
  const paying = yield* run(tax)
  if (!paying.ok) return paying
  const after = totalsOf(paying.value, problem)
  const offsets =
    design.offsetLimit > 0
      ? offsetsOf(design.offsetLimit, after.covered, after.uncovered, credited ?? after.uncovered)
      : null
  const byYear = Float64Array.from({ length: n }, (_, t) => (t < from ? 0 : price[t - from]!))
  const credits = offsets?.used ?? new Float64Array(n)
  const revenue = revenueOf(byYear, after.covered, credits)
  const { sectors, households } = whoBears(paying.value, problem, byYear, revenue)

  const loans = problem.clean.length === 0 ? null : yield* lendRevenue(run, problem, credits)
  if (loans !== null && !loans.ok) return loans
  const target = { price, emissions: sinceFirst(after.covered) }
  const system =
    problem.capped === null
      ? null
      : yield* tradingSystem(runsOf(problem.capped, count, solver), problem, target.emissions, {
          floor: 0,
          ceiling: Infinity,
        })
  const held =
    problem.collared === null || design.collar === null
      ? null
      : yield* tradingSystem(runsOf(problem.collared, count, solver), problem, target.emissions, design.collar)
  return ok({
    scenario: question.scenario,
    years,
    movesChoices: choosesByCost(network),
    coverage: {
      technologies: coverage.technologies.length,
      sectors: coverage.sectors,
      gases: coverage.gases,
    },
    price,
    covered: target.emissions,
    coveredWithout: sinceFirst(base.covered),
    national: sinceFirst(after.national),
    nationalWithout: sinceFirst(base.national),
    share: sinceFirst(after.covered.map((value, t) => value / after.national[t]!)),
    revenue: sinceFirst(revenue),
    revenueOfGdp: gdp === null ? null : sinceFirst(revenue.map((value, t) => value / gdp[t]!)),
    cost: sinceFirst(after.cost.map((value, t) => value - base.cost[t]!)),
    offsets:
      offsets === null
        ? null
        : { limit: sinceFirst(offsets.limit), supply: sinceFirst(offsets.supply), used: sinceFirst(offsets.used) },
    sectors,
    households: groups.length === 0 ? null : households,
    recycling: design.recycling,
    loans: loans?.value ?? null,
    equivalence: system?.ok === true ? etsEquivalence(target, system.value) : null,
    collar:
      held?.ok === true && design.collar !== null ? collarAnswer(target.emissions, design.collar, held.value) : null,
    capFailure: system?.ok === false ? system.error : held?.ok === false ? held.error : null,
  })
}

/** Years of the runs that are foreseen; at least cost a collar may take more. */
function foreseen({ priced, capped, collared, clean }: PricingProblem): YearCount {
  const runs =
    2 +
    (priced.slotsOf.has(CREDITS) ? 1 : 0) +
    (clean.length > 0 ? LENDING_RUNS + 1 : 0) +
    (capped === null ? 0 : 1) +
    (collared === null ? 0 : 1)
  return { done: 0, total: runs * priced.network.yearCount }
}

function totalsOf({ network, run }: Workspace, { coverage }: PricingProblem): RunTotals {
  const gases = new Set<string>(coverage.gases)
  const sumOf = (technologies: readonly string[]) =>
    totalByYear(emissionsOf(network, run, new Set(technologies), gases), network.yearCount)
  const known = variablesOf(network)
  const values = (name: string) =>
    known.has(name) ? valuesOf(network, run, name).slice() : new Float64Array(network.yearCount)
  return {
    covered: sumOf(coverage.technologies),
    uncovered: sumOf(coverage.uncovered),
    national: values(NATIONAL),
    cost: values(COST),
  }
}
