import { GASES } from '../domain/gas.ts'
import type { Network } from '../network/network.ts'

const CO2 = GASES.indexOf('CO2')

/** What can emit at all, listed once, so that a year looks at nothing else. `target` = technology x G + gas. */
export interface EmissionSources {
  /** Technologies with carbon in their flows, outputs or processes. */
  readonly carbon: readonly number[]
  readonly burning: BurningTerms
  readonly processes: readonly { readonly technology: number; readonly row: number; readonly target: number }[]
  /** Pairs with a removal process; for CO2 the balance of carbon takes it into account itself. */
  readonly removed: readonly { readonly technology: number; readonly gas: number; readonly target: number }[]
  /** Flows whose delivery has a margin, and its row. */
  readonly delivered: readonly { readonly flow: number; readonly commodity: number; readonly margin: number }[]
}

/** Pairs of flow and gas with a factor, in columns, those of one target one after another. */
export interface BurningTerms {
  readonly flow: Int32Array
  readonly row: Int32Array
  readonly target: Int32Array
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
    burning: burningTerms(network),
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

function burningTerms(network: Network): BurningTerms {
  const gases = network.gases.length
  const terms = network.flows.flatMap(({ use, factor, technology }, flow) =>
    use !== 'combustion'
      ? []
      : Array.from(factor, (row, g) => ({ flow, row, target: technology * gases + g })).filter(
          ({ row, target }) => row >= 0 && target % gases !== CO2,
        ),
  )
  terms.sort((a, b) => a.target - b.target || a.flow - b.flow)
  return {
    flow: Int32Array.from(terms, ({ flow }) => flow),
    row: Int32Array.from(terms, ({ row }) => row),
    target: Int32Array.from(terms, ({ target }) => target),
  }
}
