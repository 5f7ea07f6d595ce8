import { isSeq, parseDocument } from 'yaml'
import type { Problem } from '../domain/problem.ts'
import type { Quality } from '../domain/provenance.ts'
import { ok, type Result } from '../domain/result.ts'
import { linesOfRows, replaceRows } from './edit-rows.ts'
import { removeYaml, setYaml } from './edit-yaml.ts'
import type { Policy } from './policy-and-scenario.ts'
import type { StudyFile } from './study-file.ts'
import { valueAt } from './documents/document.ts'
import type { Plain } from './text/plain-data.ts'

type Edited = Result<readonly StudyFile[], readonly Problem[]>

/** One number of a provision in the unit of its policy. */
export interface StatedPoint {
  readonly year: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** An instrument as a person states it, without a legal act: what two files of a study say of it. */
export interface StatedPolicy extends Omit<Policy, 'register' | 'cell'> {
  /** Unit of the numbers, as the table of provisions may have it. */
  readonly unit: string
  readonly points: readonly StatedPoint[]
  readonly source: string
  readonly quality: Quality
  /** Null for assumptions. */
  readonly dataYear: number | null
  readonly note: string
}

const POLICIES = 'policies.yaml'
const rowsOf = (id: string) => ({ path: 'policy_paths.csv', column: 'policy', id })

/**
 * The files with an instrument, in `policies.yaml` and `policy_paths.csv`; one of the same id is replaced. What is wrong
 * with it is found when the study is loaded.
 */
export function withPolicy(files: readonly StudyFile[], policy: StatedPolicy): Edited {
  const before = withoutPolicy(files, policy.id)
  if (!before.ok) return before
  const keys = ['policies', idsOf(before.value).length]
  const listed = setYaml(before.value, { path: POLICIES, keys }, entryOf(policy))
  return listed.ok ? replaceRows(listed.value, rowsOf(policy.id), rowsFor(policy)) : listed
}

/** The files without an instrument; as they were where they have none of that id. */
export function withoutPolicy(files: readonly StudyFile[], id: string): Edited {
  const index = idsOf(files).indexOf(id)
  if (index < 0) return ok(files)
  const listed = removeYaml(files, { path: POLICIES, keys: ['policies', index] })
  return listed.ok ? replaceRows(listed.value, rowsOf(id), []) : listed
}

/** What of a stated instrument a problem is about. */
export interface PolicyField {
  /** A key of `policies.yaml` or a column of `policy_paths.csv`. */
  readonly field: string
  /** Which of its points; null for the instrument itself. */
  readonly point: number | null
}

/** Where in an instrument of the files a problem of loading them lies; null where it is about something else. */
export function fieldOfProblem(files: readonly StudyFile[], id: string, problem: Problem): PolicyField | null {
  if (problem.file === POLICIES) {
    const [, index, field] = /^policies\[(\d+)\]\.([a-z_]+)/.exec(problem.column ?? '') ?? []
    if (index !== undefined && field !== undefined)
      return idsOf(files)[Number(index)] === id ? { field, point: null } : null
    // Problems of binding name the line of the instrument and the key alone; no numbers at all name neither.
    const isHere = lineOf(files, id) === problem.row
    return isHere ? { field: problem.column ?? 'points', point: null } : null
  }
  if (problem.file !== rowsOf(id).path) return null
  const point = linesOfRows(files, rowsOf(id)).findIndex((line) => line === problem.row)
  return point < 0 ? null : { field: problem.column ?? 'value', point }
}

function idsOf(files: readonly StudyFile[]): readonly unknown[] {
  const text = files.find(({ path }) => path === POLICIES)?.text
  const list = text === undefined ? null : parseDocument(text).get('policies')
  return isSeq(list) ? list.toJSON().map((item: unknown) => valueAt(item, ['id'])) : []
}

function lineOf(files: readonly StudyFile[], id: string): number | null {
  const text = files.find(({ path }) => path === POLICIES)?.text ?? ''
  const list = parseDocument(text).get('policies', true)
  const index = idsOf(files).indexOf(id)
  const item: unknown = isSeq(list) ? list.items[index] : undefined
  const range = (item as { range?: readonly number[] } | undefined)?.range
  return range?.[0] === undefined ? null : text.slice(0, range[0]).split('\n').length
}

function entryOf(policy: StatedPolicy): Plain {
  const entries: readonly (readonly [string, Plain])[] = [
    ['id', policy.id],
    ['label', { en: policy.label.en, ja: policy.label.ja }],
    ['kind', policy.kind],
    ['start', policy.start],
    ['end', policy.end],
    ['ramp_years', policy.rampYears === 0 ? null : policy.rampYears],
    ['sectors', policy.sectors],
    ['technologies', policy.technologies],
    ['commodities', policy.commodities],
    ['services', policy.services],
    ['activities', policy.activities],
    ['gases', policy.gases],
    ['removals', policy.removals],
    ['by', policy.by],
    ['credit_share', policy.creditShare],
    ['price_floor', policy.priceFloor],
    ['price_ceiling', policy.priceCeiling],
  ]
  const isSaid = (value: Plain): boolean => value !== null && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(entries.filter(([, value]) => isSaid(value)))
}

function rowsFor({ id, unit, points, source, quality, dataYear, note }: StatedPolicy) {
  const text = (value: number | null): string => (value === null ? '' : String(value))
  return points.map(({ year, value, low, high }) => ({
    policy: id,
    year: String(year),
    value: String(value),
    unit,
    low: text(low),
    high: text(high),
    source,
    data_year: text(dataYear),
    quality,
    note,
  }))
}
