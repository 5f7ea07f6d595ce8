import { optional, word } from '../cells/cell.ts'
import { date } from '../cells/date-cell.ts'
import { id, label, optionalLabel, text } from '../cells/text-cells.ts'
import { sourceColumn } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const policiesTable = tableSchema({
  file: 'policies.csv',
  doc: 'Register of legal acts and plans. Whether one is in force is computed from its dates and the cut-off, never stored.',
  required: false,
  rows: 'unique',
  key: ['policy'],
  columns: {
    policy: column(id, 'Id'),
    title_en: column(label, 'English title'),
    title_ja: column(optionalLabel, 'Japanese title'),
    document: column(text, 'Number of the document'),
    body: column(text, 'Body that implements it'),
    sector: column(text, 'Sectors that it concerns'),
    gases: column(text, 'Gases that it concerns'),
    announced: column(optional(date), 'Date of announcement'),
    adopted: column(optional(date), 'Date of adoption'),
    in_force: column(optional(date), 'Date from which it is in force'),
    check: column(word(['verified', 'recalled', 'assumption']), 'Whether the entry was compared with the document'),
    locator: column(text, 'Where it was looked up, for instance an address; must be there for verified'),
    source: sourceColumn,
    note: column(text, 'What it provides, and anything a reader must know'),
  },
})
