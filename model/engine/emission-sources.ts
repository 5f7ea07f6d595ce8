import { GASES } from '../domain/gas.ts'
import type { Network } from '../network/network.ts'

const CO2 = GASES.indexOf('CO2')

/** What can emit at all, listed once, so that a year looks at nothing else. `target` = technology x G + gas. */
export interface EmissionSources {
  /** Technologies with carbon in their flows, outputs or processes. */
  readonly carbon: readonly number[]
  readonly burning: readonly { readonly flow: number; readonly row: number; readonly target: number }[]
  readonly processes: readonly { readonly technology: number; readonly row: number; readonly target: number }[]
  /** Pairs with a removal process; for CO2 the balance of carbon takes it into account itself. */
  readonly removed: readonly { readonly technology: number; readonly gas: number; readonly target: number }[]
  /** Flows whose delivery has a margin, and its row. */
  readonly delivered: readonly { readonly flow: number; readonly commodity: number; readonly margin: number }[]
}

export function emissionSources(network: Network): EmissionSources {
  const gases = network.gases.length
  const isCarbon = (c: number) => network.commodities[c]!.fossil || network.commodities[c]!.biogenic
  const others = network.gases.flatMap((_, g) => (g === CO2 ? [] : [g]))
  return {
    carbon: network.technologies.flatMap((node) =>
      node.processEmission[CO2]! >= 0 ||
      isCarbon(node.output) ||
      node.flows.some((f) => isCarbon(network.flows[f]!.commodity)) ||
      node.byproducts.some((b) => isCarbon(network.byproducts[b]!.commodity))
        ? [node.index]
        : [],
    ),
    burning: network.flows.flatMap(({ use, factor, technology }, flow) =>
      use !== 'combustion'
        ? []
        : others.flatMap((g) => (factor[g]! < 0 ? [] : [{ flow, row: factor[g]!, target: technology * gases + g }])),
    ),
    processes: network.technologies.flatMap(({ processEmission, index }) =>
      others.flatMap((g) =>
        processEmission[g]! < 0 ? [] : [{ technology: index, row: processEmission[g]!, target: index * gases + g }],
      ),
    ),
    delivered: network.flows.flatMap(({ commodity, technology }, flow) => {
      const margin = network.commodities[commodity]!.margin[network.technologies[technology]!.sector]!
      return margin < 0 ? [] : [{ flow, commodity, margin }]
    }),
    removed: network.technologies.flatMap(({ index, removals }) =>
      others.flatMap((gas) =>
        removals.some((r) => network.removals[r]!.removal[gas]! >= 0)
          ? [{ technology: index, gas, target: index * gases + gas }]
          : [],
      ),
    ),
  }
}
