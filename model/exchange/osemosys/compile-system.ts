import type {
  HorizonCommodity,
  HorizonEmission,
  HorizonRegion,
  HorizonStorage,
  HorizonSystem,
  StorageCalendar,
  TradeRoute,
} from '../../choice/foresight/horizon-system.ts'
import { discountFactor, salvageShare } from '../../choice/foresight/present-value.ts'
import { compileAccounts } from './compile-accounts.ts'
import { compileTechnologies } from './compile-technologies.ts'
import { fixedLife } from './fixed-life.ts'
import { ModelReader } from './model-reader.ts'
import { indicesOf, type OsemosysModel } from './osemosys-model.ts'

/** An OSeMOSYS model as a system over its horizon: every commodity in slices, every year of the set a period of one year. */
export function compileSystem(model: OsemosysModel): HorizonSystem {
  const reader = new ModelReader(model)
  const technologies = compileTechnologies(reader)
  const { years } = reader
  const slices = reader.size('TIMESLICE')
  const sliceShare = new Float64Array(slices * years.length)
  for (let l = 0; l < slices; l++) {
    for (let y = 0; y < years.length; y++) sliceShare[l * years.length + y] = reader.value('YearSplit', l, y)
  }
  return {
    years,
    yearsIn: new Float64Array(years.length).fill(1),
    slices: reader.members('TIMESLICE'),
    sliceShare,
    regions: reader.members('REGION').map((id, r) => compileRegion(reader, id, r)),
    technologies,
    commodities: compileCommodities(reader),
    emissions: compileEmissions(reader),
    storages: compileStorages(reader),
    calendar: compileCalendar(reader),
    routes: compileRoutes(reader),
    accounts: compileAccounts(reader, technologies),
    groups: [],
    // The fixed cost of residual capacity is counted with that of all capacity that stands.
    constantCost: 0,
    units: { money: 'money' },
  }
}

const compileRegion = (reader: ModelReader, id: string, r: number): HorizonRegion => ({
  id,
  presentValue: Float64Array.from(reader.years, (year) =>
    discountFactor(reader.value('DiscountRate', r), year - reader.years[0]! + 0.5),
  ),
  reserveMargin: reader.byYear('ReserveMargin', r),
  renewableTarget: reader.byYear('REMinProductionTarget', r),
})

/** Fuels of all regions, region by region. */
function compileCommodities(reader: ModelReader): readonly HorizonCommodity[] {
  const slices = reader.size('TIMESLICE')
  const periods = reader.years.length
  const made = madeFuels(reader)
  return reader.members('REGION').flatMap((_, r) =>
    reader.members('FUEL').map((id, f) => {
      const slicedDemand = new Float64Array(slices * periods)
      const annual = reader.byYear('SpecifiedAnnualDemand', r, f)
      for (let l = 0; l < slices; l++) {
        for (let y = 0; y < periods; y++) {
          if (annual[y] === 0) continue
          slicedDemand[l * periods + y] = annual[y]! * reader.value('SpecifiedDemandProfile', r, f, l, y)
        }
      }
      return {
        id,
        unit: 'energy/yr',
        region: r,
        isSliced: true,
        slicedDemand,
        yearlyDemand: reader.byYear('AccumulatedAnnualDemand', r, f),
        unlimited: Uint8Array.from(reader.years, (_year, y) => (made(r, f, y) ? 0 : 1)),
        reserveTag: reader.byYear('ReserveMarginTagFuel', r, f),
        renewableTag: reader.byYear('RETagFuel', r, f),
      }
    }),
  )
}

/**
 * Whether anything makes a fuel in a year. The formulation defines production only where output ratios do not add up to
 * 0 (EBa3, EBa7): elsewhere production is free in both senses.
 */
export function madeFuels(reader: ModelReader): (r: number, f: number, y: number) => boolean {
  const periods = reader.years.length
  const fuels = reader.size('FUEL')
  const { sizes, values, fallback } = reader.model.parameters.OutputActivityRatio
  const others = sizes[1]! * sizes[3]!
  const sums = new Float64Array(sizes[0]! * fuels * periods).fill((fallback ?? 0) * others)
  for (const [number, value] of values) {
    const [r, , f, , y] = indicesOf(sizes, number)
    sums[(r! * fuels + f!) * periods + y!]! += value - (fallback ?? 0)
  }
  return (r, f, y) => sums[(r * fuels + f) * periods + y] !== 0
}

