import type { Network } from '../../network/network.ts'
import { variablesOf } from '../../results/variable-registry.ts'

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
