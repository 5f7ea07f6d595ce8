import type { Run } from '../../../model/engine/run.ts'
import type { Network } from '../../../model/network/network.ts'
import type { Algorithm, Explanation, ExplanationInput } from '../../../model/results/explain/explanation.ts'
import { explained } from './check-explanation.ts'

export interface Descent {
  /** Every explanation met on the way, each once. */
  readonly explanations: readonly Explanation[]
  /** Inputs with nothing beneath. */
  readonly leaves: readonly (ExplanationInput & { readonly of: string; readonly algorithm: Algorithm | null })[]
}

/** Follows a number through the inputs of its explanation, and theirs, down to where nothing is beneath. */
export function descend(network: Network, run: Run, variable: string, year: number): Descent {
  const seen = new Map<string, Explanation>()
  const open: [string, number][] = [[variable, year]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = `${next[0]}@${next[1]}`
    if (seen.has(key)) continue
    const explanation = explained(network, run, ...next)
    seen.set(key, explanation)
    for (const input of explanation.inputs) if (input.variable !== null) open.push([input.variable, input.year])
  }
  const explanations = [...seen.values()]
  const leaves = explanations.flatMap((explanation) =>
    explanation.inputs.flatMap((input) =>
      input.variable === null ? [{ ...input, of: explanation.variable, algorithm: explanation.algorithm }] : [],
    ),
  )
  return { explanations, leaves }
}
