import type { PricingDesign, Rule } from '#model'
import type { EffectsRequest, GoalRequest, PotentialRequest } from '#worker'

type Grouping = Extract<EffectsRequest['grouping'], string>

/** How each question is set, whether it was asked or not: the fields a person has filled in, beside the kept answers. */
export interface Forms {
  readonly effects: {
    readonly method: EffectsRequest['method']
    readonly grouping: Grouping
    readonly outcome: string
    readonly year: number
  }
  readonly change: {
    /** A scenario to compare with; null: the scenario itself in another year. */
    readonly other: string | null
    readonly from: number
    readonly to: number
    readonly by: 'kaya' | 'sector'
  }
  readonly potential: {
    readonly year: number
    /** A scenario to compare with; null: the scenario itself without policies. */
    readonly against: string | null
    readonly grouping: Extract<PotentialRequest['grouping'], string>
  }
  readonly sweep: {
    readonly year: number
    /** Null: the rule of the run in sight, where it weighs a price. */
    readonly rule: Exclude<Rule, 'prescribed'> | null
    /** USD of 2020 per t CO2e. */
    readonly highest: number
    readonly step: number
  }
  readonly pricing: {
    /** Null: the rule of the run in sight, where it weighs a price. */
    readonly rule: Rule | null
    readonly design: PricingDesign
  }
  readonly goal: {
    /** Id of a target of the study; null: so much in a year, as filled in. */
    readonly target: string | null
    /** Mt CO2e. */
    readonly amount: number
    readonly year: number
    readonly by: GoalRequest['question']['by']
    readonly least: GoalRequest['question']['least']
  }
}
