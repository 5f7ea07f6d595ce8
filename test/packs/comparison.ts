import { valueOf } from './viet-nam.ts'

/** Letters of the comparison page. */
const SCENARIOS: Readonly<Record<string, string>> = {
  F: 'frozen-technology',
  W: 'without-measures',
  C: 'current-policies',
  P: 'planned-policies',
  N: 'net-zero-2050',
  'N, today’s sink': 'net-zero-2050-todays-sink',
}

const TWH = 1 / 0.0036
const PJ = 1000

/** Rows of the tables of the page by their first cell: variables that add, and the factor to the unit of the table. */
const generation = (...sources: readonly string[]) => ({
  variables: sources.map((source) => `Secondary Energy|Electricity${source === '' ? '' : `|${source}`}`),
  factor: TWH,
})
const industry = (fuel: string) => ({ variables: [`Final Energy|Industry|${fuel}`], factor: PJ })
const emissions = (chapter: string) => ({ variables: [`Emissions|Kyoto Gases${chapter}`], factor: 1 })

const ROWS: Readonly<Record<string, Readonly<Record<string, ReturnType<typeof generation>>>>> = {
  Generation: {
    coal: generation('Coal'),
    gas: generation('Gas'),
    hydro: generation('Hydro'),
    wind: generation('Wind'),
    solar: generation('Solar'),
    'nuclear, biomass, waste': generation('Nuclear', 'Biomass', 'Waste'),
    generated: generation(''),
  },
  Industry: {
    coal: industry('Coal'),
    oil: industry('Oil'),
    gas: industry('Gas'),
    biomass: industry('Biomass'),
    electricity: industry('Electricity'),
    hydrogen: industry('Hydrogen'),
  },
  Emissions: {
    energy: emissions('|Energy'),
    'industrial processes': emissions('|Industrial Processes'),
    agriculture: emissions('|Agriculture'),
    waste: emissions('|Waste'),
    land: emissions('|LULUCF'),
    total: emissions(''),
    net: emissions(''),
  },
}

/**
 * The page with every number of ours written anew. A column of ours is headed by year and letter, `2030 C`; columns of
 * others stay as they are. A table follows a heading that begins with the name of one of `ROWS`.
 */
export function comparisonPage(page: string): string {
  let rows: (typeof ROWS)[string] | undefined
  let heads: readonly string[] = []
  return page
    .split('\n')
    .map((line) => {
      if (line.startsWith('## ')) rows = ROWS[line.slice(3).split(/[ ,:]/)[0] ?? '']
      if (!line.startsWith('|')) {
        heads = []
        return line
      }
      const cells = line.split('|').map((cell) => cell.trim())
      if (heads.length === 0) heads = cells
      const name = cells[1] ?? ''
      const row = rows?.[name]
      if (row !== undefined)
        return cells
          .map((cell, at) => written(cell, heads[at] ?? '', row))
          .join(' | ')
          .trim()
      if (name !== '' && !name.startsWith('--') && heads.some(isOurs)) throw new Error(`No variable for "${name}"`)
      return line
    })
    .join('\n')
}

const isOurs = (head: string): boolean => scenarioOf(head) !== null

/** Year and scenario of a column of ours; null for a column of others. */
function scenarioOf(head: string): { readonly year: number; readonly scenario: string } | null {
  const [, year, letter = ''] = /^(\d{4}) (.+)$/.exec(head) ?? []
  const scenario = SCENARIOS[letter]
  return year === undefined || scenario === undefined ? null : { year: Number(year), scenario }
}

function written(cell: string, head: string, row: ReturnType<typeof generation>): string {
  const column = scenarioOf(head)
  if (column === null) return cell
  const value = row.variables.reduce((sum, variable) => sum + valueOf(column.scenario, variable, column.year), 0)
  const text = (row.factor * value).toFixed(0)
  return text === '-0' ? '0' : text
}
