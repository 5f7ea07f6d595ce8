import type { SetName } from './set-names.ts'

/** One parameter of the formulation. */
export interface ParameterShape {
  readonly indices: readonly SetName[]
  /** In the words of the formulation: it leaves the choice of units to the modeller. */
  readonly unit: string
  /** What a file that leaves the parameter out is taken to mean; null where nothing can be meant. */
  readonly absent: number | null
  /** Default that otoole's template states, for a folder of CSV files that comes without its `config.yaml`. */
  readonly template: number
}

const shape = (
  indices: string,
  unit: string,
  absent: number | null,
  template: number = absent ?? 0,
): ParameterShape => ({
  indices: indices === '' ? [] : indices.split(' ').map((letter) => SETS[letter]!),
  unit,
  absent,
  template,
})

const SETS: Readonly<Record<string, SetName>> = {
  r: 'REGION',
  rr: 'REGION',
  t: 'TECHNOLOGY',
  f: 'FUEL',
  e: 'EMISSION',
  m: 'MODE_OF_OPERATION',
  l: 'TIMESLICE',
  y: 'YEAR',
  ls: 'SEASON',
  ld: 'DAYTYPE',
  lh: 'DAILYTIMEBRACKET',
  s: 'STORAGE',
}

/** Parameters of the long formulation (OSeMOSYS_GNU_MathProg@95202686), in its order. -1 means that there is no limit. */
export const PARAMETERS = {
  YearSplit: shape('l y', 'share of year', null),
  DiscountRate: shape('r', '1/yr', null, 0.05),
  DiscountRateIdv: shape('r t', '1/yr', null, 0.05),
  DiscountRateStorage: shape('r s', '1/yr', null, 0.05),
  DaySplit: shape('lh y', 'share of year', 0, 0.00137),
  Conversionls: shape('l ls', '1', 0),
  Conversionld: shape('l ld', '1', 0),
  Conversionlh: shape('l lh', '1', 0),
  DaysInDayType: shape('ls ld y', 'day', 7),
  TradeRoute: shape('r rr f y', '1', 0),
  DepreciationMethod: shape('r', '1', 1),
  SpecifiedAnnualDemand: shape('r f y', 'energy/yr', 0),
  SpecifiedDemandProfile: shape('r f l y', '1', 0),
  AccumulatedAnnualDemand: shape('r f y', 'energy/yr', 0),
  CapacityToActivityUnit: shape('r t', 'energy/yr/capacity', 1),
  CapacityFactor: shape('r t l y', '1', 1),
  AvailabilityFactor: shape('r t y', '1', 1),
  OperationalLife: shape('r t', 'yr', null, 1),
  ResidualCapacity: shape('r t y', 'capacity', 0),
  InputActivityRatio: shape('r t f m y', 'energy/activity', 0),
  OutputActivityRatio: shape('r t f m y', 'energy/activity', 0),
  CapitalCost: shape('r t y', 'money/capacity', 0),
  VariableCost: shape('r t m y', 'money/activity', 0),
  FixedCost: shape('r t y', 'money/capacity/yr', 0),
  TechnologyToStorage: shape('r t s m', 'energy/activity', 0),
  TechnologyFromStorage: shape('r t s m', 'energy/activity', 0),
  StorageLevelStart: shape('r s', 'energy', 0),
  StorageMaxChargeRate: shape('r s', 'energy/yr', null, 0),
  StorageMaxDischargeRate: shape('r s', 'energy/yr', null, 0),
  MinStorageCharge: shape('r s y', '1', 0),
  OperationalLifeStorage: shape('r s', 'yr', null, 0),
  CapitalCostStorage: shape('r s y', 'money/energy', 0),
  ResidualStorageCapacity: shape('r s y', 'energy', 0, 999),
  CapacityOfOneTechnologyUnit: shape('r t y', 'capacity', 0),
  TotalAnnualMaxCapacity: shape('r t y', 'capacity', -1),
  TotalAnnualMinCapacity: shape('r t y', 'capacity', 0),
  TotalAnnualMaxCapacityInvestment: shape('r t y', 'capacity/yr', -1),
  TotalAnnualMinCapacityInvestment: shape('r t y', 'capacity/yr', 0),
  TotalTechnologyAnnualActivityUpperLimit: shape('r t y', 'activity/yr', -1),
  TotalTechnologyAnnualActivityLowerLimit: shape('r t y', 'activity/yr', 0),
  TotalTechnologyModelPeriodActivityUpperLimit: shape('r t', 'activity', -1),
  TotalTechnologyModelPeriodActivityLowerLimit: shape('r t', 'activity', 0),
  ReserveMarginTagTechnology: shape('r t y', '1', 0),
  ReserveMarginTagFuel: shape('r f y', '1', 0),
  ReserveMargin: shape('r y', '1', 0, 1),
  RETagTechnology: shape('r t y', '1', 0),
  RETagFuel: shape('r f y', '1', 0),
  REMinProductionTarget: shape('r y', '1', 0),
  EmissionActivityRatio: shape('r t e m y', 'emission/activity', 0),
  EmissionsPenalty: shape('r e y', 'money/emission', 0),
  AnnualExogenousEmission: shape('r e y', 'emission/yr', 0),
  AnnualEmissionLimit: shape('r e y', 'emission/yr', -1),
  ModelPeriodExogenousEmission: shape('r e', 'emission', 0),
  ModelPeriodEmissionLimit: shape('r e', 'emission', -1),
} as const satisfies Readonly<Record<string, ParameterShape>>

export type ParameterName = keyof typeof PARAMETERS
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[]

export function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name)
}

/** Where results go, and a tag that no equation of the reference uses: they change nothing. */
export const IGNORED_PARAMETERS: ReadonlySet<string> = new Set(['ResultsPath', 'TechWithCapacityNeededToMeetPeakTS'])
