import { optional } from '../cells/cell.ts'
import { id, statement, text } from '../cells/text-cells.ts'
import { year } from '../cells/number-cells.ts'
import { column, tableSchema } from './table-schema.ts'

const columns = {
  source: column(id, 'Id'),
  title: column(statement, 'Title of the work'),
  publisher: column(text, 'Who published it'),
  year: column(optional(year), 'Year of publication'),
  licence: column(text, 'Licence under which its figures may be used'),
  locator: column(text, 'Where it is found: address, DOI, table, page'),
  note: column(text, 'Anything a reader must know'),
}

export const sourcesTable = tableSchema({
  file: 'sources.csv',
  doc: 'Works that the figures come from.',
  required: true,
  rows: 'unique',
  key: ['source'],
  columns,
})

export const librarySourcesTable = tableSchema({
  ...sourcesTable,
  key: ['source'],
  file: 'library/sources.csv',
  doc: 'Works that the figures of the library come from; a study may cite them too.',
  required: false,
})
