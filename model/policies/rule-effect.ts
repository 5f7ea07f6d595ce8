import type { PolicyKind, Rule } from '../study/study.ts'

/**
 * What an instrument can do under a rule: move quantities; show in the ledger of transfers and move none, since nobody
 * weighs a price; nothing at all, since what it asks for is prescribed already; or be refused.
 */
export type RuleEffect = 'quantities' | 'transfers' | 'nothing' | 'refused'

/** Kinds that act through what something costs. */
const BY_PRICE: ReadonlySet<PolicyKind> = new Set([
  'carbon-tax',
  'fuel-tax',
  'capital-subsidy',
  'feed-in-premium',
  'hurdle-rate-reduction',
  'jcm-programme',
  'fuel-subsidy-reform',
])

/** Kinds that ask for a least share of sales. */
const BY_SALES: ReadonlySet<PolicyKind> = new Set(['technology-mandate', 'electrification-target'])

/** Through which rules a kind of instrument acts: under logit, least cost and foresight each does. */
export function ruleEffect(kind: PolicyKind, rule: Rule | 'foresight'): RuleEffect {
  if (rule !== 'prescribed') return 'quantities'
  if (BY_PRICE.has(kind)) return 'transfers'
  if (BY_SALES.has(kind)) return 'nothing'
  return kind === 'emission-cap' ? 'refused' : 'quantities'
}
