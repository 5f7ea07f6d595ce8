import { errorAt } from '../report.ts'
import type { Commodity, Technology } from '../study.ts'
import type { RowOfTable } from '../tables/read-tables.ts'
import type { Loading } from './loading.ts'

export function technologiesOf(loading: Loading, commodities: readonly Commodity[]): Technology[] {
  const { readings, problems, country } = loading
  const byId = new Map(commodities.map((commodity) => [commodity.id, commodity]))
  return readings.technologies.rows.map((row) => {
    const place = { file: readings.technologies.file, row: row.line }
    const output = byId.get(row.output)
    if (output !== undefined) {
      const allowed = allowedOutput(row.kind, output, country.bus)
      if (allowed !== null)
        problems.push(errorAt('schema', { ...place, column: 'output' }, { found: row.output, allowed }))
    }
    if (row.kind === 'plant' && row.dispatch === null)
      problems.push(errorAt('missing-value', { ...place, column: 'dispatch' }))
    if (row.kind !== 'plant' && row.dispatch !== null)
      problems.push(errorAt('schema', { ...place, column: 'dispatch' }, { found: row.dispatch, allowed: '' }))
    return technologyOf(row)
  })
}

/** What a technology of a kind must make instead of `output`; null where `output` will do. */
function allowedOutput(kind: Technology['kind'], output: Commodity, bus: string | null): string | null {
  switch (kind) {
    case 'device':
      return output.kind === 'service' ? null : 'service'
    case 'plant':
    case 'storage':
      return output.id === bus ? null : (bus ?? 'country.yaml: bus')
    case 'grid':
      return output.kind === 'carrier' && output.id !== bus ? null : 'carrier'
    case 'conversion':
    case 'extraction':
      return output.kind === 'service' ? 'carrier material' : null
  }
}

function technologyOf(row: RowOfTable<'technologies'>): Technology {
  return {
    id: row.technology,
    label: { en: row.label_en, ja: row.label_ja },
    sector: row.sector,
    kind: row.kind,
    output: row.output,
    survival: row.survival,
    firstYear: row.first_year,
    category: row.category,
    processCategory: row.process_category,
    dispatch: row.dispatch,
    analogue: row.analogue,
    family: row.family,
  }
}
