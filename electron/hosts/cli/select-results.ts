import type { Result } from '#model'
import type { Results } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { nearest } from './nearest.ts'

/** Whether a variable fits a pattern; `*` stands for any text, bars included, and case does not matter. */
export function fits(variable: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'iu').test(variable)
}

/**
 * The variables and years asked for, of one run; without an ask, all. A pattern that fits nothing and a year outside
 * the run are the asker's mistakes, told with what would fit.
 */
export function selectResults<Kind extends Results>(document: Kind, asked: Invocation): Result<Kind, Failure> {
  const { variables, years } = asked
  const known = document.series.map(({ variable }) => variable)
  const unfit = variables?.find((pattern) => !known.some((variable) => fits(variable, pattern)))
  if (unfit !== undefined) {
    return { ok: false, error: { kind: 'no-such-variable', found: unfit, near: nearVariables(unfit, known) } }
  }
  const first = document.years[0] ?? 0
  const last = document.years.at(-1) ?? 0
  const outside = years?.find((year) => !document.years.includes(year))
  if (outside !== undefined) return { ok: false, error: { kind: 'no-such-year', found: outside, first, last } }
  const series = document.series.filter(
    ({ variable }) => variables === null || variables.some((pattern) => fits(variable, pattern)),
  )
  const columns =
    years === null ? null : [...new Set(years)].sort((a, b) => a - b).map((year) => document.years.indexOf(year))
  if (columns === null) return { ok: true, value: { ...document, series } }
  return {
    ok: true,
    value: {
      ...document,
      years: columns.map((column) => document.years[column] ?? 0),
      series: series.map((one) => ({ ...one, values: columns.map((column) => one.values[column] ?? null) })),
    },
  }
}

/** Variables like the one asked for, by spelling, or else below the nearest name that there is. */
export function nearVariables(found: string, known: readonly string[]): string[] {
  const plain = found.replaceAll('*', '')
  const near = nearest(plain, known, 5)
  if (near.length > 0) return near
  const last = plain.split('|').at(-1)?.toLowerCase() ?? ''
  return known.filter((variable) => last.length > 2 && variable.toLowerCase().includes(last)).slice(0, 5)
}
