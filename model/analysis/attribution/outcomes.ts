import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'
import { evaluate, variablesOf } from '../../results/variable-registry.ts'

/** A variable whose change is to be attributed, in every year. */
export interface Outcome {
  readonly variable: string
  readonly unit: string
}

/** Names of what a package is judged by: emissions by gas and sector, resource cost, energy, pollutants. */
const ATTRIBUTED =
  /^(Emissions\|Kyoto Gases(\|Sector\|[^|]+|\|[^|]+)?|Emissions\|[^|]+|Cost\|Resource|Primary Energy(\|[^|]+)?|Final Energy(\|[^|]+)?)$/

/** Ratios are no outcome: what policies do to them does not add up. */
export function outcomesOf(network: Network): readonly Outcome[] {
  return [...variablesOf(network).values()]
    .filter(
      ({ name, level, definition }) => level === 'reported' && definition.kind !== 'ratio' && ATTRIBUTED.test(name),
    )
    .map(({ name, unit }) => ({ variable: name, unit }))
    .sort((a, b) => (a.variable < b.variable ? -1 : 1))
}

/** Outcomes of a run as one vector, `[outcome * N + t]`. An outcome that the network does not have is nought. */
export function outcomeVector(network: Network, run: Run, outcomes: readonly Outcome[]): Float64Array {
  const known = new Map<string, Float64Array>()
  const vector = new Float64Array(outcomes.length * network.yearCount)
  for (const [index, { variable }] of outcomes.entries()) {
    if (!variablesOf(network).has(variable)) continue
    const values = evaluate(network, run, variable, known)
    for (let t = 0; t < values.length; t++) vector[index * network.yearCount + t] = values[t]!
  }
  return vector
}
