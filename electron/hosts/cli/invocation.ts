import type { PricePoint, Recycling } from '#model'
import type { CommandName } from './command-line.ts'
import type { ValueFault } from './value-faults.ts'

export type Language = 'en' | 'ja'

/** A command line as understood; what was not said is null. */
export interface Invocation {
  readonly command: CommandName
  /** Folder of the study; null: the current folder. */
  readonly study: string | null
  readonly operands: readonly string[]
  readonly scenario: string | null
  readonly scenarios: readonly string[] | null
  /** The scenario that another is compared with. */
  readonly against: string | null
  readonly method: 'shapley' | 'first-in' | 'last-out' | null
  /** Policies to be taken together: `sector`, `kind`, or groups by name. */
  readonly group: string | null
  /** Antithetic pairs of orders to draw, and the seed of the draw. */
  readonly pairs: number | null
  readonly seed: number | null
  /** Prices of a sweep, USD per t CO2e, rising. */
  readonly prices: readonly number[] | null
  /** Path of a price, USD per t CO2e, by rising year. */
  readonly price: readonly PricePoint[] | null
  /** Who pays it: sectors, gases, and what is exempt. */
  readonly sectors: readonly string[] | null
  readonly gases: readonly string[] | null
  readonly exempt: readonly string[] | null
  /** Share of covered emissions for which credits may be handed in, 0..1. */
  readonly offsets: number | null
  readonly recycle: Recycling | null
  readonly collar: { readonly floor: number; readonly ceiling: number } | null
  /** What a scenario is to be brought to. */
  readonly target: readonly string[] | null
  /** By which means a goal is sought, along what a cost curve is drawn, or into which factors a change is taken apart. */
  readonly by: 'strengths' | 'price' | 'cap' | 'measure' | 'kaya' | 'sector' | null
  readonly least: 'change' | 'cost' | null
  /** Policies that may be moved. */
  readonly levers: readonly string[] | null
  /** USD of 2020 per tonne. */
  readonly mostPrice: number | null
  /** Two years to compare. */
  readonly between: readonly number[] | null
  /** Region and climate whose defaults a template has. */
  readonly region: string | null
  readonly climate: string | null
  readonly form: 'additive' | 'multiplicative' | null
  readonly rule: 'prescribed' | 'logit' | 'least-cost' | 'foresight' | null
  readonly gwp: 'AR4' | 'AR5' | 'AR6' | null
  readonly variables: readonly string[] | null
  readonly years: readonly number[] | null
  readonly year: number | null
  /** Every figure, not only how many. */
  readonly figures: boolean
  /** Id of a scenario that is made, and names for one, in English and Japanese. */
  readonly as: string | null
  readonly name: string | null
  readonly nameJa: string | null
  /** A document of results from earlier. */
  readonly results: string | null
  readonly out: string | null
  readonly json: boolean
  readonly lang: Language
  readonly help: boolean
  readonly version: boolean
}

/** A command line that cannot be understood, as facts. */
export type UsageProblem =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly found: string; readonly near: readonly string[] }
  | {
      readonly kind: 'unknown-option'
      readonly found: string
      readonly command: string | null
      readonly near: readonly string[]
    }
  | { readonly kind: 'value-missing'; readonly option: string }
  | { readonly kind: 'value-unexpected'; readonly option: string; readonly found: string }
  | { readonly kind: 'value-wrong'; readonly option: string; readonly found: string; readonly allowed: string }
  /** A value of several words: which of them are wrong and why, and how one is written. */
  | {
      readonly kind: 'value-faults'
      readonly option: string
      readonly found: string
      readonly faults: readonly ValueFault[]
      readonly highest: number
      readonly example: string
    }
  /** An option that does nothing beside what else is asked for. */
  | { readonly kind: 'option-idle'; readonly option: string; readonly beside: string }
  | { readonly kind: 'given-twice'; readonly option: string }
  | {
      readonly kind: 'operand-missing'
      readonly command: CommandName
      readonly operand: string
      readonly given: number
    }
  | { readonly kind: 'operand-unexpected'; readonly command: string; readonly found: string }
  | { readonly kind: 'option-missing'; readonly command: string; readonly option: string }
