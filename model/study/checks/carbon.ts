import type { Problem } from '../../domain/problem.ts'
import { groupedBy } from '../grouped-by.ts'
import { errorAt, shown } from '../report.ts'
import { valueOfSeries } from '../series-value.ts'
import type { EmissionFactor, Study, Technology, TechnologyPath } from '../study.ts'

/** Rounding in published factors may let a refinery give a little more carbon than it takes. */
const TOLERANCE = 1e-6

type Carbon = Pick<Study, 'country' | 'commodities' | 'technologies' | 'technologyPaths' | 'emissionFactors'>

/**
 * A technology gives no more fossil carbon in its outputs than it takes in its inputs, in the base year:
 *
 *     f(main output) + sum_b out[b] f(b) <= sum_k in[k] f(k)
 *
 * f is the CO2 factor of a fossil commodity, nil for others. Extraction is exempt: its carbon comes from the ground.
 */
export function checkCarbon(study: Carbon, spoiled: ReadonlySet<string>): Problem[] {
  const fossil = new Set(study.commodities.filter((item) => item.carbon === 'fossil').map((item) => item.id))
  const pathsOf = groupedBy(study.technologyPaths, (path) => path.technology)
  if ([...spoiled].some((address) => address.startsWith('emission_factors/'))) return []
  // Without any path the file is missing or empty, which is told where it is read.
  if (study.technologyPaths.length === 0) return []
  const factors = carbonFactors(study.emissionFactors, study.country.baseYear)
  return study.technologies.flatMap((technology) => {
    if (technology.kind === 'extraction') return []
    if ([...spoiled].some((address) => address.startsWith(`technology_paths/${technology.id}/`))) return []
    // A missing factor is a problem of its own; as NaN it makes no comparison fail here.
    const carbon = (commodity: string): number => (fossil.has(commodity) ? (factors.get(commodity) ?? NaN) : 0)
    return technologyProblem(technology, pathsOf.get(technology.id) ?? [], carbon, study.country.baseYear)
  })
}

function technologyProblem(
  technology: Technology,
  paths: readonly TechnologyPath[],
  carbon: (commodity: string) => number,
  year: number,
): Problem[] {
  let taken = 0
  let given = carbon(technology.output)
  let last: TechnologyPath | undefined
  for (const path of paths) {
    if (path.commodity === null || (path.parameter !== 'input' && path.parameter !== 'output')) continue
    const flow = (valueOfSeries(path.series, year) ?? 0) * carbon(path.commodity)
    if (path.parameter === 'input') taken += flow
    else given += flow
    last = path
  }
  if (!(given > taken * (1 + TOLERANCE))) return []
  const place = {
    file: last?.series.cell.file ?? 'technology_paths.csv',
    row: last?.series.cell.row ?? null,
    column: 'value',
  }
  const facts = { found: shown(given), allowed: `<= ${shown(taken)}`, detail: { technology: technology.id, year } }
  return [errorAt('carbon-not-conserved', place, facts)]
}

/** CO2 factor of each commodity in the base year. */
function carbonFactors(factors: readonly EmissionFactor[], year: number): ReadonlyMap<string, number> {
  const rows = factors.filter(({ gas, sector, technology }) => gas === 'CO2' && sector === null && technology === null)
  return new Map(rows.map(({ commodity, series }) => [commodity, valueOfSeries(series, year) ?? 0]))
}
