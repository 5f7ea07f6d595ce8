import { z } from 'zod'
import { cellOf, type Cell } from '../cells/cell.ts'
import { provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

const currency: Cell<string> = cellOf('currency', z.string().regex(/^[A-Z]{3}$/), 'ISO 4217')

const columns = {
  currency: column(currency, 'ISO 4217 code'),
  year: yearColumn,
  ...provenanceColumns,
}

export const deflatorsTable = tableSchema({
  file: 'library/deflators.csv',
  doc: 'Price indices (GDP deflators); those of USD carry prices to USD of 2020.',
  required: false,
  rows: 'unique',
  key: ['currency', 'year'],
  columns,
})

export const exchangeRatesTable = tableSchema({
  file: 'library/fx.csv',
  doc: 'Exchange rates: units of the currency for one US dollar, mean of the year.',
  required: false,
  rows: 'unique',
  key: ['currency', 'year'],
  columns,
})
