/** Ways in which what a price brings in is given back. */
export type Recycling = 'lump-sum' | 'subsidy' | 'tax-cut'

/** A price of a year, USD of 2020 per t CO2e. */
export interface PricePoint {
  readonly year: number
  readonly price: number
}

/** What a price on emissions is to be like. */
export interface PricingDesign {
  /** By rising year; straight lines between, none before the first, level after the last. */
  readonly path: readonly PricePoint[]
  /** Sectors by id or by IAMC name (`Industry`: all that report there); empty: all. */
  readonly sectors: readonly string[]
  /** Greenhouse gases; empty: all. */
  readonly gases: readonly string[]
  /** Technologies and sectors that do not pay. */
  readonly exempt: readonly string[]
  /** Share of covered emissions, 0..1, for which credits of uncovered technologies may be handed in. */
  readonly offsetLimit: number
  readonly recycling: Recycling
  /** Floor and ceiling of the price of a trading system, USD of 2020 per t CO2e; null: none. */
  readonly collar: { readonly floor: number; readonly ceiling: number } | null
}

/** Why there is nothing to compute, as facts. */
export type DesignProblem =
  | { readonly kind: 'sector-unknown'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'gas-unknown'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'exempt-unknown'; readonly found: string; readonly known: readonly string[] }
  /** Sectors less exemptions leave no technology that pays. */
  | { readonly kind: 'nothing-covered' }
  /** A first year that all scenarios share, or a last one past the end. */
  | { readonly kind: 'price-year'; readonly found: number; readonly first: number; readonly last: number }
