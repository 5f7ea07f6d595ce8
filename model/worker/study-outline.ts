import type {
  Commodity,
  Country,
  HistoryEntry,
  Point,
  Policy,
  PolicyStatus,
  RegisterEntry,
  Rule,
  Sector,
  Source,
  Study,
  Target,
  Technology,
  Text,
} from '#model'
import { policyStatus, sectorsOf } from '#model'

/** A scenario as a list shows it. */
export interface ScenarioOutline {
  readonly id: string
  readonly label: Text
  readonly parent: string | null
  readonly narrative: Text
  readonly measures: 'none' | 'with' | 'with-additional' | null
  /** By which it runs unless another is asked for: its own, or that of the nearest ancestor which says one. */
  readonly rule: Rule | null
}

/** An instrument with its legal act, and the numbers of its provision. */
export interface PolicyOutline extends Omit<Policy, 'register' | 'cell'> {
  /** Null without a legal act. */
  readonly register: RegisterEntry | null
  readonly status: PolicyStatus
  readonly unit: string
  readonly provision: readonly Point[]
}

export type CommodityOutline = Pick<Commodity, 'id' | 'label' | 'kind' | 'unit' | 'sector' | 'family'>
export type TechnologyOutline = Pick<Technology, 'id' | 'label' | 'kind' | 'sector' | 'output'>

/** What a window needs to know of a study before any run: small enough to be copied, none of its tables. */
export interface StudyOutline {
  readonly id: string
  readonly formatVersion: number
  readonly country: Country
  readonly sources: readonly Source[]
  readonly sectors: readonly Sector[]
  readonly commodities: readonly CommodityOutline[]
  readonly technologies: readonly TechnologyOutline[]
  /** Ids of activities outside energy, and of removal processes. */
  readonly activities: readonly string[]
  readonly removals: readonly string[]
  /** Ids of the sectors that a module outside the energy system belongs to. */
  readonly moduleSectors: readonly string[]
  readonly scenarios: readonly ScenarioOutline[]
  readonly policies: readonly PolicyOutline[]
  readonly history: readonly HistoryEntry[]
  readonly targets: readonly Target[]
}

export function outlineOf(study: Study): StudyOutline {
  const { id, formatVersion, country, sources, sectors, history, targets } = study
  return {
    id,
    formatVersion,
    country,
    sources,
    sectors,
    commodities: study.commodities.map(({ id, label, kind, unit, sector, family }) => {
      return { id, label, kind, unit, sector, family }
    }),
    technologies: study.technologies.map(({ id, label, kind, sector, output }) => ({
      id,
      label,
      kind,
      sector,
      output,
    })),
    activities: study.activities.map(({ id }) => id),
    removals: [...new Set(study.removals.map(({ removal }) => removal))],
    moduleSectors: sectorsOf(new Set(study.sectorInputs.map(({ module }) => module))),
    history,
    targets,
    scenarios: study.scenarios.map((scenario) => ({
      id: scenario.id,
      label: scenario.label,
      parent: scenario.parent,
      narrative: scenario.narrative,
      measures: scenario.measures,
      rule: ruleOf(scenario.id, study),
    })),
    policies: study.policies.map((policy) => {
      const register = study.register.find((entry) => entry.id === policy.register) ?? null
      const series = study.policyPaths.find((path) => path.policy === policy.id)?.series
      return {
        ...policy,
        register,
        status: register === null ? 'later' : policyStatus(register, country.policyCutoff),
        unit: series?.unit ?? '1',
        provision: series?.points ?? [],
      }
    }),
  }
}

function ruleOf(id: string | null, study: Study): Rule | null {
  const scenario = study.scenarios.find((one) => one.id === id)
  return scenario === undefined ? null : (scenario.rule ?? ruleOf(scenario.parent, study))
}
