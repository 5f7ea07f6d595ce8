import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import type { CubeName } from './cell.ts'
import { evaluate, variablesOf } from './variable-registry.ts'

/**
 * Reads some variables of one run after another: `[variable * N + t]`, with the bits of `valuesOfMany`. Years before `from`
 * are those of the run that was read before.
 */
export type VariablePlan = (run: Run, from: number) => Float64Array

/** A sum of rows, each of a cube of the run (place in `cubes`) or found before (-1), at an offset. */
interface Sum {
  readonly into: number
  readonly cube: Int32Array
  readonly offset: Int32Array
  readonly weight: Float64Array
}

/**
 * Writes out once how variables rest on cells, so that many runs can be read without looking up a name. What is neither a
 * cell nor a sum is evaluated as anywhere else; a name that the network does not have is nought.
 */
export function variablePlan(network: Network, names: readonly string[]): VariablePlan {
  const n = network.yearCount
  const variables = variablesOf(network)
  const cubes: CubeName[] = []
  const sums: Sum[] = []
  const others: { readonly name: string; readonly into: number }[] = []
  const places = new Map<string, { readonly cube: number; readonly offset: number }>()
  let rows = names.length

  function place(name: string): { readonly cube: number; readonly offset: number } {
    const known = places.get(name)
    if (known !== undefined) return known
    const definition = variables.get(name)?.definition
    if (definition?.kind === 'cell') {
      const { cube: named, index } = definition.cell
      const cube = cubes.includes(named) ? cubes.indexOf(named) : cubes.push(named) - 1
      const found = { cube, offset: index * n }
      places.set(name, found)
      return found
    }
    const found = { cube: -1, offset: rows++ * n }
    places.set(name, found)
    if (definition?.kind === 'sum') {
      const terms = definition.terms.map((term) => ({ ...place(term.variable), weight: term.weight.value }))
      sums.push(sumOf(found.offset, terms))
    } else if (definition !== undefined) others.push({ name, into: found.offset })
    return found
  }

  const asked = names.map((name, at) => sumOf(at * n, variables.has(name) ? [{ ...place(name), weight: 1 }] : []))
  const all = [...sums, ...asked]
  const found = new Float64Array(rows * n)
  return (run, from) => {
    const sources = cubes.map((cube) => run[cube])
    const known = new Map<string, Float64Array>()
    for (const { name, into } of others) found.set(evaluate(network, run, name, known), into)
    for (const { into, cube, offset, weight } of all) {
      found.fill(0, into + from, into + n)
      const rowOf = (i: number): Float64Array => (cube[i] === -1 ? found : sources[cube[i]!]!)
      // Two terms at a time: memory is read and written half as often, and each sum runs in the same order.
      const paired = cube.length - (cube.length % 2)
      for (let i = 0; i < paired; i += 2) {
        const [one, other] = [rowOf(i), rowOf(i + 1)]
        const [first, second] = [offset[i]!, offset[i + 1]!]
        const [factor, next] = [weight[i]!, weight[i + 1]!]
        for (let t = from; t < n; t++) {
          found[into + t] = found[into + t]! + factor * one[first + t]! + next * other[second + t]!
        }
      }
      for (let i = paired; i < cube.length; i++) {
        const source = rowOf(i)
        const first = offset[i]!
        const factor = weight[i]!
        for (let t = from; t < n; t++) found[into + t] = found[into + t]! + factor * source[first + t]!
      }
    }
    return found.slice(0, names.length * n)
  }
}

function sumOf(
  into: number,
  terms: readonly { readonly cube: number; readonly offset: number; readonly weight: number }[],
): Sum {
  return {
    into,
    cube: Int32Array.from(terms, ({ cube }) => cube),
    offset: Int32Array.from(terms, ({ offset }) => offset),
    weight: Float64Array.from(terms, ({ weight }) => weight),
  }
}
