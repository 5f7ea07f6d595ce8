import { enterSliceFlow, enterYearFlow, flowsByCommodity, type PlacedFlow } from './commodity-flows.ts'
import type { HorizonCommodity } from './horizon-system.ts'
import type { HorizonProgramme } from './horizon-programme.ts'

/**
 * What is made covers what is used, sent elsewhere and asked for. In every slice of a commodity that has them:
 *
 *     sum out x share[l,p] a - sum in x share[l,p] a - sum sent[l,p] >= demand[l,p]
 *
 * and over the year, for a commodity without slices or one with a demand that may fall in any:
 *
 *     sum_l (the same) >= yearly demand[p]
 *
 * A commodity that is there without being made has no balance.
 */
export function commodityBalance(programme: HorizonProgramme): void {
  const { system, builder } = programme
  const flows = flowsByCommodity(system)
  const slices = system.slices.length
  const periods = system.years.length
  for (const [index, commodity] of system.commodities.entries()) {
    for (let period = 0; period < periods; period++) {
      if (commodity.unlimited[period] === 1) continue
      for (let slice = 0; slice < (commodity.isSliced ? slices : 0); slice++) {
        for (const placed of flows[index]!) enterSliceFlow(programme, placed, slice, period, placed.sign)
        enterTrade(programme, index, slice, period)
        const demand = commodity.slicedDemand[slice * periods + period]!
        if (builder.open > 0 || demand > 0) {
          builder.row({ family: 'slice-balance', subject: index, period, slice }, demand, Infinity)
        }
      }
      yearlyBalance(programme, index, commodity, flows[index]!, period)
    }
  }
}

function yearlyBalance(
  programme: HorizonProgramme,
  index: number,
  commodity: HorizonCommodity,
  flows: readonly PlacedFlow[],
  period: number,
): void {
  const { system, builder } = programme
  const demand = commodity.yearlyDemand[period]!
  // Balances of all slices say this already where nothing more is asked for.
  if (commodity.isSliced && demand === 0) return
  for (const placed of flows) enterYearFlow(programme, placed, period, placed.sign)
  for (let slice = 0; slice < system.slices.length; slice++) enterTrade(programme, index, slice, period)
  if (builder.open === 0 && demand <= 0) return
  builder.row({ family: 'yearly-balance', subject: index, period, slice: -1 }, demand, Infinity)
}

function enterTrade(
  { system, columns, builder }: HorizonProgramme,
  index: number,
  slice: number,
  period: number,
): void {
  for (const [number, route] of system.routes.entries()) {
    const column = columns.trade[number]![slice * system.years.length + period]!
    if (column < 0) continue
    if (route.from === index) builder.entry(column, -route.fromShare[period]!)
    if (route.to === index) builder.entry(column, route.toShare[period]!)
  }
}
