import { isGas } from '../../../model/domain/gas.ts'
import type {
  BoundParameter,
  Commodity,
  Policy,
  Study,
  Technology,
  TechnologyParameter,
  TechnologyPath,
} from '../../../model/study/study.ts'
import { figure, NO_CELL, seriesOf } from './outline-series.ts'
import { carbonFactors, demandsOf, otherFactors, removalsOf, sharesOf, suppliesOf } from './outline-tables.ts'
import type { CommodityOutline, Path, StudyOutline, TechnologyOutline } from './study-outline.ts'

const NO_TEXT = { en: '', ja: '' }

/** A study with the numbers of an outline, as the loader would make it. */
export function buildStudy(outline: StudyOutline): Study {
  const [baseYear, endYear] = outline.years
  const slices = outline.slices ?? (outline.bus === undefined ? {} : { 'year-all': 8760 })
  const commodities = Object.entries(outline.commodities)
  const technologies = Object.entries(outline.technologies)
  return {
    id: 'outline',
    formatVersion: 1,
    country: {
      iso3: 'ZZZ',
      name: NO_TEXT,
      baseYear,
      lastObservedYear: outline.lastObserved ?? baseYear,
      endYear,
      policyCutoff: `${baseYear}-12-31`,
      gwp: 'AR5',
      bus: outline.bus ?? null,
    },
    sources: [],
    sectors: (outline.sectors ?? ['all']).map((id) => ({ id, label: NO_TEXT, category: '1.A', iamc: id })),
    slices: Object.entries(slices).map(([id, hours], order) => {
      const [season = '', part = ''] = id.split('-')
      return { id, season, part, order, hours: figure(hours) }
    }),
    settings: Object.entries({ social_discount_rate: 0.05, ...outline.settings }).map(([name, value]) => ({
      name: name as Study['settings'][number]['name'],
      figure: figure(value),
    })),
    drivers: Object.entries(outline.drivers ?? {}).map(([id, path]) => ({
      id,
      label: id,
      series: seriesOf(`drivers/${id}`, path),
    })),
    commodities: commodities.map(([id, one]) => commodityOf(id, one, outline.bus)),
    supplies: commodities.flatMap(([id, one]) => suppliesOf(id, one)),
    demands: commodities.flatMap(([id, one]) => demandsOf(id, one)),
    technologies: technologies.map(([id, one]) => technologyOf(id, one, outline)),
    technologyPaths: technologies.flatMap(([id, one]) => pathsOf(id, one)),
    stocks: technologies.flatMap(([technology, { stock }], at) =>
      (stock ?? []).map(({ amount, installed, retires, scope }, index) => ({
        technology,
        installed,
        retires: retires ?? null,
        scope: scope ?? 'existing',
        figure: figure(amount, 1000 * at + index),
      })),
    ),
    shares: technologies.flatMap(([id, one]) => sharesOf(id, one)),
    choices: commodities.flatMap(([commodity, { gamma }]) =>
      gamma === undefined ? [] : [{ commodity, parameter: 'gamma' as const, figure: figure(gamma) }],
    ),
    bounds: Object.entries(outline.bounds ?? {}).map(([key, path]) => {
      const [commodity = '', makers = '', parameter = ''] = key.split('/')
      return {
        commodity,
        technologies: makers.split('+'),
        parameter: parameter as BoundParameter,
        series: seriesOf(`bounds/${key}`, path),
      }
    }),
    loadShapes: commodities.flatMap(([commodity, { shape }]) =>
      (shape ?? []).map((value, k) => ({ commodity, slice: Object.keys(slices)[k] ?? '', figure: figure(value) })),
    ),
    sliceAvailabilities: technologies.flatMap(([technology, { bySlice }]) =>
      (bySlice ?? []).map((value, k) => ({ technology, slice: Object.keys(slices)[k] ?? '', figure: figure(value) })),
    ),
    emissionFactors: [...carbonFactors(commodities), ...otherFactors(outline)],
    removals: removalsOf(outline),
    activities: Object.entries(outline.activities ?? {}).map(([id, { level }]) => ({
      id,
      label: NO_TEXT,
      category: '3',
      sector: outline.sectors?.[0] ?? 'all',
      series: seriesOf(`activities/${id}`, level),
    })),
    sectorInputs: [],
    activityFactors: Object.entries(outline.activities ?? {}).flatMap(([activity, { factors }]) =>
      Object.entries(factors).flatMap(([gas, path]) =>
        isGas(gas)
          ? [{ activity, gas, givenGwp: null, series: seriesOf(`activity_factors/${activity}/${gas}`, path) }]
          : [],
      ),
    ),
    history: [],
    inventories: [],
    crosswalk: [],
    findings: [],
    targets: [],
    balance: [],
    vehicles: [],
    expenditure: [],
    register: [],
    policies: policiesOf(outline),
    policyPaths: Object.entries(outline.policies ?? {}).map(([policy, { level }]) => ({
      policy,
      series: seriesOf(`policy_paths/${policy}`, level),
    })),
    scenarios: [],
    gwp: [
      { gas: 'CO2', set: 'AR5', figure: figure(1) },
      { gas: 'CH4', set: 'AR5', figure: figure(28) },
      { gas: 'N2O', set: 'AR5', figure: figure(265) },
    ],
    priceIndices: [],
    plausibility: [],
  }
}

