import type { Problem } from '#model'
import type { CliText } from '#messages'
import type { RunDocument } from './engine.ts'
import { type Failure, sentenceOf } from './failure.ts'

/** Key for a value that the run could not give (IPCC notation: not estimated). */
const notEstimated = 'NE'

/** A run as JSON can hold it: a value that is no number is null, and `notation` says why, by year. */
export function jsonRun(document: RunDocument, warnings: readonly Problem[]): object {
  return {
    ...document,
    series: document.series.map(({ variable, region, unit, values }) => {
      const numbers = Array.from(values, (value) => (value !== null && Number.isFinite(value) ? value : null))
      const missing = document.years.filter((_, index) => numbers[index] === null)
      const notation = Object.fromEntries(missing.map((year) => [String(year), notEstimated]))
      return { variable, region, unit, values: numbers, ...(missing.length > 0 ? { notation } : {}) }
    }),
    problems: [...document.problems, ...warnings],
  }
}

/** The one document of a command that ended without its result. */
export function failureDocument(failure: Failure, text: CliText, schema: string): object {
  const problems = failure.kind === 'study-has-problems' ? failure.problems : []
  const error = { kind: failure.kind, message: sentenceOf(failure, text), ...factsOf(failure) }
  return { schema, ok: false, error, problems }
}

function factsOf(failure: Failure): object {
  switch (failure.kind) {
    case 'study-has-problems':
    case 'cancelled':
      return {}
    case 'usage':
      return { problem: failure.problem }
    case 'defect':
      return {}
    default: {
      const { kind: _, ...facts } = failure
      return facts
    }
  }
}
