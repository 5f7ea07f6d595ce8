import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import type { Study } from '../../study/study.ts'
import type { EmissionResults } from './emission-scope.ts'

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
  readonly years: readonly HistoryYear[]
}

/** Chapters of the common reporting tables by their IAMC names. */
const CHAPTERS = 'Energy|Industrial Processes|Agriculture|LULUCF|Waste'

/** A gas, or the gases of the Kyoto Protocol with or without land, of the country or of a chapter. */
const BY_GAS_AND_CHAPTER = new RegExp(
  `^Emissions\\|(CO2|CH4|N2O|Kyoto Gases|Kyoto Gases \\(excl\\. LULUCF\\))(\\|(${CHAPTERS}))?$`,
)

/**
 * The past by gas and sector: every emission of `history.csv` that is of the country or of a chapter of its inventory,
 * source by source, and what is left between it and the run in the years of both. Masses are exact in any set of warming
 * potentials; sums of gases keep those of their source.
 */
export function emissionHistory(study: Study, { series, years }: EmissionResults): EmissionHistory[] {
  const told = study.history.filter(({ variable }) => BY_GAS_AND_CHAPTER.test(variable))
  const bySource = groupedBy(told, ({ variable, point }) => `${variable}\n${point.source}`)
  const rows = [...bySource.values()].flatMap((entries): EmissionHistory[] => {
    const [first] = entries
    if (first === undefined) return []
    const { variable, unit } = first
    const reported = series.find((one) => one.variable === variable)
    const rowYears = entries.map(({ point, unit: own }): HistoryYear => {
      const toFirst = conversionTo(own, unit, USD_2020_ONLY)
      const stated = toFirst.ok ? point.value * toFirst.value.factor : point.value
      const ours = reported === undefined ? null : inUnit(reported, years.indexOf(point.year), unit)
      return { year: point.year, stated, ours, residual: ours === null ? null : ours - stated }
    })
    const inOrder = rowYears.toSorted((a, b) => a.year - b.year)
    return [{ variable, source: first.point.source, unit, years: inOrder }]
  })
  return rows.toSorted((a, b) => orderOf(a) - orderOf(b))
}

function inUnit({ unit, values }: EmissionResults['series'][number], t: number, to: string): number | null {
  const value = values[t] ?? null
  const conversion = conversionTo(unit.replace('CO2-equiv', 'CO2e'), to, USD_2020_ONLY)
  return value === null || !conversion.ok ? null : value * conversion.value.factor
}

/** Sums of gases first, then gas by gas; the country before its chapters. */
function orderOf({ variable }: EmissionHistory): number {
  const [, gas = '', chapter = ''] = variable.split('|')
  const gases = ['Kyoto Gases (excl. LULUCF)', 'Kyoto Gases', 'CO2', 'CH4', 'N2O']
  return gases.indexOf(gas) * 10 + ['', ...CHAPTERS.split('|')].indexOf(chapter)
}
