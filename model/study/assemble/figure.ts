import { conversionTo, type UnitProblem } from '../../domain/units.ts'
import type { Quality } from '../../domain/provenance.ts'
import type { Problem } from '../../domain/problem.ts'
import { errorAt, type Place } from '../report.ts'
import type { Figure } from '../study.ts'
import type { Bounds } from './bounds.ts'
import type { Loading } from './loading.ts'
import type { Measure } from './measure.ts'
import { asWritten } from '../text/as-written.ts'

/** The cells of a row that make a figure. */
export interface FigureRow {
  readonly line: number
  readonly given: string
  readonly value: number | null
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
  readonly source: string
  readonly data_year: number | null
  readonly quality: Quality
  readonly note: string
}

const QUALITIES_WITH_NOTE: ReadonlySet<Quality> = new Set(['estimate', 'derived', 'assumption'])

type Context = Pick<Loading, 'money' | 'problems'>

/** A figure in canonical units, or null with the reasons reported. */
export function figureOf(row: FigureRow, file: string, of: Measure, { money, problems }: Context): Figure | null {
  const unsourced = provenanceProblems(row, file)
  problems.push(...unsourced)
  if (row.value === null) {
    const allowed = row.unit === '' ? null : row.unit
    problems.push(errorAt('missing-value', { file, row: row.line, column: 'value' }, { allowed }))
  }
  const conversion = convert(row.unit, of.units, money)
  if (!conversion.ok) {
    problems.push(unitProblem(conversion.error, { file, row: row.line, column: 'unit' }, row.unit, of.units[0]))
  }
  if (row.value === null || !conversion.ok) return null
  const { factor } = conversion.value
  const value = scaled(row.value, factor)
  const low = row.low === null ? null : scaled(row.low, factor)
  const high = row.high === null ? null : scaled(row.high, factor)
  const wrong = boundsProblem(file, row, of.bounds, { value, low, high })
  if (wrong !== null) problems.push(wrong)
  if (wrong !== null || unsourced.length > 0) return null
  return {
    value,
    low,
    high,
    source: row.source,
    dataYear: row.data_year,
    quality: row.quality,
    note: row.note,
    given: { value: row.given, unit: row.unit },
    cell: { file, row: row.line },
  }
}

/** Every number says where it comes from: the year of the datum unless assumed, and how it was made unless read off. */
export function provenanceProblems(row: Omit<FigureRow, 'value'>, file: string): Problem[] {
  const missing: string[] = []
  if (row.source === '') missing.push('source')
  if (row.note === '' && QUALITIES_WITH_NOTE.has(row.quality)) missing.push('note')
  if (row.data_year === null && row.quality !== 'assumption') missing.push('data_year')
  return missing.map((column) =>
    errorAt('missing-provenance', { file, row: row.line, column }, { detail: { quality: row.quality } }),
  )
}

export function unitProblem(problem: UnitProblem, place: Place, found: string, allowed: string | null): Problem {
  switch (problem.kind) {
    case 'unknown-unit':
      return errorAt('unknown-unit', place, { found, allowed, detail: { token: problem.token } })
    case 'unknown-currency': {
      const { currency, year } = problem
      return errorAt('unknown-unit', place, {
        found,
        allowed,
        detail: { token: year === null ? currency : `${currency}_${year}` },
      })
    }
    case 'wrong-dimension':
      return errorAt('wrong-dimension', place, {
        found,
        allowed,
        detail: { dimension: problem.found, expected: problem.expected },
      })
  }
}

function convert(unit: string, targets: Measure['units'], money: Loading['money']): ReturnType<typeof conversionTo> {
  const first = conversionTo(unit, targets[0], money)
  if (first.ok || first.error.kind !== 'wrong-dimension') return first
  for (const target of targets.slice(1)) {
    const other = conversionTo(unit, target, money)
    if (other.ok) return other
  }
  return first
}

/** Divides where the factor is one over a whole number: 35 % is 0.35, while 35 times 0.01 is not. */
function scaled(value: number, factor: number): number {
  const divisor = 1 / factor
  const product = factor < 1 && Number.isInteger(divisor) ? value / divisor : value * factor
  return product === 0 ? 0 : product
}

function boundsProblem(
  file: string,
  row: FigureRow,
  bounds: Bounds,
  values: { readonly value: number; readonly low: number | null; readonly high: number | null },
): Problem | null {
  for (const column of ['value', 'low', 'high'] as const) {
    const value = values[column]
    if (value === null || (value >= bounds.least && value <= bounds.most)) continue
    const kind = value < 0 && bounds.least >= 0 ? 'negative' : 'out-of-range'
    const found = column === 'value' ? row.given : String(row[column])
    return errorAt(kind, { file, row: row.line, column }, { found: asWritten(found, row.unit), allowed: bounds.text })
  }
  if (values.low !== null && values.low > values.value)
    return errorAt(
      'out-of-range',
      { file, row: row.line, column: 'low' },
      { found: String(row.low), allowed: `<= ${row.given}` },
    )
  if (values.high !== null && values.high < values.value)
    return errorAt(
      'out-of-range',
      { file, row: row.line, column: 'high' },
      { found: String(row.high), allowed: `>= ${row.given}` },
    )
  return null
}
