import { errorAt } from '../report.ts'
import { danglingReference } from '../checks/references.ts'
import type { IdLists } from '../checks/id-lists.ts'
import type { Bound } from '../study.ts'
import { boundsTable } from '../tables/bounds.ts'
import { NOT_NEGATIVE, SHARE } from './bounds.ts'
import { type Catalogue, isCountedInPower } from './catalogue.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf } from './series.ts'
import { fromBaseYear } from './year-spans.ts'

/** Bounds of `bounds.csv`; every technology named exists and makes the commodity. */
export function technologyBoundsOf(
  loading: Loading,
  { technology: technologyOf, unitOf }: Catalogue,
  lists: IdLists,
): Bound[] {
  const bounds: Bound[] = []
  for (const group of gatherSeries(boundsTable, loading.readings.bounds.rows, loading)) {
    const { commodity, parameter, line } = group.first
    const place = { file: boundsTable.file, row: line, column: 'technologies' }
    const ids = group.first.technologies.split('+').map((id) => id.trim())
    const found = ids.map((id) => technologyOf(id))
    for (const [i, technology] of found.entries()) {
      const id = ids[i] ?? ''
      const problem =
        technology === null
          ? danglingReference(id, ['technologies'], lists, place)
          : technology.output === commodity
            ? null
            : errorAt('schema', place, { found: `${id} (${technology.output})`, allowed: commodity })
      if (problem !== null) loading.problems.push(problem)
    }
    const unit = unitOf(commodity)
    const first = found.find((technology) => technology !== null)
    if (unit === null || first === undefined || first === null) {
      loading.spoiled.add(group.address)
      continue
    }
    const isShare = parameter === 'share_min' || parameter === 'share_max'
    const of = isShare ? measure(SHARE, '1') : measure(NOT_NEGATIVE, isCountedInPower(first) ? 'GW' : unit)
    const series = seriesOf(boundsTable.file, group, of, fromBaseYear(loading.country), loading)
    if (series !== null) bounds.push({ commodity, technologies: ids, parameter, series })
  }
  return bounds
}
