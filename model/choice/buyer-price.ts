import type { Workspace } from '../engine/workspace.ts'
import type { TechnologyNode } from '../network/network.ts'
import { ZERO_ROW } from '../network/path-table.ts'

/**
 * What the buyer of a flow pays for a unit of it: average supply cost of `priceYear`, plus the margin of delivery to its
 * sector, fuel taxes and taxes on what using it emits, all of year t.
 */
export function buyerPrice({ network, run, costs }: Workspace, f: number, t: number, priceYear: number): number {
  const n = network.yearCount
  return run.price[network.flows[f]!.commodity * n + priceYear]! + costs.surcharge[f * n + t]!
}

/** Margins and taxes of each flow of a technology, once a run. */
export function readSurcharges({ network, run, effects, costs }: Workspace, { sector, flows }: TechnologyNode): void {
  const n = network.yearCount
  for (const f of flows) {
    const { commodity } = network.flows[f]!
    const given = network.commodities[commodity]!.margin[sector]!
    const margin = (given < 0 ? ZERO_ROW : given) * n
    const fuelTax = (commodity * effects.sectorCount + sector) * n
    for (let t = 0; t < n; t++) {
      costs.surcharge[f * n + t] = run.rows[margin + t]! + effects.fuelTax[fuelTax + t]! + costs.burningTax[f * n + t]!
    }
  }
}
