import { err, ok, type Result } from '../../domain/result.ts'
import { decompose, type FactorRow } from './decompose.ts'
import type { EmissionAccount } from './emission-account.ts'
import { ratioOf, ratiosOf } from './ratios-of-parts.ts'
import { sectorRows } from './sector-rows.ts'

export type DecompositionBy = 'kaya' | 'sector'

/** What a factor did to emissions. */
export interface FactorEffect {
  readonly factor: string
  /** Mt CO2. */
  readonly additive: number
  /** By what it multiplies the CO2 that the factors explain; null where either side of it is nought. */
  readonly multiplicative: number | null
  /** By what it multiplies all greenhouse gases; null where `ratio.total` has no factors. */
  readonly ofTotal: number | null
}

/** What has no factors: it is added to what they do. */
export interface SeparateEffect {
  readonly part: string
  /** Mt CO2e. */
  readonly change: number
  /** By what the sum with it multiplies all greenhouse gases; null as in `FactorEffect`. */
  readonly ofTotal: number | null
}

export interface SectorEffects {
  readonly sector: string
  /** Mt CO2 by factor, in the order of the factors. */
  readonly additive: readonly number[]
}

export interface ChangeOfEmissions {
  readonly by: DecompositionBy
  readonly from: { readonly scenario: string; readonly year: number; readonly total: number }
  readonly to: { readonly scenario: string; readonly year: number; readonly total: number }
  /** CO2 of burning that the factors explain, Mt: together their effects are `after - before`. */
  readonly explained: { readonly before: number; readonly after: number }
  readonly factors: readonly FactorEffect[]
  readonly sectors: readonly SectorEffects[]
  /** What stands beside the factors; with them it is the change of the total. */
  readonly separate: readonly SeparateEffect[]
  /**
   * After over before: of what the factors explain, which is the product of `multiplicative`, and of all greenhouse gases,
   * which is the product of every `ofTotal`. Null where either side is nought or below nought: a sink has no ratio.
   */
  readonly ratio: { readonly explained: number | null; readonly total: number | null }
}

export const KAYA_FACTORS = ['population', 'gdp-per-capita', 'energy-intensity', 'carbon-intensity'] as const
export const SECTOR_FACTORS = ['activity', 'structure', 'intensity', 'fuel-mix', 'fuel-carbon', 'grid'] as const

export type DecompositionFailure =
  /** Kaya needs population, GDP and primary energy. */
  { readonly kind: 'no-kaya'; readonly missing: readonly string[] }

/**
 * Takes the change of emissions from one account to another apart: by Kaya's factors,
 *
 *     CO2 = P x GDP/P x E/GDP x CO2/E   (E primary energy, CO2 of the energy chapter),
 *
 * or by sector and carrier (`sectorRows`). Biogenic CO2 that is stored, sinks, other gases, processes, farming, land and waste have no such factors and
 * stand beside them: as additive terms of the change, and as ratios of the total with the weight that the factors have in it
 * (`ratiosOf`).
 *
 * @see Ang (2005), Energy Policy 33, 867-871; Kaya (1990), IPCC Response Strategies Working Group, Paris
 */
export function changeOfEmissions(
  from: EmissionAccount,
  to: EmissionAccount,
  by: DecompositionBy,
): Result<ChangeOfEmissions, DecompositionFailure> {
  const parts = by === 'kaya' ? kayaParts(from, to) : ok(sectorParts(from, to))
  if (!parts.ok) return parts
  const { factors, sectors, explained, aside } = parts.value
  const energy = change(from, to, ENERGY) - (explained.after - explained.before) - aside
  const stored = 0 - (to.storedBiogenic - from.storedBiogenic)
  const separate = [
    { part: 'sinks', change: aside },
    { part: 'biogenic-stored', change: stored },
    { part: 'energy-rest', change: energy - stored },
    ...[...from.chapters.keys()]
      .filter((chapter) => chapter !== ENERGY)
      .map((part) => ({ part, change: change(from, to, part) })),
  ]
  const additive = factors.map(([, one]) => one)
  const ofExplained = ratiosOf(additive, explained.before, explained.after)
  const ofTotal = ratiosOf([...additive, ...separate.map((one) => one.change)], from.total, to.total)
  return ok({
    by,
    from: { scenario: from.scenario, year: from.year, total: from.total },
    to: { scenario: to.scenario, year: to.year, total: to.total },
    explained,
    factors: factors.map(([factor, additive], k) => ({
      factor,
      additive,
      multiplicative: ofExplained?.[k] ?? null,
      ofTotal: ofTotal?.[k] ?? null,
    })),
    sectors,
    separate: separate.map((one, i) => ({ ...one, ofTotal: ofTotal?.[factors.length + i] ?? null })),
    ratio: { explained: ratioOf(explained.before, explained.after), total: ratioOf(from.total, to.total) },
  })
}

const ENERGY = 'Energy'

const change = (from: EmissionAccount, to: EmissionAccount, chapter: string): number =>
  (to.chapters.get(chapter) ?? 0) - (from.chapters.get(chapter) ?? 0)

interface Parts {
  readonly factors: readonly (readonly [factor: string, additive: number])[]
  readonly sectors: readonly SectorEffects[]
  readonly explained: { readonly before: number; readonly after: number }
  /** Change of rows that have no logarithms. */
  readonly aside: number
}

function kayaParts(from: EmissionAccount, to: EmissionAccount): Result<Parts, DecompositionFailure> {
  const missing = (['population', 'gdp', 'primaryEnergy'] as const).filter(
    (name) => ![from[name], to[name]].every((value) => value > 0),
  )
  if (missing.length > 0) return err({ kind: 'no-kaya', missing })
  const factorsOf = ({ population, gdp, primaryEnergy, energyCo2 }: EmissionAccount) => [
    population,
    gdp / population,
    primaryEnergy / gdp,
    energyCo2 / primaryEnergy,
  ]
  const { additive, before, after, separate } = decompose(
    [{ before: factorsOf(from), after: factorsOf(to) }],
    KAYA_FACTORS.length,
  )
  const factors = KAYA_FACTORS.map((factor, k) => [factor, additive[k]!] as const)
  return ok({ factors, sectors: [], explained: { before, after }, aside: separate })
}

function sectorParts(from: EmissionAccount, to: EmissionAccount): Parts {
  const totals = new Float64Array(SECTOR_FACTORS.length)
  const explained = { before: 0, after: 0 }
  let aside = 0
  const sectors = sectorRows(from, to).map(({ sector, fuels, electricity }): SectorEffects => {
    const own = new Float64Array(SECTOR_FACTORS.length)
    const add = (rows: readonly FactorRow[], last: number): void => {
      const { additive, before, after, separate } = decompose(rows, 5)
      for (let k = 0; k < 4; k++) own[k] = own[k]! + additive[k]!
      own[last] = own[last]! + additive[4]!
      explained.before += before
      explained.after += after
      aside += separate
    }
    add(fuels, 4)
    add(electricity, 5)
    for (let k = 0; k < own.length; k++) totals[k] = totals[k]! + own[k]!
    return { sector, additive: [...own] }
  })
  return { factors: SECTOR_FACTORS.map((factor, k) => [factor, totals[k]!] as const), sectors, explained, aside }
}
