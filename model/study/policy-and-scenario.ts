import type { Gas } from '../domain/gas.ts'
import type { Cell, Point, Series } from './sourced-series.ts'
import type { Text } from './label-text.ts'

/** One row of `policies.csv`: the legal act and its numeric provision. */
export interface RegisterEntry {
  readonly id: string
  readonly title: Text
  readonly document: string
  readonly body: string
  readonly sector: string
  readonly gases: string
  readonly announced: string | null
  readonly adopted: string | null
  readonly inForce: string | null
  readonly check: 'verified' | 'recalled' | 'assumption'
  /** Where it was looked up; never empty where `check` is `verified`. */
  readonly locator: string
  readonly source: string
  readonly note: string
}

export type PolicyKind =
  | 'carbon-tax'
  | 'fuel-tax'
  | 'capital-subsidy'
  | 'performance-standard'
  | 'technology-mandate'
  | 'phase-out'
  | 'ban'
  | 'blending-mandate'
  | 'capacity-target'
  | 'demand-change'
  | 'process-abatement'
  | 'pollution-control'
  | 'emission-cap'
  | 'methane-recovery'
  | 'nitrous-oxide-abatement'
  | 'f-gas-phase-down'
  | 'refrigerant-recovery'
  | 'landfill-diversion'
  | 'landfill-gas-capture'
  | 'waste-water-treatment'
  | 'livestock-practice'
  | 'rice-practice'
  | 'fertiliser-practice'
  | 'deforestation-reduction'
  | 'degradation-reduction'
  | 'forest-planting'
  | 'wetland-restoration'
  | 'longer-rotation'
  | 'electrification-target'
  | 'clean-electricity-standard'
  | 'feed-in-premium'
  | 'efficiency-programme'
  | 'carbon-capture-mandate'
  | 'co-firing-mandate'
  | 'hurdle-rate-reduction'
  | 'jcm-programme'
  | 'fuel-subsidy-reform'

/** An instrument of `policies.yaml`; its numbers are the rows of `policy_paths.csv`. */
export interface Policy {
  readonly id: string
  readonly label: Text
  readonly kind: PolicyKind
  /** Row of `policies.csv`; empty without a legal act. */
  readonly register: string
  readonly start: number
  readonly end: number | null
  readonly rampYears: number
  readonly sectors: readonly string[]
  readonly technologies: readonly string[]
  readonly commodities: readonly string[]
  readonly services: readonly string[]
  readonly activities: readonly string[]
  readonly gases: readonly Gas[]
  readonly removals: readonly string[]
  /** `emission-cap`: collar of its price where prices meet it, USD of 2020 per t. */
  readonly priceFloor: number | null
  readonly priceCeiling: number | null
  /** `blending-mandate`, `co-firing-mandate`: the commodity that replaces `commodities`. */
  readonly by: string | null
  /** `jcm-programme`: share of the credits that goes to the partner country, 0..1. */
  readonly creditShare: number | null
  readonly cell: Cell
}

export interface PolicyPath {
  readonly policy: string
  readonly series: Series
}

export type Rule = 'prescribed' | 'logit' | 'least-cost'

export interface Scenario {
  readonly id: string
  readonly label: Text
  readonly parent: string | null
  readonly rule: Rule | null
  readonly rules: Readonly<Record<string, Rule>>
  /** Which policies apply by their computed status; null inherits. */
  readonly measures: 'none' | 'with' | 'with-additional' | null
  /** Explicit strengths 0..1, over `measures`. */
  readonly strengths: Readonly<Record<string, number>>
  /** When single policies hold, where it is not as their instruments say. */
  readonly timing: Readonly<Record<string, PolicyTiming>>
  /** Technology parameters, sales shares and build mix stay as they are in this year; null: as the parent says. */
  readonly freezeAfter: number | 'never' | null
  readonly overrides: readonly Override[]
  readonly narrative: Text
  readonly cell: Cell
}

/** First and last year of a policy, and the years over which it comes to full level; what is left out is as it was. */
export interface PolicyTiming {
  readonly start?: number
  readonly end?: number
  readonly rampYears?: number
}

/** One number of one table set otherwise in a scenario: the address of a series or figure, and the new point. */
export interface Override {
  readonly series: string
  readonly point: Point
}
