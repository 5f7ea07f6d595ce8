/**
 * What a study is once it has been read: plain, immutable data in canonical units, every number with its provenance.
 * The loader (`load-study.ts`) is the only maker; `network/` is the only reader that matters to the engine.
 */
import type { Gas } from '../domain/gas.ts'
import type {
  AcceptedFinding,
  BalanceEntry,
  CrosswalkEntry,
  PlausibilityRange,
  PriceIndex,
} from './figures-of-record.ts'
import type { Policy, PolicyPath, RegisterEntry, Scenario } from './policy-and-scenario.ts'
import type { Figure, Point, Series } from './sourced-series.ts'
import type { Text } from './label-text.ts'

export type * from './figures-of-record.ts'
export type * from './policy-and-scenario.ts'
export type * from './sourced-series.ts'
export type { Text } from './label-text.ts'

export interface Study {
  readonly id: string
  readonly formatVersion: number
  readonly country: Country
  readonly sources: readonly Source[]
  readonly sectors: readonly Sector[]
  readonly slices: readonly Slice[]
  readonly settings: readonly Setting[]
  readonly drivers: readonly Driver[]
  readonly commodities: readonly Commodity[]
  readonly supplies: readonly Supply[]
  readonly demands: readonly Demand[]
  readonly vehicles: readonly FleetFigure[]
  readonly expenditure: readonly ExpenditureFigure[]
  readonly technologies: readonly Technology[]
  readonly technologyPaths: readonly TechnologyPath[]
  readonly stocks: readonly StockEntry[]
  readonly shares: readonly Share[]
  readonly choices: readonly Choice[]
  readonly bounds: readonly Bound[]
  readonly loadShapes: readonly LoadShape[]
  readonly sliceAvailabilities: readonly SliceAvailability[]
  readonly emissionFactors: readonly EmissionFactor[]
  readonly removals: readonly Removal[]
  readonly activities: readonly Activity[]
  readonly activityFactors: readonly ActivityFactor[]
  readonly sectorInputs: readonly SectorInput[]
  readonly history: readonly HistoryEntry[]
  readonly inventories: readonly InventoryEntry[]
  readonly crosswalk: readonly CrosswalkEntry[]
  readonly findings: readonly AcceptedFinding[]
  readonly targets: readonly Target[]
  readonly balance: readonly BalanceEntry[]
  readonly register: readonly RegisterEntry[]
  readonly policies: readonly Policy[]
  readonly policyPaths: readonly PolicyPath[]
  /** Raw scenarios as written; `inheritance.ts` resolves one into a study without ancestors. */
  readonly scenarios: readonly Scenario[]
  readonly gwp: readonly GlobalWarmingPotential[]
  readonly priceIndices: readonly PriceIndex[]
  readonly plausibility: readonly PlausibilityRange[]
}

export interface Country {
  readonly iso3: string
  readonly name: Text
  readonly baseYear: number
  readonly lastObservedYear: number
  readonly endYear: number
  /** ISO date; status of a policy is computed against it. */
  readonly policyCutoff: string
  readonly gwp: 'AR4' | 'AR5' | 'AR6'
  /** The commodity that plants feed and that is dispatched by slice; null where a study has no electricity. */
  readonly bus: string | null
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly year: number | null
  readonly licence: string
  readonly locator: string
  readonly note: string
}

export interface Sector {
  readonly id: string
  readonly label: Text
  /** Default CRT category of fuel burnt in the sector. */
  readonly category: string
  /** Path in IAMC names: `Industry`, `Transportation`, `Residential and Commercial`, `Supply`. */
  readonly iamc: string
}

/** One of the time slices of a year; parts of one season follow one another in `order` through the day. */
export interface Slice {
  readonly id: string
  readonly season: string
  readonly part: string
  readonly order: number
  readonly hours: Figure
}

export type SettingName =
  'social_discount_rate' | 'reserve_margin' | 'peak_factor' | 'credit_fade' | 'build_energy_margin' | 'build_lead_time'

