import type { Contest } from '../../network/network.ts'
import { fullOutput, standing, type Year } from './year.ts'

/**
 * What policies ask of new build, counted in output h r:
 *
 *     mandate   sum_group h r >= level x sum_all h r
 *     ban       h r_l <= (1 - level) x sum_all h r     where it is not complete; a complete one bounds the column
 *     target    sum_group (surviving + r) >= capacity
 */
export function writeSales(year: Year): void {
  const { network } = year.workspace
  const { layout } = year.state
  for (const s of layout.services) writeContest(year, network.services[s]!)
  if (layout.hasSupply && network.grid !== null) writeContest(year, network.grid.plants)
  writeTargets(year)
}

function writeContest(year: Year, { technologies, mandates }: Contest): void {
  const { workspace, writer, t } = year
  const { network, effects } = workspace
  const n = network.yearCount
  for (const { index, members } of mandates) {
    const level = effects.mandate[index * n + t]!
    const row = writer.row('mandate', index, 0, 0, Infinity)
    for (const [i, l] of technologies.entries()) {
      addBuild(year, row, l, fullOutput(year, l) * ((members.includes(i) ? 1 : 0) - level))
    }
  }
  for (const l of technologies) {
    if (!mayBeBanned(year, l)) continue
    const allowed = Math.max(0, effects.allowed[l * n + t]!)
    const row = writer.row('ban', l, 0, -Infinity, allowed >= 1 ? Infinity : 0)
    for (const other of technologies) {
      addBuild(year, row, other, fullOutput(year, other) * ((other === l ? 1 : 0) - Math.min(1, allowed)))
    }
  }
}

function addBuild({ state, writer }: Year, row: number, l: number, value: number): void {
  const build = state.columns.build[state.layout.unitOf[l]!]!
  if (build >= 0) writer.entry(row, build, value)
}

/** Whether some policy of the study may hold back what is built of a technology. */
function mayBeBanned({ workspace: { network } }: Year, l: number): boolean {
  const { id, output } = network.technologies[l]!.technology
  return network.policies.some(
    ({ policy }) => policy.kind === 'ban' && (policy.technologies.includes(id) || policy.services.includes(output)),
  )
}

function writeTargets(year: Year): void {
  const { workspace, state, writer, t } = year
  const { network, effects } = workspace
  for (const [m, { technologies }] of network.effects.capacityTargets.entries()) {
    if (technologies.some((l) => state.layout.unitOf[l]! < 0)) continue
    const target = effects.capacity[m * network.yearCount + t]!
    let stands = 0
    let open = 0
    for (const l of technologies) {
      stands += standing(year, l)
      const isPower = ['plant', 'storage'].includes(network.technologies[l]!.technology.kind)
      if (workspace.costs.open[t * network.technologies.length + l]! > 0 && (!isPower || t > network.lastObserved))
        open++
    }
    // What may not be built is left undone, as under the other rules: it shows as a target missed.
    const row = writer.row('target', m, 0, target > 0 && open > 0 ? target - stands : -Infinity, Infinity)
    for (const l of technologies) addBuild(year, row, l, 1)
  }
}
