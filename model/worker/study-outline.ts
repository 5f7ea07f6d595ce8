import type {
  Country,
  HistoryEntry,
  Point,
  PolicyKind,
  PolicyStatus,
  RegisterEntry,
  Sector,
  Source,
  Study,
  Target,
  Text,
} from '#model'
import { policyStatus } from '#model'

/** A scenario as a list shows it. */
export interface ScenarioOutline {
  readonly id: string
  readonly label: Text
  readonly parent: string | null
  readonly narrative: Text
  readonly measures: 'none' | 'with' | 'with-additional' | null
}

/** An instrument with its legal act, and the numbers of its provision. */
export interface PolicyOutline {
  readonly id: string
  readonly label: Text
  readonly kind: PolicyKind
  readonly sectors: readonly string[]
  readonly start: number
  readonly end: number | null
  readonly rampYears: number
  readonly register: RegisterEntry | null
  readonly status: PolicyStatus
  readonly unit: string
  readonly provision: readonly Point[]
}

/** What a window needs to know of a study before any run: small enough to be copied, none of its tables. */
export interface StudyOutline {
  readonly id: string
  readonly formatVersion: number
  readonly country: Country
  readonly sources: readonly Source[]
  readonly sectors: readonly Sector[]
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
    history,
    targets,
    scenarios: study.scenarios.map((scenario) => ({
      id: scenario.id,
      label: scenario.label,
      parent: scenario.parent,
      narrative: scenario.narrative,
      measures: scenario.measures,
    })),
    policies: study.policies.map((policy) => {
      const register = study.register.find((entry) => entry.id === policy.register) ?? null
      const series = study.policyPaths.find((path) => path.policy === policy.id)?.series
      return {
        id: policy.id,
        label: policy.label,
        kind: policy.kind,
        sectors: policy.sectors,
        start: policy.start,
        end: policy.end,
        rampYears: policy.rampYears,
        register,
        status: register === null ? 'later' : policyStatus(register, country.policyCutoff),
        unit: series?.unit ?? '1',
        provision: series?.points ?? [],
      }
    }),
  }
}
