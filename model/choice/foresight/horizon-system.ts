/**
 * A system that is planned over its whole horizon at once: what a constraint family reads. Studies of two forms are
 * written as one: OSeMOSYS's (every commodity by slice, every year a period) and our own network (most commodities by
 * the year, periods of several years).
 *
 * P periods, S slices. Arrays by period have length P, by slice and period S * P at `slice * P + period`. Costs are
 * present values already: discounted to the first year, weighted by the years that a period stands for, capital net of
 * its salvage value. `Infinity` is no upper limit, 0 no lower one.
 */
export interface HorizonSystem {
  /** First calendar year of each period. */
  readonly years: readonly number[]
  /** Years that count for one period in sums over the horizon. */
  readonly yearsIn: Float64Array
  readonly slices: readonly string[]
  /** Share of the year, by slice and period. */
  readonly sliceShare: Float64Array
  readonly regions: readonly HorizonRegion[]
  readonly technologies: readonly HorizonTechnology[]
  readonly commodities: readonly HorizonCommodity[]
  readonly emissions: readonly HorizonEmission[]
  readonly storages: readonly HorizonStorage[]
  readonly calendar: StorageCalendar
  readonly routes: readonly TradeRoute[]
  readonly accounts: readonly NonNegativeAccount[]
  readonly groups: readonly HorizonGroup[]
  /** Present value of what no decision changes. */
  readonly constantCost: number
  readonly units: HorizonUnits
}

/** Units of what a system's numbers are: of results, not of any calculation. */
export interface HorizonUnits {
  readonly money: string
}

export interface HorizonRegion {
  readonly id: string
  /** Present value of one unit of money that is spent in operation in a period, a year of it. */
  readonly presentValue: Float64Array
  /** Firm capacity over production of the tagged commodities in every slice; 0 asks for nothing. */
  readonly reserveMargin: Float64Array
  /** Least share of tagged production in that of the tagged commodities. */
  readonly renewableTarget: Float64Array
}

export interface HorizonTechnology {
  readonly id: string
  readonly capacityUnit: string
  /** Of a year's activity. */
  readonly activityUnit: string
  readonly region: number
  /** Whether activity is decided slice by slice; otherwise once a period. */
  readonly isSliced: boolean
  readonly modes: readonly HorizonMode[]
  /** False for what is there as far as it is needed: no capacity is counted, built or paid for. */
  readonly hasCapacity: boolean
  /** Largest activity a year of one unit of capacity that is always on. */
  readonly activityPerCapacity: number
  /** By slice and period; by period alone where activity is not sliced. */
  readonly capacityFactor: Float64Array
  /** Least activity as a share of capacity, as `capacityFactor`. */
  readonly leastLoad: Float64Array
  /** For storage that is filled and emptied within a day; its modes are charge and discharge. */
  readonly cycle: DailyCycle | null
  /** Share of the year's possible activity; 1 is no limit. */
  readonly availability: Float64Array
  /** Share of capacity built in one period that stands in another: at `built * P + period`. */
  readonly standing: Float64Array
  readonly residual: Float64Array
  readonly investmentCost: Float64Array
  readonly fixedCost: Float64Array
  readonly leastCapacity: Float64Array
  readonly mostCapacity: Float64Array
  readonly leastBuild: Float64Array
  readonly mostBuild: Float64Array
  readonly leastActivity: Float64Array
  readonly mostActivity: Float64Array
  readonly leastHorizonActivity: number
  readonly mostHorizonActivity: number
  /** New capacity comes in multiples of this; 0 in any amount. */
  readonly unitSize: Float64Array
  readonly reserveCredit: Float64Array
  readonly renewableCredit: Float64Array
}

/** One way of running a technology. Ratios are per unit of activity, by period. */
export interface HorizonMode {
  readonly id: string
  readonly inputs: readonly HorizonFlow[]
  readonly outputs: readonly HorizonFlow[]
  readonly emissions: readonly EmissionFlow[]
  readonly charges: readonly StorageFlow[]
  readonly discharges: readonly StorageFlow[]
  readonly variableCost: Float64Array
}

