import type { z } from 'zod'
import type { Problem } from '../../domain/problem.ts'
import type { Document } from './document.ts'
import { overrideSchema, scenarioSchema } from './scenario.ts'
import { problemsOfIssue } from './schema-issue.ts'

type Entry = z.output<typeof scenarioSchema>

/** One scenario file, read. */
export interface ScenarioFile {
  readonly document: Document
  /** Of a file that is wrong somewhere what is right, so that its meaning can be judged in the same round. */
  readonly entry: { readonly [Field in keyof Entry]?: Entry[Field] | undefined }
  /** Places of the overrides of `entry` in the list of the file. */
  readonly overrides: readonly number[]
  /** The scenario, where nothing of its file is wrong in shape. */
  readonly whole: Entry | null
}

/** Reads a scenario; a problem for each place where it differs from its schema. */
export function readScenario(document: Document, problems: Problem[]): ScenarioFile {
  const parsed = scenarioSchema.safeParse(document.value)
  if (parsed.success) {
    const { data } = parsed
    return { document, entry: data, overrides: data.set.map((_, index) => index), whole: data }
  }
  for (const issue of parsed.error.issues) problems.push(...problemsOfIssue(issue, document))
  const { set: list, ...right } = withoutWrong(document.value, parsed.error.issues)
  const set = (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
    const override = overrideSchema.safeParse(item)
    return override.success ? [{ index, data: override.data }] : []
  })
  const entry = scenarioSchema.omit({ set: true }).partial().safeParse(right)
  return {
    document,
    entry: { ...(entry.success ? entry.data : {}), set: set.map(({ data }) => data) },
    overrides: set.map(({ index }) => index),
    whole: null,
  }
}

/** Maps of which single entries may be wrong and the others right. */
const MAPS: ReadonlySet<string> = new Set(['rules', 'policies', 'timing'])

/** The fields and entries of a document at which nothing is wrong. */
function withoutWrong(value: unknown, issues: readonly z.core.$ZodIssue[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const wrong = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  )
  const isWrong = (field: string, name?: string): boolean =>
    wrong.some((path) => path[0] === field && (name === undefined || path[1] === name))
  const right = Object.entries(value).flatMap(([field, member]: [string, unknown]) => {
    if (field === 'set' || !isWrong(field)) return [[field, member]]
    if (!MAPS.has(field) || typeof member !== 'object' || member === null) return []
    return [[field, Object.fromEntries(Object.entries(member).filter(([name]) => !isWrong(field, name)))]]
  })
  return Object.fromEntries(right) as Readonly<Record<string, unknown>>
}
