import { conversionTo } from '../../domain/units.ts'
import type { AcceptedFinding, CrosswalkEntry, HistoryEntry, InventoryEntry, Point, Target } from '../study.ts'
import { historyTable } from '../tables/history.ts'
import { inventoriesTable } from '../tables/inventories.ts'
import { targetsTable } from '../tables/targets.ts'
import { ANY } from './bounds.ts'
import { figureOf, unitProblem, type FigureRow } from './figure.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'

/** Tables of record: figures stay in the unit in which their source gives them, which must be a known one. */
export function historyOf(loading: Loading): HistoryEntry[] {
  return loading.readings.history.rows.flatMap((row) => {
    const point = pointAsGiven(historyTable.file, row, loading)
    return point === null ? [] : [{ variable: row.variable, point, unit: row.unit }]
  })
}

export function inventoriesOf(loading: Loading): InventoryEntry[] {
  return loading.readings.inventories.rows.flatMap((row) => {
    const { inventory, category, gas, gwp, unit } = row
    const point = pointAsGiven(inventoriesTable.file, row, loading)
    return point === null ? [] : [{ inventory, category, gas, gwp, point, unit }]
  })
}

/** Tables without figures of their own: as they are written. */
export function crosswalkOf({ readings }: Loading): CrosswalkEntry[] {
  return readings.crosswalk.rows.map(({ inventory, category, gas, crt }) => ({ inventory, category, gas, crt }))
}

export function findingsOf({ readings }: Loading): AcceptedFinding[] {
  return readings.findings.rows.map((row) => {
    const { check, subject, side, scenario, rule, from, to, limit, reason, reason_ja: reasonJa, source } = row
    return { check, subject, side, scenario, rule, from, to, limit, reason, reasonJa, source }
  })
}

export function targetsOf(loading: Loading): Target[] {
  return loading.readings.targets.rows.flatMap((row) => {
    const { target: id, label_en: en, label_ja: ja, variable, role, unit } = row
    const point = pointAsGiven(targetsTable.file, row, loading)
    return point === null ? [] : [{ id, label: { en, ja }, variable, role, point, unit }]
  })
}

function pointAsGiven(file: string, row: FigureRow & { readonly year: number }, loading: Loading): Point | null {
  const known = conversionTo(row.unit, row.unit, loading.money)
  if (!known.ok) {
    loading.problems.push(unitProblem(known.error, { file, row: row.line, column: 'unit' }, row.unit, null))
    return null
  }
  const figure = figureOf(row, file, measure(ANY, row.unit), loading)
  return figure === null ? null : { ...figure, year: row.year }
}
