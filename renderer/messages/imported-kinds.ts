import type { ProblemKind } from '#model'

/** Kinds of problem that only imported models have. */
export type ImportedKind = Extract<
  ProblemKind,
  | 'malformed-gmpl'
  | 'unknown-set'
  | 'unknown-parameter'
  | 'index-count'
  | 'model-too-large'
  | 'assumed-value'
  | 'member-without-data'
  | 'unmade-commodity'
  | 'one-way-trade'
  | 'uneven-trade'
  | 'no-model-data'
  | 'text-after-end'
  | 'sign-restricted'
>
