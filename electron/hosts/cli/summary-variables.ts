import type { ResultSeries } from './engine.ts'
import { fits } from './select-results.ts'

/**
 * What a table shows when nothing is asked for, in this order: the total and its gases, sectors, electricity by source,
 * capacity, final energy, costs. A study that lacks one simply does not show it.
 */
const summary = [
  'Emissions|Kyoto Gases',
  'Emissions|CO2',
  'Emissions|CO2|Energy',
  'Emissions|Kyoto Gases|*',
  'Secondary Energy|Electricity',
  'Secondary Energy|Electricity|*',
  'Capacity|Electricity',
  'Capacity|Electricity|*',
  'Final Energy',
  'Final Energy|*',
  'Primary Energy',
  'Energy System Cost*',
  'Investment',
  'Total Cost*',
] as const

/** Years of a table when none are asked for; those of them that the run has. */
const summaryYears = [2018, 2023, 2030, 2040, 2050, 2060]

/** The usual years, or evenly chosen ones where the run lies elsewhere. */
export function yearsToShow(years: readonly number[]): number[] {
  const usual = summaryYears.filter((year) => years.includes(year))
  if (usual.length >= 3) return usual
  const most = 6
  if (years.length <= most) return [...years]
  const places = Array.from({ length: most }, (_, index) => Math.round((index * (years.length - 1)) / (most - 1)))
  return places.flatMap((place) => years[place] ?? [])
}

/** The series of the summary; a `*` of its patterns stands for one part of a name. All where none fit. */
export function seriesToShow(series: readonly ResultSeries[]): ResultSeries[] {
  const chosen = summary.flatMap((pattern) =>
    series.filter(({ variable }) => fits(variable, pattern) && depthOf(variable) === depthOf(pattern)),
  )
  return chosen.length > 0 ? [...new Set(chosen)] : [...series]
}

const depthOf = (name: string): number => name.split('|').length
