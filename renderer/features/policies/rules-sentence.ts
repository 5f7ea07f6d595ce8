import type { WindowText } from '#messages'
import { type PolicyKind, ruleEffect } from '#model'

const RULES = ['prescribed', 'logit', 'least-cost'] as const

/** Through which rules a kind of instrument acts, and what it does under the others. */
export function rulesSentence(
  kind: PolicyKind,
  text: WindowText['policies']['rules'],
  rules: WindowText['frame']['rules'],
): string {
  const names = [
    ...RULES.map((rule) => ({ rule, name: rules[rule] })),
    { rule: 'foresight' as const, name: text.foresight },
  ]
  const acting = names.filter(({ rule }) => ruleEffect(kind, rule) === 'quantities').map(({ name }) => name)
  const otherwise = names.flatMap(({ rule, name }) => {
    const effect = ruleEffect(kind, rule)
    return effect === 'quantities' ? [] : [text.under({ rule: name, effect: text.effects[effect] })]
  })
  return [text.acts({ rules: acting.join(text.between) }), ...otherwise].join(' ')
}
