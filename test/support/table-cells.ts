import type { Problem } from '../../model/index.ts'
import { readTable } from '../../model/study/text/read-table.ts'

/** Cells of a table, its header first. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const problems: Problem[] = []
  const table = readTable('table.csv', text, problems)
  if (table === null) throw new Error(`No table: ${JSON.stringify(problems)}`)
  return [table.columns, ...table.rows.map(({ cells }) => cells)]
}

/** `file line` of each row of a table whose `value` is empty and is no expression. */
export function emptyCells(path: string, text: string): readonly string[] {
  if (!path.endsWith('.csv') || path.startsWith('library/')) return []
  const [head = [], ...rows] = cellsOf(text)
  const [value, method] = [head.indexOf('value'), head.indexOf('method')]
  if (value < 0) return []
  return rows.flatMap((row, at) => (row[value] === '' && row[method] !== 'expression' ? [`${path} ${at + 2}`] : []))
}
