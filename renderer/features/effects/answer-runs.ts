import type { GoalAnswer } from '#model'
import type { EffectsRequest, GoalRequest, RunInput } from '#worker'
import type { ResultAsked } from '../../figures/explained.ts'

/** The two runs between which effects lie: the one compared with is as the study has it, the other as its levers stood. */
export function endsOfEffects({ scenario, against, rule, gwp, levers }: EffectsRequest): {
  readonly from: RunInput
  readonly to: RunInput
} {
  return { from: { scenario: against, rule, gwp, levers: {} }, to: { scenario, rule, gwp, levers } }
}

/** The run that a search for a way to a target begins with: the scenario with its levers as they stood. */
export const startOfGoal = ({ question, rule, gwp, levers }: GoalRequest): RunInput => ({
  scenario: question.scenario,
  rule,
  gwp,
  levers,
})

/** The run with the strengths that were found, which are told in per cent. */
export const foundOfGoal = (start: RunInput, { levers }: GoalAnswer): RunInput => ({
  ...start,
  levers: { ...start.levers, ...Object.fromEntries(levers.map(({ id, after }) => [`strength/${id}`, after / 100])) },
})

/** A result of a run that an answer was made from, which says how it was made there, whatever has moved since. */
export const resultOf = (input: RunInput, variable: string, year: number): ResultAsked => ({
  kind: 'result',
  scenario: input.scenario,
  input,
  variable,
  year,
})
