/** Kinds that only models of other people have. */
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
] as const
export type ImportedKind = (typeof IMPORTED_KINDS)[number]

/**
 * What can be wrong with a study's files. The set is closed: a host that turns problems into sentences
 * handles every kind, and a kind added here does not compile until it does.
 */
export const PROBLEM_KINDS = [
  // Files and tables
  'missing-file',
  'unknown-file',
  'encoding',
  'table-too-large',
  'malformed-csv',
  'malformed-yaml',
  'malformed-json',
  'missing-column',
  'unknown-column',
  'schema',
  'newer-format',
  'older-format',
  // Single values
  'missing-value',
  'record-hole',
  'not-a-number',
  'not-finite',
  'negative',
  'out-of-range',
  'unknown-unit',
  'wrong-dimension',
  'year-outside-horizon',
  'missing-provenance',
  // Rows against one another
  'duplicate-id',
  'conflicting-row',
  'dangling-reference',
  'shares-not-one',
  'circular-inheritance',
  'policy-conflict',
  'doubtful-policy',
  // Expressions
  'expression-syntax',
  'expression-cycle',
  'expression-unit',
  'unknown-name',
  // The network as a whole
  'unfed-technology',
  'unsupplied-service',
  'unreachable-source',
  'carbon-not-conserved',
  // Models of other people
  ...IMPORTED_KINDS,
  // What a run shows
  'shortage',
  'cap-missed',
  'cap-unheld',
  'several-optima',
  'policies-unweighed',
  'price-unweighed',
] as const

export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** An error keeps the study from loading; a warning is shown beside results. */
export type Severity = 'error' | 'warning'

/**
 * One thing wrong in one place, as facts. It holds no sentence: the host writes that, in the reader's
 * language, from `kind` and the other fields.
 */
export interface Problem {
  readonly severity: Severity
  readonly kind: ProblemKind
  /** Path inside the study folder, with forward slashes. */
  readonly file: string
  /** Line of the file, the header being line 1; null when the problem concerns no single line. */
  readonly row: number | null
  readonly column: string | null
  /** What stands there, as written. */
  readonly found: string | null
  /** What could stand there. */
  readonly allowed: string | null
  /** Facts that only this kind has, e.g. `{ sum: 0.98 }` for shares. */
  readonly detail: Readonly<Record<string, string | number>>
}
