import type {
  EmissionFlow,
  HorizonFlow,
  HorizonMode,
  HorizonTechnology,
  StorageFlow,
} from '../../choice/foresight/horizon-system.ts'
import {
  advanceRecoveryFactor,
  annuityValue,
  discountFactor,
  salvageShare,
} from '../../choice/foresight/present-value.ts'
import { indicesOf } from './osemosys-model.ts'
import type { ModelReader } from './model-reader.ts'
import { fixedLife } from './fixed-life.ts'
import type { ParameterName } from './parameter-list.ts'

/**
 * Technologies of all regions, region by region. Costs as the formulation discounts them: capital at the start of its
 * year, `CapitalCost x CapitalRecoveryFactor x PvAnnuity`, salvage at the end of the horizon, operation in mid-year.
 */
export function compileTechnologies(reader: ModelReader): readonly HorizonTechnology[] {
  const flows = modeFlows(reader)
  const technologies: HorizonTechnology[] = []
  for (let r = 0; r < reader.size('REGION'); r++) {
    for (const [t, id] of reader.members('TECHNOLOGY').entries()) {
      const modes = reader.members('MODE_OF_OPERATION').map((mode, m) => compileMode(reader, r, t, m, mode, flows))
      technologies.push(compileTechnology(reader, r, t, id, modes))
    }
  }
  return technologies
}

function compileTechnology(
  reader: ModelReader,
  r: number,
  t: number,
  id: string,
  modes: readonly HorizonMode[],
): HorizonTechnology {
  const { years } = reader
  const life = reader.value('OperationalLife', r, t)
  const rate = reader.value('DiscountRate', r)
  const first = years[0]!
  const perYear = (name: ParameterName): Float64Array => reader.byYear(name, r, t)
  const limit = (name: ParameterName): Float64Array => reader.limitByYear(name, r, t)
  const horizonLimit = reader.value('TotalTechnologyModelPeriodActivityUpperLimit', r, t)
  const capacityFactor = new Float64Array(reader.size('TIMESLICE') * years.length)
  for (let l = 0; l < reader.size('TIMESLICE'); l++) {
    for (let y = 0; y < years.length; y++)
      capacityFactor[l * years.length + y] = reader.value('CapacityFactor', r, t, l, y)
  }
  return {
    id,
    capacityUnit: 'capacity',
    activityUnit: 'activity/yr',
    region: r,
    isSliced: true,
    modes,
    hasCapacity: true,
    leastLoad: new Float64Array(capacityFactor.length),
    cycle: null,
    activityPerCapacity: reader.value('CapacityToActivityUnit', r, t),
    capacityFactor,
    availability: perYear('AvailabilityFactor'),
    standing: fixedLife(years, life),
    residual: perYear('ResidualCapacity'),
    investmentCost: investmentCost(reader, r, t, life),
    fixedCost: perYear('FixedCost').map((cost, y) => cost * discountFactor(rate, years[y]! - first + 0.5)),
    leastCapacity: perYear('TotalAnnualMinCapacity'),
    mostCapacity: limit('TotalAnnualMaxCapacity'),
    leastBuild: perYear('TotalAnnualMinCapacityInvestment'),
    mostBuild: limit('TotalAnnualMaxCapacityInvestment'),
    leastActivity: perYear('TotalTechnologyAnnualActivityLowerLimit'),
    mostActivity: limit('TotalTechnologyAnnualActivityUpperLimit'),
    leastHorizonActivity: reader.value('TotalTechnologyModelPeriodActivityLowerLimit', r, t),
    mostHorizonActivity: horizonLimit === -1 ? Infinity : horizonLimit,
    unitSize: perYear('CapacityOfOneTechnologyUnit'),
    reserveCredit: perYear('ReserveMarginTagTechnology'),
    renewableCredit: perYear('RETagTechnology'),
  }
}

/** CC1, CC2 and SV1 to SV4: capital in its first year less what is left of it behind the last, at present value. */
function investmentCost(reader: ModelReader, r: number, t: number, life: number): Float64Array {
  const { years } = reader
  const rate = reader.value('DiscountRate', r)
  const hurdle = reader.stated('DiscountRateIdv', r, t) ?? rate
  const method = reader.value('DepreciationMethod', r) === 2 ? 'straight-line' : 'sinking-fund'
  const first = years[0]!
  const end = years[years.length - 1]! + 1
  const factor = hurdle === rate ? 1 : advanceRecoveryFactor(hurdle, life) * annuityValue(rate, life)
  return Float64Array.from(years, (year, y) => {
    const capital = reader.value('CapitalCost', r, t, y) * factor
    const salvage = salvageShare(method, rate, end - year, life) * discountFactor(rate, end - first)
    return capital * (discountFactor(rate, year - first) - salvage)
  })
}

