import { GASES } from '../domain/gas.ts'
import { passThrough } from '../engine/removal.ts'
import type { Workspace } from '../engine/workspace.ts'
import type { TechnologyNode } from '../network/network.ts'

const CO2 = GASES.indexOf('CO2')

/**
 * What a sector pays for a unit of a commodity: average supply cost of `priceYear`, plus the margin of delivery and the
 * fuel taxes of year t.
 */
export function buyerPrice(
  { network, run, effects }: Workspace,
  commodity: number,
  sector: number,
  t: number,
  priceYear: number,
): number {
  const n = network.yearCount
  const margin = network.commodities[commodity]!.margin[sector]!
  return (
    run.price[commodity * n + priceYear]! +
    (margin < 0 ? 0 : run.rows[margin * n + t]!) +
    effects.fuelTax[(commodity * effects.sectorCount + sector) * n + t]!
  )
}

/** Tax on the greenhouse gases of burning one unit of a flow, after removal. MUSD per unit of input. */
export function burningTax(workspace: Workspace, f: number, t: number): number {
  const { network, run, effects } = workspace
  if (!network.taxesEmissions) return 0
  const n = network.yearCount
  const flow = network.flows[f]!
  const node = network.technologies[flow.technology]!
  const commodity = network.commodities[flow.commodity]!
  let tax = 0
  for (let g = 0; g < network.gases.length; g++) {
    const rate = effects.emissionTax[(node.sector * effects.gasCount + g) * n + t]!
    if (rate === 0 || network.gwp[g] === 0) continue
    const factor =
      g === CO2
        ? commodity.fossil && flow.use !== 'transformation'
          ? run.rows[commodity.carbon * n + t]! * (1 - run.rows[flow.storedCarbon * n + t]!)
          : 0
        : flow.use === 'combustion' && flow.factor[g]! >= 0
          ? run.rows[flow.factor[g]! * n + t]!
          : 0
    if (factor !== 0) tax += rate * network.gwp[g]! * factor * passThrough(workspace, node, g, t)
  }
  return tax
}

/** Tax on process emissions of one unit of output of a new unit. */
export function processTax(workspace: Workspace, node: TechnologyNode, t: number): number {
  const { network, run, effects } = workspace
  if (!network.taxesEmissions) return 0
  const n = network.yearCount
  let tax = 0
  for (let g = 0; g < network.gases.length; g++) {
    const row = node.processEmission[g]!
    const rate = effects.emissionTax[(node.sector * effects.gasCount + g) * n + t]!
    if (row < 0 || rate === 0) continue
    tax += rate * network.gwp[g]! * run.rows[row * n + t]! * passThrough(workspace, node, g, t)
  }
  return tax
}
