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
  'level' | 'growth' | 'elasticity' | 'capacity-factor' | 'build-rate' | 'share-step' | 'first-share' | 'shortage'

/** Between which values an indicator is usual: `low` and `high` of the figure. Levels have a unit; others are plain. */
export interface PlausibilityRange {
  readonly indicator: PlausibilityIndicator
  /** Variable or family; empty where the indicator is of everything. */
  readonly of: string
  readonly unit: string
  readonly figure: Figure
}

/** A deflator or an exchange rate of the library: prices were converted with it on loading. */
export interface PriceIndex {
  readonly currency: string
  readonly point: Point
}
