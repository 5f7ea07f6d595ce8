import type { ProblemKind } from '#model'

/** Kinds of problem that only imported models have. */
export const IMPORTED_KINDS = [
  'malformed-gmpl',
  'unknown-set',
  'unknown-parameter',
  'unknown-keyword',
  'index-count',
  'model-too-large',
  'assumed-value',
  'implausible-rate',
  'member-without-data',
  'unmade-commodity',
  'one-way-trade',
  'uneven-trade',
  'no-model-data',
  'text-after-end',
  'sign-restricted',
] as const satisfies readonly ProblemKind[]
export type ImportedKind = (typeof IMPORTED_KINDS)[number]
