import type { Problem } from '#model'
import type { CliText } from '#messages'
import type { Results, RunDocument } from './engine.ts'
import { type Failure, sentenceOf } from './failure.ts'

/**
 * A run as it is printed: the results as asked for, the warnings of its study, and a notation key only where a value is
 * still missing.
 */
export function jsonRun(document: RunDocument, selected: Results, warnings: readonly Problem[]): object {
  return {
    ...document,
    years: selected.years,
    series: selected.series.map(({ notation, ...series }) => ({
      ...series,
      ...(notation !== undefined && series.values.includes(null) ? { notation } : {}),
    })),
    problems: [...document.problems, ...warnings],
  }
}

/** The one document of a command that ended without its result. */
export function failureDocument(failure: Failure, text: CliText, schema: string): object {
  const problems = failure.kind === 'study-has-problems' ? failure.problems : []
  const error = { kind: failure.kind, message: sentenceOf(failure, text), ...factsOf(failure) }
  return { schema, ok: false, error, problems }
}

/** What a failure says beside its kind: all but what the document has a place of its own for. */
function factsOf(failure: Failure): object {
  return Object.fromEntries(Object.entries(failure).filter(([name]) => !['kind', 'message', 'problems'].includes(name)))
}
