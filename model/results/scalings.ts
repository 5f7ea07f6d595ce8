import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { leavesOf } from '../sectors/equation.ts'
import type { Scaling } from './scaling.ts'
import type { Variable } from './variable.ts'

/** A scaling as the equations have it. */
interface ScalingNode {
  /** Its place among the inputs of the modules. */
  readonly input: number
  /** Places of the emissions that it acts on, among those of the modules. */
  readonly emissions: readonly number[]
}

const nodes = new WeakMap<Network, readonly ScalingNode[]>()

/** The explicit scalings of a network, in the order of the tables; of those alone that act on an emission. */
export function scalingNodes(network: Network): readonly ScalingNode[] {
  const known = nodes.get(network)
  if (known !== undefined) return known
  const { equations } = network.sectorModel
  const found = network.resolved.study.sectorInputs.flatMap(({ part }, input) => {
    if (part !== 'scale') return []
    const emissions = equations.emissions.flatMap(({ quantity }, e) =>
      leavesOf(equations.quantities[quantity]!.definition).some((leaf) => leaf.kind === 'input' && leaf.index === input)
        ? [e]
        : [],
    )
    return emissions.length === 0 ? [] : [{ input, emissions }]
  })
  nodes.set(network, found)
  return found
}

/** The scaling with its factor in year index t. The figure is the last that was given by then, else the first. */
export function scalingIn(network: Network, run: Run, { input, emissions }: ScalingNode, t: number): Scaling | null {
  const { module, item, by, series } = network.resolved.study.sectorInputs[input]!
  const year = network.horizon.start + t
  const figure = series.points.findLast((point) => point.year <= year) ?? series.points[0]
  if (figure === undefined) return null
  const { emissions: all } = network.sectorModel.equations
  return {
    module,
    source: item,
    gas: by,
    categories: [...new Set(emissions.map((e) => all[e]!.category))],
    factor: run.rows[network.sectorModel.row[input]! * network.yearCount + t]!,
    figure,
  }
}

/** The scalings that a variable rests on through sums, ratios and running totals, in the order of the tables. */
export function scalingsUnder(
  network: Network,
  run: Run,
  variables: ReadonlyMap<string, Variable>,
  name: string,
  t: number,
): Scaling[] {
  const cells = cellsUnder(variables, name)
  const { emissions } = network.sectorModel.equations
  return scalingNodes(network).flatMap((node) => {
    if (!node.emissions.some((e) => cells.has(emissions[e]!.quantity))) return []
    const scaling = scalingIn(network, run, node, t)
    return scaling === null ? [] : [scaling]
  })
}

const marked = new WeakMap<Network, Map<string, boolean>>()

/** Whether some scaling of the study acts on a part of a variable, whatever its factor. */
export function isScaled(network: Network, variables: ReadonlyMap<string, Variable>, name: string): boolean {
  const known = marked.get(network) ?? new Map<string, boolean>()
  marked.set(network, known)
  const before = known.get(name)
  if (before !== undefined) return before
  const definition = variables.get(name)?.definition
  const below = definition === undefined ? [] : termsOf(definition)
  const found =
    definition?.kind === 'cell'
      ? definition.cell.cube === 'quantity' && scaledQuantities(network).has(definition.cell.index)
      : below.some((one) => isScaled(network, variables, one))
  known.set(name, found)
  return found
}

const scaled = new WeakMap<Network, ReadonlySet<number>>()

/** Places of the quantities that scalings act on. */
function scaledQuantities(network: Network): ReadonlySet<number> {
  const known = scaled.get(network)
  if (known !== undefined) return known
  const { emissions } = network.sectorModel.equations
  const found = new Set(scalingNodes(network).flatMap((node) => node.emissions.map((e) => emissions[e]!.quantity)))
  scaled.set(network, found)
  return found
}

/** Variables that a variable rests on directly. */
function termsOf(definition: Variable['definition']): readonly string[] {
  switch (definition.kind) {
    case 'sum':
      return definition.terms.map(({ variable }) => variable)
    case 'ratio':
      return [definition.over, definition.under]
    case 'running-total':
      return [definition.of]
    case 'cell':
    case 'quantity':
      return []
  }
}

/** Quantities of sector modules that a variable is summed up from. */
function cellsUnder(variables: ReadonlyMap<string, Variable>, name: string): ReadonlySet<number> {
  const cells = new Set<number>()
  const seen = new Set<string>()
  const open = [name]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const definition = variables.get(next)?.definition
    if (definition?.kind === 'cell' && definition.cell.cube === 'quantity') cells.add(definition.cell.index)
    if (definition !== undefined) open.push(...termsOf(definition))
  }
  return cells
}
