import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { cellValue } from './cell.ts'
import { costVariables } from './cost-variables.ts'
import { emissionVariables } from './emission-variables.ts'
import { energyVariables } from './energy-variables.ts'
import { indicatorVariables } from './indicator-variables.ts'
import type { Variable } from './variable.ts'
import { VariableBuilder } from './variable-builder.ts'

export type VariableRegistry = ReadonlyMap<string, Variable>

const registries = new WeakMap<Network, VariableRegistry>()

/** Every variable that a network's runs have, by name. Made once for a network. */
export function variablesOf(network: Network): VariableRegistry {
  const known = registries.get(network)
  if (known !== undefined) return known
  const builder = new VariableBuilder()
  emissionVariables(network, builder)
  energyVariables(network, builder)
  costVariables(network, builder)
  indicatorVariables(network, builder)
  const registry = builder.build()
  registries.set(network, registry)
  return registry
}

/**
 * Values of a variable over the years of a run. A ratio over nought is NaN, which documents show as missing.
 */
export function valuesOf(network: Network, run: Run, name: string): Float64Array {
  return evaluate(network, run, name, new Map())
}

/** As `valuesOf`, sharing what several variables rest on through `known`. */
export function evaluate(network: Network, run: Run, name: string, known: Map<string, Float64Array>): Float64Array {
  const before = known.get(name)
  if (before !== undefined) return before
  const variable = variablesOf(network).get(name)
  if (variable === undefined) throw new RangeError(`No variable "${name}"`)
  const values = new Float64Array(network.yearCount)
  known.set(name, values)
  const { definition } = variable
  switch (definition.kind) {
    case 'cell':
      for (let t = 0; t < values.length; t++)
        values[t] = definition.factor * cellValue(network, run, definition.cell, t)
      break
    case 'sum':
      for (const { variable: of, weight } of definition.terms) {
        const term = evaluate(network, run, of, known)
        for (let t = 0; t < values.length; t++) values[t] = values[t]! + weight.value * term[t]!
      }
      break
    case 'ratio': {
      const over = evaluate(network, run, definition.over, known)
      const under = evaluate(network, run, definition.under, known)
      for (let t = 0; t < values.length; t++) values[t] = (definition.factor * over[t]!) / under[t]!
      break
    }
    case 'running-total': {
      const of = evaluate(network, run, definition.of, known)
      let total = 0
      for (let t = 0; t < values.length; t++) values[t] = total += of[t]!
      break
    }
  }
  return values
}
