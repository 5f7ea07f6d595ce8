import type { z } from 'zod'
import type { Problem } from '../../domain/problem.ts'
import type { Document } from './document.ts'
import { problemsOfIssue } from './schema-issue.ts'

/** The document in the form of its schema, or null with a problem for each place where it differs. */
export function readDocument<T>(schema: z.ZodType<T>, document: Document, problems: Problem[]): T | null {
  const parsed = schema.safeParse(document.value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) problems.push(...problemsOfIssue(issue, document))
  return null
}
