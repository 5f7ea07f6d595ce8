import type { Network } from '../../network/network.ts'
import { technologyName } from '../variable-names.ts'
import { builtAtLeastCostFrom } from './least-cost-units.ts'
import { mayBeBuilt, serviceOf } from './contests-of.ts'

/**
 * Units of one technology that came at one time: the base year's stock of unknown age, a row of the study's stock
 * (`index`: cohort), or what the model built in a year (`index`: year index). In the order in which scrapping takes them.
 */
export interface Batch {
  readonly kind: 'base' | 'cohort' | 'new'
  readonly index: number
  /** Last part of the names of its variables: `Base Year`, `2015`, `2021 New`. */
  readonly key: string
}

const known = new WeakMap<Network, Map<number, readonly Batch[]>>()

export function batchesOf(network: Network, l: number): readonly Batch[] {
  const all = known.get(network) ?? new Map<number, readonly Batch[]>()
  known.set(network, all)
  let batches = all.get(l)
  if (batches === undefined) {
    batches = [...baseBatch(network, l), ...cohortBatches(network, l), ...newBatches(network, l)]
    all.set(l, batches)
  }
  return batches
}

/** What stands of a batch at the end of a year. */
export function stockName(network: Network, l: number, batch: Batch): string {
  return technologyName(network, l, `Stock|${batch.key}`)
}

/** What stands of a batch after retirement, before anything is scrapped or built. */
export function survivingName(network: Network, l: number, batch: Batch): string {
  return technologyName(network, l, `Surviving|${batch.key}`)
}

/** Rows of the study's stock that state no year of installation. */
export function steadyCohorts(network: Network, l: number): readonly number[] {
  return cohortIndexes(network, l).filter((c) => network.cohorts.steady[c] === 1)
}

function baseBatch(network: Network, l: number): Batch[] {
  const isDevice = serviceOf(network, l) !== null && !network.technologies[l]!.hasStock
  return isDevice || steadyCohorts(network, l).length > 0 ? [{ kind: 'base', index: -1, key: 'Base Year' }] : []
}

function cohortBatches(network: Network, l: number): Batch[] {
  const seen = new Map<number, number>()
  return cohortIndexes(network, l).flatMap((c) => {
    if (network.cohorts.steady[c] === 1) return []
    const year = network.cohorts.installed[c]!
    const place = (seen.get(year) ?? 0) + 1
    seen.set(year, place)
    return [{ kind: 'cohort', index: c, key: place === 1 ? `${year}` : `${year} (${place})` }] satisfies Batch[]
  })
}

function newBatches(network: Network, l: number): Batch[] {
  if (!mayBeBuilt(network, l)) return []
  const first = builtAtLeastCostFrom(network, l) === 0 ? 0 : 1
  const years = Array.from({ length: network.yearCount - first }, (_, i) => i + first)
  return years.map((v) => ({ kind: 'new', index: v, key: `${network.horizon.start + v} New` }))
}

function cohortIndexes(network: Network, l: number): readonly number[] {
  const { firstCohort, cohortCount } = network.technologies[l]!
  return Array.from({ length: cohortCount }, (_, i) => firstCohort + i)
}
