import type { Workspace } from '../../engine/workspace.ts'
import { bySector, emissionsOf, totalByYear } from './covered-emissions.ts'
import { burdenGrounds } from './burden-grounds.ts'
import { householdBurden } from './household-burden.ts'
import { burdenByGroup } from './income-groups.ts'
import { borne, passedOn } from './pass-through.ts'
import type { IncomeBurden, PricingAnswer } from './pricing-answer.ts'
import type { PricingProblem } from './pricing-problem.ts'
import { returnedByGroup } from './recycling.ts'

/** Who pays, who bears it, and what each group of households has back. */
export function whoBears(
  { network, run }: Workspace,
  { coverage, groups, years, question }: PricingProblem,
  price: Float64Array,
  revenue: Float64Array,
): { readonly sectors: PricingAnswer['sectors']; readonly households: IncomeBurden } {
  const n = network.yearCount
  const since = (values: Float64Array): number[] => Array.from(values).slice(n - years.length)
  const emitted = emissionsOf(network, run, new Set(coverage.technologies), new Set<string>(coverage.gases))
  const paid = emitted.map((amount, at) => amount * price[at % n]!)
  const passed = passedOn(network, run, paid)
  const left = borne(network, paid, passed)
  const paidBy = bySector(network, paid)
  const borneBy = bySector(network, left)
  const sectors = network.sectors.map(({ id }, s) => ({
    id,
    paid: since(paidBy.subarray(s * n, (s + 1) * n)),
    borne: since(borneBy.subarray(s * n, (s + 1) * n)),
  }))
  const all = totalByYear(left, n)
  const burden = householdBurden(network, run, paid, passed, all)
  const shares = burdenByGroup(groups, burden)
  const returned = returnedByGroup(groups, revenue, question.design.recycling)
  return {
    sectors: sectors.filter((own) => [...own.paid, ...own.borne].some((value) => value !== 0)),
    households: {
      groups: groups.map(({ id, label, population, consumption }, q) => ({
        id,
        label,
        population,
        consumption,
        burden: since(shares[q]!),
        returned: since(returned[q]!),
      })),
      grounds: burdenGrounds(groups, burden, since),
    },
  }
}
