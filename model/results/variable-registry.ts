import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { cellValue } from './cell.ts'
import { costVariables } from './cost-variables.ts'
import { detailVariables } from './detail-variables.ts'
import { emissionVariables } from './emission-variables.ts'
import { energyVariables } from './energy-variables.ts'
import { indicatorVariables } from './indicator-variables.ts'
import { capVariables } from './cap-variables.ts'
import { leastCostVariables } from './least-cost-variables.ts'
import { type Replay, replayOf } from './replay.ts'
import { sectorModuleVariables } from './sector-module-variables.ts'
import type { Variable } from './variable.ts'
import { VariableBuilder } from './variable-builder.ts'

export type VariableRegistry = ReadonlyMap<string, Variable>

const registries = new WeakMap<Network, VariableRegistry>()
const details = new WeakMap<Network, VariableRegistry>()

/** What a network's runs report, by name, with the detail that reported sums rest on. Made once for a network. */
export function variablesOf(network: Network): VariableRegistry {
  const known = registries.get(network)
  if (known !== undefined) return known
  const builder = new VariableBuilder()
  buildReported(network, builder)
  const variables = builder.build()
  registries.set(network, variables)
  return variables
}

/** Every variable of a network's runs: what is reported and each step on the way to it. Made when first asked for. */
export function everyVariableOf(network: Network): VariableRegistry {
  const known = details.get(network)
  if (known !== undefined) return known
  const builder = new VariableBuilder()
  buildReported(network, builder)
  detailVariables(network, builder)
  const variables = builder.build()
  details.set(network, variables)
  return variables
}

function buildReported(network: Network, builder: VariableBuilder): void {
  emissionVariables(network, builder)
  sectorModuleVariables(network, builder)
  energyVariables(network, builder)
  costVariables(network, builder)
  indicatorVariables(network, builder)
  leastCostVariables(network, builder)
  capVariables(network, builder)
}

function variableNamed(network: Network, name: string): Variable {
  const variable = variablesOf(network).get(name) ?? everyVariableOf(network).get(name)
  if (variable === undefined) throw new RangeError(`No variable "${name}"`)
  return variable
}

/**
 * Values of a variable over the years of a run. A ratio over nought is NaN, which documents show as missing.
 */
export function valuesOf(network: Network, run: Run, name: string): Float64Array {
  return evaluate(network, run, name, new Map())
}

/** Values of several variables in one array, `[variable * N + t]`: what they share is found once. */
export function valuesOfMany(network: Network, run: Run, names: readonly string[]): Float64Array {
  const known = new Map<string, Float64Array>()
  const values = new Float64Array(names.length * network.yearCount)
  for (const [index, name] of names.entries()) {
    values.set(evaluate(network, run, name, known), index * network.yearCount)
  }
  return values
}

/** As `valuesOf`, sharing what several variables rest on through `known`. */
export function evaluate(network: Network, run: Run, name: string, known: Map<string, Float64Array>): Float64Array {
  const before = known.get(name)
  if (before !== undefined) return before
  const { definition } = variableNamed(network, name)
  const values = new Float64Array(network.yearCount)
  known.set(name, values)
  switch (definition.kind) {
    case 'cell':
      for (let t = 0; t < values.length; t++) values[t] = cellValue(network, run, definition.cell, t)
      break
    case 'quantity': {
      const replay = replayOf(network, run)
      for (let t = 0; t < values.length; t++) values[t] = definition.quantity.value(replay, t)
      break
    }
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

/** Value of a variable in one year: as `evaluate`, without the other years. */
export function valueAt(replay: Replay, name: string, t: number): number {
  const { network, run } = replay
  const { definition } = variableNamed(network, name)
  switch (definition.kind) {
    case 'cell':
      return cellValue(network, run, definition.cell, t)
    case 'quantity':
      return definition.quantity.value(replay, t)
    case 'sum': {
      let total = 0
      for (const { variable, weight } of definition.terms) total += weight.value * valueAt(replay, variable, t)
      return total
    }
    case 'ratio':
      return (definition.factor * valueAt(replay, definition.over, t)) / valueAt(replay, definition.under, t)
    case 'running-total': {
      let total = 0
      for (let year = 0; year <= t; year++) total += valueAt(replay, definition.of, year)
      return total
    }
  }
}
