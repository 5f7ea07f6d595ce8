import { moneyTable, USD_2020_ONLY, type MoneyTable } from '../../domain/money.ts'
import type { GlobalWarmingPotential, Source } from '../study.ts'
import { gwpTable } from '../tables/gwp.ts'
import { deflatorsTable, exchangeRatesTable } from '../tables/money.ts'
import type { Readings, RowOfTable } from '../tables/read-tables.ts'
import type { Problem } from '../../domain/problem.ts'
import { NOT_NEGATIVE, POSITIVE } from './bounds.ts'
import { figureOf, type FigureRow } from './figure.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'

/**
 * The money table from the library's exchange rates and the deflators of USD. An exchange rate's unit (`VND/USD`) and
 * a deflator's (`index`, `2015 = 100`) only say what the column is: the numbers are used as given.
 */
export function moneyOf(readings: Readings, problems: Problem[]): MoneyTable {
  const asGiven = (file: string, row: FigureRow): number | null =>
    figureOf({ ...row, unit: '1' }, file, measure(POSITIVE, '1'), { money: USD_2020_ONLY, problems })?.value ?? null
  const rates = readings.exchangeRates.rows.flatMap((row) => {
    const perUsd = asGiven(exchangeRatesTable.file, row)
    return perUsd === null ? [] : [{ currency: row.currency, year: row.year, perUsd }]
  })
  const deflators = readings.deflators.rows.flatMap((row) => {
    const index = asGiven(deflatorsTable.file, row)
    return index === null || row.currency !== 'USD' ? [] : [{ year: row.year, index }]
  })
  return moneyTable(rates, deflators)
}

export function gwpOf(loading: Loading): GlobalWarmingPotential[] {
  return loading.readings.gwp.rows.flatMap((row) => {
    const figure = figureOf(row, gwpTable.file, measure(NOT_NEGATIVE, '1'), loading)
    return figure === null ? [] : [{ gas: row.gas, set: row.set, figure }]
  })
}

/** Sources of the study, then those of the library that it does not name itself. */
export function sourcesOf({ sources, librarySources }: Readings): Source[] {
  const own = new Set(sources.rows.map((row) => row.source))
  return [...sources.rows, ...librarySources.rows.filter((row) => !own.has(row.source))].map(sourceOf)
}

function sourceOf(row: RowOfTable<'sources'>): Source {
  const { source: id, title, publisher, year, licence, locator, note } = row
  return { id, title, publisher, year, licence, locator, note }
}
