import { enterSliceFlow, flowsByCommodity } from './commodity-flows.ts'
import type { HorizonProgramme } from './horizon-programme.ts'

/**
 * In every slice of a region with a margin, firm capacity covers the tagged production as a rate:
 *
 *     margin[r,p] x sum_f tag[f,p] x made[f,l,p] / share[l,p] <= sum_t credit[t,p] x activityPerCapacity[t] x K[t,p]
 */
export function reserveMargin(programme: HorizonProgramme): void {
  const { system, columns, builder } = programme
  const periods = system.years.length
  const flows = flowsByCommodity(system)
  for (const [index, region] of system.regions.entries()) {
    for (let period = 0; period < periods; period++) {
      const margin = region.reserveMargin[period]!
      if (margin <= 0) continue
      for (let slice = 0; slice < system.slices.length; slice++) {
        const share = system.sliceShare[slice * periods + period]!
        if (share <= 0) continue
        for (const [number, commodity] of system.commodities.entries()) {
          const tag = commodity.reserveTag[period]!
          if (commodity.region !== index || tag === 0 || commodity.unlimited[period] === 1) continue
          for (const placed of flows[number]!) {
            if (placed.sign === 1) enterSliceFlow(programme, placed, slice, period, (margin * tag) / share)
          }
        }
        if (builder.open === 0) continue
        for (const [number, technology] of system.technologies.entries()) {
          if (technology.region !== index || !technology.hasCapacity) continue
          const credit = technology.reserveCredit[period]! * technology.activityPerCapacity
          builder.entry(columns.capacity[number]![period]!, -credit)
        }
        builder.row({ family: 'reserve-margin', subject: index, period, slice }, -Infinity, 0)
      }
    }
  }
}
