import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { isScaled } from './scalings.ts'
import { evaluate, everyVariableOf, variablesOf } from './variable-registry.ts'

export interface ReportedSeries {
  readonly variable: string
  readonly region: string
  readonly unit: string
  /** CRT category of an emission row, else null. */
  readonly category: string | null
  readonly values: Float64Array
  /** Whether a factor of the study brings a part of it to an inventory. */
  readonly isScaled: boolean
}

/**
 * Results as named series, sorted by name (code points). `pattern` is a name with `*` for any text; without one the
 * reported variables are given, with one detail variables that match too.
 */
export function reportSeries(network: Network, run: Run, pattern?: string): readonly ReportedSeries[] {
  const region = network.resolved.study.country.iso3
  const matches = pattern === undefined ? null : matcher(pattern)
  const known = new Map<string, Float64Array>()
  const variables = matches === null ? variablesOf(network) : everyVariableOf(network)
  return [...variables.values()]
    .filter(({ name, level }) => (matches === null ? level === 'reported' : matches(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, unit, category }) => ({
      variable: name,
      region,
      unit,
      category,
      values: evaluate(network, run, name, known),
      isScaled: isScaled(network, variables, name),
    }))
}

/** Matches names part by part between the asterisks; no regular expression is built from what a user typed. */
function matcher(pattern: string): (name: string) => boolean {
  const parts = pattern.split('*')
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return (name) => name === pattern
  return (name) => {
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
    let from = first.length
    for (const part of parts.slice(1, -1)) {
      const at = name.indexOf(part, from)
      if (at < 0) return false
      from = at + part.length
    }
    return from <= name.length - last.length
  }
}
