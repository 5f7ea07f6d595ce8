import type { ResolvedScenario } from '../study/resolved-scenario.ts'
import { policyStatus } from '../study/policy-status.ts'
import { valueOfSeries } from '../study/series-value.ts'
import type { Point, Series, Share, StockScope, Study, TechnologyPath } from '../study/study.ts'

/**
 * What a run knows of the years after the base year: all that was observed (`nowcast`), or what a forecaster had at the
 * end of the base year and the drivers (`hindcast`), the latter also with the capacity that was built.
 */
export type ObservedKnowledge = 'nowcast' | 'hindcast' | 'hindcast-with-capacity'

const SEEN_STOCK: Readonly<Record<Exclude<ObservedKnowledge, 'nowcast'>, readonly StockScope[]>> = {
  hindcast: ['existing', 'under-construction'],
  'hindcast-with-capacity': ['existing', 'under-construction', 'observed'],
}

/** Years of commissioning up to the base year that show what was being built. */
const RECENT_YEARS = 5

/** Family of plants whose yield is the weather's. */
const HYDRO = 'Hydro'

/**
 * A scenario as the end of its base year would have it, up to the last observed year. Seen of later years: drivers,
 * activities that are expressions of them, and the availability of hydropower. Every other series keeps its base-year
 * value, demand adjustments included; of capacity, what stood or was under construction; of policies, those adopted by
 * then. A build mix of plants read from later years gives way to that of the last five years.
 */
export function hindcastView(
  resolved: ResolvedScenario,
  knowledge: Exclude<ObservedKnowledge, 'nowcast'>,
): ResolvedScenario {
  const { study } = resolved
  const { baseYear, lastObservedYear } = study.country
  const held = <T extends { readonly series: Series }>(items: readonly T[]): readonly T[] =>
    items.map((item) => ({ ...item, series: heldFrom(item.series, baseYear) }))
  const statusThen = new Map(study.register.map((entry) => [entry.id, policyStatus(entry, `${baseYear}-12-31`)]))
  const adopted = new Set(
    study.policies.flatMap(({ id, register }) =>
      ['implemented', 'adopted'].includes(statusThen.get(register) ?? 'later') ? [id] : [],
    ),
  )
  return {
    ...resolved,
    strengths: Object.fromEntries(
      Object.entries(resolved.strengths).map(([id, strength]) => [id, adopted.has(id) ? strength : 0]),
    ),
    study: {
      ...study,
      country: {
        ...study.country,
        endYear: lastObservedYear,
        lastObservedYear: knowledge === 'hindcast' ? baseYear : lastObservedYear,
      },
      supplies: held(study.supplies),
      demands: held(study.demands),
      technologyPaths: study.technologyPaths.map((path) =>
        isHydroYield(study, path) ? path : { ...path, series: heldFrom(path.series, baseYear) },
      ),
      stocks: study.stocks.filter(({ scope }) => SEEN_STOCK[knowledge].includes(scope)),
      shares: withKnownBuildMix(study, held(study.shares)),
      emissionFactors: held(study.emissionFactors),
      removals: held(study.removals),
      activities: held(study.activities),
      activityFactors: held(study.activityFactors),
      sectorInputs: held(study.sectorInputs),
      policyPaths: held(study.policyPaths),
    },
  }
}

/** The points up to a year and its value, which holds from then on; expressions stay. */
function heldFrom(series: Series, year: number): Series {
  if (series.points.every((point) => point.year <= year)) return series
  const value = valueOfSeries(series, year)
  const [first] = series.points
  if (value === null || first === undefined) return series
  const before = series.points.filter((point) => point.year < year)
  const model = series.points.findLast((point) => point.year <= year) ?? first
  return { ...series, points: [...before, { ...model, year, value }] }
}

function isHydroYield({ technologies }: Study, { technology, parameter }: TechnologyPath): boolean {
  return parameter === 'availability' && technologies.find(({ id }) => id === technology)?.family === HYDRO
}

/**
 * Shares of sales of the bus in proportion to the energy of plants commissioned in the five years up to the base year,
 * GW x availability, where the study's own shares are of later data.
 */
function withKnownBuildMix(study: Study, shares: readonly Share[]): readonly Share[] {
  const { bus, baseYear } = study.country
  const isBuildMix = ({ commodity, of }: Share) => commodity === bus && of === 'sales'
  const isLater = (point: Point) => (point.dataYear ?? baseYear) > baseYear
  if (bus === null || !shares.some((share) => isBuildMix(share) && share.series.points.some(isLater))) return shares
  const energy = new Map<string, number>()
  for (const { technology, installed, scope, figure } of study.stocks) {
    const isPlant = study.technologies.some(({ id, kind }) => id === technology && kind === 'plant')
    if (!isPlant || scope !== 'existing' || installed === null || installed <= baseYear - RECENT_YEARS) continue
    const pathOfPlant = study.technologyPaths.find(
      (path) => path.technology === technology && path.parameter === 'availability',
    )
    const availability = pathOfPlant === undefined ? 1 : (valueOfSeries(pathOfPlant.series, baseYear) ?? 1)
    const hours = hoursShare(study, technology)
    energy.set(technology, (energy.get(technology) ?? 0) + figure.value * availability * hours)
  }
  const total = [...energy.values()].reduce((sum, one) => sum + one, 0)
  const pattern = shares.find(isBuildMix)
  const [point] = pattern?.series.points ?? []
  if (total <= 0 || pattern === undefined || point === undefined) return shares
  const known = [...energy].map(([technology, amount]) => ({
    ...pattern,
    technology,
    series: {
      ...pattern.series,
      id: `shares/${bus}/${technology}/sales`,
      points: [{ ...point, year: baseYear, value: amount / total, dataYear: baseYear }],
    },
  }))
  return [...shares.filter((share) => !isBuildMix(share)), ...known]
}

/** Mean availability over the slices of a year, relative to 1. */
function hoursShare({ slices, sliceAvailabilities }: Study, technology: string): number {
  const shape = sliceAvailabilities.filter((one) => one.technology === technology)
  if (shape.length === 0) return 1
  let available = 0
  let hours = 0
  for (const slice of slices) {
    const relative = shape.find((one) => one.slice === slice.id)?.figure.value ?? 1
    available += relative * slice.hours.value
    hours += slice.hours.value
  }
  return available / hours
}
