import type { ExpenditureFigure } from '../study.ts'
import { expenditureTable } from '../tables/expenditure.ts'
import { SHARE } from './bounds.ts'
import { figureOf } from './figure.ts'
import type { Loading } from './loading.ts'
import { measure } from './measure.ts'

/** Shares of groups of households, in the order of the table. */
export function expenditureOf(loading: Loading): ExpenditureFigure[] {
  return loading.readings.expenditure.rows.flatMap((row) => {
    const { group, label_en: en, label_ja: ja, quantity, commodity } = row
    const figure = figureOf(row, expenditureTable.file, measure(SHARE, '1'), loading)
    return figure === null ? [] : [{ group, label: { en, ja }, quantity, commodity, figure }]
  })
}
