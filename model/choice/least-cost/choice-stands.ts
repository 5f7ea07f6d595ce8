import { capsInForce, countsOutside } from '../../engine/caps-in-force.ts'
import type { Workspace } from '../../engine/workspace.ts'
import type { LeastCostState } from './state.ts'

/**
 * Whether least cost would choose in every year what it chose in the run before, to the last bit, once nothing differs that
 * policies do to the energy system itself: that run reached its end, the same caps have a row, and no cap counts emissions
 * outside the energy system that policies now leave otherwise. A tonne less of methane from fields is a tonne more that plants
 * may emit under such a cap. Beside caps no row of the programme reads anything from outside.
 */
export function choiceStands(workspace: Workspace, state: LeastCostState): boolean {
  const { network, run, effects, effectsBefore, checkpoints } = workspace
  if (!checkpoints.isWhole) return false
  const caps = capsInForce(network, run.slots)
  if (caps.join() !== state.caps.join()) return false
  if (!countsOutside(network, caps)) return true
  return isSame(effects.kept, effectsBefore.kept) && isSame(effects.measure, effectsBefore.measure)
}

const isSame = (now: Float64Array, before: Float64Array): boolean => now.every((value, at) => value === before[at])
