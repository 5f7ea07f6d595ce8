import { blocksOf, isNew, type Unit } from './layout.ts'
import { REMOVAL_BLOCKS } from './state.ts'
import { fullOutput, nodeOf, valueAt, type Year } from './year.ts'

/**
 * Removal processes by class of their host, with y the activity that a process serves, K the capacity that has it, w what
 * is fitted this year (of new units: what is built with it), h the output of a unit of capacity:
 *
 *     y <= X,   y <= h (K + w),   X - y <= h (capacity - K - w),   w <= capacity - K
 *
 * so that what has a process runs with it. Over all classes sum y >= share asked x sum X. Processes that touch one gas
 * exclude one another: sum_r y_r <= X and sum_r (K_r + w_r) <= capacity.
 */
export function writeRemovals(year: Year): void {
  for (const [u, unit] of year.state.layout.units.entries()) {
    const { removals } = nodeOf(year, unit)
    for (const r of removals) writeProcess(year, u, unit, r)
    for (const shared of rivals(year, removals))
      for (let b = 0; b < blocksOf(unit); b++) writeRivals(year, u, unit, shared, b)
  }
}

function writeProcess(year: Year, u: number, unit: Unit, r: number): void {
  const { state, writer, workspace, t } = year
  const { columns, classes, removal } = state
  const h = fullOutput(year, unit.technology)
  const asked = Math.max(
    valueAt(year, workspace.network.removals[r]!.penetration),
    workspace.effects.penetration[r * workspace.network.yearCount + t]!,
  )
  const share = writer.row('removal-share', r, 0, 0, Infinity)
  for (let b = 0; b < blocksOf(unit); b++) {
    const place = r * REMOVAL_BLOCKS + b
    const activity = columns.activity[unit.firstBlock + b]!
    const served = columns.served[place]!
    const fitted = columns.fitted[place]!
    const rest = isNew(unit, b) ? 0 : classes.capacity[unit.firstBlock + b]! - removal.capacity[place]!
    const has = isNew(unit, b) ? 0 : removal.capacity[place]!
    const withIt = writer.row('removal-capacity', r, b, -Infinity, h * has)
    writer.entry(withIt, served, 1)
    writer.entry(withIt, fitted, -h)
    const within = writer.row('removal-within', r, b, -Infinity, 0)
    writer.entry(within, served, 1)
    writer.entry(within, activity, -1)
    const without = writer.row('removal-rest', r, b, -Infinity, h * Math.max(0, rest))
    writer.entry(without, activity, 1)
    writer.entry(without, served, -1)
    writer.entry(without, fitted, h)
    if (isNew(unit, b)) {
      writer.entry(without, columns.build[u]!, -h)
      const most = writer.row('removal-new', r, b, -Infinity, 0)
      writer.entry(most, fitted, 1)
      writer.entry(most, columns.build[u]!, -1)
    }
    writer.entry(share, served, 1)
    writer.entry(share, activity, -asked)
  }
}

/** Groups of a host's processes that touch the same gas. */
function rivals({ workspace: { network } }: Year, removals: readonly number[]): number[][] {
  return network.gases.flatMap((_, g) => {
    const touching = removals.filter((r) => network.removals[r]!.removal[g]! >= 0)
    return touching.length > 1 ? [touching] : []
  })
}

function writeRivals(year: Year, u: number, unit: Unit, shared: readonly number[], b: number): void {
  const { state, writer } = year
  const { columns, classes, removal } = state
  let has = 0
  for (const r of shared) has += isNew(unit, b) ? 0 : removal.capacity[r * REMOVAL_BLOCKS + b]!
  const activity = writer.row('removal-rivals', unit.technology, b, -Infinity, 0)
  const capacity = writer.row(
    'removal-rivals',
    unit.technology,
    b,
    -Infinity,
    isNew(unit, b) ? 0 : Math.max(0, classes.capacity[unit.firstBlock + b]! - has),
  )
  writer.entry(activity, columns.activity[unit.firstBlock + b]!, -1)
  if (isNew(unit, b)) writer.entry(capacity, columns.build[u]!, -1)
  for (const r of shared) {
    writer.entry(activity, columns.served[r * REMOVAL_BLOCKS + b]!, 1)
    writer.entry(capacity, columns.fitted[r * REMOVAL_BLOCKS + b]!, 1)
  }
}
