import { err, type Result } from '../domain/result.ts'
import { isReservedName, parseFormula, type Formula, type FormulaScope } from '../formula/formula.ts'
import { orderFormulas } from '../formula/order-formulas.ts'
import type { Problem } from '../domain/problem.ts'
import { errorAt } from './report.ts'
import type { Country, Series, Study } from './study.ts'

/** A series given by an expression, parsed. */
export interface SeriesFormula {
  /** Name in expressions. */
  readonly name: string
  readonly series: Series
  readonly formula: Formula
}

type Named = Pick<Study['drivers'][number], 'id' | 'series'>

export interface ExpressionSource {
  readonly country: Pick<Country, 'baseYear' | 'endYear'>
  readonly drivers: readonly Named[]
  readonly activities: readonly Named[]
  /** Series that have no name in expressions of others. */
  readonly sectorInputs: readonly { readonly series: Series }[]
}

/**
 * Name of a series in expressions: its id with `_` for `-`, since `gdp-per-capita` would be a difference. Ids hold no
 * `_`, so no two ids share a name.
 */
export function nameInExpressions(id: string): string {
  return id.replaceAll('-', '_')
}

/**
 * Parses every expression of a study: those of drivers, which may name drivers, and those of activities, which may
 * name drivers and activities, and those of sector modules, which may name both. Numbers count in the units in which the named series are given.
 *
 * Returns them in an order in which each comes after those it names, or every problem: syntax, unknown names, units
 * that do not fit, cycles, and series with a name that expressions read otherwise. `unread` names series that exist
 * and could not be read, so that naming them is no further problem.
 */
export function parseExpressions(
  { country, drivers, activities, sectorInputs }: ExpressionSource,
  unread: readonly string[] = [],
): Result<readonly SeriesFormula[], readonly Problem[]> {
  const problems: Problem[] = []
  const formulas: SeriesFormula[] = []
  const known = new Map<string, string | null>(unread.map((id) => [nameInExpressions(id), null]))
  const horizon = { start: country.baseYear, end: country.endYear }
  const read = (name: string, series: Series): void => {
    if (series.expression === null) return
    const formula = formulaOf(series, { horizon, series: known, unit: series.unit }, problems)
    if (formula !== null) formulas.push({ name, series, formula })
  }
  for (const group of [drivers, activities]) {
    for (const { id, series } of group) known.set(nameInExpressions(id), series.unit)
    for (const { id, series } of group) read(nameInExpressions(id), series)
  }
  for (const { series } of sectorInputs) read(series.id, series)
  problems.push(...nameProblems(drivers, activities, formulas))
  const ordered = orderFormulas(formulas)
  if (ordered.ok) return problems.length === 0 ? ordered : err(problems)
  for (const { members } of ordered.error) {
    const first = formulas.find((item) => item.name === members[0])
    if (first !== undefined) problems.push(cycleProblem(first.series, members))
  }
  return err(problems)
}

function formulaOf(series: Series, scope: FormulaScope, problems: Problem[]): Formula | null {
  const parsed = parseFormula(series.expression ?? '', scope)
  if (parsed.ok) return parsed.value
  for (const { kind, reason, found, allowed, position } of parsed.error) {
    const place = { ...series.cell, column: 'expression' }
    problems.push(
      errorAt(kind, place, { found, allowed, detail: { reason, position, expression: series.expression ?? '' } }),
    )
  }
  return null
}

/** Names that an expression uses must mean one series: no driver may be called `year`, nor an activity like a driver. */
function nameProblems(
  drivers: readonly Named[],
  activities: readonly Named[],
  formulas: readonly SeriesFormula[],
): Problem[] {
  const used = new Set(formulas.flatMap(({ formula }) => formula.names))
  const taken = new Set(drivers.map(({ id }) => id))
  const clashes = activities.filter(({ id }) => taken.has(id) && used.has(nameInExpressions(id)))
  const reserved = [...drivers, ...activities].filter(({ id }) => isReservedName(nameInExpressions(id)))
  return [...clashes, ...reserved].map(({ id, series }) => {
    const [file = ''] = series.id.split('/')
    return errorAt(
      'duplicate-id',
      { ...series.cell, column: file === 'drivers' ? 'driver' : 'activity' },
      { found: id },
    )
  })
}

function cycleProblem(series: Series, members: readonly string[]): Problem {
  const cycle = [...members, members[0]].join(' → ')
  const place = { ...series.cell, column: 'expression' }
  return errorAt('expression-cycle', place, { found: cycle, detail: { cycle } })
}

/** As `parseExpressions`, for a study that has been loaded, whose expressions are known to be right. */
export function expressionsOf(study: Study): readonly SeriesFormula[] {
  const parsed = parseExpressions(study)
  if (!parsed.ok)
    throw new Error(`A loaded study has an expression that does not parse: ${JSON.stringify(parsed.error[0])}`)
  return parsed.value
}
