import type { Network } from '../../../model/network/network.ts'
import type { PolicyKind, SectorInput, Study } from '../../../model/study/study.ts'
import type { ModuleFigures } from '../sectors/run-module.ts'
import { seriesOf } from './outline-series.ts'
import { policiesOf } from './build-study.ts'
import { networkOf, scenarioOf } from './run-study.ts'
import type { PolicyOutline } from './study-outline.ts'
import { vietNamStudy } from './viet-nam-network.ts'

const COAL = ['coal-subcritical', 'coal-supercritical']

/** What a policy of each kind names in the Viet Nam pack; null: what a sector module says that it acts on. */
const OF_KIND: Readonly<Record<PolicyKind, Omit<PolicyOutline, 'kind'> | null>> = {
  'carbon-tax': { level: 0.05, sectors: ['power', 'cement'] },
  'fuel-tax': { level: 4, commodities: ['gasoline'] },
  'fuel-subsidy-reform': { level: 2, commodities: ['coal'] },
  'capital-subsidy': { level: 0.3, technologies: ['car-electric'] },
  'performance-standard': { level: 0.2, services: ['urban-cooling'] },
  'efficiency-programme': { level: 0.15, services: ['motor-drive'] },
  'technology-mandate': { level: 0.6, technologies: ['car-electric', 'car-hybrid'] },
  'electrification-target': { level: 0.5, services: ['rural-cooking'] },
  'clean-electricity-standard': { level: 0.9, technologies: ['hydro-large', 'solar-utility', 'biomass-plant'] },
  'phase-out': { level: 0.7, technologies: ['coal-fluidised-bed'] },
  ban: { level: 1, technologies: ['coal-supercritical'] },
  'blending-mandate': { level: 0.2, commodities: ['coal'], technologies: COAL, by: 'other-biomass' },
  'co-firing-mandate': { level: 0.1, commodities: ['coal'], technologies: COAL, by: 'ammonia-fuel' },
  'capacity-target': { level: { 2024: 0, 2030: 20 }, technologies: ['wind-offshore', 'wind-nearshore'] },
  'feed-in-premium': { level: 5, technologies: ['solar-rooftop'] },
  'hurdle-rate-reduction': { level: 0.05, technologies: ['wind-onshore', 'nuclear-plant'] },
  'jcm-programme': { level: 0.4, technologies: ['biomass-plant'], creditShare: 0.5 },
  'demand-change': { level: -0.2, services: ['car-travel'] },
  'emission-cap': { level: 60_000, sectors: ['power'], gases: ['CO2'] },
  'pollution-control': { level: 0.8, removals: ['fgd'] },
  'carbon-capture-mandate': { level: 0.5, removals: ['co2-capture-cement'] },
  'process-abatement': null,
  'methane-recovery': null,
  'nitrous-oxide-abatement': null,
  'f-gas-phase-down': null,
  'refrigerant-recovery': null,
  'landfill-diversion': null,
  'landfill-gas-capture': null,
  'waste-water-treatment': null,
  'livestock-practice': null,
  'rice-practice': null,
  'fertiliser-practice': null,
  'deforestation-reduction': null,
  'degradation-reduction': null,
  'forest-planting': null,
  'wetland-restoration': null,
  'longer-rotation': null,
}

export const EVERY_KIND = Object.keys(OF_KIND) as PolicyKind[]

/** A dozen years behind the nowcast show what three times as many would. */
const END = 2036

/** 0.1 Mt a year from plants of medium pressure. */
const NITRIC_ACID: ModuleFigures = {
  'nitric-acid/acid/production': 0.1,
  'nitric-acid/acid/factor': 7,
  'nitric-acid/acid/destruction': 0,
  'nitric-acid/acid/utilisation': 0,
}

/** The Viet Nam pack with nitric acid of round numbers and, in place of its own policies, one of each of the kinds. */
export function studyWithEvery(kinds: readonly PolicyKind[]): Study {
  const whole = vietNamStudy()
  const pack = { ...whole, country: { ...whole.country, endYear: END }, policies: [], policyPaths: [] }
  const study = {
    ...pack,
    sectorInputs: [...pack.sectorInputs, ...inputs('ippu', NITRIC_ACID)],
  }
  const { measures } = networkOf(scenarioOf(study)).sectorModel.equations
  const outlines = Object.fromEntries(kinds.map((kind) => [kind, outlineOf(kind, measures)]))
  return {
    ...study,
    policies: policiesOf({ policies: outlines, years: [2024, study.country.endYear] }),
    policyPaths: kinds.map((kind) => ({
      policy: kind,
      series: seriesOf(`policy_paths/${kind}`, outlines[kind]!.level),
    })),
  }
}

function outlineOf(kind: PolicyKind, measures: Network['sectorModel']['equations']['measures']): PolicyOutline {
  const stated = OF_KIND[kind]
  if (stated !== null) return { kind, ...stated }
  const activities = measures.filter((measure) => measure.kind === kind).map(({ target }) => target)
  if (activities.length === 0) throw new Error(`Nothing in the pack is what a ${kind} acts on.`)
  return { kind, level: 0.4, rampYears: 3, activities: [...new Set(activities)] }
}

function inputs(module: string, figures: ModuleFigures): SectorInput[] {
  return Object.entries(figures).map(([key, value]) => {
    const [part = '', item = '', parameter = '', by = ''] = key.split('/')
    if (typeof value !== 'number') throw new Error(`${key} moves.`)
    return { module, part, item, parameter, by, series: seriesOf(`${module}/${key}`, value) }
  })
}
