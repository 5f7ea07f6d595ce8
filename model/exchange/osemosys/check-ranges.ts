import type { Problem } from '../../domain/problem.ts'
import { errorAt, shown, warningAt } from '../../study/report.ts'
import type { ModelReader } from './model-reader.ts'
import type { ModelParameter } from './osemosys-model.ts'
import type { ParameterName } from './parameter-list.ts'

interface Range {
  readonly fits: (value: number) => boolean
  readonly allowed: string
  /** Whether the equations have a meaning outside of it, or none of a value outside has an effect. */
  readonly isRunnable: boolean
}

const positive: Range = { fits: (value) => value > 0, allowed: '> 0', isRunnable: false }
const nonNegative: Range = { fits: (value) => value >= 0, allowed: '>= 0', isRunnable: false }
const share: Range = { fits: (value) => value >= 0 && value <= 1, allowed: '0 .. 1', isRunnable: false }
/** -1 is no limit. */
const limit: Range = { fits: (value) => value >= 0 || value === -1, allowed: '-1, >= 0', isRunnable: false }
/** The formulation reads ratios with a storage only where they are above 0. */
const ignoredBelow: Range = { ...nonNegative, isRunnable: true }
/** The formulation declares `binary`, and credits between 0 and 1; its equations say what another value means. */
const tag: Range = { fits: (value) => value === 0 || value === 1, allowed: '0, 1', isRunnable: true }
const credit: Range = { ...share, isRunnable: true }

/** Ranges of parameters: where the equations have a meaning, or where the formulation declares one. */
const RANGES: Readonly<Partial<Record<ParameterName, Range>>> = {
  YearSplit: nonNegative,
  DiscountRate: nonNegative,
  DiscountRateIdv: nonNegative,
  DiscountRateStorage: nonNegative,
  DaySplit: nonNegative,
  Conversionls: tag,
  Conversionld: tag,
  Conversionlh: tag,
  DaysInDayType: nonNegative,
  TradeRoute: nonNegative,
  DepreciationMethod: { fits: (value) => value === 1 || value === 2, allowed: '1, 2', isRunnable: false },
  SpecifiedAnnualDemand: nonNegative,
  SpecifiedDemandProfile: nonNegative,
  AccumulatedAnnualDemand: nonNegative,
  CapacityToActivityUnit: nonNegative,
  CapacityFactor: nonNegative,
  AvailabilityFactor: nonNegative,
  OperationalLife: positive,
  ResidualCapacity: nonNegative,
  TechnologyToStorage: ignoredBelow,
  TechnologyFromStorage: ignoredBelow,
  StorageLevelStart: nonNegative,
  StorageMaxChargeRate: nonNegative,
  StorageMaxDischargeRate: nonNegative,
  MinStorageCharge: share,
  OperationalLifeStorage: nonNegative,
  ResidualStorageCapacity: nonNegative,
  CapacityOfOneTechnologyUnit: nonNegative,
  TotalAnnualMaxCapacity: limit,
  TotalAnnualMaxCapacityInvestment: limit,
  TotalTechnologyAnnualActivityUpperLimit: limit,
  TotalTechnologyModelPeriodActivityUpperLimit: limit,
  ReserveMarginTagTechnology: credit,
  ReserveMarginTagFuel: tag,
  RETagTechnology: tag,
  RETagFuel: tag,
  REMinProductionTarget: credit,
}

/** Rates a year: above 30 %, a percentage was most likely written as a number. */
const RATES: readonly ParameterName[] = ['DiscountRate', 'DiscountRateIdv', 'DiscountRateStorage']
const MOST_USUAL_RATE = 0.3

/** Rates that mean something and are most likely slips. */
export function checkRates(reader: ModelReader, problems: Problem[]): void {
  for (const name of RATES) {
    const parameter = reader.model.parameters[name]
    const report = (row: number | null, place: string, value: number): void => {
      if (value <= MOST_USUAL_RATE) return
      const facts = {
        found: `${place}: ${value}`,
        allowed: `0 .. ${MOST_USUAL_RATE}`,
        detail: { percent: shown(100 * value) },
      }
      problems.push(warningAt('implausible-rate', { file: parameter.file, row, column: name }, facts))
    }
    for (const [number, value] of parameter.values)
      report(parameter.lines.get(number) ?? null, reader.membersOf(parameter, number).join(', '), value)
    const { fallback, isStated, line } = parameter
    if (isStated && fallback !== null && isUsed(parameter)) report(line, 'default', fallback)
  }
}

/** Values outside the range of their parameter, the default among them. */
export function checkRanges(reader: ModelReader, problems: Problem[]): void {
  for (const [name, range] of Object.entries(RANGES)) {
    const parameter = reader.model.parameters[name as ParameterName]
    const report = (row: number | null, found: string): void => {
      const place = { file: parameter.file, row, column: name }
      problems.push((range.isRunnable ? warningAt : errorAt)('out-of-range', place, { found, allowed: range.allowed }))
    }
    for (const [number, value] of parameter.values) {
      if (range.fits(value)) continue
      report(parameter.lines.get(number) ?? null, `${reader.membersOf(parameter, number).join(', ')}: ${value}`)
    }
    const { fallback, isStated } = parameter
    if (isStated && fallback !== null && isUsed(parameter) && !range.fits(fallback))
      report(parameter.line, `default ${fallback}`)
  }
}

/** Whether some combination takes the default. */
const isUsed = ({ sizes, values }: ModelParameter): boolean =>
  values.size < sizes.reduce((product, size) => product * size, 1)
