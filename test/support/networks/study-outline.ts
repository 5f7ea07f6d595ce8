import type { Gas } from '../../../model/domain/gas.ts'
import type {
  Commodity,
  FlowUse,
  Policy,
  PolicyKind,
  RemovalParameter,
  SettingName,
  StockScope,
  SupplyParameter,
  Technology,
  TechnologyKind,
} from '../../../model/study/study.ts'

/** One value for every year, or points by year, joined by straight lines. */
export type Path = number | Readonly<Record<number, number>>

/** A study as a test writes it: canonical units, no provenance, everything that does not matter left out. */
export interface StudyOutline {
  /** First and last year. */
  readonly years: readonly [number, number]
  /** Default: the first year. */
  readonly lastObserved?: number
  readonly bus?: string
  readonly settings?: Partial<Record<SettingName, number>>
  /** Hours by slice id, which is `season-part`; default one slice of 8760 h where there is a bus. */
  readonly slices?: Readonly<Record<string, number>>
  readonly drivers?: Readonly<Record<string, Path>>
  readonly sectors?: readonly string[]
  readonly commodities: Readonly<Record<string, CommodityOutline>>
  readonly technologies: Readonly<Record<string, TechnologyOutline>>
  /** kt per PJ burnt, keyed `commodity/gas` or `commodity/sector or technology/gas`; CO2 is with the commodity. */
  readonly emissionFactors?: Readonly<Record<string, Path>>
  readonly removals?: readonly RemovalOutline[]
  readonly activities?: Readonly<Record<string, ActivityOutline>>
  readonly policies?: Readonly<Record<string, PolicyOutline>>
  /** Keyed `commodity/technologies/parameter`, as in bounds.csv. */
  readonly bounds?: Readonly<Record<string, Path>>
}

export interface CommodityOutline {
  /** Default: a service where there is demand, else a carrier. */
  readonly kind?: Commodity['kind']
  readonly carbon?: Commodity['carbon']
  /** kt CO2 per unit. */
  readonly co2?: number
  readonly imported?: boolean
  readonly exported?: boolean
  readonly supply?: Partial<Record<Exclude<SupplyParameter, 'margin'>, Path>>
  readonly margin?: Path
  readonly marginBySector?: Readonly<Record<string, Path>>
  readonly demand?: DemandOutline
  /** Share of its makers' electricity by slice. */
  readonly shape?: readonly number[]
  readonly gamma?: number
}

export interface DemandOutline {
  readonly base: number
  readonly elasticity?: Readonly<Record<string, Path>>
  readonly trend?: Path
  readonly adjustment?: Path
}

export interface TechnologyOutline extends Partial<
  Pick<Technology, 'sector' | 'survival' | 'firstYear' | 'dispatch' | 'analogue' | 'family'>
> {
  readonly kind: TechnologyKind
  readonly output: string
  readonly input?: Readonly<Record<string, Path | InputOutline>>
  readonly byproduct?: Readonly<Record<string, Path>>
  readonly process?: Partial<Record<Gas, Path>>
  readonly stock?: readonly StockOutline[]
  readonly stockShare?: Path
  readonly salesShare?: Path
  readonly lifetime?: number
  readonly weibullShape?: number
  readonly capitalCost?: Path
  readonly fixedOm?: Path
  readonly variableOm?: Path
  readonly hurdleRate?: Path
  readonly availability?: Path
  readonly minLoad?: Path
  readonly maxLoad?: Path
  readonly capacityCredit?: Path
  readonly storageHours?: Path
  readonly maturity?: Path
  readonly bySlice?: readonly number[]
}

export interface InputOutline {
  readonly path: Path
  readonly use: FlowUse
  readonly stored?: Path
}

export interface StockOutline {
  readonly amount: number
  /** Null: in its steady state. */
  readonly installed: number | null
  readonly retires?: number
  /** Default: in place in the base year. */
  readonly scope?: StockScope
}

export interface RemovalOutline {
  readonly removal: string
  readonly technology: string
  readonly removes: Partial<Record<Gas, Path>>
  readonly parameters: Partial<Record<Exclude<RemovalParameter, 'removal'>, Path>>
}

export interface ActivityOutline {
  readonly level: Path
  readonly factors: Partial<Record<Gas, Path>>
}

export interface PolicyOutline extends Partial<Omit<Policy, 'id' | 'label' | 'kind' | 'register' | 'cell'>> {
  readonly kind: PolicyKind
  readonly level: Path
}