const compileEmissions = (reader: ModelReader): readonly HorizonEmission[] =>
  reader.members('REGION').flatMap((_, r) =>
    reader.members('EMISSION').map((id, e) => {
      const horizonLimit = reader.value('ModelPeriodEmissionLimit', r, e)
      return {
        id,
        unit: 'emission/yr',
        price: { unit: 'money/emission', factor: 1 },
        region: r,
        // The formulation's AnnualEmissions are those of its technologies.
        report: { unit: 'emission/yr', factor: 1, own: 'Emissions', all: 'Emissions with Outside' },
        exogenous: reader.byYear('AnnualExogenousEmission', r, e),
        limit: reader.limitByYear('AnnualEmissionLimit', r, e),
        horizonExogenous: reader.value('ModelPeriodExogenousEmission', r, e),
        horizonLimit: horizonLimit === -1 ? Infinity : horizonLimit,
      }
    }),
  )

/** Storage of all regions; its own discount rate, and salvage as SI6 to SI9 have it. */
function compileStorages(reader: ModelReader): readonly HorizonStorage[] {
  const { years } = reader
  const first = years[0]!
  const end = years[years.length - 1]! + 1
  return reader.members('REGION').flatMap((_, r) =>
    reader.members('STORAGE').map((id, s) => {
      const life = reader.value('OperationalLifeStorage', r, s)
      const rate = reader.stated('DiscountRateStorage', r, s) ?? reader.value('DiscountRate', r)
      const method = reader.value('DepreciationMethod', r) === 2 ? 'straight-line' : 'sinking-fund'
      return {
        id,
        unit: 'energy',
        region: r,
        startLevel: reader.value('StorageLevelStart', r, s),
        mostCharge: reader.value('StorageMaxChargeRate', r, s),
        mostDischarge: reader.value('StorageMaxDischargeRate', r, s),
        leastLevel: reader.byYear('MinStorageCharge', r, s),
        standing: fixedLife(years, life),
        residual: reader.byYear('ResidualStorageCapacity', r, s),
        // CapitalInvestmentStorage is a non-negative variable: storage of negative cost is not built.
        mostBuild: reader.byYear('CapitalCostStorage', r, s).map((cost) => (cost < 0 ? 0 : Infinity)),
        investmentCost: Float64Array.from(years, (year, y) => {
          const salvage = salvageShare(method, rate, end - year, life) * discountFactor(rate, end - first)
          return reader.value('CapitalCostStorage', r, s, y) * (discountFactor(rate, year - first) - salvage)
        }),
      }
    }),
  )
}

function compileCalendar(reader: ModelReader): StorageCalendar {
  const seasons = reader.size('SEASON')
  const dayTypes = reader.size('DAYTYPE')
  const brackets = reader.size('DAILYTIMEBRACKET')
  const periods = reader.years.length
  const places = seasons * dayTypes * brackets
  const weight = new Float64Array(reader.size('TIMESLICE') * places)
  for (let place = 0; place < weight.length; place++) {
    const l = Math.floor(place / places)
    const day = Math.floor((place % places) / brackets)
    const bySeason = reader.value('Conversionls', l, Math.floor(day / dayTypes))
    const byDayType = reader.value('Conversionld', l, day % dayTypes)
    weight[place] = bySeason * byDayType * reader.value('Conversionlh', l, place % brackets)
  }
  return {
    seasons,
    dayTypes,
    brackets,
    weight,
    bracketShare: Float64Array.from({ length: brackets * periods }, (_, at) =>
      reader.value('DaySplit', Math.floor(at / periods), at % periods),
    ),
    daysInType: Float64Array.from({ length: seasons * dayTypes * periods }, (_, at) => {
      const day = Math.floor(at / periods)
      return reader.value('DaysInDayType', Math.floor(day / dayTypes), day % dayTypes, at % periods)
    }),
  }
}

/** One route for every pair of regions and fuel that may trade in either direction (EBa10: what one sends the other gets). */
function compileRoutes(reader: ModelReader): readonly TradeRoute[] {
  const routes: TradeRoute[] = []
  const fuels = reader.size('FUEL')
  for (let r = 0; r < reader.size('REGION'); r++) {
    for (let rr = r + 1; rr < reader.size('REGION'); rr++) {
      for (let f = 0; f < fuels; f++) {
        const fromShare = reader.byYear('TradeRoute', r, rr, f)
        const toShare = reader.byYear('TradeRoute', rr, r, f)
        if (fromShare.every((share) => share === 0) && toShare.every((share) => share === 0)) continue
        routes.push({ from: r * fuels + f, to: rr * fuels + f, fromShare, toShare })
      }
    }
  }
  return routes
}