export interface HorizonFlow {
  readonly commodity: number
  readonly ratio: Float64Array
  /** How a year's flow of a technology without slices falls on slices (sum 1); null where slices play no part. */
  readonly profile: Float64Array | null
}

export interface EmissionFlow {
  readonly emission: number
  readonly ratio: Float64Array
}

export interface StorageFlow {
  readonly storage: number
  readonly ratio: number
}

export interface HorizonCommodity {
  readonly id: string
  /** Of a year's amount. */
  readonly unit: string
  /** Of its price, where it has another name than money over unit: a million USD a PJ is a USD a GJ. */
  readonly priceUnit?: string
  readonly region: number
  readonly isSliced: boolean
  /** Energy by slice and period; of no length where the commodity has no slices. */
  readonly slicedDemand: Float64Array
  /** Energy a year that may fall in any slice. */
  readonly yearlyDemand: Float64Array
  /** 1 where the commodity is there without being made, in any amount and for nothing. */
  readonly unlimited: Uint8Array
  readonly reserveTag: Float64Array
  readonly renewableTag: Float64Array
}

export interface HorizonEmission {
  readonly id: string
  /** Of a year's amount. */
  readonly unit: string
  /**
   * How it is told among results: its unit, what an amount is multiplied with, and what the amounts of technologies and all
   * amounts are called where some come from outside.
   */
  readonly report: { readonly unit: string; readonly factor: number; readonly own: string; readonly all: string }
  /** How the price that a limit implies is told: its unit, and what money over amount is multiplied with. */
  readonly price: { readonly unit: string; readonly factor: number }
  readonly region: number
  readonly exogenous: Float64Array
  readonly limit: Float64Array
  readonly horizonExogenous: number
  readonly horizonLimit: number
}

/** How slices lie in the year: every slice in seasons, day types and brackets of a day, by weights. */
export interface StorageCalendar {
  readonly seasons: number
  readonly dayTypes: number
  readonly brackets: number
  /** Weight of a slice in a bracket, at `slice * seasons * dayTypes * brackets + place`. */
  readonly weight: Float64Array
  /** Length of a bracket as a share of the year, at `bracket * P + period`. */
  readonly bracketShare: Float64Array
  /** Days of a type in a week of a season, at `(season * dayTypes + dayType) * P + period`. */
  readonly daysInType: Float64Array
}

export interface HorizonStorage {
  readonly id: string
  readonly unit: string
  readonly region: number
  readonly startLevel: number
  readonly mostCharge: number
  readonly mostDischarge: number
  readonly leastLevel: Float64Array
  readonly standing: Float64Array
  readonly residual: Float64Array
  readonly mostBuild: Float64Array
  readonly investmentCost: Float64Array
}

/** A commodity that two regions may exchange; `fromShare` of what leaves counts in one balance, `toShare` in the other. */
export interface TradeRoute {
  readonly from: number
  readonly to: number
  readonly fromShare: Float64Array
  readonly toShare: Float64Array
}

/** A sum over a technology's yearly activities by mode, and its new or standing capacity, that may not be negative. */
export interface NonNegativeAccount {
  readonly technology: number
  readonly period: number
  /** By mode. */
  readonly perActivity: readonly number[]
  readonly perNewCapacity: number
  readonly perCapacity: number
}

/** Days of a season: what is taken in covers what is given, and a day gives at most what can be stored. */
export interface DailyCycle {
  /** Slices of each season. */
  readonly seasons: readonly (readonly number[])[]
  /** Taken in per unit given. */
  readonly intake: Float64Array
  /** Most that a season's days give per unit of capacity, at `season * P + period`. */
  readonly mostGiven: Float64Array
}

/** A limit that several technologies share: `lower[p] <= sum factor[p] x term <= upper[p]`. */
export interface HorizonGroup {
  readonly id: string
  readonly region: number
  readonly unit: string
  readonly terms: readonly GroupTerm[]
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Most of the whole horizon, in the unit without its `/yr`; absent where there is no such limit. */
  readonly mostOverHorizon?: number
}

export interface GroupTerm {
  readonly technology: number
  readonly on: 'activity' | 'build' | 'capacity'
  readonly factor: Float64Array
}
