import { PJ_PER_GW_HOUR } from '../../engine/dispatch.ts'
import { ONE_ROW, ZERO_ROW } from '../../network/path-table.ts'
import { blocksOf, isNew, type Unit } from './layout.ts'
import { nodeOf, valueAt, type Year } from './year.ts'

/**
 * Plants by slice k of h_k hours, and their activity over the year:
 *
 *     least c h_k <= g_k <= min(most, availability a_k) c h_k,   X = sum_k g_k
 *
 * c the capacity of a class, or what is built. A must-run plant has least = most; a variable one may be curtailed.
 */
export function writePlantOutput(year: Year): void {
  for (const [u, unit] of year.state.layout.units.entries()) {
    if (unit.kind !== 'plant') continue
    for (let b = 0; b < blocksOf(unit); b++) writeBlock(year, u, unit, b)
  }
}

function writeBlock(year: Year, u: number, unit: Unit, b: number): void {
  const { workspace, state, writer } = year
  const { hours } = workspace.electricity
  const block = unit.firstBlock + b
  const sum = writer.row('plant-sum', unit.technology, b, 0, 0)
  writer.entry(sum, state.columns.activity[block]!, -1)
  const hasBuild = isNew(unit, b) || !unit.hasNewBlock
  const node = nodeOf(year, unit)
  const hasLeast = node.technology.dispatch === 'must-run' || node.minLoad !== ZERO_ROW
  for (let k = 0; k < hours.length; k++) {
    const [least, most] = loads(year, unit, k)
    const capacity = isNew(unit, b) ? 0 : state.classes.capacity[block]!
    const lower = hasBuild ? 0 : least * capacity
    const column = writer.column('generation', unit.technology, k, lower, hasBuild ? Infinity : most * capacity, 0)
    state.columns.generation[block * hours.length + k] = column
    writer.entry(sum, column, 1)
    if (!hasBuild) continue
    const upper = writer.row('plant-most', unit.technology, k, -Infinity, most * capacity)
    writer.entry(upper, column, 1)
    writer.entry(upper, state.columns.build[u]!, -most)
    if (!hasLeast) continue
    const under = writer.row('plant-least', unit.technology, k, least * capacity, Infinity)
    writer.entry(under, column, 1)
    writer.entry(under, state.columns.build[u]!, -least)
  }
}

/** PJ that a GW must and may give in a slice. */
function loads(year: Year, unit: Unit, k: number): [least: number, most: number] {
  const { electricity } = year.workspace
  const node = nodeOf(year, unit)
  const { dispatch } = node.technology
  const energy = electricity.hours[k]! * PJ_PER_GW_HOUR
  const available =
    valueAt(year, node.availability) * electricity.inSlice[unit.technology * electricity.hours.length + k]!
  const most = energy * Math.min(available, valueAt(year, dispatch === 'dispatchable' ? node.maxLoad : ONE_ROW))
  if (dispatch === 'must-run') return [most, most]
  return [dispatch === 'dispatchable' ? Math.min(most, energy * valueAt(year, node.minLoad)) : 0, most]
}
