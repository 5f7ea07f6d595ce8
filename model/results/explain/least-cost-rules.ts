import type { CubeName } from '../cell.ts'
import type { Replay } from '../replay.ts'

/** Cubes over technologies, over technologies and slices, and others that the programme of a year decides. */
const BY_TECHNOLOGY: ReadonlySet<CubeName> = new Set<CubeName>(['activity', 'built', 'salesShare', 'idle'])
const BY_SLICE: ReadonlySet<CubeName> = new Set<CubeName>(['generation', 'charge'])
const BY_COMMODITY: ReadonlySet<CubeName> = new Set<CubeName>(['domestic', 'surplus'])
const WHOLE: ReadonlySet<CubeName> = new Set<CubeName>([
  'curtailed',
  'unserved',
  'objective',
  'nonUnique',
  'capPrice',
  'fitted',
])

/** Whether a cell was chosen at least cost in year t, so that no formula gives it but the programme of the year. */
export function isChosenAtLeastCost({ workspace, network }: Replay, cube: CubeName, index: number, t: number): boolean {
  const { leastCost } = workspace
  if (leastCost === null || t < leastCost.layout.firstYear) return false
  if (cube === 'marginalCost' || WHOLE.has(cube)) return true
  if (BY_COMMODITY.has(cube)) return leastCost.layout.hasSupply && network.commodities[index]!.demand === null
  const slices = network.slices.ids.length
  const isHost = network.technologies[index] !== undefined && network.technologies[index].removals.length > 0
  if (cube === 'investment' && isHost && leastCost.layout.unitOf[index]! >= 0) return true
  const l = BY_SLICE.has(cube) ? Math.floor(index / slices) : BY_TECHNOLOGY.has(cube) ? index : -1
  return l >= 0 && leastCost.layout.unitOf[l]! >= 0
}

/** Whether what a technology keeps from its installation year is averaged as its vintages ran, not as they stand. */
export function isAveragedByOperation({ workspace }: Replay, l: number, t: number): boolean {
  const { leastCost } = workspace
  return leastCost !== null && t >= leastCost.layout.firstYear && leastCost.layout.unitOf[l]! >= 0
}

/** Whether the programme chose how far removal processes serve a technology: costs before and after the choice differ. */
export function choosesRemoval(replay: Replay, l: number, t: number): boolean {
  return replay.network.technologies[l]!.removals.length > 0 && isAveragedByOperation(replay, l, t)
}
