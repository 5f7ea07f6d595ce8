import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { StudyFile } from '../../model/index.ts'
import {
  readTierOne,
  sourcesOfFrame,
  type TierOneLibrary,
} from '../../model/exchange/inventory-template/tier-one-table.ts'
import { inventoryTemplate, type TemplateOf } from '../../model/exchange/inventory-template/write-template.ts'
import { partsOf, SECTOR_MODULES } from '../../model/sectors/modules.ts'
import { cellsOf } from './table-cells.ts'

const SCENARIOS = join(import.meta.dirname, '../../scenarios')

/** The tables of tier 1 that the product ships, and the frame of a study around them. */
export const TIER_ONE = filesIn('tier1').filter(({ path }) => !path.startsWith('study/'))
const FRAME = filesIn('tier1/study')
const LIBRARY = filesIn('library').map(({ path, text }) => ({ path: `library/${path}`, text }))

/** Sources that the frame lists. */
export const TIER_ONE_SOURCES = sourcesOfFrame(FRAME)

export function tierOne(files: readonly StudyFile[] = TIER_ONE): TierOneLibrary {
  return readTierOne(files, [])
}

export function templateOf(changes: Partial<TemplateOf> = {}): readonly StudyFile[] {
  const of = {
    study: 'khm',
    iso3: 'KHM',
    region: 'south-east-asia',
    climate: 'tropical-wet',
    baseYear: 2020,
    endYear: 2030,
  }
  return inventoryTemplate(tierOne(), FRAME, LIBRARY, { ...of, ...changes })
}

const WHOLES = new Set(
  SECTOR_MODULES.flatMap((module) =>
    partsOf(module).flatMap(({ name, parameters }) =>
      parameters.filter(({ sumsToOne }) => sumsToOne === true).map((one) => `${module.id}.csv/${name}/${one.name}`),
    ),
  ),
)

/**
 * The template with every empty value filled in: of shares of a whole the first is 1 and the others 0, whole years of
 * life are 10, all else is `level` (the area of the country: the sum of its kinds; what is
 * converted in a year: a thousandth).
 */
export function filledIn(files: readonly StudyFile[], level: number): readonly StudyFile[] {
  return files.map(({ path, text }) => {
    if (!path.endsWith('.csv') || path.startsWith('library/')) return { path, text }
    if (path === 'sources.csv')
      return { path, text: text.replace('national-statistics,,', 'national-statistics,Yearbook,') }
    const [head = [], ...rows] = cellsOf(text)
    const at = (name: string): number => head.indexOf(name)
    const begun = new Set<string>()
    const kinds = rows.filter((row) => row[at('part')] === 'land' && row[at('parameter')] === 'area').length
    const filled = rows.map((row) => {
      if (at('value') < 0 || row[at('value')] !== '' || row[at('method')] === 'expression') return row
      const [part = '', item = '', parameter = ''] = ['part', 'item', 'parameter'].map((name) => row[at(name)])
      const whole = `${path}/${part}/${parameter}`
      const isFirst = !begun.has(`${whole}/${item}`)
      begun.add(`${whole}/${item}`)
      const value = WHOLES.has(whole)
        ? Number(isFirst)
        : ['lifetime', 'growth-years', 'rotation'].includes(parameter)
          ? 10
          : part === 'territory'
            ? kinds * level
            : part === 'conversion'
              ? level / 1000
              : level
      return row.with(at('value'), String(value))
    })
    return { path, text: [head, ...filled].map((row) => row.map(quoted).join(',')).join('\n') + '\n' }
  })
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function filesIn(folder: string): StudyFile[] {
  const root = join(SCENARIOS, folder)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}
