import { conversionTo } from '../../domain/units.ts'
import { errorAt } from '../report.ts'
import type { Commodity } from '../study.ts'
import type { RowOfTable } from '../tables/read-tables.ts'
import { unitProblem } from './figure.ts'
import type { Loading } from './loading.ts'

export function commoditiesOf({ readings, money, problems }: Loading): Commodity[] {
  return readings.commodities.rows.map((row) => {
    const place = { file: readings.commodities.file, row: row.line }
    const known = conversionTo(row.unit, row.unit, money)
    if (!known.ok) problems.push(unitProblem(known.error, { ...place, column: 'unit' }, row.unit, null))
    else if (row.kind === 'carrier' && row.unit !== 'PJ')
      problems.push(errorAt('schema', { ...place, column: 'unit' }, { found: row.unit, allowed: 'PJ' }))
    if (row.kind === 'service' && row.sector === null)
      problems.push(errorAt('missing-value', { ...place, column: 'sector' }))
    if (row.kind !== 'service' && row.sector !== null)
      problems.push(errorAt('schema', { ...place, column: 'sector' }, { found: row.sector, allowed: '' }))
    return commodityOf(row)
  })
}

function commodityOf(row: RowOfTable<'commodities'>): Commodity {
  return {
    id: row.commodity,
    label: { en: row.label_en, ja: row.label_ja },
    kind: row.kind,
    unit: row.unit,
    sector: row.sector,
    balance: row.balance,
    resolution: row.resolution,
    family: row.family,
    carbon: row.carbon,
    imported: row.import,
    exported: row.export,
  }
}
