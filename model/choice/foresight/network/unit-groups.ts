import type { TechnologyNode } from '../../../network/network.ts'
import { ONE_ROW } from '../../../network/path-table.ts'
import type { Planning } from './planning.ts'
import type { Vintage } from './unit-terms.ts'

/** A technology of the system, and which units of which technology of the network it is. */
export interface UnitGroup {
  readonly node: TechnologyNode
  readonly vintage: Vintage | 'pooled'
  /** Period in which alone it is built; -1 none, null any. */
  readonly built: number | null
}

/**
 * The units of every technology: those that stand, and new ones, in a group for each period of building where they differ.
 * What is built to need is one group without capacity.
 */
export function unitGroups({ workspace: { network }, periods }: Planning): readonly UnitGroup[] {
  return network.technologies.flatMap((node): UnitGroup[] => {
    if (node.builtToNeed) return [{ node, vintage: 'pooled', built: null }]
    const standing: UnitGroup = { node, vintage: 'standing', built: -1 }
    if (!varies(network, node)) return [standing, { node, vintage: 'pooled', built: null }]
    return [standing, ...periods.map((_, built): UnitGroup => ({ node, vintage: built, built }))]
  })
}

/** Whether some figure that units keep from their installation year differs between years. */
function varies(
  { paths, effects, flows, byproducts }: Planning['workspace']['network'],
  node: TechnologyNode,
): boolean {
  if (effects.standards.includes(node.index)) return true
  const rows = [node.variableOm, node.fixedOm, ...node.processEmission]
  for (const f of node.flows) rows.push(flows[f]!.intensity, flows[f]!.storedCarbon)
  for (const b of node.byproducts) rows.push(byproducts[b]!.yield)
  return rows.some((row) => row > ONE_ROW && paths.constant[row] === 0)
}

/** Year whose figures units of a group have in a period. */
export function vintageIn({ at }: Planning, { vintage }: UnitGroup, period: number): Vintage {
  if (vintage === 'standing') return vintage
  return at[vintage === 'pooled' ? period : vintage]!
}

/** Places among the units of those of some technologies. */
export function members(units: readonly UnitGroup[], technologies: readonly number[]): readonly number[] {
  return units.flatMap(({ node }, index) => (technologies.includes(node.index) ? [index] : []))
}
