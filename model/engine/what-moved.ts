import type { Workspace } from './workspace.ts'

/** Whether a slot other than a lever of a policy differs from the run before (NaN: there was none). */
export function figuresMoved({ run, moved }: Workspace, slots: Float64Array): boolean {
  const before = run.slots
  for (let i = 0; i < slots.length; i++) if (slots[i] !== before[i] && moved.isLever[i] === 0) return true
  return false
}

/** Notes the technologies on which policies now act otherwise than in the run before. */
export function noteMoved({ network, effects, effectsBefore, moved }: Workspace, everything: boolean): void {
  if (everything) {
    moved.technology.fill(1)
    return
  }
  const { gasCount, sectorCount, yearCount: n } = effects
  for (let s = 0; s < sectorCount; s++) {
    moved.sector[s] = differs(effects.emissionTax, effectsBefore.emissionTax, s * gasCount * n, gasCount * n) ? 1 : 0
  }
  for (const { index: l, sector, removals, flows } of network.technologies) {
    let differ =
      moved.sector[sector] === 1 ||
      differs(effects.capitalPaid, effectsBefore.capitalPaid, l * n, n) ||
      differs(effects.inputFactor, effectsBefore.inputFactor, l * n, n) ||
      differs(effects.allowed, effectsBefore.allowed, l * n, n)
    for (const r of removals) differ ||= differs(effects.penetration, effectsBefore.penetration, r * n, n)
    for (const f of flows) {
      const bought = (network.flows[f]!.commodity * sectorCount + sector) * n
      differ ||= differs(effects.flowShare, effectsBefore.flowShare, f * n, n)
      differ ||= differs(effects.fuelTax, effectsBefore.fuelTax, bought, n)
    }
    moved.technology[l] = differ ? 1 : 0
  }
}

function differs(now: Float64Array, before: Float64Array, first: number, count: number): boolean {
  for (let i = first; i < first + count; i++) if (now[i] !== before[i]) return true
  return false
}
