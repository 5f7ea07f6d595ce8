import { install } from './stock.ts'
import type { Workspace } from './workspace.ts'

/**
 * Builds what capacity targets still miss, shared out as sales are, and in equal parts where none
 * of them is sold. What may not be built (banned, before its first year, without output) is left to the others.
 */
export function buildToTargets(workspace: Workspace, targets: readonly number[], t: number): void {
  const { network, run, effects } = workspace
  const n = network.yearCount
  for (const m of targets) {
    const target = effects.capacity[m * n + t]!
    if (target <= 0) continue
    const { technologies } = network.effects.capacityTargets[m]!
    let standing = 0
    let shares = 0
    let open = 0
    for (const l of technologies) {
      standing += run.capacity[l * n + t]!
      if (!isOpen(workspace, l, t)) continue
      shares += run.salesShare[l * n + t]!
      open++
    }
    const missing = target - standing
    if (missing <= 0) continue
    for (const l of technologies) {
      if (!isOpen(workspace, l, t)) continue
      const part = shares > 0 ? run.salesShare[l * n + t]! / shares : 1 / open
      if (part > 0) install(workspace, l, t, missing * part)
    }
  }
}

function isOpen({ network, costs }: Workspace, l: number, t: number): boolean {
  return costs.open[t * network.technologies.length + l]! > 0
}
