import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import type { Point, Study } from '../../study/study.ts'

/** What one source says. */
export interface Statement {
  readonly source: string
  readonly value: number
}

/** A quantity and year for which sources give different figures; both are kept in the study. */
export interface SourceConflict {
  readonly table: 'history.csv' | 'inventories.csv'
  /** Variable, or category and gas of inventories. */
  readonly of: string
  readonly year: number
  /** Unit of the first statement; the others are converted to it. */
  readonly unit: string
  readonly statements: readonly Statement[]
  /** (greatest - least) / the largest without its sign: 2 where they are opposite. */
  readonly spread: number
}

interface Told {
  readonly of: string
  readonly name: string
  readonly point: Point
  readonly unit: string
}

/** Every variable and year that two sources or inventories give differently, in the order of the tables. */
export function conflictsIn(study: Study): SourceConflict[] {
  const history = study.history.map(({ variable, point, unit }) => ({ of: variable, name: point.source, point, unit }))
  const inventories = study.inventories.map(({ inventory, category, gas, gwp, point, unit }) => ({
    of: [category, gwp === null ? gas : `${gas} (${gwp})`].join(' | '),
    name: inventory,
    point,
    unit,
  }))
  return [...conflictsAmong('history.csv', history), ...conflictsAmong('inventories.csv', inventories)]
}

function conflictsAmong(table: SourceConflict['table'], told: readonly Told[]): SourceConflict[] {
  const groups = groupedBy(told, ({ of, point }) => `${of}\n${point.year}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const statements = group.flatMap(({ name, point, unit }) => {
      const conversion = conversionTo(unit, first.unit, USD_2020_ONLY)
      // Prices of another year and other dimensions say nothing of the same quantity.
      return conversion.ok ? [{ source: name, value: point.value * conversion.value.factor }] : []
    })
    const values = statements.map(({ value }) => value)
    const largest = Math.max(...values.map((value) => Math.abs(value)))
    const range = Math.max(...values) - Math.min(...values)
    if (new Set(statements.map(({ source }) => source)).size < 2 || range <= 1e-9 * largest) return []
    const spread = range / largest
    return [{ table, of: first.of, year: first.point.year, unit: first.unit, statements, spread }]
  })
}
