import type { ConflictKind, RunFailure } from '#model'

/** What a host knows of a run that stopped: the engine's facts, whose kinds a newer engine may add to. */
export interface RunFailureFacts {
  readonly kind: string
  readonly year?: number
  readonly conflict?: readonly ConflictFacts[]
}

export interface ConflictFacts {
  readonly kind: string
  readonly subject: string
  readonly limit: number
  readonly missing: number | null
  readonly unit: string
}

export type RunFailureWords = Readonly<Record<Exclude<RunFailure['kind'], 'infeasible'>, string>>
export type ConflictWords = Readonly<
  Record<ConflictKind, (facts: { subject: string; limit: string; missing: string | null; unit: string }) => string>
>

/** A number with four significant digits, without trailing noughts. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)))
}

/** The constraints of a conflict in words, one phrase each. */
export function conflictPhrases(conflict: readonly ConflictFacts[], words: ConflictWords): string[] {
  return conflict.map(({ kind, subject, limit, missing, unit }) => {
    const phrase = words[kind as ConflictKind]
    const facts = { subject, limit: shortNumber(limit), missing: missing === null ? null : shortNumber(missing), unit }
    return (phrase as typeof phrase | undefined)?.(facts) ?? `${kind} ${subject}`
  })
}
