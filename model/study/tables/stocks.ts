import { optional, word } from '../cells/cell.ts'
import { year } from '../cells/number-cells.ts'
import { id } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const stocksTable = tableSchema({
  file: 'stocks.csv',
  doc: 'Capacity that stands or is decided: GW for plants and storage, otherwise output per year. Rows with the same key add.',
  required: false,
  rows: 'sum',
  key: ['technology', 'installed', 'retires', 'scope'],
  columns: {
    technology: reference(id, ['technologies'], 'Technology'),
    installed: column(optional(year), 'Year of installation; empty: spread over vintages by the survival curve'),
    retires: column(optional(year), 'First year without it; empty: by its lifetime'),
    scope: column(
      word(['existing', 'under-construction', 'observed', 'committed']),
      'In place in the base year; under construction at its end and commissioned up to the last observed year; commissioned by then without that; to come. A hindcast sees the first two',
    ),
    ...provenanceColumns,
  },
})
