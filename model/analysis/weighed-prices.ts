import type { Problem } from '../domain/problem.ts'
import type { Network } from '../network/network.ts'
import { capsInForce } from '../engine/caps-in-force.ts'
import { ruleEffect, type RuleEffect } from '../policies/rule-effect.ts'
import { warningAt, wholeFile } from '../study/report.ts'
import type { PolicyKind } from '../study/study.ts'
import { choosesByCost } from './chooses-by-cost.ts'

/** What a policy can do that is not weighed where something is bought. */
const UNWEIGHED = ['dispatch', 'transfers'] as const

/**
 * Warnings of those among some policies that move no purchase, since all shares are prescribed: one for the policies that
 * move the order in which plants run, one for those that only show as transfers. None where anything is chosen by cost.
 */
export function unweighedPolicies(network: Network, ids: readonly string[]): readonly Problem[] {
  return UNWEIGHED.flatMap((effect) => {
    const found = network.policies.flatMap(({ policy }) =>
      ids.includes(policy.id) && effectIn(network, policy.kind) === effect ? [policy.id] : [],
    )
    if (found.length === 0) return []
    return [warningAt('policies-unweighed', ruleOf(network), { found: found.join(', '), detail: { effect } })]
  })
}

/** The same warning of a price of carbon on top of a scenario's own. */
export function unweighedPrice(network: Network): readonly Problem[] {
  const effect = effectIn(network, 'carbon-tax')
  return effect === 'quantities' ? [] : [warningAt('price-unweighed', ruleOf(network), { detail: { effect } })]
}

/**
 * Warnings of what the rule of a scenario makes of its policies in force: those that move no purchase, and caps on
 * emissions that neither a price nor a constraint can hold, with which a run stops.
 */
export function ruleWarnings(network: Network): readonly Problem[] {
  const { slots, policies, effects, supplyRule } = network
  const inForce = policies.flatMap(({ policy, strength }) => (slots.initial[strength]! > 0 ? [policy.id] : []))
  const unheld =
    supplyRule === 'prescribed' ? capsInForce(network, slots.initial).map((cap) => effects.caps[cap]!.policy.id) : []
  return [
    ...unheld.map((policy) => warningAt('cap-unheld', ruleOf(network), { found: policy })),
    ...unweighedPolicies(network, inForce),
  ]
}

const effectIn = (network: Network, kind: PolicyKind): RuleEffect =>
  choosesByCost(network) ? 'quantities' : ruleEffect(kind, network.rule)

const ruleOf = ({ resolved }: Network) => wholeFile(`scenarios/${resolved.id}.yaml`)
