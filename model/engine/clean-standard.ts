import { fullOutput } from '../choice/levelised-cost.ts'
import { isOpen } from './capacity-targets.ts'
import { install } from './stock.ts'
import type { Workspace } from './workspace.ts'

/**
 * Builds what the plants of a clean-electricity standard lack to give their share s of the load E that plants are expected
 * to serve, were all that stands of them to run as much as it may:
 *
 *     missing = s E - sum_l h_l K_l,      E = expected load - contracted imports
 *
 * in PJ, shared out as sales are, and in equal parts where none of them is sold, among those that may be built. Where none
 * may be, the standard is missed.
 */
export function buildToStandards(workspace: Workspace, load: Float64Array, t: number): void {
  const { network, run, effects } = workspace
  const n = network.yearCount
  for (const [m, { technologies }] of network.effects.cleanStandards.entries()) {
    const share = effects.cleanShare[m * n + t]!
    if (share <= 0) continue
    let missing = share * plantLoad(workspace, load, t)
    let shares = 0
    let open = 0
    for (const l of technologies) {
      missing -= run.capacity[l * n + t]! * fullOutput(workspace, network.technologies[l]!, t)
      if (!isOpen(workspace, l, t)) continue
      shares += run.salesShare[l * n + t]!
      open++
    }
    if (missing <= 0) continue
    for (const l of technologies) {
      if (!isOpen(workspace, l, t)) continue
      const part = shares > 0 ? run.salesShare[l * n + t]! / shares : 1 / open
      if (part > 0) install(workspace, l, t, (missing * part) / fullOutput(workspace, network.technologies[l]!, t))
    }
  }
}

/**
 * Keeps dispatchable plants of a standard running where merit order would not: of what such a plant can run above its
 * least load, the part
 *
 *     theta = (s E - sum of what variable and must-run plants of the standard can give - sum least) / sum (able - least)
 *
 * within 0..1 is contracted and becomes least load; of several standards on a plant the largest part. What is curtailed
 * is not made up for.
 */
export function raiseLeastLoads(workspace: Workspace, load: Float64Array, t: number): void {
  const { network, electricity } = workspace
  const { cleanStandards } = network.effects
  const slices = load.length
  for (let m = 0; m < cleanStandards.length; m++) electricity.contracted[m] = contractedPart(workspace, load, m, t)
  for (const l of cleanStandards.length === 0 ? [] : electricity.merit) {
    let part = 0
    for (const [m, { technologies }] of cleanStandards.entries()) {
      if (technologies.includes(l)) part = Math.max(part, electricity.contracted[m]!)
    }
    if (part === 0) continue
    for (let at = l * slices; at < (l + 1) * slices; at++) {
      const least = electricity.least[at]!
      electricity.least[at] = least + part * (electricity.able[at]! - least)
    }
  }
}

function contractedPart(workspace: Workspace, load: Float64Array, m: number, t: number): number {
  const { network, effects, electricity } = workspace
  const share = effects.cleanShare[m * network.yearCount + t]!
  if (share <= 0) return 0
  const slices = load.length
  let missing = share * plantLoad(workspace, load, t)
  let more = 0
  for (const l of network.effects.cleanStandards[m]!.technologies) {
    const { dispatch } = network.technologies[l]!.technology
    const first = dispatch === 'dispatchable' ? electricity.least : electricity.able
    for (let at = l * slices; at < (l + 1) * slices; at++) {
      missing -= first[at]!
      more += electricity.able[at]! - first[at]!
    }
  }
  return missing <= 0 || more <= 0 ? 0 : Math.min(1, missing / more)
}

/** PJ a year that plants are expected to serve: the load less contracted imports. */
function plantLoad({ network, run }: Workspace, load: Float64Array, t: number): number {
  let served = 0
  for (const pj of load) served += pj
  const imports = network.grid === null ? -1 : network.commodities[network.grid.bus]!.importMin
  if (imports >= 0) served -= run.rows[imports * network.yearCount + t]!
  return Math.max(0, served)
}
