import { errorAt } from '../report.ts'
import type { Country, StockEntry } from '../study.ts'
import { stocksTable } from '../tables/stocks.ts'
import { NOT_NEGATIVE } from './bounds.ts'
import { isCountedInPower, type Catalogue } from './catalogue.ts'
import { figureOf } from './figure.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'
import type { YearSpan } from './year-spans.ts'
import { FIRST_YEAR } from '../cells/number-cells.ts'

export function stocksOf(loading: Loading, { technology, unitOf }: Catalogue): StockEntry[] {
  const { readings, problems, country } = loading
  const stocks: StockEntry[] = []
  for (const row of readings.stocks.rows) {
    const { installed, retires, scope } = row
    const place = { file: stocksTable.file, row: row.line }
    const span = spanOf(scope, country)
    if (installed === null && scope !== 'existing')
      problems.push(errorAt('missing-value', { ...place, column: 'installed' }))
    if (installed !== null && (installed < span.first || installed > span.last)) {
      const facts = { found: String(installed), allowed: `${span.first}..${span.last}`, detail: { scope } }
      problems.push(errorAt('year-outside-horizon', { ...place, column: 'installed' }, facts))
    }
    const earliest = Math.max(country.baseYear, installed ?? country.baseYear)
    if (retires !== null && retires <= earliest)
      problems.push(
        errorAt('out-of-range', { ...place, column: 'retires' }, { found: String(retires), allowed: `> ${earliest}` }),
      )
    const owner = technology(row.technology)
    const unit = owner === null ? null : isCountedInPower(owner) ? 'GW' : unitOf(owner.output)
    if (unit === null) continue
    const figure = figureOf(row, stocksTable.file, measure(NOT_NEGATIVE, unit), loading)
    if (figure !== null) stocks.push({ technology: row.technology, installed, retires, scope, figure })
  }
  return stocks
}

/** Years of installation of a stock: up to the base year, up to the last observed year, or after it. */
function spanOf(scope: StockEntry['scope'], country: Country): YearSpan {
  switch (scope) {
    case 'existing':
      return { first: FIRST_YEAR, last: country.baseYear }
    case 'observed':
      return { first: country.baseYear + 1, last: country.lastObservedYear }
    case 'committed':
      return { first: country.lastObservedYear + 1, last: country.endYear }
  }
}
