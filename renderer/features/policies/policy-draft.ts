import type { Gas, PolicyKind, PolicyList, Quality, StatedPoint, StatedPolicy } from '#model'
import type { PolicyOutline, StudyOutline } from '#worker'
import { readNumber } from '../../ui/read-number.ts'

/** A list of things that a policy may name. */
export type TargetList = PolicyList | 'gases'

/** One number of the provision as it is typed. */
export interface DraftPoint {
  readonly year: string
  readonly value: string
  readonly low: string
  readonly high: string
}

/** A policy as it is typed: what is not yet right is there too. */
export interface PolicyDraft {
  readonly en: string
  readonly ja: string
  readonly kind: PolicyKind
  readonly start: string
  readonly end: string
  readonly rampYears: string
  readonly lists: Readonly<Record<TargetList, readonly string[]>>
  readonly by: string
  readonly creditShare: string
  readonly priceFloor: string
  readonly priceCeiling: string
  readonly unit: string
  readonly points: readonly DraftPoint[]
  readonly source: string
  readonly quality: Quality
  readonly dataYear: string
  readonly note: string
}

export const NO_POINT: DraftPoint = { year: '', value: '', low: '', high: '' }

const NO_TARGETS: PolicyDraft['lists'] = {
  sectors: [],
  technologies: [],
  commodities: [],
  services: [],
  activities: [],
  gases: [],
  removals: [],
}

const written = (value: number | null): string => (value === null ? '' : String(value))

/** A draft of nothing, without a source until one is chosen: to begin in the year after the last observed one. */
export function emptyDraft({ country }: Pick<StudyOutline, 'country'>): PolicyDraft {
  const start = String(country.lastObservedYear + 1)
  return {
    en: '',
    ja: '',
    kind: 'carbon-tax',
    start,
    end: '',
    rampYears: '',
    lists: NO_TARGETS,
    by: '',
    creditShare: '',
    priceFloor: '',
    priceCeiling: '',
    unit: '',
    points: [{ ...NO_POINT, year: start }],
    source: '',
    quality: 'assumption',
    dataYear: '',
    note: '',
  }
}

/** Numbers of a provision in the unit in which its files state them; in that of the model where they state several. */
function givenIn({ provision, unit }: PolicyOutline): {
  readonly unit: string
  readonly points: readonly StatedPoint[]
} {
  const given = new Set(provision.map((point) => point.given.unit))
  const known = provision.find(({ value }) => value !== 0)
  const factor = known === undefined ? NaN : (readNumber(known.given.value) ?? NaN) / known.value
  const [only] = given
  if (given.size !== 1 || only === undefined || !Number.isFinite(factor)) return { unit, points: provision }
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toPrecision(12))
  const points = provision.map(({ year, value, low, high }) => ({
    year,
    value: scaled(value) ?? 0,
    low: scaled(low),
    high: scaled(high),
  }))
  return { unit: only, points }
}

/** A policy of the study as a draft, its numbers as they are stated. */
export function draftOf(policy: PolicyOutline): PolicyDraft {
  const [first] = policy.provision
  const { unit, points } = givenIn(policy)
  return {
    en: policy.label.en,
    ja: policy.label.ja,
    kind: policy.kind,
    start: String(policy.start),
    end: written(policy.end),
    rampYears: policy.rampYears === 0 ? '' : String(policy.rampYears),
    lists: {
      sectors: policy.sectors,
      technologies: policy.technologies,
      commodities: policy.commodities,
      services: policy.services,
      activities: policy.activities,
      gases: policy.gases,
      removals: policy.removals,
    },
    by: policy.by ?? '',
    creditShare: written(policy.creditShare),
    priceFloor: written(policy.priceFloor),
    priceCeiling: written(policy.priceCeiling),
    unit,
    points: points.map(({ year, value, low, high }) => ({
      year: String(year),
      value: String(value),
      low: written(low),
      high: written(high),
    })),
    source: first?.source ?? '',
    quality: first?.quality ?? 'assumption',
    dataYear: written(first?.dataYear ?? null),
    note: first?.note ?? '',
  }
}

/** What of a draft is no number, or left out: by its field, a point's with its place before it (`0.value`). */
export type DraftFault = 'not-a-number' | 'needed'

/** The policy that a draft states, or what keeps it from stating one. The loader judges the rest. */
export function statedOf(
  draft: PolicyDraft,
  id: string,
): { readonly policy: StatedPolicy; readonly faults: ReadonlyMap<string, DraftFault> } {
  const faults = new Map<string, DraftFault>()
  const number = (field: string, text: string): number | null => {
    if (text.trim() === '') return null
    const value = readNumber(text)
    if (value === null) faults.set(field, 'not-a-number')
    return value
  }
  const needed = (field: string, text: string): number => {
    if (text.trim() === '') faults.set(field, 'needed')
    return number(field, text) ?? 0
  }
  const points = draft.points.map(({ year, value, low, high }, at): StatedPoint => ({
    year: needed(`${at}.year`, year),
    value: needed(`${at}.value`, value),
    low: number(`${at}.low`, low),
    high: number(`${at}.high`, high),
  }))
  if (draft.en.trim() === '') faults.set('label', 'needed')
  if (draft.source === '') faults.set('0.source', 'needed')
  const { gases, ...lists } = draft.lists
  const policy: StatedPolicy = {
    ...lists,
    gases: gases as readonly Gas[],
    id,
    label: { en: draft.en.trim(), ja: draft.ja.trim() },
    kind: draft.kind,
    start: needed('start', draft.start),
    end: number('end', draft.end),
    rampYears: number('ramp_years', draft.rampYears) ?? 0,
    priceFloor: number('price_floor', draft.priceFloor),
    priceCeiling: number('price_ceiling', draft.priceCeiling),
    by: draft.by === '' ? null : draft.by,
    creditShare: number('credit_share', draft.creditShare),
    unit: draft.unit,
    points,
    source: draft.source,
    quality: draft.quality,
    dataYear: number('data_year', draft.dataYear),
    note: draft.note.trim(),
  }
  return { policy, faults }
}
