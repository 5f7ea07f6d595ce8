import type { Problem } from '../../domain/problem.ts'
import { errorAt, shown } from '../report.ts'
import type { ExpenditureFigure, Study } from '../study.ts'

/** What rounding of a source may leave of a sum of 1. */
const TOLERANCE = 0.01

/**
 * Every group has its share of persons and of consumption, and of each commodity that one of them has spending on its own
 * share; persons and consumption sum to 1 within a hundredth. A table with a cell that cannot be read is not judged.
 */
export function checkExpenditure({ expenditure }: Pick<Study, 'expenditure'>, spoiled: ReadonlySet<string>): Problem[] {
  if ([...spoiled].some((address) => address.startsWith('expenditure/'))) return []
  const problems: Problem[] = []
  const groups = [...new Set(expenditure.map(({ group }) => group))]
  const place = ({ figure }: ExpenditureFigure, column: string) => ({ ...figure.cell, column })
  for (const row of expenditure) {
    if ((row.quantity === 'spending') === (row.commodity !== null)) continue
    const fault = row.commodity === null ? 'missing-value' : 'schema'
    problems.push(errorAt(fault, place(row, 'commodity'), { found: row.commodity ?? '', allowed: row.quantity }))
  }
  const wanted = new Map<string, ExpenditureFigure[]>()
  for (const row of expenditure) {
    const of = `${row.quantity}${row.commodity === null ? '' : `/${row.commodity}`}`
    wanted.set(of, [...(wanted.get(of) ?? []), row])
  }
  const [first] = expenditure
  for (const quantity of first === undefined ? [] : ['population', 'consumption']) {
    if (!wanted.has(quantity) && first !== undefined)
      problems.push(errorAt('missing-value', place(first, 'quantity'), { allowed: quantity }))
  }
  for (const [of, rows] of wanted) {
    const [one] = rows
    if (one === undefined) continue
    for (const group of groups.filter((id) => !rows.some((row) => row.group === id)))
      problems.push(errorAt('missing-value', place(one, 'group'), { allowed: `${group}/${of}` }))
    const sum = rows.reduce((total, { figure }) => total + figure.value, 0)
    if (one.quantity === 'spending' || Math.abs(sum - 1) <= TOLERANCE) continue
    problems.push(errorAt('out-of-range', place(one, 'value'), { found: shown(sum), allowed: '0.99..1.01' }))
  }
  return problems
}
