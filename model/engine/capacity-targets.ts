import { install } from './stock.ts'
import type { Workspace } from './workspace.ts'

/**
 * Builds what capacity targets still miss, shared out as sales are, and in equal parts where none
 * of them is sold. What may not be built (banned, before its first year, without output) is left to the others.
 */
export function buildToTargets(workspace: Workspace, targets: readonly number[], t: number): void {
  for (const m of targets) meetTarget(workspace, m, t, t, BUILT)
}

/** Notes in `electricity.toCome` what plants the targets of a later year ask for beside those that stand, GW. */
export function noteTargetsToCome(workspace: Workspace, targets: readonly number[], t: number, later: number): void {
  workspace.electricity.toCome.fill(0)
  for (const m of targets) meetTarget(workspace, m, t, later, TO_COME)
}

/** What counts towards a target, and where what it misses goes. */
interface Account {
  readonly held: (workspace: Workspace, l: number, t: number) => number
  readonly add: (workspace: Workspace, l: number, t: number, amount: number) => void
}

const BUILT: Account = {
  held: ({ network, run }, l, t) => run.capacity[l * network.yearCount + t]!,
  add: install,
}

const TO_COME: Account = {
  held: ({ network, run, electricity }, l, t) => run.capacity[l * network.yearCount + t]! + electricity.toCome[l]!,
  add: ({ electricity }, l, _, amount) => {
    electricity.toCome[l] = electricity.toCome[l]! + amount
  },
}

/** Capacity and shares of sales are of year t, the target is of year `goal`. */
function meetTarget(workspace: Workspace, m: number, t: number, goal: number, { held, add }: Account): void {
  const { network, run, effects } = workspace
  const n = network.yearCount
  const target = effects.capacity[m * n + goal]!
  if (target <= 0) return
  const { technologies } = network.effects.capacityTargets[m]!
  let standing = 0
  let shares = 0
  let open = 0
  for (const l of technologies) {
    standing += held(workspace, l, t)
    if (!isOpen(workspace, l, goal)) continue
    shares += run.salesShare[l * n + t]!
    open++
  }
  const missing = target - standing
  if (missing <= 0) return
  for (const l of technologies) {
    if (!isOpen(workspace, l, goal)) continue
    const part = shares > 0 ? run.salesShare[l * n + t]! / shares : 1 / open
    if (part > 0) add(workspace, l, t, missing * part)
  }
}

/** Whether new units of a technology may be built in a year. */
export function isOpen({ network, costs }: Workspace, l: number, t: number): boolean {
  return costs.open[t * network.technologies.length + l]! > 0
}