export interface Setting {
  readonly name: SettingName
  readonly figure: Figure
}

export interface Driver {
  readonly id: string
  readonly label: string
  readonly series: Series
}

export type CommodityKind = 'carrier' | 'material' | 'service'

export interface Commodity {
  readonly id: string
  readonly label: Text
  readonly kind: CommodityKind
  readonly unit: string
  /** Sector of a service; null for others. */
  readonly sector: string | null
  readonly balance: '=' | '>='
  readonly resolution: 'annual' | 'slice'
  /** Family in IAMC names: `Coal`, `Oil`, `Gas`, `Biomass`, `Electricity`, `Hydrogen`, ... Empty for services. */
  readonly family: string
  readonly carbon: 'fossil' | 'biogenic' | 'none'
  readonly imported: boolean
  readonly exported: boolean
}

export type SupplyParameter =
  | 'domestic_limit'
  | 'production_min'
  | 'import_min'
  | 'import_limit'
  | 'domestic_total'
  | 'domestic_price'
  | 'import_price'
  | 'export_price'
  | 'export'
  | 'bunker'
  | 'stock_change'
  | 'statistical_difference'
  | 'margin'

export interface Supply {
  readonly commodity: string
  readonly parameter: SupplyParameter
  /** Only `margin` may be given by sector. */
  readonly sector: string | null
  readonly series: Series
}

export type DemandParameter = 'base' | 'elasticity' | 'trend' | 'adjustment'

export interface Demand {
  readonly service: string
  readonly parameter: DemandParameter
  /** Only for `elasticity`. */
  readonly driver: string | null
  readonly series: Series
}

/** A share of a group of households by income: of all persons, of all consumption, or of its own consumption that it spends. */
export interface ExpenditureFigure {
  readonly group: string
  readonly label: Text
  readonly quantity: 'population' | 'consumption' | 'spending'
  /** Of spending; null for the others. */
  readonly commodity: string | null
  readonly figure: Figure
}

/** What is known of the vehicles behind a transport service in the base year. */
export interface FleetFigure {
  readonly service: string
  /** Million vehicles in use; km of one in a year; persons or tonnes in one. */
  readonly parameter: 'vehicles' | 'distance' | 'load'
  readonly figure: Figure
}

export type TechnologyKind = 'device' | 'plant' | 'storage' | 'grid' | 'conversion' | 'extraction'

export interface Technology {
  readonly id: string
  readonly label: Text
  readonly sector: string
  readonly kind: TechnologyKind
  /** The main output; activity is counted in its unit. */
  readonly output: string
  readonly survival: 'fixed' | 'weibull'
  /** First year of possible installation; null where it is already in use. */
  readonly firstYear: number | null
  /** CRT category of combustion, of process emissions and of non-combusted fuel carbon; null takes the sector's. */
  readonly category: string | null
  readonly processCategory: string | null
  /** Plants only: `must-run`, `variable` (as available), `dispatchable` (merit order). */
  readonly dispatch: 'must-run' | 'variable' | 'dispatchable' | null
  /** Technology whose logit weight this one takes where it has no base-year share. */
  readonly analogue: string | null
  /** Last part of the IAMC name of what it makes: `Coal`, `Gas`, `Solar`, `Wind`, ... */
  readonly family: string
}

export type FlowUse = 'combustion' | 'feedstock' | 'reductant' | 'transformation'

export type TechnologyParameter =
  | 'input'
  | 'output'
  | 'stored_carbon'
  | 'process_emission'
  | 'capital_cost'
  | 'fixed_om'
  | 'variable_om'
  | 'lifetime'
  | 'weibull_shape'
  | 'hurdle_rate'
  | 'availability'
  | 'min_load'
  | 'max_load'
  | 'capacity_credit'
  | 'storage_hours'
  | 'maturity'

export interface TechnologyPath {
  readonly technology: string
  readonly parameter: TechnologyParameter
  /** Commodity of `input`, `output`, `stored_carbon`; gas of `process_emission`; null for the others. */
  readonly commodity: string | null
  /** Only for `input`. */
  readonly use: FlowUse | null
  readonly series: Series
}

