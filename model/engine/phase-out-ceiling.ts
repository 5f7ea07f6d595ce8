import { scrap } from './stock.ts'
import type { Workspace } from './workspace.ts'

/** Notes, once a run, which technologies are phased out at all. */
export function openCeilings({ network, stock, effects }: Workspace): void {
  const n = network.yearCount
  for (let l = 0; l < network.technologies.length; l++) {
    stock.isPhasedOut[l] = 0
    for (let t = 0; t < n; t++) if (effects.ceiling[l * n + t]! < 1) stock.isPhasedOut[l] = 1
  }
}

/**
 * Scraps what stands above the ceiling of a phase-out: a share of the stock of the year before the phase-out began. The
 * base year's stock is as observed: a phase-out that began by then holds from the year after, relative to it.
 */
export function applyCeilings(workspace: Workspace, t: number): void {
  const { network, run, stock, effects } = workspace
  const n = network.yearCount
  if (t === 0) return
  for (let l = 0; l < network.technologies.length; l++) {
    if (stock.isPhasedOut[l] === 0) continue
    const ceiling = effects.ceiling[l * n + t]!
    if (ceiling >= 1) continue
    if (Number.isNaN(stock.phaseOutBase[l]!)) stock.phaseOutBase[l] = run.capacity[l * n + t - 1]!
    const above = run.capacity[l * n + t]! - ceiling * stock.phaseOutBase[l]!
    if (above > 0) scrap(workspace, l, t, above)
  }
}
