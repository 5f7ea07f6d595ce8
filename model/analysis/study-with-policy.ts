import type { Gas } from '../domain/gas.ts'
import type { Figure, Policy, PolicyKind, Study } from '../study/study.ts'

/** An instrument that a question adds to a study. */
export interface AddedPolicy {
  /** With brackets, as no id of a study has. */
  readonly id: string
  readonly kind: PolicyKind
  /** Years with a point of their own; straight lines between. */
  readonly years: readonly number[]
  readonly start: number
  /** Canonical unit of the kind's numbers. */
  readonly unit: string
  /** All where none is named. */
  readonly sectors?: readonly string[]
  readonly technologies?: readonly string[]
  /** All greenhouse gases where none is named. */
  readonly gases?: readonly Gas[]
  readonly priceFloor?: number | null
  readonly priceCeiling?: number | null
}

/** The study with one more policy. Every point is nought: whoever asks writes its slot. */
export function studyWithPolicy(study: Study, added: AddedPolicy): Study {
  const { id, kind, years, start, unit } = added
  const cell = { file: 'policies.yaml', row: 1 }
  const nothing: Figure = {
    value: 0,
    low: null,
    high: null,
    source: '',
    dataYear: null,
    quality: 'assumption',
    note: '',
    given: { value: '0', unit },
    cell,
  }
  const policy: Policy = {
    id,
    label: { en: '', ja: '' },
    kind,
    register: '',
    start,
    end: null,
    rampYears: 0,
    sectors: added.sectors ?? [],
    technologies: added.technologies ?? [],
    commodities: [],
    services: [],
    activities: [],
    gases: added.gases ?? [],
    removals: [],
    by: null,
    creditShare: null,
    priceFloor: added.priceFloor ?? null,
    priceCeiling: added.priceCeiling ?? null,
    cell,
  }
  const points = years.map((year) => ({ ...nothing, year }))
  const series = { id: `policy_paths/${id}`, unit, method: 'linear' as const, expression: null, points, cell }
  return {
    ...study,
    policies: [...study.policies, policy],
    policyPaths: [...study.policyPaths, { policy: id, series }],
  }
}
