import { enterYearFlow, flowsByCommodity } from './commodity-flows.ts'
import type { HorizonProgramme } from './horizon-programme.ts'

/**
 * Over the year, tagged technologies make at least a share of the tagged commodities' production; all that they make
 * counts: `target[r,p] x sum_f tag[f,p] x made[f,p] <= sum_t credit[t,p] x sum_f made by t[f,p]`.
 */
export function renewableTarget(programme: HorizonProgramme): void {
  const { system, builder } = programme
  const flows = flowsByCommodity(system)
  for (const [index, region] of system.regions.entries()) {
    for (let period = 0; period < system.years.length; period++) {
      const target = region.renewableTarget[period]!
      if (target === 0) continue
      for (const [number, commodity] of system.commodities.entries()) {
        const tag = commodity.unlimited[period] === 1 ? 0 : commodity.renewableTag[period]!
        for (const placed of flows[number]!) {
          const technology = system.technologies[placed.technology]!
          if (technology.region !== index || placed.sign === -1) continue
          enterYearFlow(programme, placed, period, target * tag - technology.renewableCredit[period]!)
        }
      }
      if (builder.open > 0) builder.row({ family: 'renewable-target', subject: index, period, slice: -1 }, -Infinity, 0)
    }
  }
}
