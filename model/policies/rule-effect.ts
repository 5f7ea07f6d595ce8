import type { PolicyKind, Rule } from '../study/study.ts'

/**
 * What an instrument can do under a rule: move quantities; move those of power plants alone, which run in the order of what
 * they cost under every rule (`dispatch`); show in the ledger of transfers and move none, since nobody weighs a price; or
 * be refused.
 */
export type RuleEffect = 'quantities' | 'dispatch' | 'transfers' | 'refused'

/** Kinds that change what fuel costs, and so the order in which plants run. */
const BY_FUEL_PRICE: ReadonlySet<PolicyKind> = new Set(['carbon-tax', 'fuel-tax', 'fuel-subsidy-reform'])

/** Kinds that change what a purchase costs, or pays. */
const BY_PURCHASE: ReadonlySet<PolicyKind> = new Set([
  'capital-subsidy',
  'feed-in-premium',
  'hurdle-rate-reduction',
  'jcm-programme',
])

/** Through which rules a kind of instrument acts: under logit, least cost and foresight each does. */
export function ruleEffect(kind: PolicyKind, rule: Rule | 'foresight'): RuleEffect {
  if (rule !== 'prescribed') return 'quantities'
  if (BY_FUEL_PRICE.has(kind)) return 'dispatch'
  if (BY_PURCHASE.has(kind)) return 'transfers'
  return kind === 'emission-cap' ? 'refused' : 'quantities'
}
