import { GASES } from '../domain/gas.ts'
import { passThrough } from '../engine/removal.ts'
import type { Workspace } from '../engine/workspace.ts'
import type { Network, TechnologyNode } from '../network/network.ts'
import { ZERO_ROW } from '../network/path-table.ts'
import { isEverSet } from '../policies/effects.ts'

const CO2 = GASES.indexOf('CO2')

/**
 * Reads, once a run, what taxes on greenhouse gases cost a technology l: per unit of a flow f, and per unit of output of a
 * new unit.
 *
 *     burning_f = sum_g rate_g GWP_g factor_fg ((1 - stored_f) d_lg - air_f),   process_l = sum_g rate_g GWP_g f0_lg d_lg
 *
 * with air_f = 1 for the carbon of biomass, which was in the air before: what is stored of it is paid for.
 */
export function readEmissionTaxes(workspace: Workspace, node: TechnologyNode): void {
  const { network, costs, effects } = workspace
  const n = network.yearCount
  const taxed = network.effects.taxRow[node.index]!
  costs.processTax.fill(0, node.index * n, (node.index + 1) * n)
  for (const f of node.flows) costs.burningTax.fill(0, f * n, (f + 1) * n)
  for (let g = 0; g < network.gases.length; g++) {
    if (network.priced[g] === 0) continue
    if (!isEverSet(effects.emissionTax, taxed * effects.gasCount + g, n)) continue
    const process = node.processEmission[g]!
    if (process >= 0)
      addTax(workspace, node, g, costs.processTax, node.index, { factor: process, stored: ZERO_ROW, air: 0 })
    for (const f of node.flows) {
      const factor = factorRow(network, f, g)
      const stored = g === CO2 ? network.flows[f]!.storedCarbon : ZERO_ROW
      const air = g === CO2 && network.commodities[network.flows[f]!.commodity]!.biogenic ? 1 : 0
      if (factor >= 0) addTax(workspace, node, g, costs.burningTax, f, { factor, stored, air })
    }
  }
}

/** Row of what a unit of a flow emits of a gas where it is used (-1: none). */
function factorRow({ flows, commodities }: Network, f: number, g: number): number {
  const { commodity, use, factor } = flows[f]!
  const { fossil, biogenic, carbon } = commodities[commodity]!
  if (g === CO2) return (fossil || biogenic) && use !== 'transformation' ? carbon : -1
  return use === 'combustion' ? factor[g]! : -1
}

/** Rows of what a unit emits and of what products keep of it, and the share of it that was in the air before. */
interface Source {
  readonly factor: number
  readonly stored: number
  readonly air: 0 | 1
}

function addTax(
  workspace: Workspace,
  node: TechnologyNode,
  g: number,
  into: Float64Array,
  item: number,
  { factor, stored, air }: Source,
): void {
  const { rows } = workspace.run
  const { emissionTax, gasCount } = workspace.effects
  const n = workspace.network.yearCount
  const gwp = workspace.network.priced[g]!
  const taxed = workspace.network.effects.taxRow[node.index]!
  const hasRemoval = node.removals.length > 0
  for (let t = 0; t < n; t++) {
    const rate = emissionTax[(taxed * gasCount + g) * n + t]!
    const passed = hasRemoval ? passThrough(workspace, node, g, t) : 1
    const emitted = rows[factor * n + t]! * ((1 - rows[stored * n + t]!) * passed - air)
    into[item * n + t] = into[item * n + t]! + rate * gwp * emitted
  }
}

/** Tax on the greenhouse gases of using one unit of a flow, after removal. MUSD per unit of input. */
export function burningTax({ network, costs }: Workspace, f: number, t: number): number {
  return costs.burningTax[f * network.yearCount + t]!
}

/** Tax on process emissions of one unit of output of a new unit. */
export function processTax({ network, costs }: Workspace, { index }: TechnologyNode, t: number): number {
  return costs.processTax[index * network.yearCount + t]!
}
