/**
 * A scenario made ready to run: structure as indexes into typed arrays, numbers as slots (`slots.ts`).
 * `compile-network.ts` makes it; the engine reads it and changes nothing in it.
 *
 * Index conventions: `N` years, `K` slices, `L` technologies, `C` commodities, `F` input flows, `B` by-product flows,
 * `G` gases, `A` activities outside energy. A matrix over years is `[item * N + t]`. `-1` means "none".
 */
import type { Gas, GwpSet } from '../domain/gas.ts'
import type { Horizon } from '../domain/years.ts'
import type { Activity, BoundParameter, Commodity, FlowUse, Rule, Sector, Technology } from '../study/study.ts'
import type { ResolvedScenario } from '../study/resolved-scenario.ts'
import type { PolicyBinding } from '../policies/instrument.ts'
import type { EffectLayout } from '../policies/effects.ts'
import type { SectorModel } from './sector-model.ts'
import type { PathTable } from './path-table.ts'
import type { Slots } from './slots.ts'

export interface Network {
  readonly resolved: ResolvedScenario
  readonly rule: Rule
  /** Rule of plants, conversions and trade: that of the bus, where there is one. */
  readonly supplyRule: Rule
  readonly gwpSet: GwpSet
  readonly horizon: Horizon
  readonly yearCount: number
  /** Index of the last observed year: no plant is built by the model up to it. */
  readonly lastObserved: number
  readonly slots: Slots
  readonly paths: PathTable
  readonly sectors: readonly Sector[]
  readonly gases: readonly Gas[]
  /** GWP-100 of each gas in the chosen set; 0 for air pollutants. */
  readonly gwp: Float64Array
  /** Weight of a kt under a price or a cap: its GWP; 1 for an air pollutant, which is priced for itself. */
  readonly priced: Float64Array
  readonly settings: Settings
  readonly slices: SliceTable
  readonly commodities: readonly CommodityNode[]
  readonly technologies: readonly TechnologyNode[]
  readonly flows: readonly Flow[]
  readonly byproducts: readonly Byproduct[]
  readonly cohorts: CohortTable
  readonly removals: readonly RemovalNode[]
  readonly activities: readonly ActivityNode[]
  readonly sectorModel: SectorModel
  readonly bounds: readonly BoundNode[]
  readonly services: readonly ServiceGroup[]
  /** Rows of the drivers that demands name. */
  readonly demandDrivers: readonly number[]
  readonly grid: ElectricityGrid | null
  readonly conversions: readonly number[]
  /** Capacity targets on conversions and extractions that the study gives stock for; others are built to need anyway. */
  readonly conversionTargets: readonly number[]
  readonly policies: readonly PolicyBinding[]
  /** Whether any policy prices emissions. */
  readonly taxesEmissions: boolean
  readonly taxesFuels: boolean
  readonly effects: EffectLayout
}

/** Rows of the path table. */
export interface Settings {
  readonly socialDiscountRate: number
  readonly reserveMargin: number
  readonly peakFactor: number
  readonly creditFade: number
  readonly buildEnergyMargin: number
  readonly buildLeadTime: number
}

export interface SliceTable {
  readonly ids: readonly string[]
  /** Slot of the hours of each slice. */
  readonly hours: Int32Array
  /** Slices of each season in the order of the day. */
  readonly seasons: readonly (readonly number[])[]
}

export interface CommodityNode {
  readonly commodity: Commodity
  readonly index: number
  readonly fossil: boolean
  readonly biogenic: boolean
  /** Rows: kt CO2 per unit, and each term of supply (-1: not given). */
  readonly carbon: number
  readonly domesticLimit: number
  readonly productionMin: number
  readonly importMin: number
  readonly importLimit: number
  readonly domesticTotal: number
  readonly domesticPrice: number
  readonly importPrice: number
  readonly exportPrice: number
  readonly exported: number
  readonly bunker: number
  readonly stockChange: number
  readonly statisticalDifference: number
  /** Delivery margin by sector index (-1: none). */
  readonly margin: Int32Array
  /** Row of each slice's share in its makers' use of electricity; empty: flat over hours. Slots, K of them. */
  readonly loadShape: Int32Array
  /** Whether an extraction technology makes it. */
  readonly extracted: boolean
  /** Technologies whose main output it is. */
  readonly producers: readonly number[]
  readonly demand: DemandNode | null
}

export interface DemandNode {
  readonly base: number
  readonly trend: number
  readonly adjustment: number
  readonly drivers: readonly { readonly row: number; readonly elasticity: number }[]
}

