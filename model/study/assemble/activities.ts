import { errorAt } from '../report.ts'
import type { Activity, ActivityFactor } from '../study.ts'
import { activitiesTable } from '../tables/activities.ts'
import { activityFactorsTable } from '../tables/activity-factors.ts'
import { ANY } from './bounds.ts'
import { freeSeriesOf, statedOnce } from './drivers.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { perUnit } from './per-unit.ts'
import { gatherSeries, seriesOf } from './series.ts'
import { withPast } from './year-spans.ts'

export function activitiesOf(loading: Loading): Activity[] {
  const { file } = activitiesTable
  return gatherSeries(activitiesTable, loading.readings.activities.rows, loading).flatMap((group) => {
    const { activity: id, line } = group.first
    const en = statedOnce(file, 'label_en', group, (row) => row.label_en, loading)
    const ja = statedOnce(file, 'label_ja', group, (row) => row.label_ja, loading)
    const category = statedOnce(file, 'category', group, (row) => row.category, loading)
    const sector = statedOnce(file, 'sector', group, (row) => row.sector, loading)
    for (const [column, stated] of Object.entries({ label_en: en, category, sector })) {
      if (stated === '' && group.isWhole) loading.problems.push(errorAt('missing-value', { file, row: line, column }))
    }
    const series = freeSeriesOf(file, group, loading)
    return series === null ? [] : [{ id, label: { en, ja }, category, sector, series }]
  })
}

export function activityFactorsOf(loading: Loading, activities: readonly Activity[]): ActivityFactor[] {
  const { file } = activityFactorsTable
  const unitOf = new Map(activities.map((activity) => [activity.id, activity.series.unit]))
  return gatherSeries(activityFactorsTable, loading.readings.activityFactors.rows, loading).flatMap((group) => {
    const { activity, gas, gwp } = group.first
    statedOnce(file, 'gwp', group, (row) => row.gwp, loading)
    const unit = unitOf.get(activity)
    if (unit === undefined) {
      loading.spoiled.add(group.address)
      return []
    }
    const series = seriesOf(file, group, measure(ANY, perUnit('kt', unit)), withPast(loading.country), loading)
    return series === null ? [] : [{ activity, gas, givenGwp: gwp, series }]
  })
}
