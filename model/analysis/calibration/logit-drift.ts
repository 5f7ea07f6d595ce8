import type { Run } from '../../engine/run.ts'
import type { Contest, Network } from '../../network/network.ts'
import type { Share } from '../../study/study.ts'

/** Years after the base year over which drift is taken. */
const DRIFT_YEARS = 5

/** A technology in the logit of what it makes. */
export interface LogitMember {
  readonly technology: string
  /** Share of sales in the base year, from which the weight is calibrated, and five years later. */
  readonly baseShare: number
  readonly laterShare: number
  /** Weight over the greatest of its group; of one without a base-year share that of its analogue. */
  readonly weight: number
  readonly analogue: string | null
  /** The figure behind the base-year share: shares of stock stand for shares of sales where those are not known. */
  readonly of: Share['of'] | null
  readonly source: string | null
  readonly quality: string | null
}

/** A service, or the bus, whose makers compete by logit. */
export interface LogitDrift {
  readonly commodity: string
  readonly gamma: number
  readonly from: number
  readonly to: number
  /** Half the sum of the absolute changes of shares: what part of sales has gone from one technology to another. */
  readonly drift: number
  readonly members: readonly LogitMember[]
}

/**
 * Weights of every logit of a run, w = s c^gamma of the base year, and how far sales have drifted from the shares that
 * they were calibrated on five years later, prices and policies included. A group of one has nothing to choose.
 */
export function logitDrift(network: Network, run: Run): LogitDrift[] {
  const contests = network.grid === null ? network.services : [...network.services, network.grid.plants]
  return contests
    .filter(({ rule, technologies }) => rule === 'logit' && technologies.length > 1)
    .map((contest) => driftOf(network, run, contest))
}

function driftOf(network: Network, run: Run, contest: Contest): LogitDrift {
  const n = network.yearCount
  const later = Math.min(DRIFT_YEARS, n - 1)
  const greatest = Math.max(...contest.technologies.map((l) => run.weight[l]!))
  const members = contest.technologies.map((l) => memberOf(network, run, l, later, greatest))
  const [first = 0] = contest.technologies
  return {
    commodity: network.commodities[network.technologies[first]!.output]!.commodity.id,
    gamma: run.slots[contest.gamma]!,
    from: network.horizon.start,
    to: network.horizon.start + later,
    drift: members.reduce((sum, { baseShare, laterShare }) => sum + Math.abs(laterShare - baseShare), 0) / 2,
    members,
  }
}

function memberOf(network: Network, run: Run, l: number, later: number, greatest: number): LogitMember {
  const n = network.yearCount
  const { technology, analogue } = network.technologies[l]!
  const baseShare = run.salesShare[l * n]!
  const shares = network.resolved.study.shares.filter((share) => share.technology === technology.id)
  const figure = shares.find(({ of }) => of === 'sales') ?? shares[0]
  const [point] = figure?.series.points ?? []
  return {
    technology: technology.id,
    baseShare,
    laterShare: run.salesShare[l * n + later]!,
    weight: greatest > 0 ? run.weight[l]! / greatest : 0,
    analogue: baseShare > 0 || analogue < 0 ? null : network.technologies[analogue]!.technology.id,
    of: figure?.of ?? null,
    source: point?.source ?? null,
    quality: point?.quality ?? null,
  }
}
