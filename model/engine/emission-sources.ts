import { GASES } from '../domain/gas.ts'
import type { Network, TechnologyNode } from '../network/network.ts'
import type { FlowUse } from '../study/study.ts'

const CO2 = GASES.indexOf('CO2')

/** What can emit at all, listed once, so that a year looks at nothing else. `target` = technology x G + gas. */
export interface EmissionSources {
  /** Technologies with carbon in their flows, outputs or processes. */
  readonly carbon: readonly CarbonBalance[]
  /** Carbon of the technology at hand by where it goes and year. */
  readonly carbonTerms: Readonly<Record<CarbonPath, Float64Array>>
  readonly burning: BurningTerms
  readonly processes: readonly { readonly technology: number; readonly row: number; readonly target: number }[]
  /** Pairs with a removal process; for CO2 the balance of carbon takes it into account itself. */
  readonly removed: readonly { readonly technology: number; readonly gas: number; readonly target: number }[]
  /** Gases that technologies emit at all, and the place of their tax, row x G + gas. */
  readonly taxable: readonly { readonly technology: number; readonly target: number; readonly rate: number }[]
  /** Flows whose delivery has a margin, and its row. */
  readonly delivered: readonly { readonly flow: number; readonly commodity: number; readonly margin: number }[]
}

/** Terms of the carbon balance of one technology. */
export interface CarbonBalance {
  readonly technology: number
  readonly target: number
  readonly inputs: readonly CarbonInput[]
  /** Carbon that leaves in the main output (flow -1) and in by-products. */
  readonly outputs: readonly CarbonOutput[]
  /** Vintage row of CO2 from minerals (-1: none). */
  readonly mineral: number
}

/** `carbon`: row of kt CO2 per unit; `stored`: vintage row of the share that products keep. */
export interface CarbonInput {
  readonly flow: number
  readonly carbon: number
  readonly stored: number
  readonly goes: CarbonPath
}

export interface CarbonOutput {
  readonly byproduct: number
  readonly carbon: number
  readonly goes: 'passed' | 'biogenic'
}

export type CarbonPath = 'burnt' | 'processed' | 'passed' | 'biogenic'

const FOSSIL_PATH = {
  combustion: 'burnt',
  feedstock: 'processed',
  reductant: 'processed',
  transformation: 'passed',
} as const satisfies Record<FlowUse, CarbonPath>

/** Pairs of flow and gas with a factor, in columns, those of one target one after another. */
export interface BurningTerms {
  readonly flow: Int32Array
  readonly row: Int32Array
  readonly target: Int32Array
}

export function emissionSources(network: Network): EmissionSources {
  const gases = network.gases.length
  const others = network.gases.flatMap((_, g) => (g === CO2 ? [] : [g]))
  const carbon = network.technologies.flatMap((node) => carbonBalance(network, node))
  const burning = burningTerms(network)
  const processes = network.technologies.flatMap(({ processEmission, index }) =>
    others.flatMap((g) =>
      processEmission[g]! < 0 ? [] : [{ technology: index, row: processEmission[g]!, target: index * gases + g }],
    ),
  )
  const targets = new Set([
    ...carbon.map(({ target }) => target),
    ...burning.target,
    ...processes.map(({ target }) => target),
  ])
  const term = () => new Float64Array(network.yearCount)
  return {
    carbon,
    carbonTerms: { burnt: term(), processed: term(), passed: term(), biogenic: term() },
    burning,
    processes,
    taxable: [...targets]
      .filter((target) => network.priced[target % gases]! > 0)
      .sort((a, b) => a - b)
      .map((target) => {
        const technology = Math.floor(target / gases)
        return { technology, target, rate: network.effects.taxRow[technology]! * gases + (target % gases) }
      }),
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

/** None where a technology has no carbon at all. Carbon dug up with the output of an extraction was never an input. */
function carbonBalance(network: Network, node: TechnologyNode): CarbonBalance[] {
  const carbonOf = (c: number) => network.commodities[c]!
  const inputs = node.flows.flatMap((flow) => {
    const { commodity, use, storedCarbon } = network.flows[flow]!
    const { fossil, biogenic, carbon } = carbonOf(commodity)
    if (!fossil && !biogenic) return []
    const goes = biogenic ? 'biogenic' : FOSSIL_PATH[use]
    return [{ flow, carbon, stored: storedCarbon, goes } as const]
  })
  const made = node.technology.kind === 'extraction' ? [] : [{ byproduct: -1, commodity: node.output }]
  const beside = (node.technology.kind === 'extraction' ? [] : node.byproducts).map((b) => ({
    byproduct: b,
    commodity: network.byproducts[b]!.commodity,
  }))
  const outputs = [...made, ...beside].flatMap(({ byproduct, commodity }) => {
    const { fossil, biogenic, carbon } = carbonOf(commodity)
    return fossil || biogenic ? [{ byproduct, carbon, goes: fossil ? ('passed' as const) : ('biogenic' as const) }] : []
  })
  const mineral = node.processEmission[CO2]!
  if (inputs.length === 0 && outputs.length === 0 && mineral < 0) return []
  return [{ technology: node.index, target: node.index * network.gases.length + CO2, inputs, outputs, mineral }]
}
