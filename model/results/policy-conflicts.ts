import type { Run } from '../engine/run.ts'
import { forceOf } from '../engine/what-moved.ts'
import { technologiesReached } from '../network/compile-policies.ts'
import type { Network } from '../network/network.ts'
import type { PolicyBinding } from '../policies/instrument.ts'

/**
 * Policies that cannot both have their way.
 * - `same-phase-out`: two phase-outs of one technology; the lower ceiling holds, the other adds nothing.
 * - `closed-to-build`: sales or capacity are asked of technologies all of which another policy closes to new build.
 * - `shares-above-one`: shares of one thing, or of one fuel to be blended, together above the whole of it.
 */
export interface PolicyConflict {
  readonly kind: 'same-phase-out' | 'closed-to-build' | 'shares-above-one'
  /** Ids, in their order. */
  readonly policies: readonly string[]
  /** Technologies, or the commodity, that they concern. */
  readonly of: readonly string[]
  /** First and last year in which they do. */
  readonly from: number
  readonly to: number
}

/** A share that is above the whole by less is a matter of rounding. */
const SLACK = 1e-9

interface Acting {
  readonly binding: PolicyBinding
  readonly level: number
  readonly reached: readonly number[]
}

/** Conflicts among the policies of a run as its levers stand, each with the years from first to last. */
export function policyConflicts(network: Network, run: Run, slots: Float64Array): readonly PolicyConflict[] {
  const found = new Map<string, PolicyConflict>()
  const { technologies } = network.resolved.study
  const reached = new Map(
    network.policies.map((binding) => [binding, technologiesReached(binding.policy, technologies)] as const),
  )
  for (let t = 0; t < network.yearCount; t++) {
    const year = network.horizon.start + t
    const acting = network.policies.flatMap((binding): Acting[] => {
      const force = forceOf(binding, slots, year)
      const level = force * (run.rows[binding.row * network.yearCount + t] ?? 0)
      return level > 0 ? [{ binding, level, reached: reached.get(binding) ?? [] }] : []
    })
    for (const { kind, policies, of } of conflictsIn(network, acting)) {
      const key = JSON.stringify([kind, policies])
      const known = found.get(key)
      const all = [...new Set([...(known?.of ?? []), ...of])]
      found.set(key, { kind, policies, of: all, from: known?.from ?? year, to: year })
    }
  }
  return [...found.values()]
}

type Clash = Omit<PolicyConflict, 'from' | 'to'>

function conflictsIn(network: Network, acting: readonly Acting[]): Clash[] {
  return [...samePhaseOuts(network, acting), ...closedToBuild(network, acting), ...sharesAboveOne(network, acting)]
}

const idsOf = (acting: readonly Acting[]): string[] => acting.map(({ binding }) => binding.policy.id).sort()
const isOf = (kind: string) => (one: Acting) => one.binding.policy.kind === kind

function samePhaseOuts({ resolved }: Network, acting: readonly Acting[]): Clash[] {
  const outs = acting.filter(isOf('phase-out'))
  return outs.flatMap((one, index) =>
    outs.slice(index + 1).flatMap((other): Clash[] => {
      const both = one.reached.filter((l) => other.reached.includes(l))
      const of = both.map((l) => resolved.study.technologies[l]?.id ?? '')
      return both.length === 0 ? [] : [{ kind: 'same-phase-out', policies: idsOf([one, other]), of }]
    }),
  )
}

/** Kinds that ask for new units of what they reach. */
const ASKING: ReadonlySet<string> = new Set(['technology-mandate', 'capacity-target'])

function closedToBuild({ resolved }: Network, acting: readonly Acting[]): Clash[] {
  const closing = acting.filter((one) => isOf('phase-out')(one) || (isOf('ban')(one) && one.level >= 1 - SLACK))
  return acting
    .filter(({ binding }) => ASKING.has(binding.policy.kind))
    .flatMap((one): Clash[] => {
      const closers = closing.filter(({ reached }) => reached.some((l) => one.reached.includes(l)))
      const isClosed = one.reached.every((l) => closers.some(({ reached }) => reached.includes(l)))
      if (one.reached.length === 0 || !isClosed) return []
      const of = one.reached.map((l) => resolved.study.technologies[l]?.id ?? '')
      return [{ kind: 'closed-to-build', policies: idsOf([one, ...closers]), of }]
    })
}

/** Least shares of sales of one thing by groups of which none is another's, and shares of one fuel that are blended. */
function sharesAboveOne({ resolved, technologies }: Network, acting: readonly Acting[]): Clash[] {
  const { study } = resolved
  const sales = new Map<number, Acting[]>()
  for (const one of acting.filter(isOf('technology-mandate'))) {
    for (const output of new Set(one.reached.map((l) => technologies[l]?.output ?? -1)))
      sales.set(output, [...(sales.get(output) ?? []), one])
  }
  const ofSales = [...sales].flatMap(([commodity, asked]): Clash[] => {
    const apart = asked.filter((one, index) =>
      asked.every((other, at) => at === index || !one.reached.some((l) => other.reached.includes(l))),
    )
    return isAboveOne(apart) ? [clash(apart, study.commodities[commodity]?.id ?? '')] : []
  })
  const blended = new Map<string, Acting[]>()
  for (const one of acting.filter(isOf('blending-mandate')))
    for (const id of one.binding.policy.commodities) blended.set(id, [...(blended.get(id) ?? []), one])
  const ofBlends = [...blended].flatMap(([id, asked]): Clash[] => {
    const everywhere = asked.filter(
      ({ binding: { policy } }) => policy.sectors.length + policy.technologies.length === 0,
    )
    return isAboveOne(everywhere) ? [clash(everywhere, id)] : []
  })
  return [...ofSales, ...ofBlends]
}

const isAboveOne = (asked: readonly Acting[]): boolean =>
  asked.length > 1 && asked.reduce((sum, { level }) => sum + level, 0) > 1 + SLACK

const clash = (asked: readonly Acting[], of: string): Clash => ({
  kind: 'shares-above-one',
  policies: idsOf(asked),
  of: [of],
})
