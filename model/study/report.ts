import type { Problem, ProblemKind } from '../domain/problem.ts'

/** Where in a study something is wrong. */
export interface Place {
  readonly file: string
  /** Line of the file, the first being 1; null where no single line is meant. */
  readonly row: number | null
  readonly column: string | null
}

export interface Facts {
  readonly found?: string | null
  readonly allowed?: string | null
  readonly detail?: Readonly<Record<string, string | number>>
}

/** Longest piece of a file that a problem repeats, and how much of that is its beginning. */
const EXCERPT = 200
const BEGINNING = 120

/** A problem that keeps the study from loading. */
export function errorAt(kind: ProblemKind, place: Place, facts: Facts = {}): Problem {
  return problemAt('error', kind, place, facts)
}

/** A problem that is shown and does no harm. */
export function warningAt(kind: ProblemKind, place: Place, facts: Facts = {}): Problem {
  return problemAt('warning', kind, place, facts)
}

export function wholeFile(file: string): Place {
  return { file, row: null, column: null }
}

function problemAt(severity: Problem['severity'], kind: ProblemKind, place: Place, facts: Facts): Problem {
  const { found = null, allowed = null, detail = {} } = facts
  return {
    severity,
    kind,
    file: place.file,
    row: place.row,
    column: place.column,
    found: found === null ? null : excerpt(found),
    allowed,
    detail,
  }
}

/** A long text without its middle: what is wrong stands as often at the end of it as at the beginning. */
function excerpt(text: string): string {
  return text.length <= EXCERPT ? text : `${text.slice(0, BEGINNING)} … ${text.slice(BEGINNING - EXCERPT)}`
}

/** A computed number as a problem shows it: twelve digits, so that 0.9 is not told as 0.8999999999999999. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(12)))
}
