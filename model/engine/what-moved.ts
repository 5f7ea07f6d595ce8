import type { Network } from '../network/network.ts'
import type { Effects } from '../policies/effects.ts'
import type { Workspace } from './workspace.ts'

/** What differs from the run before in the same workspace, so that a moved lever does not read the whole study again. */
export interface Moved {
  /** 1 for slots that are the strength of a policy. */
  readonly isStrength: Uint8Array
  /** 1 for technologies whose costs and flows policies may have moved; all of them once a figure has. */
  readonly technology: Uint8Array
}

export function createMoved({ slots, policies, technologies }: Network): Moved {
  const isStrength = new Uint8Array(slots.initial.length)
  for (const { strength } of policies) isStrength[strength] = 1
  return { isStrength, technology: new Uint8Array(technologies.length) }
}

/** Whether a slot other than the strength of a policy differs from the run before (NaN: there was none). */
export function figuresMoved({ run, moved }: Workspace, slots: Float64Array): boolean {
  const before = run.slots
  for (let i = 0; i < slots.length; i++) if (slots[i] !== before[i] && moved.isStrength[i] === 0) return true
  return false
}

/** Notes the technologies on which policies now act otherwise than in the run before. */
export function noteMoved({ network, effects, effectsBefore, moved }: Workspace, everything: boolean): void {
  if (everything) {
    moved.technology.fill(1)
    return
  }
  const sectors = network.sectors.map((_, s) =>
    differs(effects.emissionTax, effectsBefore.emissionTax, s * effects.gasCount, effects.gasCount, effects.yearCount),
  )
  for (const { index: l, sector, removals, flows } of network.technologies) {
    const differ =
      sectors[sector]! ||
      itemDiffers(effects, effectsBefore, 'capitalPaid', l) ||
      itemDiffers(effects, effectsBefore, 'inputFactor', l) ||
      itemDiffers(effects, effectsBefore, 'allowed', l) ||
      removals.some((r) => itemDiffers(effects, effectsBefore, 'penetration', r)) ||
      flows.some(
        (f) =>
          itemDiffers(effects, effectsBefore, 'flowShare', f) ||
          itemDiffers(effects, effectsBefore, 'fuelTax', network.flows[f]!.commodity * effects.sectorCount + sector),
      )
    moved.technology[l] = differ ? 1 : 0
  }
}

type Matrix = 'capitalPaid' | 'inputFactor' | 'allowed' | 'penetration' | 'flowShare' | 'fuelTax'

function itemDiffers(now: Effects, before: Effects, matrix: Matrix, item: number): boolean {
  return differs(now[matrix], before[matrix], item, 1, now.yearCount)
}

function differs(now: Float64Array, before: Float64Array, item: number, count: number, yearCount: number): boolean {
  const end = (item + count) * yearCount
  for (let i = item * yearCount; i < end; i++) if (now[i] !== before[i]) return true
  return false
}
