import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../model/engine/workspace.ts'
import { type RunOutcome, runYears } from '../../model/engine/run-years.ts'
import type { Run } from '../../model/engine/run.ts'
import type { Network } from '../../model/network/network.ts'
import { POLICY_KINDS } from '../../model/study/documents/policy-list.ts'
import { EVERY_KIND, studyWithEvery } from '../support/networks/policy-of-every-kind.ts'
import { solver } from '../support/least-cost/solver.ts'
import { seriesOf } from '../support/networks/outline-series.ts'
import { drain, networkOf, scenarioOf, type Options } from '../support/networks/run-study.ts'

/** A cap needs costs, and seeks its price anew in every run: it has a walk of its own. */
const WITHOUT_CAP = EVERY_KIND.filter((kind) => kind !== 'emission-cap')
const study = studyWithEvery(WITHOUT_CAP)

/** Names of the cubes in which the bits of two runs differ. */
function differing(a: Run, b: Run): string[] {
  const ofB = new Map<string, Float64Array>(Object.entries(b))
  return Object.entries(a).flatMap(([name, values]: [string, Float64Array]) => {
    const other = ofB.get(name)
    return other !== undefined && Buffer.compare(bytes(values), bytes(other)) === 0 ? [] : [name]
  })
}

const bytes = (values: Float64Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

function freshRun(network: Network, slots: Float64Array): Run {
  const workspace = createWorkspace(network, solver)
  expect(drain(network, slots, workspace)).toMatchObject({ ok: true })
  return workspace.run
}

/** Why a run ended before its horizon; null where it did not: limits of policies may have no solution at least cost. */
const failureOf = (outcome: RunOutcome) => (outcome.ok ? null : outcome.failure)

interface Move {
  readonly policy: number
  readonly lever: 'strength' | 'start' | 'end' | 'rampYears'
  readonly to: number
}

/** Any lever of any policy: strengths between nothing and all, years within and beyond the horizon. */
function moveOf({ policies, horizon }: Network): fc.Arbitrary<Move> {
  const year = fc.integer({ min: horizon.start + 1, max: horizon.end + 1 })
  return fc.integer({ min: 0, max: policies.length - 1 }).chain((policy) =>
    fc.oneof(
      fc.record({
        policy: fc.constant(policy),
        lever: fc.constant('strength' as const),
        to: fc.constantFrom(0, 0.25, 0.6, 1),
      }),
      fc.record({ policy: fc.constant(policy), lever: fc.constantFrom('start' as const, 'end' as const), to: year }),
      fc.record({
        policy: fc.constant(policy),
        lever: fc.constant('rampYears' as const),
        to: fc.constantFrom(0, 1, 5, 12),
      }),
    ),
  )
}

/** Walks over levers; after each step the used workspace has the bits of a fresh one, also behind a run left in the middle. */
function checkWalks(network: Network, numRuns: number, mostKept?: number): void {
  const step = fc.record({
    moves: fc.array(moveOf(network), { minLength: 1, maxLength: 4 }),
    leave: fc.option(fc.integer({ min: 1, max: network.yearCount - 1 }), { freq: 4 }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), (steps) => {
      const used = createWorkspace(network, solver)
      if (mostKept !== undefined) Object.assign(used.checkpoints, { mostKept })
      const slots = network.slots.initial.slice()
      drain(network, slots, used)
      for (const { moves, leave } of steps) {
        for (const { policy, lever, to } of moves) slots[network.policies[policy]![lever]] = to
        if (leave !== null) {
          const left = runYears(network, slots, used)
          for (let year = 0; year < leave; year++) left.next()
          continue
        }
        const fresh = createWorkspace(network, solver)
        const [own, other] = [drain(network, slots, fresh), drain(network, slots, used)]
        expect(failureOf(other)).toEqual(failureOf(own))
        if (own.ok) expect(differing(fresh.run, used.run)).toEqual([])
        const kept = used.checkpoints.at.filter((checkpoint) => checkpoint !== null)
        expect(kept.length).toBeLessThanOrEqual(used.checkpoints.mostKept)
      }
    }),
    { numRuns },
  )
}

const compiled = (options: Options, kinds = study) => networkOf(scenarioOf(kinds, options))

describe('a run after levers of any kind have moved has the bits of a fresh one', () => {
  it('and the walks know every kind of instrument', () => {
    expect([...EVERY_KIND].sort()).toEqual([...POLICY_KINDS].sort())
  })

  it.each(['prescribed', 'logit'] as const)('under %s', (rule) => {
    checkWalks(compiled({ rule }), 25)
  })

  it('under least cost, which chooses again only where the energy system may move', () => {
    const kinds = ['carbon-tax', 'process-abatement', 'rice-practice', 'landfill-diversion', 'forest-planting'] as const
    checkWalks(compiled({ rule: 'least-cost' }, studyWithEvery(kinds)), 3)
  })

  it('under least cost with a cap that counts fields and kilns', () => {
    const kinds = ['emission-cap', 'carbon-tax', 'process-abatement', 'rice-practice'] as const
    const capped = studyWithEvery(kinds)
    const widened = capped.policies.map((policy) =>
      policy.kind === 'emission-cap' ? { ...policy, sectors: capped.sectors.map(({ id }) => id), gases: [] } : policy,
    )
    const policyPaths = capped.policyPaths.map((path) =>
      path.policy === 'emission-cap' ? { ...path, series: seriesOf('policy_paths/emission-cap', 500_000) } : path,
    )
    checkWalks(compiled({ rule: 'least-cost' }, { ...capped, policies: widened, policyPaths }), 3)
  })

  it('where room is left for two checkpoints alone', () => {
    checkWalks(compiled({ rule: 'logit' }), 8, 2)
  })

  it.each(WITHOUT_CAP)('%s, switched on from off, off from on, and later', (kind) => {
    const network = compiled({ rule: 'logit' })
    const at = network.policies.findIndex(({ policy }) => policy.kind === kind)
    const { strength, start } = network.policies[at]!
    const off = network.slots.initial.slice()
    for (const policy of network.policies) off[policy.strength] = 0
    const on = off.slice()
    on[strength] = 1
    const later = on.slice()
    later[start] = 2030
    const used = createWorkspace(network)
    const [without, full, delayed] = [off, on, later].map((slots) => freshRun(network, slots)) as [Run, Run, Run]
    for (const [slots, fresh] of [
      [off, without],
      [on, full],
      [off, without],
      [later, delayed],
      [on, full],
    ] as const) {
      drain(network, slots, used)
      expect(differing(fresh, used.run)).toEqual([])
    }
    // The policy is of consequence, or nothing is shown.
    expect(differing(without, full).filter((cube) => cube !== 'slots')).not.toEqual([])
  })

  it('with a cap that a price meets', () => {
    checkWalks(
      compiled({ rule: 'logit' }, studyWithEvery(['emission-cap', 'carbon-tax', 'clean-electricity-standard'])),
      4,
    )
  })
})
