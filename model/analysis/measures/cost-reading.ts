import { REACH } from '../../study/assemble/policies.ts'
import type { PolicyKind } from '../../study/study.ts'
import type { MeasureStep } from './measure-step.ts'

/**
 * What a cost below nought comes from:
 *
 * - `less-service`: less is asked for; what people forgo is no cost in the model;
 * - `cost-not-stated`: new units take less, and what that costs to make is in no figure of the study;
 * - `pays-for-buyers`: it saves at the hurdle rates of buyers too; the rule does not have them take what is cheapest
 *   (shares that are prescribed, weights of the logit that stand for habit and access);
 * - `pays-for-society`: it saves at the social rate alone; buyers, who reckon at their hurdle rates, do not see it.
 */
export type NegativeCost = 'less-service' | 'cost-not-stated' | 'pays-for-buyers' | 'pays-for-society'

const WITHOUT_PRICE_OF_SAVING: ReadonlySet<PolicyKind> = new Set(['performance-standard', 'efficiency-programme'])

/** Whether what all policies of a measure abate has no cost in the model: activities are abated without one of their own. */
export function lacksCost(kinds: readonly PolicyKind[]): boolean {
  return kinds.every((kind) => REACH[kind].includes('activities'))
}

/** Why a measure costs less than nought; null where it does not. */
export function negativeCost({ cost, hurdleCost }: MeasureStep, kinds: readonly PolicyKind[]): NegativeCost | null {
  if (cost >= 0) return null
  if (kinds.includes('demand-change')) return 'less-service'
  if (kinds.every((kind) => WITHOUT_PRICE_OF_SAVING.has(kind))) return 'cost-not-stated'
  return hurdleCost < 0 ? 'pays-for-buyers' : 'pays-for-society'
}
