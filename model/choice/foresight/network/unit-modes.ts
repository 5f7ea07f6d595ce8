import { PJ_PER_GW_HOUR } from '../../../engine/dispatch.ts'
import type { TechnologyNode } from '../../../network/network.ts'
import type { DailyCycle, HorizonFlow, HorizonMode } from '../horizon-system.ts'
import { emissionFlows } from './compile-emissions.ts'
import { type Planning, rowValues } from './planning.ts'
import { unitEmission, unitInput, unitRunningCost, type Vintage, vintageValue } from './unit-terms.ts'

/** The one way in which most technologies run: inputs, outputs, emissions and running cost per unit of activity. */
export function plainMode(
  planning: Planning,
  node: TechnologyNode,
  vintageIn: (period: number) => Vintage,
): HorizonMode {
  const { workspace, at, periods, presentValue } = planning
  const { network, finance, costs, run } = workspace
  const n = network.yearCount
  const byPeriod = (value: (vintage: Vintage, t: number) => number): Float64Array =>
    Float64Array.from(periods, (_, period) => value(vintageIn(period), at[period]!))
  /** Annuity and fixed cost per unit of output of what is rented by the year. */
  const rent = (t: number): number => {
    if (!node.builtToNeed || costs.fullOutput[node.index * n + t]! <= 0) return 0
    const capital = finance.hurdleRecovery[node.index * n + t]! * run.rows[node.capitalCost * n + t]!
    return (capital + run.rows[node.fixedOm * n + t]!) / costs.fullOutput[node.index * n + t]!
  }
  const gases = network.gases.flatMap((_, g) => {
    const ratio = byPeriod((vintage, t) => unitEmission(planning, node, g, vintage, t))
    return ratio.every((value) => value === 0) ? [] : [{ g, ratio }]
  })
  return {
    id: 'run',
    inputs: node.flows.map((f) =>
      flowOf(
        planning,
        node,
        network.flows[f]!.commodity,
        byPeriod((v, t) => unitInput(planning, f, v, t)),
      ),
    ),
    outputs: [
      flowOf(
        planning,
        node,
        node.output,
        byPeriod(() => 1),
      ),
      ...node.byproducts.map((b) => {
        const { commodity, yield: row } = network.byproducts[b]!
        return flowOf(
          planning,
          node,
          commodity,
          byPeriod((v) => vintageValue(planning, row, v)),
        )
      }),
    ],
    emissions: emissionFlows(planning, node.index, gases),
    charges: [],
    discharges: [],
    variableCost: Float64Array.from(periods, (_, period) => {
      const t = at[period]!
      return (unitRunningCost(planning, node, vintageIn(period), t) + rent(t)) * presentValue[period]!
    }),
  }
}

/** A flow of the year; electricity of what has no slices falls on them in the shape of what it is used for. */
function flowOf(
  { workspace: { network, electricity } }: Planning,
  node: TechnologyNode,
  commodity: number,
  ratio: Float64Array,
): HorizonFlow {
  const slices = network.slices.ids.length
  const isElectricity = electricity.perUnit[commodity]! > 0
  return {
    commodity,
    ratio,
    profile: isElectricity ? electricity.shape.slice(node.output * slices, (node.output + 1) * slices) : null,
  }
}

/** Charge takes from the bus, discharge gives to it. */
export function storageModes(
  planning: Planning,
  node: TechnologyNode,
  vintageIn: (period: number) => Vintage,
): readonly HorizonMode[] {
  const ones = Float64Array.from(planning.periods, () => 1)
  const plain = plainMode(planning, node, vintageIn)
  const bus = { commodity: node.output, ratio: ones, profile: null }
  const shared = { emissions: [], charges: [], discharges: [] }
  return [
    { id: 'charge', inputs: [bus], outputs: [], variableCost: ones.map(() => 0), ...shared },
    { id: 'discharge', inputs: [], outputs: [bus], variableCost: plain.variableCost, ...shared },
  ]
}

/** What storage takes for what it gives, and how much its days can give. */
export function dailyCycle(
  planning: Planning,
  node: TechnologyNode,
  vintageIn: (period: number) => Vintage,
): DailyCycle {
  const { workspace, at, periods } = planning
  const { seasons } = workspace.network.slices
  const availability = rowValues(planning, node.availability)
  const hours = rowValues(planning, node.storageHours)
  return {
    seasons,
    intake: Float64Array.from(periods, (_, period) =>
      unitInput(planning, node.flows[0]!, vintageIn(period), at[period]!),
    ),
    mostGiven: Float64Array.from({ length: seasons.length * periods.length }, (_, place) => {
      const season = seasons[Math.floor(place / periods.length)]!
      const days = season.reduce((sum, k) => sum + workspace.electricity.hours[k]!, 0) / 24
      const period = place % periods.length
      return availability[period]! * PJ_PER_GW_HOUR * hours[period]! * days
    }),
  }
}
