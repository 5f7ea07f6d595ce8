/** What a small model says: values by parameter, each a record as GMPL writes it. */
export type Records = Readonly<Record<string, readonly string[]>>

const DEFAULTS: Readonly<Record<string, number>> = {
  YearSplit: 0,
  DiscountRate: 0.05,
  DiscountRateStorage: 0.05,
  DaySplit: 0.00137,
  Conversionls: 0,
  Conversionld: 0,
  Conversionlh: 0,
  DaysInDayType: 7,
  TradeRoute: 0,
  DepreciationMethod: 1,
  SpecifiedAnnualDemand: 0,
  SpecifiedDemandProfile: 0,
  AccumulatedAnnualDemand: 0,
  CapacityToActivityUnit: 1,
  CapacityFactor: 1,
  AvailabilityFactor: 1,
  OperationalLife: 1,
  ResidualCapacity: 0,
  InputActivityRatio: 0,
  OutputActivityRatio: 0,
  CapitalCost: 0,
  VariableCost: 0,
  FixedCost: 0,
  TechnologyToStorage: 0,
  TechnologyFromStorage: 0,
  StorageLevelStart: 0,
  StorageMaxChargeRate: 0,
  StorageMaxDischargeRate: 0,
  MinStorageCharge: 0,
  OperationalLifeStorage: 1,
  CapitalCostStorage: 0,
  ResidualStorageCapacity: 0,
  CapacityOfOneTechnologyUnit: 0,
  TotalAnnualMaxCapacity: -1,
  TotalAnnualMinCapacity: 0,
  TotalAnnualMaxCapacityInvestment: -1,
  TotalAnnualMinCapacityInvestment: 0,
  TotalTechnologyAnnualActivityUpperLimit: -1,
  TotalTechnologyAnnualActivityLowerLimit: 0,
  TotalTechnologyModelPeriodActivityUpperLimit: -1,
  TotalTechnologyModelPeriodActivityLowerLimit: 0,
  ReserveMarginTagTechnology: 0,
  ReserveMarginTagFuel: 0,
  ReserveMargin: 0,
  RETagTechnology: 0,
  RETagFuel: 0,
  REMinProductionTarget: 0,
  EmissionActivityRatio: 0,
  EmissionsPenalty: 0,
  AnnualExogenousEmission: 0,
  AnnualEmissionLimit: -1,
  ModelPeriodExogenousEmission: 0,
  ModelPeriodEmissionLimit: -1,
}

/** Sets of the smallest model: one region, year, slice, mode and fuel, two plants. */
const SETS: Readonly<Record<string, string>> = {
  REGION: 'R',
  YEAR: '2020',
  TIMESLICE: 'all',
  TECHNOLOGY: 'coal wind',
  FUEL: 'power',
  EMISSION: 'CO2',
  MODE_OF_OPERATION: '1',
  SEASON: '',
  DAYTYPE: '',
  DAILYTIMEBRACKET: '',
  STORAGE: '',
}

/** A data file: the smallest model with other sets, and with values where they are stated. */
export function modelText(values: Records, sets: Readonly<Record<string, string>> = {}): string {
  const all = { ...SETS, ...sets }
  const statements = Object.entries(all).map(([name, members]) => `set ${name} := ${members};`)
  for (const [name, fallback] of Object.entries(DEFAULTS)) {
    statements.push(`param ${name} default ${fallback} :=\n${(values[name] ?? []).join('\n')}\n;`)
  }
  return `${statements.join('\n')}\nend;\n`
}

/** Two plants that can serve 10 of power in 2020: coal at 2 + 3 a unit, wind at 8 with nothing to run. */
export const TWO_PLANTS: Records = {
  YearSplit: ['all 2020 1'],
  SpecifiedAnnualDemand: ['R power 2020 10'],
  SpecifiedDemandProfile: ['R power all 2020 1'],
  OutputActivityRatio: ['R coal power 1 2020 1', 'R wind power 1 2020 1'],
  CapitalCost: ['R coal 2020 2', 'R wind 2020 8'],
  VariableCost: ['R coal 1 2020 3'],
  EmissionActivityRatio: ['R coal CO2 1 2020 0.9'],
}