function commodityOf(id: string, outline: CommodityOutline, bus: string | undefined): Commodity {
  return {
    id,
    label: NO_TEXT,
    kind: outline.kind ?? (outline.demand === undefined ? 'carrier' : 'service'),
    unit: 'PJ',
    sector: null,
    balance: '=',
    resolution: id === bus ? 'slice' : 'annual',
    family: '',
    carbon: outline.carbon ?? (outline.co2 === undefined ? 'none' : 'fossil'),
    imported: outline.imported ?? false,
    exported: outline.exported ?? false,
  }
}

function technologyOf(id: string, outline: TechnologyOutline, { sectors }: StudyOutline): Technology {
  return {
    id,
    label: NO_TEXT,
    sector: outline.sector ?? sectors?.[0] ?? 'all',
    kind: outline.kind,
    output: outline.output,
    survival: outline.survival ?? 'fixed',
    firstYear: outline.firstYear ?? null,
    category: null,
    processCategory: null,
    dispatch: outline.dispatch ?? (outline.kind === 'plant' ? 'dispatchable' : null),
    analogue: outline.analogue ?? null,
    family: outline.family ?? '',
  }
}

const PLAIN = {
  lifetime: 'lifetime',
  weibullShape: 'weibull_shape',
  capitalCost: 'capital_cost',
  fixedOm: 'fixed_om',
  variableOm: 'variable_om',
  hurdleRate: 'hurdle_rate',
  availability: 'availability',
  minLoad: 'min_load',
  maxLoad: 'max_load',
  capacityCredit: 'capacity_credit',
  storageHours: 'storage_hours',
  maturity: 'maturity',
} as const satisfies Partial<Record<keyof TechnologyOutline, TechnologyParameter>>

function pathsOf(technology: string, outline: TechnologyOutline): TechnologyPath[] {
  const path = (
    parameter: TechnologyParameter,
    value: Path,
    commodity: string | null = null,
    use: TechnologyPath['use'] = null,
  ): TechnologyPath => {
    const id = ['technology_paths', technology, parameter, commodity].filter((part) => part !== null).join('/')
    return { technology, parameter, commodity, use, series: seriesOf(id, value) }
  }
  const inputs = Object.entries(outline.input ?? {}).flatMap(([commodity, input]) => {
    if (typeof input === 'number' || !('path' in input)) return [path('input', input as Path, commodity, 'combustion')]
    const flow = path('input', input.path as Path, commodity, input.use as TechnologyPath['use'])
    return 'stored' in input ? [flow, path('stored_carbon', input.stored as Path, commodity)] : [flow]
  })
  return [
    ...inputs,
    ...Object.entries(outline.byproduct ?? {}).map(([commodity, value]) => path('output', value, commodity)),
    ...Object.entries(outline.process ?? {}).map(([gas, value]) => path('process_emission', value, gas)),
    ...Object.entries(PLAIN).flatMap(([key, parameter]) => {
      const value = outline[key as keyof typeof PLAIN]
      return value === undefined ? [] : [path(parameter, value)]
    }),
  ]
}

export function policiesOf({ policies, years }: Pick<StudyOutline, 'policies' | 'years'>): Policy[] {
  return Object.entries(policies ?? {}).map(([id, outline]) => ({
    id,
    label: NO_TEXT,
    kind: outline.kind,
    register: id,
    start: outline.start ?? years[0],
    end: outline.end ?? null,
    rampYears: outline.rampYears ?? 0,
    sectors: outline.sectors ?? [],
    technologies: outline.technologies ?? [],
    commodities: outline.commodities ?? [],
    services: outline.services ?? [],
    activities: outline.activities ?? [],
    gases: outline.gases ?? [],
    removals: outline.removals ?? [],
    by: outline.by ?? null,
    priceFloor: outline.priceFloor ?? null,
    priceCeiling: outline.priceCeiling ?? null,
    creditShare: outline.creditShare ?? null,
    cell: NO_CELL,
  }))
}
