import type { CliText } from './cli-text.ts'
import { conflictPhrases, type RunFailureFacts } from './run-failures.ts'

/** A year without a solution is told by the constraints that cannot hold together. */
export function runFailureSentence(scenario: string, failure: RunFailureFacts, text: CliText): string {
  const { kind, year, conflict } = failure
  if (kind === 'infeasible') {
    const phrases = conflictPhrases(conflict ?? [], text.conflicts)
    return text.infeasible({ scenario, year: year ?? 0, phrases })
  }
  const why = runFailureReason(kind, text)
  return text.runFailed({ scenario, why, ...(year === undefined ? {} : { year }), facts: factsOf(failure) })
}

/** Why a run stopped, in words; of a kind without words its name. */
export function runFailureReason(kind: string, text: CliText): string {
  return (text.runFailures as Readonly<Record<string, string>>)[kind] ?? kind.replaceAll('-', ' ')
}

/** What a run's failure says beside its kind and year, as `name value` pairs. */
function factsOf(failure: RunFailureFacts): string {
  return Object.entries(failure)
    .filter(([name, value]) => name !== 'kind' && name !== 'year' && typeof value !== 'object')
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')
}
