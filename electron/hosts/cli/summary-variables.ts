import type { ResultSeries } from './engine.ts'
import { fits } from './select-results.ts'

/** Chapters of the national inventory, in its order. */
const chapters = ['Energy', 'Industrial Processes', 'Agriculture', 'LULUCF', 'Waste'].map(
  (chapter) => `Emissions|Kyoto Gases|${chapter}`,
)

/** Below electricity, what is no source: made of others, or lost on the way. */
const notSources = ['Low Carbon', 'Storage Losses', 'Transmission Losses']

/**
 * What a table shows when nothing is asked for, in this order: the net total, its chapters, gases, electricity by source
 * with what is curtailed and what is short, capacity, energy, costs. A `*` is one part of a name.
 */
const summary = [
  'Emissions|Kyoto Gases',
  ...chapters,
  'Emissions|Kyoto Gases (excl. LULUCF)',
  'Emissions|CO2',
  'Emissions|CO2|Energy',
  'Emissions|CH4',
  'Emissions|N2O',
  'Secondary Energy|Electricity',
  'Secondary Energy|Electricity|*',
  'Capacity|Electricity',
  'Primary Energy',
  'Final Energy',
  'Final Energy|*',
  'Cost|Resource',
  'Investment',
  'Indicator|Emissions per Capita',
  'Indicator|Low-Carbon Electricity',
  'Indicator|Import Dependence',
]

/** A comparison has a block for each variable, so it shows fewer. */
const comparison = [
  'Emissions|Kyoto Gases',
  ...chapters,
  'Emissions|CO2|Energy',
  'Secondary Energy|Electricity',
  'Secondary Energy|Electricity|Coal',
  'Secondary Energy|Electricity|Unserved',
  'Indicator|Low-Carbon Electricity',
  'Capacity|Electricity',
  'Final Energy',
  'Indicator|Electricity in Final Energy',
  'Cost|Resource',
  'Investment',
]

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

/**
 * The variables of a table when nothing is asked for: the usual ones that are not nought in every year of every run. All
 * where there are none of them.
 */
export function variablesToShow(runs: readonly { readonly series: readonly ResultSeries[] }[]): string[] {
  const live = runs.flatMap(({ series }) => series.filter(({ values }) => values.some((value) => value !== 0)))
  const known = [...new Set(live.map(({ variable }) => variable))]
  const patterns = runs.length > 1 ? comparison : summary
  const chosen = patterns.flatMap((pattern) =>
    known.filter(
      (variable) =>
        fits(variable, pattern) &&
        depthOf(variable) === depthOf(pattern) &&
        !notSources.some((name) => variable.endsWith(`|${name}`)),
    ),
  )
  return chosen.length > 0 ? [...new Set(chosen)] : known
}

const depthOf = (name: string): number => name.split('|').length
