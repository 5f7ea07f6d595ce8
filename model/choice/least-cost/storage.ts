import { PJ_PER_GW_HOUR } from '../../engine/dispatch.ts'
import { blockInput } from './unit-terms.ts'
import { nodeOf, standing, valueAt, type Year } from './year.ts'

/**
 * Storage of power P = availability x (surviving + r) between the slices of a season, one cycle a day:
 *
 *     give_k <= P h_k,  take_k <= P h_k,  e sum_k give_k = sum_k take_k,  sum_k give_k <= P x hours x days,  X = sum give
 */
export function writeStorage(year: Year): void {
  const { workspace, state, writer, t } = year
  const { hours } = workspace.electricity
  const { columns } = state
  for (const [u, unit] of state.layout.units.entries()) {
    if (unit.kind !== 'storage') continue
    const l = unit.technology
    const node = nodeOf(year, unit)
    const power = valueAt(year, node.availability) * PJ_PER_GW_HOUR
    const stands = standing(year, l)
    const input = blockInput(workspace, state, unit, 0, node.flows[0]!, t)
    const sum = writer.row('storage-sum', l, 0, 0, 0)
    writer.entry(sum, columns.activity[unit.firstBlock]!, -1)
    const limited = (kind: string, k: number, column: number, most: number): void => {
      const row = writer.row(kind, l, k, -Infinity, most * stands)
      writer.entry(row, column, 1)
      writer.entry(row, columns.build[u]!, -most)
    }
    for (const season of workspace.network.slices.seasons) {
      const first = season[0] ?? 0
      const level = writer.row('storage-level', l, first, 0, 0)
      let length = 0
      for (const k of season) length += hours[k]!
      const most = power * valueAt(year, node.storageHours) * (length / 24)
      const energy = writer.row('storage-energy', l, first, -Infinity, most * stands)
      writer.entry(energy, columns.build[u]!, -most)
      for (const k of season) {
        const give = writer.column('discharge', l, k, 0, Infinity, 0)
        const take = writer.column('charge', l, k, 0, Infinity, 0)
        columns.discharge[u * hours.length + k] = give
        columns.charge[u * hours.length + k] = take
        writer.entry(sum, give, 1)
        writer.entry(level, give, input)
        writer.entry(level, take, -1)
        writer.entry(energy, give, 1)
        limited('storage-power', k, give, power * hours[k]!)
        limited('storage-power', k, take, power * hours[k]!)
      }
    }
  }
}
