import type { Problem } from '../../domain/problem.ts'
import { optional, word } from '../../study/cells/cell.ts'
import { number, wholeNumber, year } from '../../study/cells/number-cells.ts'
import { id, text, unit } from '../../study/cells/text-cells.ts'
import { errorAt, wholeFile } from '../../study/report.ts'
import type { StudyFile } from '../../study/study-file.ts'
import { readRows } from '../../study/tables/read-rows.ts'
import { sourcesTable } from '../../study/tables/sources.ts'
import { column, type RowOf, tableSchema } from '../../study/tables/table-schema.ts'
import { readTable } from '../../study/text/read-table.ts'
import { partsOf, SECTOR_MODULES } from '../../sectors/modules.ts'
import type { SectorModule } from '../../sectors/sector-module.ts'
import { CLIMATES, REGIONS } from './regions.ts'

type Words = readonly [string, ...string[]]

/** The table of what tier 1 knows of a module: a row has a default of the guidelines, or waits for an activity. */
export function tierOneTable(module: SectorModule) {
  const parts = partsOf(module)
  const names = parts.map(({ name }) => name) as readonly string[] as Words
  const parameters = [...new Set(parts.flatMap((part) => part.parameters.map(({ name }) => name)))]
  return tableSchema({
    file: `${module.id}.csv`,
    doc: `Tier 1 of the module ${module.id}, by region and climate.`,
    required: true,
    rows: 'unique',
    key: ['region', 'climate', 'part', 'item', 'parameter', 'by', 'years_before'],
    columns: {
      region: column(text, `Regions that the row is for; empty for all: ${REGIONS.join(' ')}`),
      climate: column(text, `Climates that the row is for; empty for all: ${CLIMATES.join(' ')}`),
      part: column(word(names), 'Kind of item'),
      item: column(id, 'Id of the item'),
      parameter: column(word(parameters as readonly string[] as Words), 'What the number is of the item'),
      by: column(text, 'Gas, climate, or item that the number is for'),
      expression: column(text, 'Formula of drivers instead of a number'),
      years_before: column(optional(wholeNumber), 'How long before the base year; empty for the base year'),
      value: column(optional(number), 'Default of the guidelines; empty where the country has to say'),
      unit: column(unit, 'Unit of the number'),
      low: column(optional(number), 'Lower end of the range of the guidelines'),
      high: column(optional(number), 'Upper end of it'),
      source: column(text, 'The guidelines, where there is a default'),
      data_year: column(optional(year), 'Their year'),
      quality: column(
        optional(word(['default', 'recalled'])),
        'default where the figure was compared with another copy, else recalled',
      ),
      note: column(text, 'Table or equation of the guidelines; or what the country has to say'),
    },
  })
}

export type TierOneRow = RowOf<ReturnType<typeof tierOneTable>>

/** Rows of every module, in the order of modules. */
export interface TierOneLibrary {
  readonly modules: readonly { readonly module: SectorModule; readonly rows: readonly TierOneRow[] }[]
}

/** Reads the library's tables; what cannot be read is in `problems`. */
export function readTierOne(files: readonly StudyFile[], problems: Problem[]): TierOneLibrary {
  const textOf = new Map(files.map(({ path, text: content }) => [path, content]))
  return {
    modules: SECTOR_MODULES.map((module) => {
      const schema = tierOneTable(module)
      const content = textOf.get(schema.file)
      if (content === undefined) {
        problems.push(errorAt('missing-file', wholeFile(schema.file)))
        return { module, rows: [] }
      }
      const table = readTable(schema.file, content, problems)
      return { module, rows: table === null ? [] : readRows(schema, table, problems).rows }
    }),
  }
}

/** Sources that the frame of a template lists; whether their titles are there is told when the study is checked. */
export function sourcesOfFrame(frame: readonly StudyFile[]): ReadonlySet<string> {
  const file = frame.find(({ path }) => path === sourcesTable.file)
  const problems: Problem[] = []
  const table = file === undefined ? null : readTable(file.path, file.text, problems)
  return new Set(table === null ? [] : readRows(sourcesTable, table, problems).rows.map(({ source }) => source))
}

/** The words of a cell that lists regions or climates; an empty one lists all. */
export function wordsIn(cell: string, all: readonly string[]): readonly string[] {
  return cell === '' ? all : cell.split(' ').filter((one) => one !== '')
}
