import { errorAt } from '../report.ts'
import type { Share } from '../study.ts'
import { sharesTable } from '../tables/shares.ts'
import { SHARE } from './bounds.ts'
import type { Catalogue } from './catalogue.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf } from './series.ts'
import { fromBaseYear } from './year-spans.ts'

export function sharesOf(loading: Loading, { technology: technologyOf }: Catalogue): Share[] {
  const shares: Share[] = []
  for (const group of gatherSeries(sharesTable, loading.readings.shares.rows, loading)) {
    const { commodity, technology, of, line } = group.first
    const output = technologyOf(technology)?.output
    if (output !== undefined && output !== commodity) {
      const place = { file: sharesTable.file, row: line, column: 'technology' }
      loading.problems.push(errorAt('schema', place, { found: `${technology} (${output})`, allowed: commodity }))
    }
    const series = seriesOf(sharesTable.file, group, measure(SHARE, '1'), fromBaseYear(loading.country), loading)
    if (series !== null) shares.push({ commodity, technology, of, series })
  }
  return shares
}