/** Ratios by region, technology and mode, gathered once from the values that are stated. */
interface ModeFlows {
  readonly inputs: ReadonlyMap<string, readonly number[]>
  readonly outputs: ReadonlyMap<string, readonly number[]>
  readonly emissions: ReadonlyMap<string, readonly number[]>
}

/** Key of a mode, and the fuels or emissions that it has a ratio with. */
function modeFlows(reader: ModelReader): ModeFlows {
  const partners = (name: 'InputActivityRatio' | 'OutputActivityRatio' | 'EmissionActivityRatio') => {
    const { sizes, values, fallback } = reader.model.parameters[name]
    const found = new Map<string, Set<number>>()
    for (const number of values.keys()) {
      const [r, t, partner, m] = indicesOf(sizes, number)
      const key = `${r},${t},${m}`
      const set = found.get(key) ?? new Set()
      found.set(key, set.add(partner!))
    }
    const all = fallback === null || fallback === 0 ? null : Array.from({ length: sizes[2]! }, (_, partner) => partner)
    const lists = new Map([...found].map(([key, set]) => [key, all ?? [...set].sort((a, b) => a - b)]))
    if (all === null) return lists
    for (let r = 0; r < sizes[0]!; r++) {
      for (let t = 0; t < sizes[1]!; t++) for (let m = 0; m < sizes[3]!; m++) lists.set(`${r},${t},${m}`, all)
    }
    return lists
  }
  return {
    inputs: partners('InputActivityRatio'),
    outputs: partners('OutputActivityRatio'),
    emissions: partners('EmissionActivityRatio'),
  }
}

function compileMode(reader: ModelReader, r: number, t: number, m: number, id: string, flows: ModeFlows): HorizonMode {
  const key = `${r},${t},${m}`
  const fuels = reader.size('FUEL')
  const flowsOf = (name: 'InputActivityRatio' | 'OutputActivityRatio', partners: readonly number[]): HorizonFlow[] =>
    partners.map((f) => ({
      commodity: r * fuels + f,
      profile: null,
      ratio: Float64Array.from(reader.years, (_, y) => reader.value(name, r, t, f, m, y)),
    }))
  const emissions: EmissionFlow[] = (flows.emissions.get(key) ?? []).map((e) => ({
    emission: r * reader.size('EMISSION') + e,
    ratio: Float64Array.from(reader.years, (_, y) => reader.value('EmissionActivityRatio', r, t, e, m, y)),
  }))
  const stored = (name: 'TechnologyToStorage' | 'TechnologyFromStorage'): StorageFlow[] =>
    reader.members('STORAGE').flatMap((_, s) => {
      const ratio = reader.value(name, r, t, s, m)
      return ratio > 0 ? [{ storage: r * reader.size('STORAGE') + s, ratio }] : []
    })
  return {
    id,
    inputs: flowsOf('InputActivityRatio', flows.inputs.get(key) ?? []),
    outputs: flowsOf('OutputActivityRatio', flows.outputs.get(key) ?? []),
    emissions,
    charges: stored('TechnologyToStorage'),
    discharges: stored('TechnologyFromStorage'),
    variableCost: variableCost(reader, r, t, m, emissions),
  }
}

/** OC1, OC4, E3 to E5: variable cost and emission penalties per unit of activity, in mid-year. */
function variableCost(
  reader: ModelReader,
  r: number,
  t: number,
  m: number,
  emissions: readonly EmissionFlow[],
): Float64Array {
  const { years } = reader
  const rate = reader.value('DiscountRate', r)
  return Float64Array.from(years, (year, y) => {
    let cost = countedVariableCost(reader, r, t, m, y)
    for (const { emission, ratio } of emissions) {
      cost += ratio[y]! * reader.value('EmissionsPenalty', r, emission % reader.size('EMISSION'), y)
    }
    return cost * discountFactor(rate, year - years[0]! + 0.5)
  })
}

/** The formulation counts variable costs only where those of all modes do not add up to 0 (OC1). */
export function countedVariableCost(reader: ModelReader, r: number, t: number, m: number, y: number): number {
  let sum = 0
  for (let mode = 0; mode < reader.size('MODE_OF_OPERATION'); mode++) sum += reader.value('VariableCost', r, t, mode, y)
  return sum === 0 ? 0 : reader.value('VariableCost', r, t, m, y)
}
