import { PJ_PER_GW_HOUR } from '../../engine/dispatch.ts'
import { nodeOf, standing, valueAt, type Year } from './year.ts'

/**
 * Reserve after the last observed year, in every slice k:
 *
 *     sum_l credit_l (surviving_l + r_l) >= (1 + margin) x peak factor x L_k / h_k
 *
 * The credit of variable plants and of storage is credit0 / (1 + fade x surviving / last year's requirement): what
 * stands tells how far they have spread, so that the constraint stays linear.
 */
export function writeReserve(year: Year): void {
  const { workspace, state, writer, t } = year
  const { network, run, electricity } = workspace
  if (!state.layout.hasSupply || network.grid === null) return
  const { reserveMargin, peakFactor, creditFade } = network.settings
  const asked = (1 + run.slots[reserveMargin]!) * run.slots[peakFactor]!
  const peak = t > 0 ? run.peak[t - 1]! : 0
  const isOn = t > network.lastObserved
  for (let k = 0; k < electricity.hours.length; k++) {
    const row = writer.row('reserve', k, 0, -Infinity, Infinity)
    let firm = 0
    for (const [u, unit] of state.layout.units.entries()) {
      if (unit.kind !== 'plant' && unit.kind !== 'storage') continue
      const node = nodeOf(year, unit)
      const stands = standing(year, unit.technology)
      const fades = unit.kind === 'storage' || node.technology.dispatch === 'variable'
      const spread = fades && peak > 0 ? 1 + (run.slots[creditFade]! * stands) / peak : 1
      const credit = valueAt(year, node.capacityCredit) / spread
      firm += credit * stands
      writer.entry(row, state.columns.build[u]!, credit)
    }
    writer.entry(row, state.columns.load[k]!, -asked / (electricity.hours[k]! * PJ_PER_GW_HOUR))
    if (isOn) writer.setRow(row, -firm, Infinity)
  }
}
