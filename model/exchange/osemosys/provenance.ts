import { QUALITIES } from '../../domain/provenance.ts'
import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { Table } from '../../study/text/table.ts'
import { WARNINGS_FILE } from './import-warnings.ts'

/** Every row says where it comes from: a source that `sources.csv` lists and, where there is a value, how good it is. */
export function checkProvenance(tables: readonly Table[], problems: Problem[]): void {
  const sources = tables.find(({ file }) => file === 'sources.csv')
  const at = sources?.columns.indexOf('source') ?? -1
  const known = new Set(sources?.rows.map(({ cells }) => cells[at]?.trim() ?? ''))
  for (const table of tables) {
    if (table === sources) continue
    const source = table.columns.indexOf('source')
    const quality = table.columns.indexOf('quality')
    const places: readonly (readonly [string, number])[] = WITHOUT_VALUES.has(table.file)
      ? [['source', source]]
      : [
          ['source', source],
          ['quality', quality],
        ]
    for (const [column, place] of places) {
      if (place < 0) problems.push(errorAt('missing-column', { file: table.file, row: 1, column }))
    }
    for (const { cells, line } of table.rows) {
      if (source >= 0) checkCell(table.file, line, 'source', cells[source]!, known, 'sources.csv', problems)
      if (quality >= 0) checkCell(table.file, line, 'quality', cells[quality]!, QUALITY_NAMES, 'quality', problems)
    }
  }
}

/** Tables that hold no figure. */
const WITHOUT_VALUES: ReadonlySet<string> = new Set(['sets.csv', WARNINGS_FILE])

const QUALITY_NAMES: ReadonlySet<string> = new Set(QUALITIES)

function checkCell(
  file: string,
  row: number,
  column: string,
  cell: string,
  known: ReadonlySet<string>,
  allowed: string,
  problems: Problem[],
): void {
  const found = cell.trim()
  const place = { file, row, column }
  if (found === '') problems.push(errorAt('missing-provenance', place))
  else if (!known.has(found)) problems.push(errorAt('dangling-reference', place, { found, allowed }))
}
