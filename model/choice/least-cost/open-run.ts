import { capsInForce } from '../../engine/caps-in-force.ts'
import type { Workspace } from '../../engine/workspace.ts'
import type { LeastCostState } from './state.ts'

/**
 * Forgets the run before. The first year of every run opens the programme afresh, so that simplex starts from the same
 * canonical basis, with every entry in the same place, whatever was run before.
 */
export function openLeastCost({ network, run }: Workspace, state: LeastCostState): void {
  const n = network.yearCount
  state.model?.dispose()
  state.model = null
  state.held = null
  const caps = capsInForce(network, run.slots)
  if (caps.join() !== state.caps.join()) state.writer.forget()
  state.caps = caps
  state.rows.cap.fill(-1)
  state.usedUp.fill(0)
  state.passed.fill(NaN)
  state.chosen.fill(null)
  const { removal } = state
  removal.owedSocial.fill(0)
  removal.owedHurdle.fill(0)
  removal.ofBuilt.fill(0)
  const cohorts = network.cohorts.technology.length
  for (const [r, { penetration, technology }] of network.removals.entries()) {
    const share = (t: number) => run.rows[penetration * n + t]!
    removal.ofSteady[r] = share(0)
    for (let c = 0; c < cohorts; c++) {
      const entry = Math.min(n - 1, Math.max(0, network.cohorts.installed[c]! - network.horizon.start))
      removal.ofCohort[r * cohorts + c] = network.cohorts.technology[c] === technology ? share(entry) : 0
    }
  }
}
