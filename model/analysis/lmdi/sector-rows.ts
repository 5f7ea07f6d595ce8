import type { FactorRow } from './decompose.ts'
import type { EmissionAccount, SectorAccount, Use } from './emission-account.ts'

/** The rows of a sector: of each fuel that it burns, and of electricity. */
export interface SectorRows {
  readonly sector: string
  readonly fuels: readonly FactorRow[]
  readonly electricity: readonly FactorRow[]
}

/**
 * CO2 of sector s and carrier j as
 *
 *     A x (D_s / A) x (E_s / D_s) x (E_sj / E_s) x (C_sj / E_sj)
 *
 * activity A = sum_s D_s, structure, intensity, fuel mix, and carbon of the fuel or the grid. D_s is the sector's volume of
 * services and products, each weighted with the energy that a unit took at the outset (where there was none, in the end):
 * what the sector would take today with the technique of the outset. A and D_s thus grow with demand alone, E_s / D_s with
 * technique alone.
 */
export function sectorRows(from: EmissionAccount, to: EmissionAccount): SectorRows[] {
  const volumes = from.sectors.map((sector, s) => volumesOf(sector, to.sectors[s]!))
  const before = sum(volumes.map(([first]) => first))
  const after = sum(volumes.map(([, last]) => last))
  return from.sectors.map((sector, s) => {
    const other = to.sectors[s]!
    const [first, last] = volumes[s]!
    const energies = [energyOf(sector), energyOf(other)] as const
    const rowOf = (one: Use, two: Use): FactorRow =>
      filled(factorsOf(before, first, energies[0], one), factorsOf(after, last, energies[1], two))
    const carriers = [...new Set([...sector.fuels.keys(), ...other.fuels.keys()])].sort()
    return {
      sector: sector.id,
      fuels: carriers.map((carrier) =>
        rowOf(sector.fuels.get(carrier) ?? NOTHING, other.fuels.get(carrier) ?? NOTHING),
      ),
      electricity: [rowOf(sector.electricity, other.electricity)],
    }
  })
}

const NOTHING: Use = { energy: 0, co2: 0 }

/** Factors of a row; null where a ratio has nothing beneath it. */
function factorsOf(activity: number, volume: number, energy: number, use: Use): (number | null)[] {
  return [activity, over(volume, activity), over(energy, volume), over(use.energy, energy), over(use.co2, use.energy)]
}

/** What has no value on one side is taken to be as on the other: a fuel that comes is new in the mix, not in its carbon. */
function filled(before: readonly (number | null)[], after: readonly (number | null)[]): FactorRow {
  const side = (own: readonly (number | null)[], other: readonly (number | null)[]) =>
    own.map((value, k) => value ?? other[k] ?? 0)
  return { before: side(before, after), after: side(after, before) }
}

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function volumesOf(from: SectorAccount, to: SectorAccount): readonly [before: number, after: number] {
  let before = 0
  let after = 0
  for (const product of [...new Set([...from.products.keys(), ...to.products.keys()])].sort()) {
    const first = from.products.get(product) ?? { volume: 0, energy: 0 }
    const last = to.products.get(product) ?? { volume: 0, energy: 0 }
    const weight = first.volume > 0 ? first.energy / first.volume : (over(last.energy, last.volume) ?? 0)
    before += weight * first.volume
    after += weight * last.volume
  }
  return [before, after]
}

function energyOf({ fuels, electricity }: SectorAccount): number {
  return sum([...fuels.values()].map(({ energy }) => energy)) + electricity.energy
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
