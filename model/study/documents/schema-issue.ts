import type { z } from 'zod'
import type { Problem, ProblemKind } from '../../domain/problem.ts'
import { errorAt, type Place } from '../report.ts'
import { valueAt, type Document } from './document.ts'

type Issue = z.core.$ZodIssue

const PROVENANCE: ReadonlySet<PropertyKey | undefined> = new Set(['source', 'quality', 'note', 'data_year'])

/** What zod says of a document, as problems of the study: no sentence, only place, found and allowed. */
export function problemsOfIssue(issue: Issue, document: Document): Problem[] {
  const placeOf = (path: readonly PropertyKey[]): Place => ({
    file: document.file,
    row: document.lineOf(path),
    column: nameOf(path),
  })
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => errorAt('schema', placeOf([...issue.path, key]), { found: key }))
  const found = valueAt(document.value, issue.path)
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1))
    return [errorAt('schema', placeOf(issue.path), { found: key, allowed: allowedBy(issue) })]
  }
  const facts = { found: found === undefined ? null : textOf(found), allowed: allowedBy(issue) }
  return [errorAt(kindOf(issue, found), placeOf(issue.path), facts)]
}

function kindOf(issue: Issue, found: unknown): ProblemKind {
  if (found === undefined || found === null)
    return PROVENANCE.has(issue.path[issue.path.length - 1]) ? 'missing-provenance' : 'missing-value'
  const wantsNumber = issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')
  if (wantsNumber && typeof found === 'number' && !Number.isFinite(found)) return 'not-finite'
  if (wantsNumber) return 'not-a-number'
  if (issue.code === 'too_small' && issue.minimum === 0 && typeof found === 'number') return 'negative'
  if ((issue.code === 'too_small' || issue.code === 'too_big') && typeof found === 'number') return 'out-of-range'
  return 'schema'
}

function allowedBy(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' ')
    case 'invalid_type':
      return issue.expected
    case 'too_small':
      return `>= ${issue.minimum}`
    case 'too_big':
      return `<= ${issue.maximum}`
    case 'invalid_format':
      return issue.pattern ?? issue.format
    case 'custom':
      return issue.message === 'Invalid input' ? null : issue.message
    case 'invalid_key':
      return 'a-z 0-9 -'
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
      return null
  }
}

/** A path as an author would write it: `set[0].value`. */
function nameOf(path: readonly PropertyKey[]): string | null {
  let name = ''
  for (const key of path) name += typeof key === 'number' ? `[${key}]` : `${name === '' ? '' : '.'}${String(key)}`
  return name === '' ? null : name
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? (Array.isArray(value) ? '[...]' : '{...}') : String(value)
}