/**
 * In place in the base year; under construction at its end and commissioned up to the last observed year; commissioned
 * in the observed years without that; to come.
 */
export type StockScope = 'existing' | 'under-construction' | 'observed' | 'committed'

export interface StockEntry {
  readonly technology: string
  /** Year of installation; null: spread over vintages by the survival curve (a stock in its steady state). */
  readonly installed: number | null
  readonly retires: number | null
  readonly scope: StockScope
  /** GW for plants and storage, otherwise output per year. */
  readonly figure: Figure
}

/** Share of a commodity's supply by technology, of the stock or of sales; dated rows are targets under `prescribed`. */
export interface Share {
  readonly commodity: string
  readonly technology: string
  readonly of: 'stock' | 'sales'
  readonly series: Series
}

export type BoundParameter = 'share_min' | 'share_max' | 'build_min' | 'build_max' | 'stock_min' | 'stock_max'

/** What least cost must keep to, for some makers of a commodity together. */
export interface Bound {
  readonly commodity: string
  readonly technologies: readonly string[]
  readonly parameter: BoundParameter
  readonly series: Series
}

export interface Choice {
  readonly commodity: string
  readonly parameter: 'gamma'
  readonly figure: Figure
}

/** Share of the year's use of electricity by the makers of a commodity that falls in a slice. */
export interface LoadShape {
  readonly commodity: string
  readonly slice: string
  readonly figure: Figure
}

/** Share of capacity that can run in a slice, relative to 1; times `availability` of the year. */
export interface SliceAvailability {
  readonly technology: string
  readonly slice: string
  readonly figure: Figure
}

/** kt of gas per PJ burnt. The most specific row holds: technology, then sector, then commodity alone. */
export interface EmissionFactor {
  readonly commodity: string
  readonly sector: string | null
  readonly technology: string | null
  readonly gas: Gas
  readonly series: Series
}

export type RemovalParameter =
  'penetration' | 'removal' | 'energy_penalty' | 'capital_cost' | 'fixed_om' | 'variable_om' | 'fit_max'

/** A removal process on a host technology (flue-gas desulphurisation, capture). */
export interface Removal {
  readonly removal: string
  readonly technology: string
  readonly parameter: RemovalParameter
  /** Gas of `removal`; null for the others. */
  readonly gas: Gas | null
  readonly series: Series
}

/** An activity outside the energy system (rice area, cattle, clinker), with emission factors of its own. */
export interface Activity {
  readonly id: string
  readonly label: Text
  readonly category: string
  readonly sector: string
  readonly series: Series
}

export interface ActivityFactor {
  readonly activity: string
  readonly gas: Gas
  /** kt of gas per unit of activity; a CO2e-only series keeps its own GWP in `givenGwp`. */
  readonly givenGwp: 'AR4' | 'AR5' | 'AR6' | null
  readonly series: Series
}

/** A number of a sector module's table (waste, agriculture, ...), in the unit of its equation. */
export interface SectorInput {
  readonly module: string
  readonly part: string
  readonly item: string
  readonly parameter: string
  /** What the number is for, as the parameter says; empty where it is for the item. */
  readonly by: string
  readonly series: Series
}

export interface HistoryEntry {
  readonly variable: string
  readonly point: Point
  readonly unit: string
}

export interface InventoryEntry {
  readonly inventory: string
  readonly category: string
  readonly gas: string
  readonly gwp: 'AR4' | 'AR5' | 'AR6' | null
  readonly point: Point
  readonly unit: string
}

export interface Target {
  readonly id: string
  readonly label: Text
  readonly variable: string
  /** What was promised, or a projection that promises are reckoned from. */
  readonly role: 'goal' | 'reference'
  readonly point: Point
  readonly unit: string
}

export interface GlobalWarmingPotential {
  readonly gas: string
  readonly set: 'AR4' | 'AR5' | 'AR6'
  readonly figure: Figure
}
