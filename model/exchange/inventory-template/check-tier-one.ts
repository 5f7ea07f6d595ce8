import { USD_2020_ONLY } from '../../domain/money.ts'
import type { Problem } from '../../domain/problem.ts'
import { conversionTo } from '../../domain/units.ts'
import { partsOf } from '../../sectors/modules.ts'
import type { Parameter, SectorModule } from '../../sectors/sector-module.ts'
import { unitProblem } from '../../study/assemble/figure.ts'
import { GUIDELINE_REFERENCE, namesGuidelines } from '../../study/checks/guideline-reference.ts'
import { SHARE_TOLERANCE } from '../../study/checks/shares.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import { errorAt, type Place, shown } from '../../study/report.ts'
import { CLIMATES, REGIONS } from './regions.ts'
import { rowsFor } from './rows-for.ts'
import { type TierOneLibrary, type TierOneRow, wordsIn } from './tier-one-table.ts'

/**
 * What is wrong with the library of tier 1: a region or climate that there is not, a number without its table, in
 * another unit than that of its equation or outside its range, an activity that is not described; and, for every
 * region and climate, a number that is given twice or not at all and shares that do not make a whole.
 */
export function checkTierOne(library: TierOneLibrary, sources: ReadonlySet<string>): Problem[] {
  return library.modules.flatMap(({ module, rows }) => {
    const single = rows.flatMap((row) => rowProblems(module, row, rows, sources))
    return single.length > 0 ? single : coverageProblems(module, rows)
  })
}

function rowProblems(
  module: SectorModule,
  row: TierOneRow,
  rows: readonly TierOneRow[],
  sources: ReadonlySet<string>,
): Problem[] {
  const at = (name: string): Place => ({ file: `${module.id}.csv`, row: row.line, column: name })
  const parameters = partsOf(module).find(({ name }) => name === row.part)?.parameters ?? []
  const parameter = parameters.find(({ name }) => name === row.parameter)
  if (parameter === undefined) {
    const allowed = parameters.map(({ name }) => name).join(' ')
    return [errorAt('out-of-range', at('parameter'), { found: row.parameter, allowed })]
  }
  const known = [
    ...(parameter.by?.words ?? []),
    ...new Set(rows.flatMap(({ part, item }) => (parameter.by?.parts?.includes(part) === true ? [item] : []))),
  ]
  const isNamed = parameter.by === null ? row.by === '' : known.includes(row.by)
  return [
    ...unknownWords(row.region, REGIONS, at('region')),
    ...unknownWords(row.climate, CLIMATES, at('climate')),
    ...(isNamed ? [] : [errorAt('dangling-reference', at('by'), { found: row.by, allowed: known.join(' ') })]),
    ...unitProblems(row, parameter, at),
    ...(row.value === null ? activityProblems(row, at) : defaultProblems(row, row.value, parameter, sources, at)),
  ]
}

function unknownWords(cell: string, all: readonly string[], place: Place): Problem[] {
  return wordsIn(cell, all)
    .filter((one) => !all.includes(one))
    .map((found) => errorAt('dangling-reference', place, { found, allowed: all.join(' ') }))
}

function unitProblems(row: TierOneRow, { unit }: Parameter, at: (name: string) => Place): Problem[] {
  const conversion = conversionTo(row.unit, unit, USD_2020_ONLY)
  return conversion.ok ? [] : [unitProblem(conversion.error, at('unit'), row.unit, unit)]
}

/** What the country has to say is described, and claims no source of its own. */
function activityProblems(row: TierOneRow, at: (name: string) => Place): Problem[] {
  const claimed = [
    ['source', row.source],
    ['quality', row.quality ?? ''],
  ].filter(([, text]) => text !== '')
  return [
    ...(row.note === '' ? [errorAt('missing-value', at('note'))] : []),
    ...claimed.map(([name = '', found = '']) => errorAt('conflicting-row', at(name), { found, allowed: '' })),
  ]
}

function defaultProblems(
  row: TierOneRow,
  value: number,
  { range }: Parameter,
  sources: ReadonlySet<string>,
  at: (name: string) => Place,
): Problem[] {
  const problems: Problem[] = []
  if (!namesGuidelines(row.note)) {
    problems.push(errorAt('missing-provenance', at('note'), { found: row.note, allowed: GUIDELINE_REFERENCE }))
  }
  if (!sources.has(row.source)) {
    problems.push(errorAt('dangling-reference', at('source'), { found: row.source, allowed: [...sources].join(' ') }))
  }
  if (row.data_year === null) problems.push(errorAt('missing-provenance', at('data_year')))
  if (row.quality === null) problems.push(errorAt('missing-provenance', at('quality')))
  if (row.expression !== '') problems.push(errorAt('conflicting-row', at('expression'), { found: row.expression }))
  const isInside = range === 'any' || (value >= 0 && (range === 'not-negative' || value <= 1))
  if (!isInside) {
    const allowed = range === 'share' ? '0..1' : '>= 0'
    problems.push(errorAt('out-of-range', at('value'), { found: row.given, allowed }))
  }
  return problems
}

/** For every region and climate each number is there once, and shares are all left to the country or make a whole. */
function coverageProblems(module: SectorModule, rows: readonly TierOneRow[]): Problem[] {
  const file = `${module.id}.csv`
  const needed = groupedBy(rows, ({ part, item, parameter }) => [part, item, parameter].join('/'))
  const problems = REGIONS.flatMap((region) =>
    CLIMATES.flatMap((climate) => {
      const chosen = rowsFor(rows, region, climate)
      const given = groupedBy(chosen, ({ part, item, parameter }) => [part, item, parameter].join('/'))
      const holes = [...needed].flatMap(([key, [first]]) =>
        given.has(key) || first === undefined
          ? []
          : [errorAt('missing-value', { file, row: first.line, column: 'region' }, { found: `${region} ${climate}` })],
      )
      const twice = [
        ...groupedBy(chosen, (row) => [row.part, row.item, row.parameter, row.by, row.years_before].join('/')),
      ]
        .flatMap(([, [, second]]) => (second === undefined ? [] : [second]))
        .map(({ line }) =>
          errorAt('duplicate-id', { file, row: line, column: 'region' }, { found: `${region} ${climate}` }),
        )
      return [...holes, ...twice, ...wholeProblems(module, file, given, `${region} ${climate}`)]
    }),
  )
  const firstOf = groupedBy(problems, ({ kind, row }) => `${kind} ${row}`)
  return [...firstOf.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
}

function wholeProblems(
  module: SectorModule,
  file: string,
  given: ReadonlyMap<string, readonly TierOneRow[]>,
  where: string,
): Problem[] {
  const wholes = new Set(
    partsOf(module).flatMap(({ name: part, parameters }) =>
      parameters.filter(({ sumsToOne }) => sumsToOne === true).map(({ name }) => `${part}/${name}`),
    ),
  )
  return [...given.values()].flatMap((members) => {
    const [first] = members
    if (first === undefined || !wholes.has(`${first.part}/${first.parameter}`)) return []
    const values = members.flatMap(({ value }) => (value === null ? [] : [value]))
    const sum = values.reduce((total, value) => total + value, 0)
    const isWhole = values.length === members.length && Math.abs(sum - 1) <= SHARE_TOLERANCE
    if (values.length === 0 || isWhole) return []
    const detail = { sum: 'shares', of: first.parameter, commodity: first.item, where }
    return [
      errorAt(
        'shares-not-one',
        { file, row: first.line, column: 'value' },
        { found: shown(sum), allowed: '1', detail },
      ),
    ]
  })
}
