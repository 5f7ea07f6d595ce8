import type { Problem } from '../../domain/problem.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { CompileOptions } from '../../network/compile-network.ts'
import { resolveScenario } from '../../study/inheritance.ts'
import type { Study } from '../../study/study.ts'
import type { AddedPolicy } from '../study-with-policy.ts'
import { cleanCompetitors } from './cheaper-loans.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { type IncomeGroup, incomeGroups } from './income-groups.ts'
import { priceIn } from './price-path.ts'
import type { DesignProblem, PricingDesign } from './pricing-design.ts'
import { pricingNetwork, type PricingNetwork } from './pricing-network.ts'

/** Ids of the instruments that a design adds to its scenario. */
export const PRICE = '(price)'
export const CREDITS = '(credits)'
export const LOANS = '(loans)'
export const CAP = '(cap)'

export interface PricingQuestion {
  readonly scenario: string
  readonly design: PricingDesign
  /** Slots of the scenario by address, where they differ from the study's. */
  readonly levers: Readonly<Record<string, number>>
}

/** A design on a scenario, ready to be run. */
export interface PricingProblem {
  readonly question: PricingQuestion
  readonly coverage: Coverage
  /** Years that the price may be in, and the price of each, USD of 2020 per t. */
  readonly years: readonly number[]
  readonly price: readonly number[]
  readonly groups: readonly IncomeGroup[]
  /** Technologies that cheaper loans are for. */
  readonly clean: readonly string[]
  /** With the price, and what goes with it. */
  readonly priced: PricingNetwork
  /** With a cap on what the price covers, and a least price; null where shares are prescribed, so that no cap can be met. */
  readonly capped: PricingNetwork | null
  /** The same with the ceiling of the collar; null without a collar. */
  readonly collared: PricingNetwork | null
}

export type PricingFailure =
  | { readonly kind: 'study-has-problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'design-wrong'; readonly problems: readonly DesignProblem[] }
  | { readonly kind: 'unknown-lever'; readonly addresses: readonly string[] }

export function pricingProblem(
  study: Study,
  question: PricingQuestion,
  options: CompileOptions = {},
): Result<PricingProblem, PricingFailure> {
  const { design } = question
  const covered = coverageOf(study, design)
  const problems = [...yearProblems(study, design), ...(covered.ok ? [] : covered.error)]
  if (!covered.ok || problems.length > 0) return err({ kind: 'design-wrong', problems })
  const coverage = covered.value
  const resolved = resolveScenario(study, question.scenario)
  if (!resolved.ok) return err({ kind: 'study-has-problems', problems: resolved.error })
  const first = study.country.lastObservedYear + 1
  const years = Array.from({ length: study.country.endYear - first + 1 }, (_, i) => first + i)
  const tax = {
    id: PRICE,
    kind: 'carbon-tax',
    unit: 'MUSD_2020/kt',
    technologies: coverage.technologies,
    gases: coverage.gases,
  } as const
  const cap = { ...tax, id: CAP, kind: 'emission-cap', unit: 'kt' } as const
  const make = (added: readonly Omit<AddedPolicy, 'years' | 'start'>[]) =>
    withLevers(pricingNetwork(resolved.value, added, years, options), question.levers)
  const plain = make([tax])
  if (!plain.ok) return plain
  const { network } = plain.value
  const clean = design.recycling === 'subsidy' ? cleanCompetitors(network, coverage) : []
  const beside: Omit<AddedPolicy, 'years' | 'start'>[] = []
  if (design.offsetLimit > 0 && coverage.uncovered.length > 0)
    beside.push({ ...tax, id: CREDITS, technologies: coverage.uncovered })
  if (clean.length > 0) beside.push({ id: LOANS, kind: 'hurdle-rate-reduction', unit: '1', technologies: clean })
  const priced = beside.length === 0 ? plain : make([tax, ...beside])
  if (!priced.ok) return priced
  const canCap = network.supplyRule !== 'prescribed'
  const capped = canCap ? make([tax, cap]) : null
  if (capped !== null && !capped.ok) return capped
  const { collar } = design
  const priceCeiling = collar === null ? null : collar.ceiling - collar.floor
  const collared = canCap && collar !== null ? make([tax, { ...cap, priceCeiling }]) : null
  if (collared !== null && !collared.ok) return collared
  return ok({
    question,
    coverage,
    years,
    price: years.map((year) => priceIn(design.path, year)),
    groups: incomeGroups(study),
    clean,
    priced: priced.value,
    capped: capped?.value ?? null,
    collared: collared?.value ?? null,
  })
}

/** A price moves nothing in years that all scenarios share, and none behind the end. */
function yearProblems({ country }: Study, { path }: PricingDesign): DesignProblem[] {
  const first = country.lastObservedYear + 1
  const last = country.endYear
  return path.flatMap(({ year }) =>
    year < first || year > last ? [{ kind: 'price-year', found: year, first, last } as const] : [],
  )
}

/** The levers of the scenario written into the numbers that every run begins from. */
function withLevers(
  made: Result<PricingNetwork, readonly Problem[]>,
  levers: Readonly<Record<string, number>>,
): Result<PricingNetwork, PricingFailure> {
  if (!made.ok) return err({ kind: 'study-has-problems', problems: made.error })
  const { network } = made.value
  const initial = Float64Array.from(network.slots.initial)
  const addresses: string[] = []
  for (const [address, value] of Object.entries(levers)) {
    const slot = network.slots.indexOf.get(address)
    if (slot === undefined) addresses.push(address)
    else initial[slot] = value
  }
  if (addresses.length > 0) return err({ kind: 'unknown-lever', addresses })
  return ok({ ...made.value, initial })
}
