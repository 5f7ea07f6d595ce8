import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../report.ts'
import type { Readings } from '../tables/read-tables.ts'
import { textsOf } from '../tables/row-texts.ts'
import { TABLE_ENTRIES } from '../tables/table-list.ts'

/** Rows with the key of an earlier row, in tables with one row a key. Points of a series are compared where it is made. */
export function checkDuplicates(readings: Readings, problems: Problem[]): void {
  for (const [name, schema] of TABLE_ENTRIES) {
    if (schema.rows !== 'unique') continue
    const seen = new Set<string>()
    for (const { file, line, cell } of textsOf(readings[name])) {
      const keys = schema.key.map(cell)
      if (keys.includes('')) continue
      const key = keys.join('\n')
      if (seen.has(key))
        problems.push(
          errorAt('duplicate-id', { file, row: line, column: schema.key.join(' ') }, { found: keys.join(' ') }),
        )
      seen.add(key)
    }
  }
}