export interface TechnologyNode {
  readonly technology: Technology
  readonly index: number
  readonly sector: number
  readonly output: number
  readonly combustionCategory: string
  readonly processCategory: string
  readonly flows: readonly number[]
  readonly byproducts: readonly number[]
  readonly removals: readonly number[]
  /** Vintage rows. */
  readonly capitalCost: number
  readonly fixedOm: number
  readonly variableOm: number
  readonly hurdleRate: number
  /** Slots: one figure per technology. */
  readonly lifetime: number
  readonly weibullShape: number
  /** Calendar rows. */
  readonly availability: number
  readonly minLoad: number
  readonly maxLoad: number
  readonly capacityCredit: number
  readonly storageHours: number
  readonly maturity: number
  /** Vintage rows of process emissions by gas (-1: none), G of them. */
  readonly processEmission: Int32Array
  /** K slots, or empty: availability by slice is 1. */
  readonly sliceAvailability: Int32Array
  /** Capacity of a unit in output per year: 31.536 PJ for 1 GW over 8760 h; 1 where stock is counted in output. */
  readonly outputPerCapacity: number
  /** Has stock of its own in the study (else devices take demand x share, conversions are built to need). */
  readonly hasStock: boolean
  /**
   * Lines, and conversions without stock of their own: capacity is what the year asks for. Under least cost only those
   * without a lifetime: others are built, and stand.
   */
  readonly builtToNeed: boolean
  readonly firstYearIndex: number
  /** Cohorts of the study's own stock: `cohorts.installed[first .. first + count - 1]`. */
  readonly firstCohort: number
  readonly cohortCount: number
  /** Rows of base-year and target shares (-1: none). */
  readonly stockShare: number
  readonly salesShare: number
  readonly analogue: number
}

export interface Flow {
  readonly technology: number
  readonly commodity: number
  readonly use: FlowUse
  /** Vintage rows. */
  readonly intensity: number
  readonly storedCarbon: number
  /** Emission factor row by gas (-1: none), G of them; CO2 comes from the commodity's carbon. */
  readonly factor: Int32Array
  /** The flow whose carrier this one replaces under a blending mandate; -1 for a technology's own inputs. */
  readonly replaces: number
}

export interface Byproduct {
  readonly technology: number
  readonly commodity: number
  /** Vintage row. */
  readonly yield: number
}

/** Stock given by the study, one entry per technology and installation year. */
export interface CohortTable {
  readonly technology: Int32Array
  /** Year of installation; the base year where it is not known. */
  readonly installed: Int32Array
  /** First calendar year out of service, 0 where the survival curve decides. */
  readonly retires: Int32Array
  /** Slot of the amount (GW or output per year). */
  readonly amount: Int32Array
  /** 1 where neither installation nor retirement is known: the amount spreads over ages as a stock in its steady state. */
  readonly steady: Uint8Array
}

export interface RemovalNode {
  readonly id: string
  readonly technology: number
  readonly penetration: number
  readonly energyPenalty: number
  readonly capitalCost: number
  readonly fixedOm: number
  readonly variableOm: number
  /** Share of the host's standing units that costs may have fitted in a year. */
  readonly fitMax: number
  /** Row of the share removed by gas (-1: none). */
  readonly removal: Int32Array
}

export interface ActivityNode {
  readonly activity: Activity
  readonly index: number
  readonly sector: number
  readonly row: number
  /** Row of the factor by gas (-1: none), and whether it is CO2e of a given set already. */
  readonly factor: Int32Array
  readonly asCo2e: Uint8Array
}

/** A bound of the study on some makers of a commodity together; `row` of its values. */
export interface BoundNode {
  readonly commodity: number
  readonly technologies: readonly number[]
  readonly parameter: BoundParameter
  readonly row: number
}

/** Technologies that compete for the sales of one commodity. */
export interface Contest {
  readonly commodity: number
  readonly technologies: readonly number[]
  /** Row of the prescribed share of each, of sales where any of them has one, else of stock (-1: nought). */
  readonly shareRows: Int32Array
  readonly rule: Rule
  /** Slot of the logit exponent (-1: not given, so only `prescribed`). */
  readonly gamma: number
  /** Mandates on sales, by index in the layout of effects, with the places of their members in `technologies`. */
  readonly mandates: readonly { readonly index: number; readonly members: readonly number[] }[]
  /** Capacity targets on what makes the commodity, as indexes in the layout of effects. */
  readonly targets: readonly number[]
}

/** A service and the devices that may supply it. */
export interface ServiceGroup extends Contest {
  /** Electricity that its devices take: each commodity, and the flows of it. */
  readonly electricity: readonly { readonly commodity: number; readonly flows: readonly number[] }[]
  /** `stock` where target shares are of the stock, else `sales`. */
  readonly sharesOf: 'stock' | 'sales'
}

export interface ElectricityGrid {
  /** Commodity that plants make. */
  readonly bus: number
  /** The plants, as a contest for new energy. */
  readonly plants: Contest
  readonly storages: readonly number[]
  /** Technologies from the bus to delivered electricity, and the commodities they deliver. */
  readonly lines: readonly number[]
}
