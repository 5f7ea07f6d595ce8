import type { StudyFile } from '../../study/study-file.ts'
import { writeTable } from '../../study/text/write-table.ts'
import { rowsFor } from './rows-for.ts'
import type { TierOneLibrary, TierOneRow } from './tier-one-table.ts'

/** For which country and years a template is. */
export interface TemplateOf {
  /** Id of the study. */
  readonly study: string
  readonly iso3: string
  readonly region: string
  readonly climate: string
  readonly baseYear: number
  readonly endYear: number
}

/** What figures of the country cite until their publication is named: a row of the template's `sources.csv`. */
const COUNTRY_SOURCE = 'national-statistics'

/**
 * A study of what a country emits outside its energy system: a table for each sector module with the defaults of tier
 * 1 for its region and climate, an empty `value` wherever the country has to say, and around them the files of the
 * frame with their placeholders `{iso3}`, `{base}`, `{base-50}` and `{end}` filled in. The library goes with it.
 *
 * `estimate` is what figures of the country are taken for until somebody says better.
 */
export function inventoryTemplate(
  { modules }: TierOneLibrary,
  frame: readonly StudyFile[],
  library: readonly StudyFile[],
  of: TemplateOf,
): readonly StudyFile[] {
  const written = [
    ...frame.map(({ path, text }) => ({ path, text: filledIn(text, of) })),
    ...modules.map(({ module, rows }) => ({
      path: `${module.id}.csv`,
      text: moduleTable(rowsFor(rows, of.region, of.climate), of.baseYear),
    })),
  ]
  const resources = written
    .filter(({ path }) => path.endsWith('.csv'))
    .map(({ path }) => ({ name: path.replace(/\.csv$/, '').replaceAll('_', '-'), path }))
  const title = `${of.iso3}: inventory ${of.baseYear}, tier 1, ${of.region}, ${of.climate}`
  const descriptor = { name: of.study, title, shirube: { format: 1 }, resources }
  return [{ path: 'datapackage.json', text: `${JSON.stringify(descriptor, null, 2)}\n` }, ...written, ...library]
}

function filledIn(text: string, { iso3, baseYear, endYear }: TemplateOf): string {
  return text
    .replaceAll('{iso3}', iso3)
    .replaceAll('{end}', String(endYear))
    .replaceAll('{base}', String(baseYear))
    .replace(/\{base-(\d+)\}/g, (_, years: string) => String(baseYear - Number(years)))
}

const COLUMNS = [
  ...['part', 'item', 'parameter', 'by', 'method', 'expression', 'year', 'value', 'unit', 'low', 'high'],
  ...['source', 'data_year', 'quality', 'note'],
] as const

function moduleTable(rows: readonly TierOneRow[], baseYear: number): string {
  return writeTable(
    COLUMNS,
    rows.map((row) => {
      const year = String(baseYear - (row.years_before ?? 0))
      const names = [row.part, row.item, row.parameter, row.by]
      if (row.expression !== '') {
        const formula = ['expression', row.expression, '', '', row.unit, '', '']
        return [...names, ...formula, COUNTRY_SOURCE, year, 'derived', row.note]
      }
      const figure = ['', '', year, row.given, row.unit, textOf(row.low), textOf(row.high)]
      const provenance =
        row.value === null ? [COUNTRY_SOURCE, year, 'estimate'] : [row.source, textOf(row.data_year), row.quality ?? '']
      return [...names, ...figure, ...provenance, row.note]
    }),
  )
}

const textOf = (number: number | null): string => (number === null ? '' : String(number))
