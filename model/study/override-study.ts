import type { Figure, Override, Point, Series, Study } from './study.ts'

/** Series by address that belong to an item of a study's list. */
interface WithSeries {
  readonly series: Series
}

/**
 * The study with each override in place: a point of a series at its year, new or instead of the one there, or a
 * figure. What is not overridden is shared with the study, not copied. Later overrides of one point hold over earlier.
 */
export function overrideStudy(study: Study, overrides: readonly Override[]): Study {
  if (overrides.length === 0) return study
  const byAddress = new Map<string, Map<number, Point>>()
  for (const { series, point } of overrides) {
    const points = byAddress.get(series) ?? new Map<number, Point>()
    byAddress.set(series, points.set(point.year, point))
  }
  const inSeries = <T extends WithSeries>(items: readonly T[]): readonly T[] =>
    replaced(items, (item) => {
      const points = byAddress.get(item.series.id)
      return points === undefined ? item : { ...item, series: withPoints(item.series, points) }
    })
  const figure = (address: string): Figure | undefined => {
    const points = byAddress.get(address)
    return points === undefined ? undefined : [...points.values()].map(withoutYear).at(-1)
  }
  const inFigures = <T extends { readonly figure: Figure }>(items: readonly T[], addressOf: (item: T) => string) =>
    replaced(items, (item) => {
      const other = figure(addressOf(item))
      return other === undefined ? item : { ...item, figure: other }
    })
  return {
    ...study,
    settings: inFigures(study.settings, ({ name }) => `settings/${name}`),
    slices: replaced(study.slices, (slice) => {
      const hours = figure(`slices/${slice.id}`)
      return hours === undefined ? slice : { ...slice, hours }
    }),
    choices: inFigures(study.choices, ({ commodity, parameter }) => `choices/${commodity}/${parameter}`),
    loadShapes: inFigures(study.loadShapes, ({ commodity, slice }) => `load_shapes/${commodity}/${slice}`),
    sliceAvailabilities: inFigures(
      study.sliceAvailabilities,
      ({ technology, slice }) => `availability_by_slice/${technology}/${slice}`,
    ),
    drivers: inSeries(study.drivers),
    supplies: inSeries(study.supplies),
    demands: inSeries(study.demands),
    technologyPaths: inSeries(study.technologyPaths),
    shares: inSeries(study.shares),
    bounds: inSeries(study.bounds),
    emissionFactors: inSeries(study.emissionFactors),
    removals: inSeries(study.removals),
    activities: inSeries(study.activities),
    activityFactors: inSeries(study.activityFactors),
    sectorInputs: inSeries(study.sectorInputs),
    policyPaths: inSeries(study.policyPaths),
  }
}

/** The list itself where nothing in it changes. */
function replaced<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}

function withPoints(series: Series, points: ReadonlyMap<number, Point>): Series {
  const kept = series.points.filter((point) => !points.has(point.year))
  return { ...series, points: [...kept, ...points.values()].sort((a, b) => a.year - b.year) }
}

function withoutYear({ value, low, high, source, dataYear, quality, note, given, cell }: Point): Figure {
  return { value, low, high, source, dataYear, quality, note, given, cell }
}
