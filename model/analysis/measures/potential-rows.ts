import type { Potential } from './potential.ts'

/** Mt CO2e below which a sector takes no part. */
const NOTHING = 1e-6

/** A line of the table of a year: net emissions of an end, or what a measure changes on top of the cheaper ones. Mt CO2e. */
export interface PotentialRow {
  readonly kind: 'before' | 'measure' | 'after'
  /** Of the measure; empty at the ends. */
  readonly id: string
  readonly total: number
  readonly sectors: Readonly<Record<string, number>>
  /** What of it a partner country takes; null at the ends. */
  readonly credits: number | null
}

/** Emissions without measures, the change by each measure, the greatest abatement first, and emissions with all: they add up. */
export function potentialRows({ curve, credits }: Potential): readonly PotentialRow[] {
  const { measures, before, after } = curve
  const steps = measures.map(({ id, onTop }, i): PotentialRow => ({
    kind: 'measure',
    id,
    total: 0 - onTop.abatement,
    sectors: Object.fromEntries(Object.entries(onTop.sectors).map(([sector, value]) => [sector, 0 - value])),
    credits: credits[i] ?? 0,
  }))
  return [
    { kind: 'before', id: '', ...before, credits: null },
    ...steps.sort((a, b) => a.total - b.total),
    { kind: 'after', id: '', ...after, credits: null },
  ]
}

/** Ids of the sectors in which measures change most, the first first. */
export function sectorsThatChange({ curve }: Potential, sectors: readonly string[], most: number): readonly string[] {
  const size = (id: string) => curve.measures.reduce((sum, { onTop }) => sum + Math.abs(onTop.sectors[id] ?? 0), 0)
  return sectors
    .filter((id) => size(id) > NOTHING)
    .sort((a, b) => size(b) - size(a))
    .slice(0, most)
}
