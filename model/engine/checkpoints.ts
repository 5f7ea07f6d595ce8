import { carried, createCheckpoint } from './checkpoints-state.ts'
import type { Workspace } from './workspace.ts'

/**
 * Year to begin a run with in which nothing before year `moved` differs from the last run: the last checkpoint by then that
 * stands, the horizon's end where nothing differs at all, else 0. Puts the run where that year finds it, and sees that
 * there is a checkpoint next time. Those after it stand no longer.
 */
export function resumeBefore(workspace: Workspace, moved: number): number {
  const { checkpoints } = workspace
  const { at } = checkpoints
  const first = moved === at.length && checkpoints.isWhole ? moved : latestStanding(workspace, moved)
  checkpoints.isWhole = false
  checkpoints.closed = Math.min(checkpoints.closed, first)
  for (const [t, checkpoint] of at.entries()) if (checkpoint !== null && t > first) checkpoint.stands = false
  const found = at[first] ?? null
  if (found !== null) for (const [i, values] of carried(workspace).entries()) values.set(found.kept[i]!)
  if (moved > 0 && moved < at.length) askFor(workspace, moved)
  return first
}

/**
 * Sees that there is a checkpoint before year t. Where as many are kept as may be, the one that has not been asked for
 * longest makes room for it, never that of the nowcast: runs take longer then, and have the same bits.
 */
function askFor(workspace: Workspace, t: number): void {
  const { checkpoints, network } = workspace
  const { at, mostKept } = checkpoints
  if (at[t] === null) {
    const nowcast = network.lastObserved + 1
    const kept = [...at.keys()].filter((year) => at[year] !== null)
    const others = kept.filter((year) => year !== nowcast).sort((a, b) => at[a]!.asked - at[b]!.asked)
    const [oldest] = others
    if (kept.length < mostKept || oldest === undefined) at[t] = createCheckpoint(workspace)
    else {
      at[t] = at[oldest]!
      at[oldest] = null
      at[t].stands = false
    }
  }
  at[t]!.asked = ++checkpoints.asked
}

function latestStanding({ checkpoints: { at } }: Workspace, moved: number): number {
  for (let t = Math.min(moved, at.length - 1); t > 0; t--) if (at[t]?.stands === true) return t
  return 0
}

/** Keeps what the years before t leave, where a checkpoint was asked for. */
export function keepCheckpoint(workspace: Workspace, t: number): void {
  const checkpoint = workspace.checkpoints.at[t] ?? null
  if (checkpoint === null) return
  for (const [i, values] of carried(workspace).entries()) checkpoint.kept[i]!.set(values)
  checkpoint.stands = true
}
