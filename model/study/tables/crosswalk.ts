import { category, id, statement, text } from '../cells/text-cells.ts'
import { column, tableSchema } from './table-schema.ts'

export const crosswalkTable = tableSchema({
  file: 'crosswalk.csv',
  doc: 'What a category of an inventory covers, in categories of the common reporting tables; `shirube inventories` compares through it. Rows of one category add; what two of them hold is counted once.',
  required: false,
  rows: 'unique',
  key: ['inventory', 'category', 'gas', 'crt'],
  columns: {
    inventory: column(id, 'Id of the inventory, as in inventories.csv'),
    category: column(statement, 'Category as the inventory names it'),
    gas: column(text, 'Gas for which the row holds, as inventories.csv names it; empty for all'),
    crt: column(category, 'Category of the common reporting tables; what lies below it belongs to it'),
    note: column(text, 'Why, where it is not plain'),
  },
})
