import { optional } from '../cells/cell.ts'
import { gwpSet, id, statement } from '../cells/text-cells.ts'
import { provenanceColumns, yearColumn } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const inventoriesTable = tableSchema({
  file: 'inventories.csv',
  doc: 'Emission inventories, at the resolution that each has.',
  required: false,
  rows: 'unique',
  key: ['inventory', 'category', 'gas', 'year'],
  columns: {
    inventory: column(id, 'Id of the inventory'),
    category: column(statement, 'Category as the inventory names it'),
    gas: column(statement, 'Gas, or CO2e'),
    gwp: column(optional(gwpSet), 'Set of global warming potentials of a CO2 equivalent'),
    year: yearColumn,
    ...provenanceColumns,
  },
})
