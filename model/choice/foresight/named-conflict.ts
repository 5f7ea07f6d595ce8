import type { Conflict, Opponent } from './find-conflict.ts'
import type { HorizonSystem } from './horizon-system.ts'
import type { LimitFamily } from './row-family.ts'

/** A limit that cannot be kept, with names instead of indices. */
export interface NamedConflict {
  readonly family: LimitFamily
  readonly region: string
  /** Technology, commodity, emission, storage or region that the limit is about. */
  readonly subject: string
  /** Null where it holds over the whole horizon. */
  readonly year: number | null
  readonly slice: string | null
  readonly limit: number
  readonly missedBy: number
  readonly unit: string
}

/** What limits that are missed stand against: another limit in the years in which it is tight. */
export interface NamedOpponent {
  readonly family: LimitFamily
  readonly region: string
  readonly subject: string
  /** First and last of those years; null where it holds over the whole horizon. */
  readonly from: number | null
  readonly to: number | null
  /** The limit in the last of them, the slices of the year added up where it is a demand. */
  readonly limit: number
  readonly unit: string
}

/** Opponents by what they limit, in the order in which they come. */
export function namedOpponents(system: HorizonSystem, opponents: readonly Opponent[]): readonly NamedOpponent[] {
  const named = new Map<string, NamedOpponent>()
  for (const { family, subject, period, limit } of opponents) {
    const { id, region, unit } = subjectOf(system, family, subject)
    const year = period < 0 ? null : system.years[period]!
    const key = `${family} ${subject}`
    const known = named.get(key)
    const isLater = known === undefined || (year ?? 0) > (known.to ?? 0)
    const isSame = known !== undefined && year === known.to
    named.set(key, {
      family,
      region: system.regions[region]!.id,
      subject: id,
      from: known === undefined || (year ?? 0) < (known.from ?? 0) ? year : known.from,
      to: isLater ? year : known.to,
      limit: isSame && family === 'slice-balance' ? known.limit + limit : isLater ? limit : known.limit,
      unit,
    })
  }
  return [...named.values()]
}

export function namedConflicts(system: HorizonSystem, conflicts: readonly Conflict[]): readonly NamedConflict[] {
  return conflicts.map(({ family, subject, period, slice, limit, missedBy }) => {
    const { id, region, unit } = subjectOf(system, family, subject)
    return {
      family,
      region: system.regions[region]!.id,
      subject: id,
      year: period < 0 ? null : system.years[period]!,
      slice: slice < 0 ? null : (system.slices[slice] ?? null),
      limit,
      missedBy,
      unit,
    }
  })
}

interface Subject {
  readonly id: string
  readonly region: number
  readonly unit: string
}

function subjectOf(system: HorizonSystem, family: LimitFamily, subject: number): Subject {
  switch (family) {
    case 'slice-balance':
    case 'yearly-balance':
      return system.commodities[subject]!
    case 'reserve-margin':
    case 'renewable-target':
      return { id: system.regions[subject]!.id, region: subject, unit: '' }
    case 'emission-limit':
    case 'horizon-emission-limit':
      return system.emissions[subject]!
    case 'storage-charge':
    case 'storage-discharge':
    case 'storage-start':
    case 'storage-floor':
    case 'storage-ceiling':
      return system.storages[subject]!
    case 'group-floor':
    case 'group-ceiling':
      return system.groups[subject]!
    case 'horizon-group-ceiling':
      return overHorizon(system.groups[subject]!)
    case 'load-floor':
    case 'capacity-floor':
    case 'capacity-ceiling':
    case 'build-floor':
    case 'build-ceiling':
    case 'activity-floor':
    case 'activity-ceiling':
    case 'horizon-activity-floor':
    case 'horizon-activity-ceiling':
    case 'non-negative-account': {
      const { id, region, capacityUnit, activityUnit } = system.technologies[subject]!
      const named = { id, region, unit: family.includes('activity') ? activityUnit : capacityUnit }
      return family.startsWith('horizon') ? overHorizon(named) : named
    }
  }
}

/** An amount of a whole horizon is none of a year. */
const overHorizon = ({ id, region, unit }: Subject): Subject => ({ id, region, unit: unit.replace(/\/yr$/, '') })
