import type { z } from 'zod'
import type { Problem } from '../../domain/problem.ts'
import { problemsOfIssue } from './schema-issue.ts'

/** A YAML or JSON file as plain data, with the way back from a key to its line. */
export interface Document {
  readonly file: string
  readonly value: unknown
  /** Line on which the value at a path of keys stands, or of the nearest key above it that exists. */
  lineOf(path: readonly PropertyKey[]): number | null
}

/** The document in the form of its schema, or null with a problem for each place where it differs. */
export function readDocument<T>(schema: z.ZodType<T>, document: Document, problems: Problem[]): T | null {
  const parsed = schema.safeParse(document.value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) problems.push(...problemsOfIssue(issue, document))
  return null
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Readonly<Record<PropertyKey, unknown>>)[key]
  }
  return at
}
