import type { Figure, Point } from './sourced-series.ts'

/** One entry of the energy balance of the base year, PJ. */
export interface BalanceEntry {
  /** `supply`, `final-industry`, `power-input`, ...: see `balance-flow.ts`. */
  readonly flow: string
  /** A commodity, or a family in small letters. */
  readonly fuel: string
  /** Family of the fuel in small letters: rows of one family balance together. */
  readonly family: string
  readonly figure: Figure
}

export type PlausibilityIndicator =
  | 'level'
  | 'growth'
  | 'elasticity'
  | 'capacity-factor'
  | 'build-rate'
  | 'single-year-build'
  | 'idle-years'
  | 'share-step'
  | 'first-share'
  | 'shortage'

/** Between which values an indicator is usual: `low` and `high` of the figure. Levels have a unit; others are plain. */
export interface PlausibilityRange {
  readonly indicator: PlausibilityIndicator
  /** Variable or family; empty where the indicator is of everything. */
  readonly of: string
  readonly unit: string
  readonly figure: Figure
}

/** What a category of an inventory covers: everything within a CRT category. */
export interface CrosswalkEntry {
  readonly inventory: string
  readonly category: string
  /** Gas as the inventory names it; empty: of all. */
  readonly gas: string
  readonly crt: string
}

/** Something outside its range, or apart from an inventory, for a reason that the study states. */
export interface AcceptedFinding {
  readonly check: PlausibilityIndicator | 'inventory'
  /** Technology, family, commodity or variable, `*` for any; of an inventory `inventory/category/gas` or a leading part of it. */
  readonly subject: string
  readonly side: 'low' | 'high' | null
  /** Empty: in every scenario. */
  readonly scenario: string
  readonly rule: 'prescribed' | 'logit' | 'least-cost' | null
  readonly from: number
  readonly to: number
  /** Farthest value that the reason covers, in the unit of the range; of an inventory the residual in per cent. */
  readonly limit: number
  readonly reason: string
  /** The same in Japanese; empty where it is not written. */
  readonly reasonJa: string
  readonly source: string
}

/** A deflator or an exchange rate of the library: prices were converted with it on loading. */
export interface PriceIndex {
  readonly currency: string
  readonly point: Point
}
