import type { Network } from '../../network/network.ts'
import { ramp } from '../../policies/ramp.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { shownUnit } from '../variable-names.ts'
import { product } from './formula-text.ts'
import type { Page } from './page.ts'

/** Level of a policy in a year: what its instrument is given. */
export function levelName(network: Network, p: number): string {
  return policyName(network, p, 'Level')
}

/** The level as text; `0` before the policy's start and after its end. */
export function levelOf(page: Page, p: number): string {
  const { id } = page.network.policies[p]!.policy
  return rampOf(page.replay, p, page.t) === 0 ? '0' : page.of(id, levelName(page.network, p))
}

/** Strength, ramp and level of every policy that the scenario knows. */
export function policyDetails(network: Network, builder: VariableBuilder): void {
  for (const [p, { row, strength }] of network.policies.entries()) {
    const { series } = network.paths.paths.find((path) => path.row === row) ?? { series: { unit: '1' } }
    builder.quantity(policyName(network, p, 'Strength'), '1', {
      value: ({ run }) => run.slots[strength]!,
      explain: (page) => page.decide('strength', 'scenario-strength'),
    })
    builder.quantity(policyName(network, p, 'Ramp'), '1', {
      value: (replay, t) => rampOf(replay, p, t),
      explain: (page) => explainRamp(page, p),
    })
    builder.quantity(levelName(network, p), shownUnit(series.unit), {
      value: (replay, t) => levelAt(replay, p, t),
      explain: (page) => {
        const strength = page.of('strength', policyName(network, p, 'Strength'))
        const ramped = page.of('ramp', policyName(network, p, 'Ramp'))
        page.write(product(strength, ramped, page.row('provision', row)))
      },
    })
  }
}

export function levelAt(replay: Replay, p: number, t: number): number {
  const { network, run } = replay
  const { strength, row } = network.policies[p]!
  return run.slots[strength]! * rampOf(replay, p, t) * run.rows[row * network.yearCount + t]!
}

function rampOf(replay: Replay, p: number, t: number): number {
  const { network } = replay
  const { start, end, rampYears } = timesOf(replay, p)
  return ramp(network.horizon.start + t, start, end, rampYears)
}

function explainRamp(page: Page, p: number): void {
  const { start, end, rampYears } = timesOf(page.replay, p)
  const year = page.network.horizon.start + page.t
  if (year < start || year > end) page.write('0', 'policy-ramp')
  else page.write(rampYears <= 1 ? '1' : `min(1, (${year} - ${start} + 1) / ${rampYears})`, 'policy-ramp')
}

/** When the policy holds in this run. */
function timesOf({ network, run }: Replay, p: number) {
  const { start, end, rampYears } = network.policies[p]!
  return { start: run.slots[start]!, end: run.slots[end]!, rampYears: run.slots[rampYears]! }
}

function policyName(network: Network, p: number, what: string): string {
  return `Policy|${network.policies[p]!.policy.id}|${what}`
}
