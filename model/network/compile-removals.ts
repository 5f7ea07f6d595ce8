import { GASES } from '../domain/gas.ts'
import { type CompileContext, rowOr } from './compile-commodities.ts'
import type { TechnologyParts } from './compile-technologies.ts'
import type { RemovalNode } from './network.ts'
import { ONE_ROW, ZERO_ROW } from './path-table.ts'

/** One node for each removal process on each of its hosts; the hosts learn of them. */
export function compileRemovals(context: CompileContext, parts: TechnologyParts): RemovalNode[] {
  const nodes: RemovalNode[] = []
  for (const { removal, technology } of context.study.removals) {
    const host = context.technologyIndex.get(technology)
    if (host === undefined) continue
    if (nodes.some((known) => known.id === removal && known.technology === host)) continue
    const row = (parameter: string) => rowOr(context, ZERO_ROW, 'removals', removal, technology, parameter)
    const index =
      nodes.push({
        id: removal,
        technology: host,
        penetration: row('penetration'),
        energyPenalty: row('energy_penalty'),
        capitalCost: row('capital_cost'),
        fixedOm: row('fixed_om'),
        variableOm: row('variable_om'),
        fitMax: rowOr(context, ONE_ROW, 'removals', removal, technology, 'fit_max'),
        removal: Int32Array.from(GASES, (gas) => rowOr(context, -1, 'removals', removal, technology, 'removal', gas)),
      }) - 1
    parts.removalsOf[host]?.push(index)
  }
  return nodes
}
