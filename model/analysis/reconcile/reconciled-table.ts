import { writeTable } from '../../study/text/write-table.ts'
import type { Reconciliation } from './reconcile.ts'

const COLUMNS = ['flow', 'fuel', 'value', 'unit', 'low', 'high', 'source', 'data_year', 'quality', 'note']

/**
 * The reconciled balance as a table of the study format (`balance.csv`). Entries that moved are derived, and their note
 * holds the figure before and the equations that moved them.
 */
export function reconciledTable({ entries, baseYear }: Reconciliation): string {
  const rows = entries.map(({ flow, fuel, before, after, source, quality, equations }) => {
    const note = `Reconciled from ${rounded(before)} PJ (${quality}): ${equations.join('; ')}`
    const kept = after === before
    return [
      flow,
      fuel,
      String(kept ? before : after),
      'PJ',
      '',
      '',
      source,
      String(baseYear),
      kept ? quality : 'derived',
      kept ? 'Left as it was by reconciliation' : note,
    ]
  })
  return writeTable(COLUMNS, rows)
}

const rounded = (value: number): string => String(Number(value.toPrecision(6)))
