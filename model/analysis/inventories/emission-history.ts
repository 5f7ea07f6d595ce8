import type { CrtCode } from '../../domain/crt-category.ts'
import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import type { Study } from '../../study/study.ts'
import { CHAPTERS as CRT_CHAPTERS } from '../../results/emission-variables.ts'
import { type EmissionResults, kyotoGasesWithin } from './emission-scope.ts'

/** A year of a source beside the run, in the unit of the source. */
export interface HistoryYear {
  readonly year: number
  readonly stated: number
  /** Null in years that the run does not have. */
  readonly ours: number | null
  /** ours - stated. */
  readonly residual: number | null
}

/** Emissions of a gas, of the country or of a chapter of the inventory, as one source has them over the years. */
export interface EmissionHistory {
  readonly variable: string
  readonly source: string
  readonly unit: string
  /** Potentials of a sum of gases, those of its source; null of one gas, and where the source names none. */
  readonly gwp: string | null
  readonly years: readonly HistoryYear[]
}

/** Chapters of the common reporting tables by their IAMC names. */
const CHAPTERS = 'Energy|Industrial Processes|Agriculture|LULUCF|Waste'
const LAND: CrtCode = '4'

/** A gas, or the gases of the Kyoto Protocol with or without land, of the country or of a chapter. */
const BY_GAS_AND_CHAPTER = new RegExp(
  `^Emissions\\|(CO2|CH4|N2O|Kyoto Gases|Kyoto Gases \\(excl\\. LULUCF\\))(\\|(${CHAPTERS}))?$`,
)

/**
 * The past by gas and sector: every emission of `history.csv` that is of the country or of a chapter of its inventory,
 * source by source, and what is left between it and the run in the years of both. Masses are exact in any set of warming
 * potentials; sums of gases keep those of their source, and the run is summed with the same.
 */
export function emissionHistory(study: Study, results: EmissionResults): EmissionHistory[] {
  const { series, years } = results
  const told = study.history.filter(({ variable }) => BY_GAS_AND_CHAPTER.test(variable))
  const bySource = groupedBy(told, ({ variable, point }) => `${variable}\n${point.source}`)
  const rows = [...bySource.values()].flatMap((entries): EmissionHistory[] => {
    const [first] = entries
    if (first === undefined) return []
    const { variable, unit } = first
    const { source } = first.point
    const chapters = chaptersOf(variable)
    const stated = chapters === null ? undefined : study.inventories.find((one) => one.inventory === source && one.gwp)
    const gwp = stated?.gwp ?? null
    const own = series.find((one) => one.variable === variable)
    const oursAt = (t: number): number | null => {
      if (own === undefined || t < 0) return null
      if (chapters === null || gwp === null) return inUnit(own.unit, own.values[t] ?? null, unit)
      return inUnit('Mt CO2e/yr', kyotoGasesWithin(study, results, chapters, gwp, t), unit)
    }
    const rowYears = entries.map(({ point, unit: given }): HistoryYear => {
      const toFirst = conversionTo(given, unit, USD_2020_ONLY)
      const value = toFirst.ok ? point.value * toFirst.value.factor : point.value
      const ours = oursAt(years.indexOf(point.year))
      return { year: point.year, stated: value, ours, residual: ours === null ? null : ours - value }
    })
    const inOrder = rowYears.toSorted((a, b) => a.year - b.year)
    return [{ variable, source, unit, gwp, years: inOrder }]
  })
  return rows.toSorted((a, b) => orderOf(a) - orderOf(b))
}

/** Chapters that a sum of greenhouse gases is of; null of a single gas. */
function chaptersOf(variable: string): readonly CrtCode[] | null {
  const [, gases = '', name] = variable.split('|')
  if (!gases.startsWith('Kyoto Gases')) return null
  const isIn = ([code, chapter]: (typeof CRT_CHAPTERS)[number]): boolean =>
    name === undefined ? code !== LAND || gases === 'Kyoto Gases' : chapter === name
  return CRT_CHAPTERS.filter(isIn).map(([code]) => code)
}

function inUnit(unit: string, value: number | null, to: string): number | null {
  const conversion = conversionTo(unit.replace('CO2-equiv', 'CO2e'), to, USD_2020_ONLY)
  return value === null || !conversion.ok ? null : value * conversion.value.factor
}

/** Sums of gases first, then gas by gas; the country before its chapters. */
function orderOf({ variable }: EmissionHistory): number {
  const [, gas = '', chapter = ''] = variable.split('|')
  const gases = ['Kyoto Gases (excl. LULUCF)', 'Kyoto Gases', 'CO2', 'CH4', 'N2O']
  return gases.indexOf(gas) * 10 + ['', ...CHAPTERS.split('|')].indexOf(chapter)
}
