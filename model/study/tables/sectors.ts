import { category, id, label, optionalLabel, statement } from '../cells/text-cells.ts'
import { column, tableSchema } from './table-schema.ts'

export const sectorsTable = tableSchema({
  file: 'sectors.csv',
  doc: 'Parts of the economy in which fuels are burnt and emissions counted.',
  required: true,
  rows: 'unique',
  key: ['sector'],
  columns: {
    sector: column(id, 'Id'),
    label_en: column(label, 'English name'),
    label_ja: column(optionalLabel, 'Japanese name'),
    category: column(category, 'Category of fuel burnt in the sector where a technology names none'),
    iamc: column(
      statement,
      'Part of IAMC variable names: Industry, Transportation, Residential and Commercial, Supply',
    ),
  },
})
